/** Unread marks as this window shows them: what is said in the open chat is in front of the reader already. */
import type { WireRoom } from '../wire.ts';

/** The server learns of the reading only when the window has drawn the message and told it so. */
export const withOpenRead = <Picture extends Pick<WireRoom, 'chats'>>(room: Picture, openId: number | undefined): Picture => ({
  ...room,
  chats: room.chats.map((chat) => (chat.id === openId && chat.unread > 0 ? { ...chat, unread: 0 } : chat)),
});
