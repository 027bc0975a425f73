/** A tiny bot over the real Bot API door: a board that counts presses, an alert, a way into the private chat. */
import { Bot, InlineKeyboard, Keyboard } from 'grammy';
import { serveBotApi } from '../../../src/rehearsal/bot-api/door.ts';
import { TOKEN, type Stage } from './stage.ts';

export const ALERT = 'Quy chế: quá nửa tổng số đơn vị, cần 2/3.';

const board = (count: number): string => `Bầu Trưởng khối năm 2020\nĐã nhận ${count}/3 phiếu`;

const boardKeys = (): InlineKeyboard =>
  new InlineKeyboard().text('Nhận phiếu', 'count').text('Quy chế', 'rule').row().text('Vào chat riêng', 'private').row().text('Nhắc riêng', 'whisper');

function hear(bot: Bot): void {
  let count = 0;
  bot.chatType('private').command('start', (ctx) => ctx.reply(ctx.match === '' ? 'Đề nghị chọn việc cần làm.' : `Phiếu ${ctx.match}`, {
    reply_markup: new Keyboard().text('Việc của đơn vị').requestContact('Gửi số điện thoại').resized(),
  }));
  bot.chatType(['group', 'supergroup']).command('bang', async (ctx) => {
    const sent = await ctx.reply(board(count), { reply_markup: boardKeys(), entities: [{ type: 'bold', offset: 0, length: 24 }] });
    await ctx.pinChatMessage(sent.message_id, { disable_notification: true });
  });
  bot.callbackQuery('count', async (ctx) => {
    count += 1;
    await ctx.answerCallbackQuery('Đã ghi nhận phiếu của đơn vị.');
    await ctx.editMessageText(board(count), { reply_markup: boardKeys() });
  });
  bot.callbackQuery('rule', (ctx) => ctx.answerCallbackQuery({ text: ALERT, show_alert: true }));
  bot.callbackQuery('private', (ctx) => ctx.answerCallbackQuery({ url: `https://t.me/${ctx.me.username}?start=v_1` }));
  bot.callbackQuery('whisper', async (ctx) => {
    await ctx.answerCallbackQuery();
    await ctx.reply('Đơn vị chưa bỏ phiếu.', {
      ephemeral_message_parameters: { receiver_user_id: ctx.from.id, callback_query_id: ctx.callbackQuery.id },
    });
  });
  bot.on('message:document', (ctx) => ctx.reply(`Đã nhận tệp ${ctx.message.document.file_name ?? ''}`));
  bot.on('message:contact', (ctx) => ctx.reply('Đã nhận số điện thoại.'));
}

/** Starts polling; answers the way to stop. */
export async function startCountingBot(stage: Stage): Promise<() => Promise<void>> {
  const api = await serveBotApi(stage.room, { faults: stage.controls.faults });
  const bot = new Bot(TOKEN, { client: { apiRoot: api.url } });
  hear(bot);
  await bot.api.setMyCommands([{ command: 'start', description: 'Trang đầu' }, { command: 'bang', description: 'Bảng theo dõi' }]);
  const running = bot.start();
  return async () => {
    await bot.stop();
    await running;
    await api.close();
  };
}
