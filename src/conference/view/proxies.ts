/** Screens of ủy quyền: who represents whom, the units and the people that may be asked, the confirmation. */
import { action, button, say, screen, verbatim, type Button, type Screen } from '#kernel';
import type { Membership } from '#blocs';
import { isPresent } from '../rules/attendance.ts';
import { freeHolders, freePeople, type Pair } from '../rules/proxies.ts';
import { holderWords, representedLines, unitShort, type MeetingFacts } from './lines.ts';
import { backToMeeting } from './meeting.ts';

/** `forUnitIds`: the units whose proxies the person may give. */
export function renderProxies(facts: MeetingFacts, forUnitIds: readonly number[]): Screen {
  const { id } = facts.conference;
  const absent = facts.units.filter((unit) => forUnitIds.includes(unit.id) && !isPresent(facts.attendance, unit.id));
  return screen(
    [say('conference-proxies-title'), ...representedLines(facts), say(absent.length === 0 ? 'conference-proxies-none-absent' : 'conference-proxies-how')],
    [
      ...absent.map((unit) =>
        facts.proxies.some((one) => one.unitId === unit.id)
          ? [button(say('conference-button-proxy-end', { unit: unit.short }), action('proxy-end', id, unit.id))]
          : [button(say('conference-button-proxy-unit', { unit: unit.short }), action('proxy-unit', id, unit.id))],
      ),
      backToMeeting(facts.bloc.id),
    ],
  );
}

export function renderHolders(facts: MeetingFacts, unitId: number): Screen {
  const { id } = facts.conference;
  const free = freeHolders(facts, facts.units.map((unit) => unit.id));
  return screen(
    [say('conference-proxy-whom', { unit: unitShort(facts.units, unitId) }), ...(free.length === 0 ? [say('conference-proxy-nobody')] : [])],
    [
      ...free.map((holder) => [button(verbatim(unitShort(facts.units, holder)), action('proxy', id, unitId, holder, 'ask'))]),
      [button(say('conference-button-proxy-people'), action('proxy-people', id, unitId, 0))],
      [button(say('button-back'), action('proxies', id))],
    ],
  );
}

/** A message holds a hundred buttons. */
const PEOPLE_AT_ONCE = 60;

/** `ofUnitId` 0: of every unit; where that is too many, their units first. */
export function renderHolderPeople(facts: MeetingFacts, at: { readonly unitId: number; readonly ofUnitId: number }, members: readonly Membership[]): Screen {
  const { id } = facts.conference;
  const { unitId, ofUnitId } = at;
  const free = freePeople({ ...facts, members }, unitId).filter((one) => ofUnitId === 0 || one.unitId === ofUnitId);
  const unitIds = free.length > PEOPLE_AT_ONCE && ofUnitId === 0 ? [...new Set(free.map((one) => one.unitId))] : [];
  const personButton = (one: Membership): Button =>
    button(say('conference-button-proxy-person', { name: one.personName, position: say(`blocs-position-${one.position}`), unit: unitShort(facts.units, one.unitId) }), action('proxy-person', id, unitId, one.personId, 'ask'));
  return screen(
    [say('conference-proxy-who', { unit: unitShort(facts.units, unitId) }), say(free.length === 0 ? 'conference-proxy-no-person' : 'conference-proxy-who-how')],
    [
      ...unitIds.map((one) => [button(verbatim(unitShort(facts.units, one)), action('proxy-people', id, unitId, one))]),
      ...(unitIds.length > 0 ? [] : free.slice(0, PEOPLE_AT_ONCE)).map((one) => [personButton(one)]),
      [button(say('button-back'), action('proxy-unit', id, unitId))],
    ],
  );
}

export function renderConfirmProxy(facts: MeetingFacts, pair: Pair): Screen {
  const { id } = facts.conference;
  const { unitId, holderUnitId, holderPersonId } = pair;
  const isPerson = holderPersonId !== undefined;
  return screen(
    [say(isPerson ? 'conference-proxy-ask-person' : 'conference-proxy-ask', { unit: unitShort(facts.units, unitId), holder: holderWords(facts.units, pair) })],
    [
      [button(say('conference-button-proxy-yes'), isPerson ? action('proxy-person', id, unitId, holderPersonId, 'yes') : action('proxy', id, unitId, holderUnitId, 'yes'), 'primary')],
      [button(say('button-back'), isPerson ? action('proxy-people', id, unitId, 0) : action('proxy-unit', id, unitId))],
    ],
  );
}
