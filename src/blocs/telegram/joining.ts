/** Chat of joining: links, the group's button, positions, the secretary's confirmation. */
import { z } from 'zod';
import { action, button, say, screen, type Screen } from '#kernel';
import { type Answer, type Feature, rowId as id, startLink, tap, type Visit } from '#telegram';
import { bindGroup } from '../bind-group.ts';
import { claimOperator } from '../claim-operator.ts';
import { decideMembership } from '../decide-membership.ts';
import { openDesk, type FeatureParts } from '../desk.ts';
import { choosePosition, joinUnit } from '../join-unit.ts';
import { POSITIONS, type Unit } from '../model.ts';
import { openLink } from '../open-link.ts';
import { readMembership } from '../read-membership.ts';
import type { Decision } from '../rules/joining.ts';
import { isSecretary } from '../rules/rights.ts';
import { findAccountName, findBloc, findBlocOfCycle, getActor, listMemberships } from '../store.ts';
import { renderAlreadyIn, renderChoosePosition, renderChooseUnit, renderDecidedRequest, renderRequest, renderWaiting } from '../view/joining.ts';
import { refusedInBlocs } from './desk.ts';

const homeButton = button(say('button-home'), action('home'));

async function unitOf(parts: FeatureParts, at: { blocId: number; unitId: number }, visit: Visit): Promise<Unit | undefined> {
  const bloc = await findBloc(parts.db.client, at.blocId);
  return bloc === undefined ? undefined : (await openDesk(parts, bloc, visit)).units.find((unit) => unit.id === at.unitId);
}

async function openJoinLink(parts: FeatureParts, visit: Visit, token: string): Promise<Answer> {
  if (!visit.isPrivate) return refusedInBlocs('link-unknown');
  const opened = await openLink(parts.db, token, visit);
  if (!opened.ok) return refusedInBlocs(opened.refusal);
  if (opened.value.kind !== 'unit') return { screen: screen([say(`blocs-link-opened-${opened.value.kind}`)], [[homeButton]]) };
  const unit = await unitOf(parts, opened.value, visit);
  if (unit === undefined) return refusedInBlocs('no-such-unit');
  return { screen: opened.value.isDecided ? renderAlreadyIn(unit) : renderChoosePosition(unit, opened.value.membershipId) };
}

async function showUnitsToJoin(parts: FeatureParts, visit: Visit, rest: string): Promise<Answer> {
  const bloc = /^\d{1,9}$/.test(rest) ? await findBloc(parts.db.client, Number(rest)) : undefined;
  if (bloc === undefined || !visit.isPrivate) return refusedInBlocs('link-unknown');
  const desk = await openDesk(parts, bloc, visit);
  return { screen: renderChooseUnit(bloc, desk.units) };
}

async function bind(parts: FeatureParts, visit: Visit, rest: string): Promise<Answer> {
  if (visit.isPrivate || !/^\d{1,9}$/.test(rest)) return refusedInBlocs('link-unknown');
  const { chatId, threadId } = visit.place;
  const bound = await bindGroup(parts.db, { blocId: Number(rest), chatId, threadId, title: visit.chatTitle }, visit);
  // The board that now appears in the group is the confirmation: a second message would say nothing more.
  return bound.ok ? {} : refusedInBlocs(bound.refusal);
}

async function becomeOperator(parts: FeatureParts, visit: Visit, code: string): Promise<Answer> {
  const claimed = await claimOperator(parts.db, { personId: visit.personId, code });
  return claimed.ok ? { screen: screen([say('blocs-operator-claimed')], [[homeButton]]) } : refusedInBlocs(claimed.refusal);
}

async function showPending(parts: FeatureParts, visit: Visit, cycleId: number): Promise<Answer> {
  // A button of the year before means those who wait now.
  const bloc = await findBlocOfCycle(parts.db.client, cycleId);
  const [first] = bloc === undefined ? [] : await listMemberships(parts.db.client, bloc.currentCycleId, 'pending');
  if (first === undefined) return { screen: screen([say('blocs-pending-none')], [[homeButton]]) };
  const shown = await requestScreen(parts, visit, first.id);
  return shown === undefined ? refusedInBlocs('not-secretary') : { screen: shown };
}

async function requestScreen(parts: FeatureParts, visit: Visit, membershipId: number): Promise<Screen | undefined> {
  const tx = parts.db.client;
  const read = await readMembership(tx, membershipId, visit.now);
  if (read === undefined) return undefined;
  const { membership, bloc, unit } = read;
  if (!isSecretary(await getActor(tx, visit.personId, { blocId: bloc.id, cycleId: membership.cycleId }))) return undefined;
  return membership.state === 'pending' ? renderRequest(membership, unit, await findAccountName(tx, membership.personId)) : renderDecidedRequest(membership, unit);
}

async function decideRequest(parts: FeatureParts, visit: Visit, decision: Decision & { readonly membershipId: number }): Promise<Answer> {
  const decided = await decideMembership(parts.db, decision, visit);
  if (!decided.ok && decided.refusal !== 'request-changed') return refusedInBlocs(decided.refusal);
  // What has changed is shown as it is now, with buttons that say so.
  const shown = await requestScreen(parts, visit, decision.membershipId);
  const said = decided.ok ? { toast: say(`blocs-toast-${decided.value.state}`, { name: decided.value.personName }) } : refusedInBlocs(decided.refusal);
  return { ...said, ...(shown === undefined ? {} : { screen: shown }) };
}

export const joiningFeature = (parts: FeatureParts): Feature => ({
  name: 'joining',
  starts: [
    { prefix: 'j', handle: (visit, rest) => openJoinLink(parts, visit, rest) },
    { prefix: 'r', handle: (visit, rest) => showUnitsToJoin(parts, visit, rest) },
    { prefix: 'g', handle: (visit, rest) => bind(parts, visit, rest) },
    { prefix: 'op', handle: (visit, rest) => becomeOperator(parts, visit, rest) },
  ],
  taps: [
    tap('represent', z.tuple([id]), async (_visit, [blocId]) => ({ openUrl: startLink(parts.botUsername, `r_${blocId}`) })),
    tap('join', z.tuple([id, id]), async (visit, [blocId, unitId]) => {
      const joined = await joinUnit(parts.db, { blocId, unitId }, visit);
      const unit = await unitOf(parts, { blocId, unitId }, visit);
      if (!joined.ok || unit === undefined) return refusedInBlocs(joined.ok ? 'no-such-unit' : joined.refusal);
      return { screen: renderChoosePosition(unit, joined.value) };
    }),
    tap('position', z.tuple([id, z.enum(POSITIONS)]), async (visit, [membershipId, position]) => {
      const chosen = await choosePosition(parts.db, { membershipId, position }, visit);
      if (!chosen.ok) return refusedInBlocs(chosen.refusal);
      const unit = await unitOf(parts, chosen.value, visit);
      return unit === undefined ? refusedInBlocs('no-such-unit') : { screen: renderWaiting(unit) };
    }),
    tap('member', z.tuple([id, z.enum(['confirm', 'decline', 'end'])]).rest(z.enum(POSITIONS)), (visit, [membershipId, verdict, position]) =>
      decideRequest(parts, visit, { membershipId, ...(verdict === 'confirm' ? { verdict, position } : { verdict }) }),
    ),
    tap('pending', z.tuple([id]), (visit, [cycleId]) => showPending(parts, visit, cycleId)),
  ],
});
