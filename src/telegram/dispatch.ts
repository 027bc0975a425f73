/** Finds who is responsible for an update and applies the guards that hold for all: forwarded, edited, anonymous, unknown. */
import type { Context } from 'grammy';
import type { Message } from 'grammy/types';
import { say } from '#kernel';
import { decodeAction } from './callback-data.ts';
import { makePieceWatch, type Piece } from './cut-messages.ts';
import type { Answer, Visit } from './feature.ts';
import { commandLink } from './links.ts';
import type { Routes } from './routes.ts';
import { askToPress, parseCommand, runCommand, sentence, silence } from './typed-command.ts';
import { fileOf } from './visit.ts';

export interface OpenDialogue {
  readonly kind: string;
  readonly state: unknown;
  readonly lastUpdateId: number;
}

export interface DispatchParts {
  readonly routes: Routes;
  readonly botId: number;
  readonly botName: string;
  readonly findDialogue: (personId: number, chatId: number) => Promise<OpenDialogue | undefined>;
  readonly download: (fileId: string) => Promise<Uint8Array>;
}

interface Dispatching extends DispatchParts {
  readonly pieceOf: (message: Message) => Piece;
}

const oldButton: Answer = { toast: say('refusal-old-button'), isAlert: true };

async function typed(parts: Dispatching, visit: Visit, message: Message): Promise<Answer> {
  const piece = parts.pieceOf(message);
  if (piece !== 'whole') return piece === 'first-piece' ? sentence('refusal-too-long') : silence;
  const dialogue = await parts.findDialogue(visit.personId, visit.place.chatId);
  if (dialogue === undefined) return sentence('refusal-unknown-input');
  // Telegram repeats what was not confirmed: this step has had its effect already, only its answer may be lost.
  if (visit.updateId <= dialogue.lastUpdateId) return sentence('refusal-repeated');
  const responsible = parts.routes.dialogues.get(dialogue.kind);
  if (responsible === undefined) return sentence('refusal-unknown-input');
  return responsible.handle(visit, { text: message.text ?? message.caption, file: fileOf(message, parts.download), state: dialogue.state });
}

/** In a group only an answer to the bot's own words is meant for it; a topic's messages all point to its beginning. */
function isAnswerTo(botId: number, { reply_to_message: to, forward_origin: origin, sender_chat: anonymous }: Message): boolean {
  return to?.from?.id === botId && to.forum_topic_created === undefined && origin === undefined && anonymous === undefined;
}

async function replied(parts: Dispatching, visit: Visit, message: Message): Promise<Answer> {
  const { text = '' } = message;
  const responsible = parts.routes.groupReply;
  if (responsible === undefined || text === '' || text.startsWith('/') || !isAnswerTo(parts.botId, message)) return silence;
  return parts.pieceOf(message) === 'later-piece' ? silence : responsible({ ...visit, messageId: message.message_id }, text);
}

async function sent(parts: Dispatching, visit: Visit, message: Message): Promise<Answer> {
  const command = parseCommand(message.text, parts.botName);
  if (command === undefined && !visit.isPrivate) return replied(parts, visit, message);
  if (message.forward_origin !== undefined) return sentence('refusal-forwarded');
  // A command that is none of ours must not become the answer to a question.
  if (command === undefined) return message.text?.startsWith('/') === true ? sentence('refusal-unknown-command') : typed(parts, visit, message);
  return message.sender_chat === undefined ? runCommand(parts.routes, visit, command) : askToPress(command);
}

/** A button that stands for a command: this bot's own, or it is an old one. */
async function rerun({ routes }: Dispatching, visit: Visit, [name = '', rest = '']: readonly string[]): Promise<Answer> {
  return routes.commands.has(name) ? runCommand(routes, visit, { name, rest }) : oldButton;
}

async function tapped(parts: Dispatching, visit: Visit, query: NonNullable<Context['callbackQuery']>): Promise<Answer> {
  const { verb, args } = decodeAction(query.data ?? '');
  if (verb === 'run') return rerun(parts, visit, args);
  if (verb === 'private') return { openUrl: commandLink(parts.botName, args[0] ?? '') };
  const answer = await parts.routes.taps.get(verb)?.handle({ ...visit, messageId: query.message?.message_id }, args);
  return answer === undefined || answer === 'unreadable' ? oldButton : answer;
}

export type Dispatch = (ctx: Context, visit: Visit) => Promise<Answer>;

/** In a group an edited message is answered only where it was a command, as it would be when sent. */
function edited(parts: Dispatching, visit: Visit, message: Message): Answer {
  return visit.isPrivate || parseCommand(message.text, parts.botName) !== undefined ? sentence('refusal-edited') : silence;
}

export function makeDispatch(open: DispatchParts): Dispatch {
  const parts: Dispatching = { ...open, pieceOf: makePieceWatch() };
  return async (ctx, visit) => {
    if (ctx.callbackQuery !== undefined) return tapped(parts, visit, ctx.callbackQuery);
    if (ctx.editedMessage !== undefined) return edited(parts, visit, ctx.editedMessage);
    return ctx.message === undefined ? silence : sent(parts, visit, ctx.message);
  };
}
