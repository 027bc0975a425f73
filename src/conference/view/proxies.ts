/** Screens of ủy quyền: who represents whom, the units that may be asked, the confirmation. */
import { action, button, say, screen, verbatim, type Screen } from '#kernel';
import { isPresent } from '../rules/attendance.ts';
import { freeHolders } from '../rules/proxies.ts';
import { representedLines, unitShort, type MeetingFacts } from './lines.ts';
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
      [button(say('button-back'), action('proxies', id))],
    ],
  );
}

export const renderConfirmProxy = (facts: MeetingFacts, unitId: number, holderUnitId: number): Screen =>
  screen(
    [say('conference-proxy-ask', { unit: unitShort(facts.units, unitId), holder: unitShort(facts.units, holderUnitId) })],
    [
      [button(say('conference-button-proxy-yes'), action('proxy', facts.conference.id, unitId, holderUnitId, 'yes'), 'primary')],
      [button(say('button-back'), action('proxy-unit', facts.conference.id, unitId))],
    ],
  );
