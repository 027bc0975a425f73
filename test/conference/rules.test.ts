/** The agenda's order, who may speak, and when a meeting may be suspended, closed or taken back. */
import { describe, expect, test } from 'vitest';
import type { Actor } from '#blocs';
import type { AgendaItem, ItemState, Remark } from '../../src/conference/model.ts';
import { currentItem, decideItem, nextItem, placeOfNew, TEMPLATES, type ItemChange } from '../../src/conference/rules/agenda.ts';
import { decideAttendance } from '../../src/conference/rules/attendance.ts';
import { decideAnnulment, decideClosing, decideReopening, decideResumption, decideSuspension } from '../../src/conference/rules/course.ts';
import { decideAgreement, decideRemark, decideReply, readLine, readLines, readText } from '../../src/conference/rules/remarks.ts';

const NOW = new Date('2023-07-13T07:30:00Z');
const person = (roles: Actor['roles'], unitId?: number): Actor => ({
  personId: 1, name: 'x', isOperator: false, roles,
  memberships: unitId === undefined ? [] : [{ id: 1, personId: 1, personName: 'x', unitId, cycleId: 1, position: 'head', state: 'confirmed', decidedAt: null, canSubmit: true, canVote: true, canSign: true }],
});
const secretary = person(['secretary']);
const representative = person([], 7);

const item = (id: number, state: ItemState, kind: AgendaItem['kind'] = 'other'): AgendaItem => ({ id, position: id, kind, title: '', state, startedAt: null, endedAt: null });

function apply(agenda: readonly AgendaItem[], changes: readonly ItemChange[]): readonly AgendaItem[] {
  return agenda.map((one) => ({ ...one, ...changes.find((change) => change.id === one.id) })).toSorted((one, other) => one.position - other.position);
}

describe('the agenda', () => {
  test('of a mid-year review is report, comments on the draft, tasks of the second half', () => {
    expect(TEMPLATES['so-ket']).toEqual(['half-report', 'draft-comments', 'second-half']);
  });

  test('has one item on at a time: going on to the next ends the one before', () => {
    const agenda = [item(1, 'on'), item(2, 'planned'), item(3, 'planned')];
    const decided = decideItem(agenda, { itemId: 2, act: 'start', now: NOW });
    const after = apply(agenda, decided.ok ? decided.value : []);
    expect(after.map((one) => one.state)).toEqual(['done', 'on', 'planned']);
    expect([currentItem(after)?.id, nextItem(after)?.id]).toEqual([2, 3]);
    expect(after[0]?.endedAt).toEqual(NOW);
  });

  test('is not changed by a second tap, nor by an item of elsewhere', () => {
    const agenda = [item(1, 'on'), item(2, 'skipped')];
    expect(decideItem(agenda, { itemId: 1, act: 'start', now: NOW })).toEqual({ ok: false, refusal: 'item-unchanged' });
    expect(decideItem(agenda, { itemId: 2, act: 'skip', now: NOW })).toEqual({ ok: false, refusal: 'item-unchanged' });
    expect(decideItem(agenda, { itemId: 1, act: 'up', now: NOW })).toEqual({ ok: false, refusal: 'item-unchanged' });
    expect(decideItem(agenda, { itemId: 9, act: 'start', now: NOW })).toEqual({ ok: false, refusal: 'no-such-item' });
  });

  test('takes a new item in before the closing that is to come', () => {
    expect(placeOfNew([item(0, 'done'), item(1, 'planned', 'closing')])).toEqual({ position: 1, shifted: [{ id: 1, position: 2 }] });
    expect(placeOfNew([item(0, 'done'), item(1, 'on', 'closing')])).toEqual({ position: 2, shifted: [] });
    expect(placeOfNew([])).toEqual({ position: 0, shifted: [] });
  });

  test('is reordered one place at a time', () => {
    const agenda = [item(1, 'planned'), item(2, 'planned')];
    const decided = decideItem(agenda, { itemId: 2, act: 'up', now: NOW });
    expect(apply(agenda, decided.ok ? decided.value : []).map((one) => one.id)).toEqual([2, 1]);
  });
});

describe('what is said', () => {
  const picture = { state: 'open' as const, unitIds: [7, 8] };
  test('a representative speaks for the own unit only, the secretary takes down what any unit says', () => {
    expect(decideRemark({ ...picture, actor: representative }, { kind: 'remark', unitId: 7 })).toEqual({ ok: true, value: { onBehalf: false } });
    expect(decideRemark({ ...picture, actor: representative }, { kind: 'remark', unitId: 8 })).toEqual({ ok: false, refusal: 'not-your-unit' });
    expect(decideRemark({ ...picture, actor: representative }, { kind: 'note', unitId: null })).toEqual({ ok: false, refusal: 'not-allowed' });
    expect(decideRemark({ ...picture, actor: secretary }, { kind: 'remark', unitId: 8 })).toEqual({ ok: true, value: { onBehalf: true } });
    expect(decideRemark({ ...picture, actor: secretary }, { kind: 'remark', unitId: 9 })).toEqual({ ok: false, refusal: 'no-such-unit' });
  });

  test('nobody speaks while the meeting is suspended or after it', () => {
    expect(decideRemark({ ...picture, state: 'suspended', actor: secretary }, { kind: 'note', unitId: null })).toEqual({ ok: false, refusal: 'suspended' });
    expect(decideRemark({ ...picture, state: 'closed', actor: secretary }, { kind: 'note', unitId: null })).toEqual({ ok: false, refusal: 'not-open' });
  });

  test('a text has 1 to 1000 characters, a list up to 30 lines of 200', () => {
    expect(readText(' \n ')).toEqual({ ok: false, refusal: 'text-length' });
    expect(readText('a'.repeat(1001))).toEqual({ ok: false, refusal: 'text-length' });
    expect(readText(' a \n\n b ')).toEqual({ ok: true, value: 'a\nb' });
    for (const nothing of ['', '.', '12 %', '👍']) expect([readText(nothing), readLine(nothing), readLines(nothing)]).toEqual(['text-length', 'line-length', 'line-length'].map((refusal) => ({ ok: false, refusal })));
    expect(readLine(' Ốm ')).toEqual({ ok: true, value: 'Ốm' });
    expect(readLines('a'.repeat(201))).toEqual({ ok: false, refusal: 'line-length' });
    expect(readLines('a\n'.repeat(31))).toEqual({ ok: false, refusal: 'too-many' });
  });

  const remark = (id: number, kind: Remark['kind']): Remark => ({ id, kind, agendaItemId: null, unitId: kind === 'objection' ? 7 : null, text: `${id}`, at: NOW });
  test('a proposal is agreed when no unit is of another opinion; a new proposal begins anew', () => {
    expect(decideAgreement([])).toEqual({ ok: false, refusal: 'no-proposal' });
    expect(decideAgreement([remark(1, 'proposal'), remark(2, 'objection')])).toEqual({ ok: false, refusal: 'objected' });
    expect(decideAgreement([remark(1, 'proposal'), remark(2, 'objection'), remark(3, 'proposal')])).toMatchObject({ ok: true, value: { id: 3 } });
    expect(decideAgreement([remark(1, 'proposal'), remark(2, 'outcome')])).toEqual({ ok: false, refusal: 'no-proposal' });
  });
});

test('a reply is a note of those who run the meeting, else the remark of the one unit, and only while an item is on', () => {
  const [on, planned] = [[item(1, 'on')], [item(1, 'planned')]];
  const stranger: Actor = { ...representative, memberships: [] };
  const several: Actor = { ...representative, memberships: [7, 8].flatMap((unitId) => representative.memberships.map((one) => ({ ...one, unitId }))) };
  expect(decideReply(representative, on)).toEqual({ ok: true, value: { kind: 'remark', unitId: 7 } });
  expect(decideReply(secretary, on)).toEqual({ ok: true, value: { kind: 'note', unitId: null } });
  expect(decideReply(several, on)).toEqual({ ok: false, refusal: 'several-units' });
  expect(decideReply(stranger, on)).toBeUndefined();
  for (const actor of [representative, secretary]) expect(decideReply(actor, planned)).toEqual({ ok: false, refusal: 'no-item-on' });
});

describe('the course', () => {
  const sitting = { state: 'open' as const, actor: secretary, openBallots: 0 };
  test('a meeting with an open ballot is neither suspended nor closed', () => {
    expect(decideSuspension({ ...sitting, openBallots: 1 })).toEqual({ ok: false, refusal: 'ballot-open' });
    expect(decideClosing({ ...sitting, openBallots: 1 })).toEqual({ ok: false, refusal: 'ballot-open' });
    expect(decideSuspension(sitting)).toEqual({ ok: true, value: 'suspended' });
  });

  test('a suspended meeting resumes before it is closed, and only once', () => {
    expect(decideClosing({ ...sitting, state: 'suspended' })).toEqual({ ok: false, refusal: 'suspended' });
    expect(decideResumption({ state: 'suspended', actor: secretary })).toEqual({ ok: true, value: 'open' });
    expect(decideResumption({ state: 'open', actor: secretary })).toEqual({ ok: false, refusal: 'not-suspended' });
    expect(decideResumption({ state: 'suspended', actor: representative })).toEqual({ ok: false, refusal: 'not-allowed' });
  });

  test('an opening is taken back while no ballot was held, a closing while nothing came after it', () => {
    expect(decideAnnulment({ state: 'open', ballotsHeld: 1 })).toEqual({ ok: false, refusal: 'ballots-held' });
    expect(decideAnnulment({ state: 'closed', ballotsHeld: 0 })).toEqual({ ok: false, refusal: 'not-open' });
    expect(decideAnnulment({ state: 'suspended', ballotsHeld: 0 })).toEqual({ ok: true, value: 'annulled' });
    expect(decideReopening({ state: 'closed', isLatest: false, publishedSince: 0 })).toEqual({ ok: false, refusal: 'newer-conference' });
    expect(decideReopening({ state: 'closed', isLatest: true, publishedSince: 1 })).toEqual({ ok: false, refusal: 'published-since' });
    expect(decideReopening({ state: 'open', isLatest: true, publishedSince: 0 })).toEqual({ ok: false, refusal: 'not-closed' });
    expect(decideReopening({ state: 'closed', isLatest: true, publishedSince: 0 })).toEqual({ ok: true, value: 'open' });
  });

  test('an absence may get its reason afterwards, but is noted once', () => {
    const picture = { state: 'open' as const, actor: secretary, unitIds: [7], attendance: [] };
    expect(decideAttendance(picture, { unitId: 7, isPresent: false })).toEqual({ ok: false, refusal: 'already-absent' });
    expect(decideAttendance(picture, { unitId: 7, isPresent: false, reason: 'họp Quốc hội' })).toEqual({ ok: true, value: { onBehalf: true, hasMoved: false } });
    expect(decideAttendance({ ...picture, actor: representative }, { unitId: 7, isPresent: false, reason: 'bận' })).toEqual({ ok: false, refusal: 'not-allowed' });
  });
});
