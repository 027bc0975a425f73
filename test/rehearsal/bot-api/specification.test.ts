/** The committed specification is what the installed types say, and everything in it is either carried out or named as left out. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { specificationText } from '../../../scripts/generate-bot-api-specification.mjs';
import { LEFT_OUT_METHODS } from '../../../src/rehearsal/bot-api/left-out.ts';
import { botApi } from '../../../src/rehearsal/bot-api/specification.ts';
import { openCounter } from './asking.ts';

const committed = new URL('../../../src/rehearsal/bot-api/specification.json', import.meta.url);

/** What the bot may need on the evening of a conference. */
const CARRIED_OUT = `
  getMe logOut close getUpdates setWebhook deleteWebhook getWebhookInfo sendMessage sendRichMessage sendDocument sendPhoto
  forwardMessage copyMessage editMessageText editMessageCaption editMessageMedia editMessageReplyMarkup deleteMessage deleteMessages
  editEphemeralMessageText editEphemeralMessageCaption editEphemeralMessageMedia editEphemeralMessageReplyMarkup
  deleteEphemeralMessage answerCallbackQuery pinChatMessage unpinChatMessage unpinAllChatMessages setMessageReaction sendChatAction
  createForumTopic getFile getChat getChatMember getChatAdministrators getChatMemberCount leaveChat setMyCommands getMyCommands
  deleteMyCommands setMyName getMyName setMyDescription getMyDescription setMyShortDescription getMyShortDescription
  setChatMenuButton getChatMenuButton
`
  .trim()
  .split(/\s+/);

describe('the specification', () => {
  test('is what the script writes from the installed types', () => {
    const isSame = readFileSync(committed, 'utf8') === specificationText();
    expect(isSame, 'run: node scripts/generate-bot-api-specification.mjs').toBe(true);
  });

  test('knows the parameters, limits and shapes the room relies on', () => {
    expect(botApi.methods['sendMessage']?.['text']).toEqual({ is: 'string', limit: { min: 1, max: 4096, unit: 'characters', parsed: true } });
    expect(botApi.objects['InlineKeyboardButton.CallbackButton']?.['callback_data']).toMatchObject({ limit: { min: 1, max: 64, unit: 'bytes' } });
    expect(botApi.methods['sendDocument']?.['document']).toEqual({ any: [{ is: 'string' }, { is: 'file' }] });
  });

  test('names every method it leaves out, and refuses it before anything else', async () => {
    const { ask } = await openCounter();
    expect(LEFT_OUT_METHODS).toEqual(expect.arrayContaining(['sendPoll', 'sendMediaGroup', 'banChatMember']));
    for (const method of LEFT_OUT_METHODS) expect(await ask(method)).toEqual({ ok: false, error_code: 501, description: `Not Implemented: the rehearsal room leaves out the method ${method}` });
  });

  test.each(CARRIED_OUT)('%s is carried out', async (method) => {
    const { ask } = await openCounter();
    expect(Object.keys(botApi.methods)).toContain(method);
    expect((await ask(method)).error_code).not.toBe(501);
  });
});

