/** Every act of a person as the room offers it: the decision is made, kept, and a refusal is thrown. */
import type { NewBot, NewFile, NewPerson, OpenedLink, Room, RoomOptions, Writing } from './door.ts';
import { ActRefused } from './door.ts';
import { decidePress } from './callbacks.ts';
import type { Decide } from './decision.ts';
import { decided } from './decision.ts';
import type { Content } from './drafting.ts';
import type { Engine } from './engine.ts';
import { fileContent, newFile } from './files.ts';
import type { FollowedLink } from './links.ts';
import { followLink } from './links.ts';
import { decideAdd, decideCreateGroup, decideCreateTopic, decideMigrate, decidePromote, decideRemove } from './membership.ts';
import type { BotAccount, ChatId, Person, UserId } from './model.ts';
import { decideBlock, decidePersonDelete, decidePersonEdit, decidePersonForward, decideStart, decideWrite, textContents } from './person-acts.ts';
import { placeOfPerson, writablePlaceOfPerson } from './places.ts';
import { decideShareChat, decideShareContact, decideShareUsers } from './sharing.ts';
import { findAccount, findPrivate, isBlocked, isPresent } from './state.ts';

type Acts = Pick<
  Room,
  | 'addUser' | 'addBot' | 'setLanguage' | 'createGroup' | 'createTopic' | 'addMember' | 'removeMember' | 'setAdmin' | 'leave' | 'migrate'
  | 'pressStart' | 'openLink' | 'block' | 'unblock' | 'sendText' | 'sendFile' | 'forward' | 'editText' | 'deleteMessage'
  | 'shareContact' | 'shareChat' | 'shareUsers' | 'tap' | 'markRead'
>;

type Do = <Outcome>(decide: Decide<Outcome>) => Promise<Outcome>;

const FIRST_UPDATE_ID = 872_000_001;

function newPerson(engine: Engine, wish: NewPerson, random: () => number): Person {
  const { phone, id, ...named } = wish;
  let fresh = id ?? 0;
  while (fresh === 0 || (id === undefined && findAccount(engine.state, fresh))) fresh = 5_000_000_000 + Math.floor(random() * 2_000_000_000);
  const digits = String(Math.floor(random() * 100_000_000)).padStart(8, '0');
  return { user: { id: fresh, is_bot: false, ...named }, phone: phone ?? `+849${digits}` };
}

function newBot(wish: NewBot, random: () => number): BotAccount {
  const { token, username, first_name, readsAllGroupMessages = false } = wish;
  const id = Number(/^(\d+):/.exec(token)?.[1] ?? 7_000_000_000 + Math.floor(random() * 999_999_999));
  return { user: { id, is_bot: true, first_name, username }, token, readsAllGroupMessages };
}

function accountActs(engine: Engine, random: () => number, run: Do): Pick<Acts, 'addUser' | 'addBot' | 'setLanguage'> {
  return {
    addUser(wish) {
      const person = newPerson(engine, wish, random);
      return run(() => decided(engine.state.people.has(person.user.id) ? [] : [{ type: 'person-added', person }], person.user));
    },
    addBot(wish) {
      const known = engine.state.bots.get(engine.state.botsByToken.get(wish.token) ?? 0)?.account;
      const bot = known ?? newBot(wish, random);
      return run(() => decided(known ? [] : [{ type: 'bot-added', bot, nextUpdateId: FIRST_UPDATE_ID }], bot));
    },
    setLanguage: (userId, language) => run(() => decided([{ type: 'language-changed', userId, language }], undefined)),
  };
}

function groupActs(run: Do): Pick<Acts, 'createGroup' | 'createTopic' | 'addMember' | 'removeMember' | 'setAdmin' | 'leave' | 'migrate'> {
  return {
    createGroup: ({ title, creator, members = [], kind = 'group' }) => run((state, at) => decideCreateGroup(state, { title, creator, members, kind }, at)),
    createTopic: (by, groupId, name) => run((state, at) => decideCreateTopic(state, { groupId, by, name }, at)),
    addMember: (groupId, userId, by) => run((state, at) => decideAdd(state, { groupId, userId, by }, at)),
    removeMember: (groupId, userId, by) => run((state, at) => decideRemove(state, { groupId, userId, by }, at)),
    setAdmin: (groupId, userId, rights) => run((state, at) => decidePromote(state, { groupId, userId, rights }, at)),
    leave: (userId, groupId) => run((state, at) => decideRemove(state, { groupId, userId, by: userId }, at)),
    migrate: (groupId) => run((state, at) => decideMigrate(state, groupId, at)),
  };
}

async function openLink(engine: Engine, run: Do, open: { userId: UserId; url: string; group: ChatId | undefined }): Promise<OpenedLink> {
  const { userId, group } = open;
  const link = followLink(engine.state, open.url);
  if (link.kind === 'elsewhere') return link;
  const { botId, payload } = link;
  if (link.kind === 'start') {
    const known = findPrivate(engine.state, userId, botId);
    const isOpenAlready = payload === '' && known !== undefined && !isBlocked(known, botId);
    if (!isOpenAlready) await run((state, at) => decideStart(state, { userId, botId, payload }, at));
    return { kind: 'private', chatId: botId };
  }
  return group === undefined ? { kind: 'choose-group' } : bringIntoGroup(engine, run, { userId, group, link });
}

/** What a phone does with `?startgroup=`: the bot joins, is promoted if asked, and hears /start with the payload. */
async function bringIntoGroup(engine: Engine, run: Do, wish: { userId: UserId; group: ChatId; link: FollowedLink & { kind: 'startgroup' } }): Promise<OpenedLink> {
  const { userId, group } = wish;
  const { botId, payload, rights } = wish.link;
  const place = writablePlaceOfPerson(engine.state, userId, group);
  if (!place.ok) throw new ActRefused(place.refusal);
  if (!isPresent(place.value.members.get(botId))) await run((state, at) => decideAdd(state, { groupId: group, userId: botId, by: userId }, at));
  if (rights) await run((state, at) => decidePromote(state, { groupId: group, userId: botId, by: userId, rights }, at));
  const username = engine.state.bots.get(botId)?.account.user.username ?? '';
  const contents = textContents(`/start@${username} ${payload}`);
  await run((state, at) => decideWrite(state, { userId, chatId: group, contents, asAnonymousAdmin: false }, at));
  return { kind: 'group', chatId: group };
}

function writingActs(options: RoomOptions, run: Do): Pick<Acts, 'sendText' | 'sendFile' | 'forward' | 'editText' | 'deleteMessage'> {
  const write = async (userId: UserId, chatId: ChatId, wish: { contents: readonly Content[]; writing: Writing | undefined }): Promise<number> => {
    const stored = await run((state, at) => decideWrite(state, { ...wish.writing, userId, chatId, contents: wish.contents }, at));
    return stored.message.message_id;
  };
  return {
    // Four words of one sentence, "who writes what where, how": the room's face keeps them apart.
    sendText: (...[userId, chatId, text, writing]: Parameters<Room['sendText']>) => write(userId, chatId, { contents: textContents(text), writing }),
    async sendFile(userId: UserId, chatId: ChatId, wish: NewFile) {
      const file = newFile({ wish, botId: chatId > 0 ? chatId : 0, blob: await options.blobs.put(wish.bytes, wish.name), random: options.random });
      await run(() => decided([{ type: 'file-stored', file }], undefined));
      return write(userId, chatId, { contents: [fileContent(file, wish)], writing: wish.thread === undefined ? undefined : { thread: wish.thread } });
    },
    async forward(userId, toChat, { chatId: fromChat, messageId }) {
      const stored = await run((state, at) => decidePersonForward(state, { userId, toChat, fromChat, messageId }, at));
      return stored.message.message_id;
    },
    editText: async (userId, chatId, edit) => void (await run((state, at) => decidePersonEdit(state, { userId, chatId, ...edit }, at))),
    deleteMessage: (userId, chatId, messageId) => run((state, at) => decidePersonDelete(state, { userId, chatId, messageId }, at)),
  };
}

type Choice<Kind extends 'shareChat' | 'shareUsers'> = Parameters<Acts[Kind]>[2];

export function peopleActs(engine: Engine, options: RoomOptions): Acts {
  const run: Do = async (decide) => {
    const result = await engine.act(decide);
    if (!result.ok) throw new ActRefused(result.refusal);
    return result.value;
  };
  const numberOf = async (sent: Promise<{ readonly message: { readonly message_id: number } }>): Promise<number> => (await sent).message.message_id;
  return {
    ...accountActs(engine, options.random, run),
    ...groupActs(run),
    ...writingActs(options, run),
    pressStart: (userId, botId, payload = '') => numberOf(run((state, at) => decideStart(state, { userId, botId, payload }, at))),
    openLink: (userId, url, group) => openLink(engine, run, { userId, url, group }),
    block: (userId, botId) => run((state, at) => decideBlock(state, { userId, botId, blocked: true }, at)),
    unblock: (userId, botId) => run((state, at) => decideBlock(state, { userId, botId, blocked: false }, at)),
    shareContact: (userId, botId) => numberOf(run((state, at) => decideShareContact(state, { userId, botId }, at))),
    shareChat: (userId: UserId, botId: UserId, choice: Choice<'shareChat'>) =>
      numberOf(run((state, at) => decideShareChat(state, { userId, botId, ...choice }, at))),
    shareUsers: (userId: UserId, botId: UserId, choice: Choice<'shareUsers'>) =>
      numberOf(run((state, at) => decideShareUsers(state, { userId, botId, ...choice }, at))),
    tap: (...[userId, chatId, on, button]: Parameters<Room['tap']>) => run((state, at) => decidePress(state, { userId, chatId, on, button }, at)),
    async markRead(userId, chatId) {
      const place = placeOfPerson(engine.state, userId, chatId);
      if (!place.ok) throw new ActRefused(place.refusal);
      const upTo = place.value.nextMessageId - 1;
      if (place.value.readUpTo.get(userId) !== upTo) await run(() => decided([{ type: 'chat-read', key: place.value.key, userId, upTo }], undefined));
    },
  };
}
