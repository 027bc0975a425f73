/** Reading a pasted list of units, links, memberships and rights, as tables. */
import { describe, expect, test } from 'vitest';
import { actingFor, isInBloc, mayRunConference, unitsOf, unitsToSubmitFor, unitsToVoteFor, type Actor, type Membership } from '#blocs';
import type { Invitation } from '../../src/blocs/model.ts';
import { decideLink, decideMembership } from '../../src/blocs/rules/joining.ts';
import { defaultRights } from '../../src/blocs/rules/rights.ts';
import { bearerOf, findDuplicates, mergeDuplicates, problemOf, readUnitLines } from '../../src/blocs/rules/units.ts';

const named = (...names: readonly string[]) => names.map((official) => ({ official, short: official }));

describe('a pasted list', () => {
  test.each([
    ['one a line, commas belong to names', 'Sở Văn hóa, Thể thao và Du lịch\nSở Y tế', named('Sở Văn hóa, Thể thao và Du lịch', 'Sở Y tế')],
    ['list marks are no part of a name', '1. Sở Y tế\n2) Sở Nội vụ\n- Cục Thuế\n• Kho bạc Nhà nước\n+ Sở Tài chính', named('Sở Y tế', 'Sở Nội vụ', 'Cục Thuế', 'Kho bạc Nhà nước', 'Sở Tài chính')],
    ['a number that belongs to the name stays', '389 Ban Chỉ đạo\n2.5 lần', named('389 Ban Chỉ đạo', '2.5 lần')],
    ['empty lines, spaces and other line ends do not matter', '\r\n  Sở   Y tế \r\n\r\n\tSở Nội vụ\r\n', named('Sở Y tế', 'Sở Nội vụ')],
    ['names are kept in one form of Unicode', 'Sở Y tế'.normalize('NFD'), named('Sở Y tế')],
    ['direction marks and zero-width characters are dropped', '\u202ESở\u200B Y tế\u202C', named('Sở Y tế')],
    ['a short name stands after a bar', 'Văn phòng Đoàn ĐBQH | VP Đoàn ĐBQH\nSở Y tế |', [{ official: 'Văn phòng Đoàn ĐBQH', short: 'VP Đoàn ĐBQH' }, ...named('Sở Y tế')]],
    ['a line without a name is none', '| YT\n-  \n2.\nSở Y tế', named('Sở Y tế')],
  ])('%s', (_, text, lines) => {
    expect(readUnitLines(text)).toEqual(lines);
  });

  test.each([
    [1, 'too-few'], [2, 'none'], [30, 'none'], [31, 'too-many'],
  ])('of %i units is %s', (count, problem) => {
    expect(problemOf(named(...Array.from({ length: count }, (_, index) => `Đơn vị ${index}`)))).toBe(problem);
  });

  test('with a name of more than 200 characters is refused', () => {
    expect(problemOf(named('x'.repeat(201), 'Sở Y tế'))).toBe('name-too-long');
    expect(problemOf([{ official: 'Sở Y tế', short: 'x'.repeat(201) }, ...named('Sở Nội vụ')])).toBe('name-too-long');
  });
});

describe('possible duplicates', () => {
  test.each([
    ['the place of the tone', 'Sở Văn hoá', 'Sở Văn hóa'],
    ['the place of the tone in uy', 'Uỷ ban Dân tộc', 'Ủy ban Dân tộc'],
    ['case', 'SỞ Y TẾ', 'Sở Y tế'],
    ['doubled spaces', 'Sở  Y tế', 'Sở Y tế'],
    ['the form of Unicode', 'Sở Y tế'.normalize('NFD'), 'Sở Y tế'],
  ])('differ only in %s', (_, first, second) => {
    expect(findDuplicates(named(first, second))).toEqual([{ first, second }]);
  });

  test.each([['Sở Y tế', 'Sở Y Tá'], ['Cục Thuế', 'Cục Thuế tỉnh'], ['Sở Tư pháp', 'Sở Tu phap'], ['Thị xã Quỳ', 'Thị xã Quý']])('are not %s and %s', (first, second) => {
    expect(findDuplicates(named(first, second))).toEqual([]);
  });

  test('are merged only when told so: the other spelling becomes an alias', () => {
    const lines = [{ official: 'Sở Văn hóa', short: 'SVH' }, ...named('Sở Y tế', 'Sở Văn hoá', 'Sở Y tế')];
    expect(mergeDuplicates(lines)).toEqual([
      { official: 'Sở Văn hóa', short: 'SVH', aliases: ['Sở Văn hoá'] },
      { official: 'Sở Y tế', short: 'Sở Y tế', aliases: [] },
    ]);
    expect(lines).toHaveLength(4);
  });

  test('are found among official names, short names and aliases of the bloc', () => {
    const unit = { id: 7, official: 'Sở Văn hóa', short: 'SVH', aliases: ['Sở VH'], position: 1 };
    for (const name of ['sở văn hoá', 'svh', 'SỞ  VH']) expect(bearerOf(name, [unit])).toBe(unit);
    expect(bearerOf('Sở Y tế', [unit])).toBeUndefined();
  });
});

describe('a link', () => {
  const now = new Date('2019-01-10T01:00:00Z');
  const link = (change: Partial<Invitation>): Invitation => ({ id: 1, kind: 'unit', blocId: 1, cycleId: 1, unitId: 1, role: null, issuedById: 2, expiresAt: new Date('2019-01-11T01:00:00Z'), usedById: null, ...change });

  test.each([
    ['that never was is unknown', undefined, { ok: false, refusal: 'link-unknown' }],
    ['is good for its first use', link({}), { ok: true, value: { use: 'first-use' } }],
    ['is a welcome to its user, even when it has expired', link({ usedById: 5, expiresAt: now }), { ok: true, value: { use: 'again-by-owner' } }],
    ['of somebody else is used', link({ usedById: 6 }), { ok: false, refusal: 'link-used' }],
    ['expires at its minute', link({ expiresAt: now }), { ok: false, refusal: 'link-expired' }],
  ])('%s', (_, invitation, expected) => {
    expect(decideLink(invitation, { personId: 5, now })).toMatchObject(expected);
  });
});

describe('rights', () => {
  const member = (unitId: number, change: Partial<Membership>): Membership => ({ id: unitId, personId: 1, personName: '', unitId, cycleId: 1, position: 'head', state: 'confirmed', decidedAt: null, ...defaultRights('head'), ...change });
  const actor = (change: Partial<Actor>): Actor => ({ personId: 1, name: '', isOperator: false, roles: [], memberships: [], ...change });

  test('of a chuyên viên are figures only, until the secretary grants more', () => {
    expect(defaultRights('specialist')).toEqual({ canSubmit: true, canVote: false, canSign: false });
    for (const position of ['head', 'authorised'] as const) expect(defaultRights(position)).toEqual({ canSubmit: true, canVote: true, canSign: true });
  });

  test('count only once confirmed and while they last', () => {
    const memberships = [member(1, {}), member(2, { state: 'pending' }), member(3, { state: 'declined' }), member(4, { state: 'ended' }), member(5, { canVote: false }), member(6, { canSubmit: false })];
    const somebody = actor({ memberships });
    expect(unitsOf(somebody)).toEqual([1, 5, 6]);
    expect(unitsToVoteFor(somebody)).toEqual([1, 6]);
    expect(unitsToSubmitFor(somebody)).toEqual([1, 5]);
    expect(isInBloc(actor({ memberships: [member(2, { state: 'pending' })] }))).toBe(false);
  });

  test('of the secretary reach every unit, on its behalf; an operator has none in a bloc', () => {
    expect(actingFor(actor({ roles: ['secretary'], memberships: [member(1, {})] }), 1)).toBe('own');
    expect(actingFor(actor({ roles: ['secretary'] }), 9)).toBe('on-behalf');
    for (const roles of [['chair'], ['teller'], ['observer'], []] as const) expect(actingFor(actor({ roles }), 9)).toBeUndefined();
    const operator = actor({ isOperator: true });
    expect([isInBloc(operator), mayRunConference(operator)]).toEqual([false, false]);
    expect(mayRunConference(actor({ roles: ['chair'] }))).toBe(true);
    expect(mayRunConference(actor({ roles: ['teller', 'observer'] }))).toBe(false);
  });

  test.each([
    ['confirm', 'pending', 'confirmed'], ['decline', 'pending', 'declined'], ['end', 'confirmed', 'ended'],
    ['confirm', 'confirmed', undefined], ['decline', 'confirmed', undefined], ['end', 'pending', undefined], ['confirm', 'ended', undefined], ['end', 'ended', undefined],
  ] as const)('to %s somebody who is %s lead to %s', (verdict, from, to) => {
    const expected = to === undefined ? { ok: false, refusal: 'already-decided' } : { ok: true, value: to };
    const standing = { state: from, position: 'head' as const };
    const decision = verdict === 'confirm' ? { verdict, position: 'head' as const } : { verdict };
    expect(decideMembership(actor({ roles: ['secretary'] }), standing, decision)).toEqual(expected);
    expect(decideMembership(actor({ roles: ['chair'] }), standing, decision)).toEqual({ ok: false, refusal: 'not-secretary' });
  });

  test.each([['specialist', 'head'], ['head', 'specialist'], [undefined, 'head']] as const)('to confirm a %s who is now %s asks to look again', (position, now) => {
    expect(decideMembership(actor({ roles: ['secretary'] }), { state: 'pending', position: now }, { verdict: 'confirm', position })).toEqual({ ok: false, refusal: 'request-changed' });
    expect(decideMembership(actor({ roles: ['secretary'] }), { state: 'confirmed', position: now }, { verdict: 'confirm', position })).toEqual({ ok: false, refusal: 'already-decided' });
  });
});
