/** Chat of the secretary's desk: units, names, links, people, journal. */
import { z } from 'zod';
import { endDialogue, saveDialogue } from '#dialogues';
import { action, button, localDate, localTime, say, screen, showDate, type Screen } from '#kernel';
import { type Answer, type DialogueKind, type Feature, rowId as id, startLink, tap, type TypedInput, type Visit } from '#telegram';
import { addUnit, removeUnit, renameUnit } from '../change-units.ts';
import { grantVote, movePerson } from '../decide-membership.ts';
import { findDesk, openDesk, type Desk, type FeatureParts } from '../desk.ts';
import { invite, type InvitationWish } from '../invite.ts';
import { ROLES, type Unit } from '../model.ts';
import { readMembership } from '../read-membership.ts';
import { isSecretary } from '../rules/rights.ts';
import { setSecretary } from '../set-secretary.ts';
import { findBloc, findGroup, getYear, listAudit, listMemberships, listRoleHolders } from '../store.ts';
import { renderDesk, renderJournal, renderLink, renderMove, renderPerson, renderRemoveUnit, renderUnit, renderUnits, type PersonShown } from '../view/manage.ts';
import { refusedInBlocs, withBloc } from './desk.ts';

const idOrNone = z.union([z.literal('0').transform(() => 0), id]);
const JOURNAL_LINES = 15;

/** Every screen of the desk begins here: the right is asked afresh. */
async function asSecretary(parts: FeatureParts, visit: Visit, { blocId, show }: { blocId: number; show: (desk: Desk) => Promise<Answer> }): Promise<Answer> {
  const desk = await findDesk(parts, blocId, visit);
  return desk === undefined || !isSecretary(desk.actor) ? refusedInBlocs('not-secretary') : show(desk);
}

async function showDesk(parts: FeatureParts, desk: Desk): Promise<Answer> {
  if (!isSecretary(desk.actor)) return refusedInBlocs('not-secretary');
  const tx = parts.db.client;
  const { bloc, units } = desk;
  const year = await getYear(tx, bloc.currentCycleId);
  const hasGroup = (await findGroup(tx, bloc.id)) !== undefined;
  return { screen: renderDesk({ bloc, year, units, hasGroup, botUsername: parts.botUsername, memberships: await listMemberships(tx, bloc.currentCycleId) }) };
}

async function showUnit(parts: FeatureParts, { bloc, units }: Desk, unitId: number): Promise<Answer> {
  const unit = units.find((one) => one.id === unitId);
  if (unit === undefined) return refusedInBlocs('no-such-unit');
  return { screen: renderUnit(bloc, unit, await listMemberships(parts.db.client, bloc.currentCycleId)) };
}

type PersonScreen = (at: PersonShown & { readonly units: readonly Unit[] }) => Screen;
const personScreen: PersonScreen = renderPerson;
const moveScreen: PersonScreen = ({ member, units }) => renderMove(member, units);

async function showMember(parts: FeatureParts, visit: Visit, at: { membershipId: number; render: PersonScreen }): Promise<Answer> {
  const read = await readMembership(parts.db.client, at.membershipId, visit.now);
  if (read === undefined || read.membership.state !== 'confirmed') return refusedInBlocs('no-such-person');
  const { bloc, unit, membership: member } = read;
  const isSecretary = (await listRoleHolders(parts.db.client, bloc.id, 'secretary')).some((one) => one.personId === member.personId);
  return asSecretary(parts, visit, { blocId: bloc.id, show: async ({ units }) => ({ screen: at.render({ bloc, unit, units, member, isSecretary }) }) });
}

const showPerson = (parts: FeatureParts, visit: Visit, membershipId: number): Promise<Answer> => showMember(parts, visit, { membershipId, render: personScreen });

async function showLink(parts: FeatureParts, visit: Visit, wish: InvitationWish): Promise<Answer> {
  const token = await invite(parts.db, wish, visit);
  if (!token.ok) return refusedInBlocs(token.refusal);
  const url = startLink(parts.botUsername, `j_${token.value}`);
  if (wish.kind !== 'unit') return { screen: renderLink(url, undefined, action('home')) };
  const bloc = await findBloc(parts.db.client, wish.blocId);
  const unit = bloc === undefined ? undefined : (await openDesk(parts, bloc, visit)).units.find((one) => one.id === wish.unitId);
  return { screen: renderLink(url, unit, action('unit', wish.blocId, wish.unitId)) };
}

async function showJournal(parts: FeatureParts, { bloc, units }: Desk): Promise<Answer> {
  const entries = await listAudit(parts.db.client, bloc.id, JOURNAL_LINES);
  const shown = entries.map((entry) => ({
    ...entry,
    shownAt: `${localTime(entry.at, bloc.timeZone)} ${showDate(localDate(entry.at, bloc.timeZone))}`,
    unitName: units.find((unit) => unit.id === entry.unitId)?.short ?? '',
  }));
  return { screen: renderJournal(bloc, shown) };
}

const EDITS = ['official', 'short', 'alias', 'new'] as const;
const editState = z.object({ blocId: z.number(), unitId: z.number(), edit: z.enum(EDITS) });

async function askName(parts: FeatureParts, visit: Visit, wish: z.infer<typeof editState>): Promise<Answer> {
  const show = async ({ units }: Desk): Promise<Answer> => {
    await saveDialogue(parts.db.client, { personId: visit.personId, chatId: visit.place.chatId, kind: 'unit-name', state: wish, updateId: visit.updateId, now: visit.now });
    const unit = units.find((one) => one.id === wish.unitId);
    const back = unit === undefined ? action('units', wish.blocId) : action('unit', wish.blocId, unit.id);
    return { screen: screen([say(`blocs-ask-name-${wish.edit}`, { unit: unit?.official ?? '' })], [[button(say('button-back'), back)]]) };
  };
  return asSecretary(parts, visit, { blocId: wish.blocId, show });
}

async function takeName(parts: FeatureParts, visit: Visit, input: TypedInput): Promise<Answer> {
  const { blocId, unitId, edit } = editState.parse(input.state);
  if (input.text === undefined) return refusedInBlocs('name-length');
  const written = edit === 'new'
    ? await addUnit(parts.db, { blocId, name: input.text }, visit)
    : await renameUnit(parts.db, { blocId, unitId, kind: edit, text: input.text }, visit);
  if (!written.ok) return refusedInBlocs(written.refusal);
  await endDialogue(parts.db.client, { personId: visit.personId, chatId: visit.place.chatId, updateId: visit.updateId });
  const back = edit === 'new' ? action('units', blocId) : action('unit', blocId, unitId);
  return { send: screen([say('blocs-name-written', { name: written.value })], [[button(say('button-back'), back)]]) };
}

const nameDialogue = (parts: FeatureParts): DialogueKind => ({ kind: 'unit-name', handle: (visit, input) => takeName(parts, visit, input) });

async function showUnits(parts: FeatureParts, { bloc, units }: Desk): Promise<Answer> {
  return { screen: renderUnits(bloc, units, await listMemberships(parts.db.client, bloc.currentCycleId)) };
}

async function remove(parts: FeatureParts, visit: Visit, at: { blocId: number; unitId: number }): Promise<Answer> {
  const removed = await removeUnit(parts.db, at, visit);
  if (!removed.ok) return refusedInBlocs(removed.refusal);
  return asSecretary(parts, visit, { blocId: at.blocId, show: (desk) => showUnits(parts, desk) });
}

function askRemoval({ bloc, units }: Desk, unitId: number): Answer {
  const unit = units.find((one) => one.id === unitId);
  return unit === undefined ? refusedInBlocs('no-such-unit') : { screen: renderRemoveUnit(bloc, unit) };
}

function unitTaps(parts: FeatureParts) {
  return [
    tap('units', z.tuple([id]), (visit, [blocId]) => asSecretary(parts, visit, { blocId, show: (desk) => showUnits(parts, desk) })),
    tap('unit', z.tuple([id, id]), (visit, [blocId, unitId]) => asSecretary(parts, visit, { blocId, show: (desk) => showUnit(parts, desk, unitId) })),
    tap('unit-edit', z.tuple([id, z.coerce.number().int().min(0), z.enum(EDITS)]), (visit, [blocId, unitId, edit]) => askName(parts, visit, { blocId, unitId, edit })),
    tap('unit-remove', z.tuple([id, id, z.enum(['ask', 'yes'])]), (visit, [blocId, unitId, step]) =>
      step === 'yes' ? remove(parts, visit, { blocId, unitId }) : asSecretary(parts, visit, { blocId, show: async (desk) => askRemoval(desk, unitId) }),
    ),
  ];
}

function peopleTaps(parts: FeatureParts) {
  return [
    tap('person', z.tuple([id]), (visit, [membershipId]) => showPerson(parts, visit, membershipId)),
    tap('vote-right', z.tuple([id, z.enum(['0', '1'])]), async (visit, [membershipId, on]) => {
      const granted = await grantVote(parts.db, { membershipId, canVote: on === '1' }, visit);
      return granted.ok ? showPerson(parts, visit, granted.value.id) : refusedInBlocs(granted.refusal);
    }),
    tap('secretary', z.tuple([id, z.enum(['0', '1'])]), async (visit, [membershipId, on]) => {
      const set = await setSecretary(parts.db, { membershipId, isOne: on === '1' }, visit);
      if (!set.ok) return refusedInBlocs(set.refusal);
      // Who has ended the own work has no more business on this screen.
      return set.value.personId === visit.personId && on === '0' ? { screen: screen([say('blocs-secretary-left')], [[button(say('button-home'), action('home'))]]) } : showPerson(parts, visit, membershipId);
    }),
    tap('move', z.tuple([id, idOrNone]), async (visit, [membershipId, unitId]) => {
      if (unitId === 0) return showMember(parts, visit, { membershipId, render: moveScreen });
      const moved = await movePerson(parts.db, { membershipId, unitId }, visit);
      return moved.ok ? showPerson(parts, visit, moved.value.id) : refusedInBlocs(moved.refusal);
    }),
    tap('invite-unit', z.tuple([id, id]), (visit, [blocId, unitId]) => showLink(parts, visit, { kind: 'unit', blocId, unitId })),
    tap('invite-role', z.tuple([id, z.enum(ROLES)]), (visit, [blocId, role]) => showLink(parts, visit, { kind: 'role', blocId, role })),
    tap('invite-founder', z.tuple([]), (visit) => showLink(parts, visit, { kind: 'founder' })),
    tap('journal', z.tuple([id]), (visit, [blocId]) => asSecretary(parts, visit, { blocId, show: (desk) => showJournal(parts, desk) })),
  ];
}

export const manageFeature = (parts: FeatureParts): Feature => ({
  name: 'manage',
  commands: [
    {
      name: 'quanly', alias: 'manage', description: say('command-manage'), where: 'private',
      handle: (visit, argument) => withBloc(parts, visit, { command: 'quanly', argument, show: (desk) => showDesk(parts, desk) }),
    },
  ],
  taps: [...unitTaps(parts), ...peopleTaps(parts)],
  dialogues: [nameDialogue(parts)],
});
