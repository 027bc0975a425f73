/** A small memorable bloc: three units, a secretary, two representatives of Sở Tài chính, one of Cục Thuế. */
import { foundBloc, moveDeadline } from '#cycles';
import { identifyPerson, setReachability } from '#blocs';
import type { Database } from '#db';
import { assert, type Button } from '#kernel';
import { LANGUAGES, loadSpeaker, type Answer, type Feature, type IncomingFile, type TapVisit } from '#telegram';
import { findDialogue } from '#dialogues';
import { decideMembership } from '../../src/blocs/decide-membership.ts';
import { joinUnit } from '../../src/blocs/join-unit.ts';

export const ZONE = 'Asia/Ho_Chi_Minh';
/** 08:00 on Wednesday 6 November 2019 in Viet Nam. */
export const START = new Date('2019-11-06T01:00:00Z');
export const local = (date: string, time: string): Date => new Date(`${date}T${time}:00+07:00`);

export interface Cast {
  readonly db: Database;
  readonly blocId: number;
  readonly cycleId: number;
  readonly finance: number;
  readonly tax: number;
  readonly treasury: number;
  readonly secretary: number;
  readonly financeHead: number;
  readonly financeClerk: number;
  readonly taxHead: number;
  readonly outsider: number;
}

async function person(db: Database, userId: number, name: string): Promise<number> {
  const parts = { db, operatorIds: new Set([1]), defaultLanguage: 'vi' as const };
  const seen = { userId, name, username: undefined, chatId: userId, isPrivate: true };
  const { personId } = await identifyPerson(parts, seen, START);
  await setReachability(db.client, userId, 'reachable');
  return personId;
}

const unit = (official: string, short: string) => ({ official, short, aliases: [] });

/** One database serves a whole file: it is emptied before every gathering. */
async function empty({ client }: Database): Promise<void> {
  for (const table of [
    client.officialScore, client.evidence, client.scoreSheet, client.storedFile, client.target, client.titleAim, client.registration, client.reminderSent,
    client.reminderSnooze, client.deadline, client.cycleUnit, client.membership, client.role, client.unitName, client.unit,
    client.cycle, client.bloc, client.chat, client.account, client.person, client.outboxMessage, client.auditEntry, client.dialogue,
  ]) await (table as { deleteMany(): Promise<unknown> }).deleteMany();
}

export async function gather(db: Database): Promise<Cast> {
  await empty(db);
  const secretary = await person(db, 1, 'Thư ký khối');
  const founded = await foundBloc(
    db,
    { name: 'Khối thi đua các cơ quan Tham mưu - Tổng hợp', province: 'Bắc Giang', kind: 'khoi', year: 2019, units: [unit('Sở Tài chính', 'Sở Tài chính'), unit('Cục Thuế tỉnh', 'Cục Thuế'), unit('Kho bạc Nhà nước tỉnh', 'Kho bạc')] },
    { personId: secretary, chatId: 1, updateId: 0, now: START, timeZone: ZONE, language: 'vi' },
  );
  assert(founded.ok, 'the bloc is founded');
  const { blocId, cycleId } = founded.value;
  const rows = await db.client.cycleUnit.findMany({ where: { cycleId }, orderBy: { position: 'asc' } });
  const [finance = 0, tax = 0, treasury = 0] = rows.map((row) => row.unitId);
  const join = async (userId: number, name: string, unitId: number): Promise<number> => {
    const personId = await person(db, userId, name);
    const asked = await joinUnit(db, { blocId, unitId }, { personId, now: START });
    assert(asked.ok, 'a request is taken');
    const decided = await decideMembership(db, { membershipId: asked.value, verdict: 'confirm', position: 'specialist' }, { personId: secretary, now: START });
    assert(decided.ok, 'a request is confirmed');
    return personId;
  };
  const financeHead = await join(11, 'Đại diện Sở Tài chính', finance);
  const financeClerk = await join(12, 'Chuyên viên Sở Tài chính', finance);
  const taxHead = await join(21, 'Đại diện Cục Thuế', tax);
  const outsider = await person(db, 99, 'Người ngoài khối');
  await db.client.outboxMessage.deleteMany({});
  for (const kind of ['registration', 'self-score', 'conference'] as const) {
    const moved = await moveDeadline(db, { cycleId, kind, date: kind === 'conference' ? '2019-12-20' : '2019-11-25', time: '17:00' }, { personId: secretary, now: START });
    assert(moved.ok, 'a deadline is set');
  }
  await db.client.outboxMessage.deleteMany({});
  return { db, blocId, cycleId, finance, tax, treasury, secretary, financeHead, financeClerk, taxHead, outsider };
}

let lastUpdate = 1000;

const speaker = loadSpeaker('locales');

const sizeOf = (does: Button['does']): number => ('verb' in does ? Buffer.byteLength([does.verb, ...does.args].join(':')) : 0);

/** Every answer can be said in every language within Telegram's limits: the speaker throws at a missing key or argument. */
export function sayable(answer: Answer): Answer {
  const screens = [answer.screen, answer.send].filter((one) => one !== undefined);
  const buttons = screens.flatMap((one) => one.buttons.flat());
  for (const language of LANGUAGES) {
    if (answer.toast !== undefined) assert(speaker.plain(answer.toast, language).length <= 200, `${answer.toast.key} fits into a callback answer`);
    for (const one of screens) assert(one.lines.map((line) => speaker.html(line, language)).join('\n').length <= 4096, 'a screen fits into a message');
    for (const one of buttons) assert(speaker.plain(one.label, language).length > 0 && sizeOf(one.does) <= 64, `${one.label.key} fits into a button`);
  }
  return answer;
}

/** A chat of one person with the bot: what they do goes straight to the feature's handlers. */
export function chatOf(db: Database, feature: Feature, personId: number, now: Date) {
  const visit = (at = now): TapVisit => ({
    personId, language: 'vi', name: '', userId: personId, place: { chatId: 5000 + personId, threadId: undefined }, chatTitle: '',
    isPrivate: true, updateId: (lastUpdate += 1), now: at, messageId: 7,
  });
  const command = async (name: string, argument = '', at = now): Promise<Answer> => {
    const found = feature.commands?.find((one) => one.name === name || one.alias === name);
    assert(found, `there is the command ${name}`);
    return sayable(await found.handle(visit(at), argument));
  };
  const press = async (verb: string, args: readonly (string | number)[], at = now): Promise<Answer> => {
    const found = feature.taps?.find((one) => one.verb === verb);
    assert(found, `there is the tap ${verb}`);
    const answer = await found.handle(visit(at), args.map(String));
    assert(answer !== 'unreadable', `${verb} reads its arguments`);
    return sayable(answer);
  };
  /** Presses the button of the shown screen whose label has this key. */
  const tapLabel = async (answer: Answer, key: string, at = now): Promise<Answer> => {
    const button = (answer.screen?.buttons ?? []).flat().find((one) => one.label.key === key);
    assert(button !== undefined && 'verb' in button.does, `the screen has the button ${key}`);
    return press(button.does.verb, button.does.args, at);
  };
  const type = async (text: string | undefined, sent: { file?: IncomingFile; at?: Date } = {}): Promise<Answer> => {
    const here = visit(sent.at ?? now);
    const dialogue = await findDialogue(db.client, personId, here.place.chatId);
    assert(dialogue, 'a question is open');
    const kind = feature.dialogues?.find((one) => one.kind === dialogue.kind);
    assert(kind, `there is the dialogue ${dialogue.kind}`);
    const answer = sayable(await kind.handle(here, { text, file: sent.file, state: dialogue.state }));
    return answer.later === undefined ? answer : sayable(await answer.later());
  };
  const hasQuestion = async (): Promise<boolean> => ((await findDialogue(db.client, personId, 5000 + personId))?.kind ?? 'ended') !== 'ended';
  return { command, press, tapLabel, type, hasQuestion };
}

export const keysOf = (answer: Answer): readonly string[] => (answer.screen ?? answer.send)?.lines.map((line) => line.key) ?? [];
export const argsOf = (answer: Answer, key: string): unknown => answer.screen?.lines.find((line) => line.key === key)?.args;
