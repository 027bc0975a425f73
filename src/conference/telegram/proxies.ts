/** The chat of ủy quyền: for those who run the meeting over every absent unit, for a representative over the own one. */
import { z } from 'zod';
import { getActor, listMemberships, withBloc, type Desk, type FeatureParts, type Membership } from '#blocs';
import { say, type Screen } from '#kernel';
import { commandLink, rowId as id, tap, type Answer, type Command, type Visit } from '#telegram';
import type { ConferenceRefusal } from '../model.ts';
import { recordProxy, withdrawProxy, type ProxyWish } from '../record-proxy.ts';
import { isPresent } from '../rules/attendance.ts';
import { unitsToDelegateFor } from '../rules/proxies.ts';
import { findConference, findOpenConference } from '../store.ts';
import { holderWords, unitShort, type MeetingFacts } from '../view/lines.ts';
import { renderConfirmProxy, renderHolderPeople, renderHolders, renderProxies } from '../view/proxies.ts';
import { factsOf, no } from './facts.ts';

interface Delegation {
  /** Units whose proxies the person may give. */
  readonly forUnitIds: readonly number[];
  /** Confirmed people of the year. */
  readonly members: readonly Membership[];
}

interface ProxyScreen {
  readonly conferenceId: number;
  /** The unit that is spoken for; absent: all the person may speak for. */
  readonly unitId?: number;
  readonly render: (facts: MeetingFacts, delegation: Delegation) => Screen | ConferenceRefusal;
}

/** In private, with the right of the conference's own year, asked at every screen. */
async function onProxies(parts: FeatureParts, visit: Visit, { conferenceId, unitId, render }: ProxyScreen): Promise<Answer> {
  const tx = parts.db.client;
  const conference = await findConference(tx, conferenceId);
  if (conference === undefined) return no('not-open');
  const facts = await factsOf(parts, conference, visit);
  const forUnitIds = unitsToDelegateFor(await getActor(tx, visit.personId, conference), facts.units.map((unit) => unit.id));
  if (forUnitIds.length === 0 || (unitId !== undefined && !forUnitIds.includes(unitId))) return no('not-your-unit');
  if (unitId !== undefined && isPresent(facts.attendance, unitId)) return no('unit-present');
  if (!visit.isPrivate) return { openUrl: commandLink(parts.botUsername, 'uyquyen') };
  const shown = render(facts, { forUnitIds, members: await listMemberships(tx, conference.cycleId, 'confirmed') });
  return typeof shown === 'string' ? no(shown) : { screen: shown };
}

const showProxies = (parts: FeatureParts, visit: Visit, conferenceId: number): Promise<Answer> =>
  onProxies(parts, visit, { conferenceId, render: (facts, { forUnitIds }) => renderProxies(facts, forUnitIds) });

/** Before it is recorded: the pair by name. */
const confirm = (parts: FeatureParts, visit: Visit, { conferenceId, ...pair }: ProxyWish): Promise<Answer> =>
  onProxies(parts, visit, {
    conferenceId,
    unitId: pair.unitId,
    render: (facts, { members }) => {
      if (pair.holderPersonId === undefined) return renderConfirmProxy(facts, pair);
      const own = members.filter((one) => one.personId === pair.holderPersonId && isPresent(facts.attendance, one.unitId));
      const [first] = own;
      return first === undefined ? 'person-absent' : renderConfirmProxy(facts, { ...pair, person: { name: first.personName, unitIds: own.map((one) => one.unitId) } });
    },
  });

async function record(parts: FeatureParts, visit: Visit, wish: ProxyWish): Promise<Answer> {
  const done = await recordProxy(parts.db, wish, visit);
  if (!done.ok) return no(done.refusal);
  const { conferenceId, unitId } = wish;
  const shown = await showProxies(parts, visit, conferenceId);
  const conference = await findConference(parts.db.client, conferenceId);
  if (conference === undefined) return no('not-open');
  const { units, proxies } = await factsOf(parts, conference, visit);
  const recorded = proxies.find((one) => one.unitId === unitId);
  return recorded === undefined ? shown : { ...shown, toast: say('conference-toast-proxy', { unit: unitShort(units, unitId), holder: holderWords(units, recorded) }) };
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

const idOrNone = z.union([z.literal('0').transform(() => 0), id]);
const step = z.enum(['ask', 'yes']);
const take = { ask: confirm, yes: record } as const;

export const proxyTaps = (parts: FeatureParts) => [
  tap('proxies', z.tuple([id]), (visit, [conferenceId]) => showProxies(parts, visit, conferenceId)),
  tap('proxy-unit', z.tuple([id, id]), (visit, [conferenceId, unitId]) => onProxies(parts, visit, { conferenceId, unitId, render: (facts) => renderHolders(facts, unitId) })),
  tap('proxy-people', z.tuple([id, id, idOrNone]), (visit, [conferenceId, unitId, ofUnitId]) =>
    onProxies(parts, visit, { conferenceId, unitId, render: (facts, { members }) => renderHolderPeople(facts, { unitId, ofUnitId }, members) }),
  ),
  tap('proxy', z.tuple([id, id, id, step]), (visit, [conferenceId, unitId, holderUnitId, answer]) => take[answer](parts, visit, { conferenceId, unitId, holderUnitId })),
  tap('proxy-person', z.tuple([id, id, id, step]), (visit, [conferenceId, unitId, holderPersonId, answer]) => take[answer](parts, visit, { conferenceId, unitId, holderPersonId })),
  tap('proxy-end', z.tuple([id, id]), (visit, [conferenceId, unitId]) => withdraw(parts, visit, { conferenceId, unitId })),
];
