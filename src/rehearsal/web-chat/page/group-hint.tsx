/** What a group still lacks for a conference: the bot in it, and the right to pin its board. */
import type { JSX } from 'preact';
import type { WireChat, WireRoom } from '../wire.ts';
import { useAsking } from './ask.ts';
import { useSpeech } from './speak.ts';

export interface GroupHintProps {
  readonly me: number;
  readonly room: WireRoom;
  readonly chat: WireChat;
  readonly onDetails: () => void;
}

export function GroupHint({ me, room, chat, onDetails }: GroupHintProps): JSX.Element | null {
  const { say } = useSpeech();
  const { act } = useAsking();
  if (chat.kind === 'private' || !chat.isWritable || room.bots.length === 0) return null;
  const bot = chat.members.find(({ isBot }) => isBot);
  const isRuling = chat.members.some(({ id, status }) => id === me && status !== 'member');
  if (!bot) return <div class="group-hint"><span>{say('group-without-bot')}</span><button type="button" onClick={onDetails}>{say('add-people')}</button></div>;
  if (bot.status !== 'member' || !isRuling) return null;
  const promote = (): void => void act({ act: 'set-admin', chatId: chat.id, userId: bot.id, isAdmin: true });
  return <div class="group-hint"><span>{say('bot-without-rights')}</span><button type="button" onClick={promote}>{say('make-bot-admin')}</button></div>;
}
