/** Plays people on their phones: presses what is on the screen, follows links, waits until everything has come to rest. */
import { assert } from '#kernel';
import type { CallbackAnswer, ChatId, UserId } from './chat/model.ts';
import type { Pressed, Room, SeenMessage } from './room.ts';

export interface StageParts {
  readonly room: Room;
  readonly botId: UserId;
  /** Resolves when the application has nothing left to say. */
  readonly idle: () => Promise<void>;
  /** Told before each act, for whoever watches. */
  readonly onAct?: (userId: UserId, chatId: ChatId) => void;
}

/** A button by its label as shown, or by what it does (`cast` finds `cast:3:2:1`). */
export type Wanted = { readonly label: string } | { readonly does: string };

interface Found {
  readonly messageId: number;
  readonly place: { readonly row: number; readonly column: number };
}

export interface Stage {
  readonly room: Room;
  readonly botId: UserId;
  /** Presses Start in the private chat with the bot. */
  start(userId: UserId, payload?: string): Promise<void>;
  say(userId: UserId, chatId: ChatId, text: string): Promise<void>;
  /** Presses the newest matching button of the chat and follows it; answers what the bot said to the press. */
  press(userId: UserId, chatId: ChatId, wanted: Wanted): Promise<CallbackAnswer | undefined>;
  /** Whether such a button is on the screen. */
  sees(userId: UserId, chatId: ChatId, wanted: Wanted): boolean;
  settle(): Promise<void>;
}

function buttonsOf(seen: SeenMessage) {
  return (seen.message.reply_markup?.inline_keyboard ?? []).flatMap((row, rowIndex) =>
    row.map((button, column) => ({ button, place: { row: rowIndex, column } })),
  );
}

function matches(button: object, wanted: Wanted): boolean {
  if ('label' in wanted) return 'text' in button && button.text === wanted.label;
  const data = 'callback_data' in button && typeof button.callback_data === 'string' ? button.callback_data : undefined;
  return data === wanted.does || data?.startsWith(`${wanted.does}:`) === true;
}

/** The newest message of the chat that has such a button. */
function findButton(room: Room, at: { userId: UserId; chatId: ChatId }, wanted: Wanted): Found | undefined {
  for (const seen of [...room.messagesFor(at.userId, at.chatId)].toReversed()) {
    const hit = buttonsOf(seen).find(({ button }) => matches(button, wanted));
    if (hit !== undefined) return { messageId: seen.message.message_id, place: hit.place };
  }
  return undefined;
}

/** What was sent may call for more: a second look is needed only where the first has set something going. */
async function comeToRest(room: Room, idle: () => Promise<void>): Promise<void> {
  await room.quiet();
  const before = room.happened();
  await idle();
  if (room.happened() === before) return;
  await room.quiet();
  await idle();
}

export function makeStage({ room, botId, idle, onAct = () => undefined }: StageParts): Stage {
  const settle = (): Promise<void> => comeToRest(room, idle);

  const follow = async (userId: UserId, chatId: ChatId, pressed: Pressed): Promise<CallbackAnswer | undefined> => {
    if (pressed.kind === 'url') await room.openLink(userId, pressed.url, chatId === botId ? undefined : chatId);
    if (pressed.kind !== 'callback') return undefined;
    const answer = await room.callbackAnswer(pressed.callbackId);
    if (answer?.url !== undefined) await room.openLink(userId, answer.url);
    return answer;
  };

  return {
    room,
    botId,
    settle,
    sees: (userId, chatId, wanted) => findButton(room, { userId, chatId }, wanted) !== undefined,
    start: async (userId, payload) => {
      onAct(userId, botId);
      await room.pressStart(userId, botId, payload);
      await settle();
    },
    say: async (userId, chatId, text) => {
      onAct(userId, chatId);
      await room.sendText(userId, chatId, text);
      await settle();
    },
    press: async (userId, chatId, wanted) => {
      const found = findButton(room, { userId, chatId }, wanted);
      assert(found !== undefined, `the button ${JSON.stringify(wanted)} is on the screen`);
      onAct(userId, chatId);
      const answer = await follow(userId, chatId, await room.tap(userId, chatId, found.messageId, found.place));
      await settle();
      return answer;
    },
  };
}
