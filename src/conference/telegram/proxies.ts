/** The chat of ủy quyền: for those who run the meeting over every absent unit, for a representative over the own one. */
import { z } from 'zod';
import { getActor, withBloc, type Desk, type FeatureParts } from '#blocs';
import { say, type Screen } from '#kernel';
import { commandLink, rowId as id, tap, type Answer, type Command, type Visit } from '#telegram';
import { recordProxy, withdrawProxy, type ProxyWish } from '../record-proxy.ts';
import { isPresent } from '../rules/attendance.ts';
import { unitsToDelegateFor } from '../rules/proxies.ts';
import { findConference, findOpenConference } from '../store.ts';
import { unitShort, type MeetingFacts } from '../view/lines.ts';
import { renderConfirmProxy, renderHolders, renderProxies } from '../view/proxies.ts';
import { factsOf, no } from './facts.ts';

interface ProxyScreen {
  readonly conferenceId: number;
  /** The unit that is spoken for; absent: all the person may speak for. */
  readonly unitId?: number;
  readonly render: (facts: MeetingFacts, forUnitIds: readonly number[]) => Screen;
}

/** In private, with the right of the conference's own year, asked at every screen. */
async function onProxies(parts: FeatureParts, visit: Visit, { conferenceId, unitId, render }: ProxyScreen): Promise<Answer> {
  const conference = await findConference(parts.db.client, conferenceId);
  if (conference === undefined) return no('not-open');
  const facts = await factsOf(parts, conference, visit);
  const forUnitIds = unitsToDelegateFor(await getActor(parts.db.client, visit.personId, conference), facts.units.map((unit) => unit.id));
  if (forUnitIds.length === 0 || (unitId !== undefined && !forUnitIds.includes(unitId))) return no('not-your-unit');
  if (unitId !== undefined && isPresent(facts.attendance, unitId)) return no('unit-present');
  if (!visit.isPrivate) return { openUrl: commandLink(parts.botUsername, 'uyquyen') };
  return { screen: render(facts, forUnitIds) };
}

const showProxies = (parts: FeatureParts, visit: Visit, conferenceId: number): Promise<Answer> => onProxies(parts, visit, { conferenceId, render: renderProxies });

async function record(parts: FeatureParts, visit: Visit, wish: ProxyWish): Promise<Answer> {
  const done = await recordProxy(parts.db, wish, visit);
  if (!done.ok) return no(done.refusal);
  const { conferenceId, unitId, holderUnitId } = wish;
  const shown = await onProxies(parts, visit, { conferenceId, render: renderProxies });
  const conference = await findConference(parts.db.client, conferenceId);
  if (conference === undefined) return no('not-open');
  const { units } = await factsOf(parts, conference, visit);
  return { ...shown, toast: say('conference-toast-proxy', { unit: unitShort(units, unitId), holder: unitShort(units, holderUnitId) }) };
}

async function withdraw(parts: FeatureParts, visit: Visit, at: { readonly conferenceId: number; readonly unitId: number }): Promise<Answer> {
  const done = await withdrawProxy(parts.db, at, visit);
  return done.ok ? { ...(await showProxies(parts, visit, at.conferenceId)), toast: say('conference-toast-proxy-ended') } : no(done.refusal);
}

async function showFor(parts: FeatureParts, visit: Visit, { bloc }: Desk): Promise<Answer> {
  if (!visit.isPrivate) return { openUrl: commandLink(parts.botUsername, 'uyquyen') };
  const conference = await findOpenConference(parts.db.client, bloc.id);
  return conference === undefined ? no('not-open') : showProxies(parts, visit, conference.id);
}

export const proxyCommands = (parts: FeatureParts): readonly Command[] => [
  {
    name: 'uyquyen', alias: 'proxy', description: say('command-proxy'), where: 'private',
    handle: (visit, argument) => withBloc(parts, visit, { command: 'uyquyen', argument, show: (desk) => showFor(parts, visit, desk) }),
  },
];

const step = z.enum(['ask', 'yes']);

export const proxyTaps = (parts: FeatureParts) => [
  tap('proxies', z.tuple([id]), (visit, [conferenceId]) => showProxies(parts, visit, conferenceId)),
  tap('proxy-unit', z.tuple([id, id]), (visit, [conferenceId, unitId]) => onProxies(parts, visit, { conferenceId, unitId, render: (facts) => renderHolders(facts, unitId) })),
  tap('proxy', z.tuple([id, id, id, step]), (visit, [conferenceId, unitId, holderUnitId, answer]) =>
    answer === 'ask'
      ? onProxies(parts, visit, { conferenceId, unitId, render: (facts) => renderConfirmProxy(facts, unitId, holderUnitId) })
      : record(parts, visit, { conferenceId, unitId, holderUnitId }),
  ),
  tap('proxy-end', z.tuple([id, id]), (visit, [conferenceId, unitId]) => withdraw(parts, visit, { conferenceId, unitId })),
];
