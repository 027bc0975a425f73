/** The closed list of what a window may ask for, checked here before anything reaches the room. */
import { z } from 'zod';

const id = z.number().int();
const text = z.string().min(1).max(4096);

export const actShape = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('start'), chatId: id, payload: z.string().max(64).optional() }),
  z.strictObject({
    act: z.literal('send'),
    chatId: id,
    // One more than Telegram takes, times over: the bot's answer to an overlong text is part of a rehearsal.
    text: z.string().min(1).max(20_000),
    threadId: id.optional(),
    replyTo: id.optional(),
    isAnonymous: z.boolean().optional(),
  }),
  z.strictObject({ act: z.literal('edit'), chatId: id, messageId: id, text }),
  z.strictObject({ act: z.literal('delete'), chatId: id, messageId: id }),
  z.strictObject({ act: z.literal('forward'), chatId: id, messageId: id, toChatId: id }),
  z.strictObject({ act: z.literal('tap'), chatId: id, key: z.string().max(40), row: id, column: id }),
  z.strictObject({ act: z.literal('open'), url: z.string().max(2048), groupId: id.optional() }),
  z.strictObject({ act: z.literal('contact'), chatId: id }),
  z.strictObject({ act: z.literal('share-chat'), chatId: id, requestId: id, sharedId: id }),
  z.strictObject({ act: z.literal('share-users'), chatId: id, requestId: id, userIds: z.array(id).min(1).max(10) }),
  z.strictObject({ act: z.literal('read'), chatId: id }),
  z.strictObject({ act: z.literal('block'), botId: id }),
  z.strictObject({ act: z.literal('unblock'), botId: id }),
  z.strictObject({ act: z.literal('create-group'), title: z.string().trim().min(1).max(128), memberIds: z.array(id).max(200), isForum: z.boolean().optional() }),
  z.strictObject({ act: z.literal('create-topic'), chatId: id, name: z.string().trim().min(1).max(128) }),
  z.strictObject({ act: z.literal('add-member'), chatId: id, userId: id }),
  z.strictObject({ act: z.literal('remove-member'), chatId: id, userId: id }),
  z.strictObject({ act: z.literal('set-admin'), chatId: id, userId: id, isAdmin: z.boolean() }),
  z.strictObject({ act: z.literal('leave'), chatId: id }),
  z.strictObject({ act: z.literal('upgrade'), chatId: id }),
  z.strictObject({ act: z.literal('set-language'), language: z.enum(['vi', 'en']) }),
]);
export type Act = z.infer<typeof actShape>;

export const roomActShape = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('sample'), move: z.enum(['play', 'pause', 'step', 'take-over']) }),
  z.strictObject({ act: z.literal('sample-pace'), pace: z.enum(['slow', 'normal', 'fast']) }),
  z.strictObject({ act: z.literal('clock'), to: z.number().int().positive() }),
  z.strictObject({
    act: z.literal('faults'),
    down: z.boolean(),
    delayMs: z.number().int().min(0).max(10_000),
    retryAfter: z.number().int().min(0).max(600),
  }),
  z.strictObject({ act: z.literal('add-person'), name: z.string().trim().min(1).max(64) }),
  z.strictObject({ act: z.literal('restart') }),
]);
export type RoomAct = z.infer<typeof roomActShape>;
