/** What a bot reads about chats and about itself, and the less common things it sends. */
import { describe, expect, test } from 'vitest';
import { openCounter } from './asking.ts';

describe('a bot in a group', () => {
  test('reads who is there and with which rights', async () => {
    const { room, ask, user, bot, group } = await openCounter();
    const stranger = await room.addUser({ first_name: 'Người ngoài' });
    expect(await ask('getChat', { chat_id: group })).toMatchObject({ result: { id: group, type: 'supergroup', title: 'Khối Kinh tế' } });
    expect(await ask('getChatMemberCount', { chat_id: group })).toMatchObject({ result: 2 });
    expect(await ask('getChatMember', { chat_id: group, user_id: user })).toMatchObject({ result: { status: 'creator' } });
    expect(await ask('getChatMember', { chat_id: group, user_id: stranger.id })).toMatchObject({ result: { status: 'left' } });
    expect(await ask('getChatMember', { chat_id: group, user_id: 4 })).toMatchObject({ description: 'Bad Request: invalid user_id specified' });
    await room.setAdmin(group, bot.user.id, { can_pin_messages: true });
    const admins = (await ask('getChatAdministrators', { chat_id: group })).result as { user: { id: number } }[];
    expect(admins.map((admin) => admin.user.id)).toEqual([user, bot.user.id]);
    expect(await ask('getChatAdministrators', { chat_id: user })).toMatchObject({ error_code: 400 });
  });

  test('leaves and is then no longer heard', async () => {
    const { ask, group } = await openCounter();
    expect(await ask('leaveChat', { chat_id: group })).toEqual({ ok: true, result: true });
    expect(await ask('sendMessage', { chat_id: group, text: 'a' })).toMatchObject({ error_code: 403, description: 'Forbidden: bot is not a member of the supergroup chat' });
  });

  test('opens a topic and writes in it when it may', async () => {
    const { room, ask, user, bot } = await openCounter();
    const forum = await room.createGroup({ title: 'Diễn đàn', creator: user, members: [bot.user.id], kind: 'forum' });
    expect(await ask('createForumTopic', { chat_id: forum, name: 'Hội nghị' })).toMatchObject({ description: 'Bad Request: not enough rights' });
    await room.setAdmin(forum, bot.user.id, { can_manage_topics: true });
    const made = await ask('createForumTopic', { chat_id: forum, name: 'Hội nghị' });
    const { message_thread_id } = made.result as { message_thread_id: number };
    expect(await ask('sendMessage', { chat_id: forum, text: 'Khai mạc', message_thread_id })).toMatchObject({ result: { message_thread_id, is_topic_message: true } });
    expect(room.chatsOf(user).find(({ chatId }) => chatId === forum)?.topics).toEqual([{ threadId: message_thread_id, name: 'Hội nghị' }]);
  });

  test('shows a reaction to everybody', async () => {
    const { room, ask, user, bot } = await openCounter();
    const message_id = await room.sendText(user, bot.user.id, 'Đã nộp');
    expect(await ask('setMessageReaction', { chat_id: user, message_id, reaction: [{ type: 'emoji', emoji: '👍' }] })).toEqual({ ok: true, result: true });
    expect(room.messagesFor(user, bot.user.id).find(({ message }) => message.message_id === message_id)?.reactions).toEqual(['👍']);
  });
});

describe('a bot', () => {
  test('says the same about itself in each language, or the language of everybody', async () => {
    const { ask } = await openCounter();
    await ask('setMyDescription', { description: 'Điều hành khối thi đua', language_code: 'vi' });
    await ask('setMyShortDescription', { short_description: 'Khối' });
    expect(await ask('getMyDescription', { language_code: 'vi' })).toMatchObject({ result: { description: 'Điều hành khối thi đua' } });
    expect(await ask('getMyDescription')).toMatchObject({ result: { description: '' } });
    expect(await ask('getMyShortDescription', { language_code: 'en' })).toMatchObject({ result: { short_description: 'Khối' } });
    expect(await ask('getMyName')).toMatchObject({ result: { name: 'Khối thi đua' } });
    await ask('setChatMenuButton', { menu_button: { type: 'commands' } });
    expect(await ask('getChatMenuButton')).toMatchObject({ result: { type: 'commands' } });
  });

  test('puts marks where the text has them, and finds the rest as Telegram does', async () => {
    const { ask, user } = await openCounter();
    const text = ' <b>Bảng</b> &lt;1&gt; <a href="tg://user?id=5">ông</a> @khoi_bot /bang <code>@a_b_c</code> <pre><code class="language-csv">a</code></pre> ';
    expect((await ask('sendMessage', { chat_id: user, text, parse_mode: 'HTML' })).result).toMatchObject({
      text: 'Bảng <1> ông @khoi_bot /bang @a_b_c a',
      entities: [
        { type: 'bold', offset: 0, length: 4 },
        { type: 'text_mention', offset: 9, length: 3 },
        { type: 'mention', offset: 13, length: 9 },
        { type: 'bot_command', offset: 23, length: 5 },
        { type: 'code', offset: 29, length: 6 },
        { type: 'pre', offset: 36, length: 1, language: 'csv' },
      ],
    });
  });

  test('sends a rich message and turns it back into text', async () => {
    const { ask, user } = await openCounter();
    const sent = await ask('sendRichMessage', { chat_id: user, rich_message: { html: '<h1>Kết quả</h1>' } });
    const { message_id } = sent.result as { message_id: number };
    expect(sent.result).toMatchObject({ rich_message: { html: '<h1>Kết quả</h1>' } });
    expect((await ask('editMessageText', { chat_id: user, message_id, text: 'Kết quả' })).result).not.toHaveProperty('rich_message');
  });

  test('changes a caption and a file, but no text where there is a file', async () => {
    const { ask, room, user, bot } = await openCounter();
    await room.sendFile(user, bot.user.id, { name: 'mau.docx', mime: 'application/msword', bytes: new Uint8Array([1]) });
    const fileId = room.messagesFor(user, bot.user.id).at(-1)?.message.document?.file_id;
    const sent = await ask('sendDocument', { chat_id: user, document: fileId, caption: 'Mẫu' });
    const { message_id } = sent.result as { message_id: number };
    expect(await ask('editMessageText', { chat_id: user, message_id, text: 'a' })).toMatchObject({ description: 'Bad Request: there is no text in the message to edit' });
    expect(await ask('editMessageCaption', { chat_id: user, message_id, caption: 'Mẫu mới' })).toMatchObject({ result: { caption: 'Mẫu mới', document: { file_id: fileId } } });
    expect(await ask('editMessageCaption', { chat_id: user, message_id })).toMatchObject({ ok: true, result: { document: { file_id: fileId } } });
    const media = { type: 'document', media: fileId, caption: 'Bản cuối' };
    expect(await ask('editMessageMedia', { chat_id: user, message_id, media })).toMatchObject({ result: { caption: 'Bản cuối' } });
    expect(await ask('editMessageMedia', { chat_id: user, message_id, media: { ...media, type: 'video' } })).toMatchObject({ error_code: 501 });
  });
});
