/** The rules of registration: how plans and lists are read, who may change what until when. */
import { describe, expect, test } from 'vitest';
import type { Actor } from '#blocs';
import type { Registration } from '../../src/targets/model.ts';
import { parsePlan } from '../../src/targets/rules/plan.ts';
import { decideAdd, decideChange, decideDrop, decideSubmit, missingIn, standingFor } from '../../src/targets/rules/registering.ts';
import { readTargets } from '../../src/targets/rules/target-lines.ts';

describe('a plan is read as people write it', () => {
  test.each([
    ['hơn 95', '%', 'more-than', 9500],
    ['Trên 95 %', '%', 'more-than', 9500],
    ['> 95', '', 'more-than', 9500],
    ['ít nhất 100,5', '', 'at-least', 10050],
    ['tối thiểu 12 sáng kiến', 'sáng kiến', 'at-least', 1200],
    ['>= 7', '', 'at-least', 700],
    ['đúng 3', '', 'exactly', 300],
    ['95.25%', '%', 'exactly', 9525],
    ['At least 1.5', '', 'at-least', 150],
    ['12', '', 'exactly', 1200],
  ])('%s (%s) is %s %i hundredths', (text, measure, relation, amount) => {
    expect(parsePlan(text, measure)).toEqual({ ok: true, value: { relation, amount } });
  });

  test.each(['1.200', '1,234', 'khoảng 5', '-3', '', 'hơn', '1e5', '9999999999999', '5 người'])('"%s" is refused, because it could mean something else', (text) => {
    expect(parsePlan(text, '%')).toEqual({ ok: false, refusal: 'plan-unreadable' });
  });
});

describe('a pasted list', () => {
  test('gives one target a line, the measure and the plan may be missing', () => {
    expect(readTargets('Hồ sơ đúng hạn | % | hơn 95\n\n Sáng kiến | sáng kiến |\nPhong trào')).toEqual({
      ok: true,
      value: [
        { text: 'Hồ sơ đúng hạn', measure: '%', plan: { relation: 'more-than', amount: 9500 } },
        { text: 'Sáng kiến', measure: 'sáng kiến', plan: undefined },
        { text: 'Phong trào', measure: '', plan: undefined },
      ],
    });
  });

  test('is taken whole or not at all, and every line in question is named', () => {
    expect(readTargets(`A | % | hơn 95\nB | % | nhiều\n${'x'.repeat(501)}\nC | a | 1 | d\nD | ${'m'.repeat(51)} | 1`)).toEqual({
      ok: false,
      refusal: [
        { line: 2, refusal: 'plan-unreadable' },
        { line: 3, refusal: 'text-length' },
        { line: 4, refusal: 'too-many-parts' },
        { line: 5, refusal: 'measure-length' },
      ],
    });
  });
});

const actor = (who: { secretary?: boolean; member?: boolean; canSubmit?: boolean }): Actor => ({
  personId: 1, name: '', isOperator: false, roles: who.secretary === true ? ['secretary'] : [],
  memberships: who.member === true ? [{ id: 1, personId: 1, personName: '', unitId: 5, cycleId: 1, position: 'specialist', state: 'confirmed', decidedAt: null, canSubmit: who.canSubmit ?? true, canVote: false, canSign: false }] : [],
});

test.each([
  ['a representative', { member: true }, false, 'own'],
  ['a member without the right to hand in', { member: true, canSubmit: false }, false, 'view'],
  ['the secretary', { secretary: true }, false, 'on-behalf'],
  ['the secretary of the own unit', { secretary: true, member: true }, false, 'own'],
  ['the secretary of the own unit after the deadline', { secretary: true, member: true }, true, 'on-behalf'],
  ['a stranger', {}, false, undefined],
])('%s stands before a registration', (_who, rights, isOver, standing) => {
  expect(standingFor(actor(rights), 5, isOver)).toBe(standing);
});

test.each([
  ['own', { isClosed: false, isOver: false }, { ok: true, value: 'own' }],
  ['own', { isClosed: false, isOver: true }, { ok: false, refusal: 'after-deadline' }],
  ['on-behalf', { isClosed: false, isOver: true }, { ok: true, value: 'on-behalf' }],
  ['on-behalf', { isClosed: true, isOver: true }, { ok: false, refusal: 'cycle-closed' }],
  ['view', { isClosed: false, isOver: false }, { ok: false, refusal: 'no-right' }],
] as const)('a change by "%s" at %o', (standing, moment, decided) => {
  expect(decideChange(standing, moment)).toEqual(decided);
});

const target = (id: number) => ({ id, text: 'A', measure: '%', plan: undefined });
const registration = (more: Partial<Registration>): Registration => ({
  id: 1, unitId: 5, revision: 1, submittedAt: undefined, onBehalf: false, targets: [], titles: [], ...more,
});

test('thirty targets are taken, the thirty-first is not', () => {
  expect([decideAdd(29, 1), decideAdd(29, 2)]).toEqual([{ ok: true, value: 30 }, { ok: false, refusal: 'too-many' }]);
});

test('what was handed in never becomes empty', () => {
  const handedIn = { targets: [target(1)], submittedAt: new Date(0) };
  expect(decideDrop(registration(handedIn), 1)).toEqual({ ok: false, refusal: 'last-target' });
  expect(decideDrop(registration({ targets: [target(1)] }), 1)).toEqual({ ok: true, value: 1 });
  expect(decideDrop(registration(handedIn), 2)).toEqual({ ok: false, refusal: 'no-such-target' });
});

test('an empty registration is not handed in, and a registration is handed in once', () => {
  expect(decideSubmit(undefined)).toEqual({ ok: false, refusal: 'nothing-to-submit' });
  expect(decideSubmit(registration({ targets: [target(1)], submittedAt: new Date(0) }))).toEqual({ ok: false, refusal: 'already-submitted' });
  expect(decideSubmit(registration({ targets: [target(1)] })).ok).toBe(true);
});

test('what is missing is counted', () => {
  expect(missingIn(undefined)).toEqual({ targets: true, measures: 0, plans: 0, titles: true });
  expect(missingIn(registration({ targets: [target(1), { ...target(2), measure: '' }], titles: ['province-flag'] }))).toEqual({ targets: false, measures: 1, plans: 2, titles: false });
});
