/** The secretary's desk: units, people, links, the group. */
import { action, button, say, screen, verbatim, type Button, type Screen } from '#kernel';
import type { AuditEntry, Bloc, Membership, Unit } from '../model.ts';

export interface DeskFacts {
  readonly bloc: Bloc;
  readonly year: number;
  readonly units: readonly Unit[];
  readonly memberships: readonly Membership[];
  readonly hasGroup: boolean;
  readonly botUsername: string;
}

const back = (blocId: number): readonly Button[] => [button(say('button-back'), action('run', 'quanly', blocId))];

/** Adds the bot to a group, with the two rights the board needs, and binds that group to the bloc. */
export const groupLink = (botUsername: string, blocId: number): string =>
  `https://t.me/${botUsername}?startgroup=g_${blocId}&admin=pin_messages+delete_messages`;

export function renderDesk({ bloc, year, units, memberships, hasGroup, botUsername }: DeskFacts): Screen {
  const pending = memberships.filter((one) => one.state === 'pending').length;
  const manned = units.filter((unit) => memberships.some((one) => one.unitId === unit.id && one.state === 'confirmed')).length;
  const cycleId = bloc.currentCycleId;
  return screen(
    [
      say('blocs-desk-title', { name: bloc.name, year }),
      say('blocs-desk-units', { count: units.length, manned }),
      say(hasGroup ? 'blocs-desk-group' : 'blocs-desk-no-group'),
    ],
    [
      ...(pending === 0 ? [] : [[button(say('blocs-button-pending-count', { count: pending }), action('pending', cycleId))]]),
      ...(hasGroup ? [] : [[button(say('blocs-button-group'), { url: groupLink(botUsername, bloc.id) })]]),
      [button(say('blocs-button-units'), action('units', bloc.id))],
      [button(say('blocs-button-targets'), action('targets-all', cycleId))],
      [button(say('blocs-button-scores'), action('scores-all', cycleId))],
      [button(say('blocs-button-timetable'), action('run', 'lich', bloc.id))],
      [button(say('blocs-button-score-table'), action('score-table', cycleId))],
      [button(say('blocs-button-conference'), action('run', 'hoinghi', bloc.id))],
      [button(say('blocs-button-invite-chair'), action('invite-role', bloc.id, 'chair'))],
      [button(say('blocs-button-handover'), action('handover', cycleId, 'ask'))],
      [button(say('blocs-button-journal'), action('journal', bloc.id))],
      [button(say('button-home'), action('home'))],
    ],
  );
}

export const renderUnits = (bloc: Bloc, units: readonly Unit[], memberships: readonly Membership[]): Screen =>
  screen(
    [say('blocs-units-title', { name: bloc.name, count: units.length })],
    [
      ...units.map((unit) => {
        const people = memberships.filter((one) => one.unitId === unit.id && one.state === 'confirmed').length;
        return [button(say('blocs-button-unit', { unit: unit.short, people }), action('unit', bloc.id, unit.id))];
      }),
      [button(say('blocs-button-add-unit'), action('unit-edit', bloc.id, 0, 'new'))],
      back(bloc.id),
    ],
  );

export function renderUnit(bloc: Bloc, unit: Unit, memberships: readonly Membership[]): Screen {
  const people = memberships.filter((one) => one.unitId === unit.id && one.state === 'confirmed');
  return screen(
    [
      say('blocs-unit-title', { official: unit.official }),
      ...(unit.short === unit.official ? [] : [say('blocs-unit-short', { short: unit.short })]),
      ...(unit.aliases.length === 0 ? [] : [say('blocs-unit-aliases', { aliases: unit.aliases.map(verbatim) })]),
      people.length === 0 ? say('blocs-unit-nobody') : say('blocs-unit-people', { count: people.length }),
    ],
    [
      ...people.map((one) => [button(say('blocs-button-person', { name: one.personName, position: say(`blocs-position-${one.position}`) }), action('person', one.id))]),
      [button(say('blocs-button-link'), action('invite-unit', bloc.id, unit.id), 'primary')],
      [button(say('blocs-button-rename-short'), action('unit-edit', bloc.id, unit.id, 'short')), button(say('blocs-button-alias'), action('unit-edit', bloc.id, unit.id, 'alias'))],
      [button(say('blocs-button-rename-official'), action('unit-edit', bloc.id, unit.id, 'official')), button(say('blocs-button-remove-unit'), action('unit-remove', bloc.id, unit.id, 'ask'))],
      [button(say('button-back'), action('units', bloc.id))],
    ],
  );
}

export const renderRemoveUnit = (bloc: Bloc, unit: Unit): Screen =>
  screen(
    [say('blocs-remove-unit', { unit: unit.official })],
    [[button(say('blocs-button-remove-yes'), action('unit-remove', bloc.id, unit.id, 'yes'), 'danger')], [button(say('button-back'), action('unit', bloc.id, unit.id))]],
  );

export interface PersonShown {
  readonly bloc: Bloc;
  readonly unit: Unit;
  readonly member: Membership;
  readonly isSecretary: boolean;
}

export const renderPerson = ({ bloc, unit, member, isSecretary }: PersonShown): Screen =>
  screen(
    [
      say('blocs-person-title', { name: member.personName, unit: unit.official }),
      say('blocs-person-position', { position: say(`blocs-position-${member.position}`) }),
      say(member.canVote ? 'blocs-person-votes' : 'blocs-person-no-vote'),
      ...(isSecretary ? [say('blocs-person-secretary')] : []),
    ],
    [
      [button(say(member.canVote ? 'blocs-button-vote-off' : 'blocs-button-vote-on'), action('vote-right', member.id, member.canVote ? 0 : 1))],
      [button(say(isSecretary ? 'blocs-button-secretary-off' : 'blocs-button-secretary-on'), action('secretary', member.id, isSecretary ? 0 : 1))],
      [button(say('blocs-button-move'), action('move', member.id, 0))],
      [button(say('blocs-button-end'), action('member', member.id, 'end'), 'danger')],
      [button(say('button-back'), action('unit', bloc.id, unit.id))],
    ],
  );

export const renderMove = (member: Membership, units: readonly Unit[]): Screen =>
  screen(
    [say('blocs-move-title', { name: member.personName })],
    [
      ...units.filter((unit) => unit.id !== member.unitId).map((unit) => [button(verbatim(unit.short), action('move', member.id, unit.id))]),
      [button(say('button-back'), action('person', member.id))],
    ],
  );

export const renderLink = (url: string, unit: Unit | undefined, back: Button['does']): Screen =>
  screen([unit === undefined ? say('blocs-link-role') : say('blocs-link-unit', { unit: unit.official }), verbatim(url), say('blocs-link-terms')], [[button(say('button-back'), back)]]);

export function renderJournal(bloc: Bloc, entries: readonly (AuditEntry & { readonly name: string; readonly shownAt: string; readonly unitName: string })[]): Screen {
  const lines = entries.map((entry) =>
    say(entry.onBehalf === true ? 'blocs-journal-line-on-behalf' : 'blocs-journal-line', {
      at: entry.shownAt,
      name: entry.name,
      unit: entry.unitName === '' ? say('blocs-journal-no-unit') : verbatim(entry.unitName),
      what: say(entry.key, entry.args),
    }),
  );
  return screen([say('blocs-journal-title', { name: bloc.name }), ...lines], [back(bloc.id)]);
}
