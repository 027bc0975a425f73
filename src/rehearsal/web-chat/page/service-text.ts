/** Puts a chat's own lines (joined, pinned, renamed …) and last-line previews into words. */
import type { WireChatSummary, WireService } from '../wire.ts';
import { hasWords, type Say } from './speak.ts';

export function serviceText(service: WireService, say: Say): string {
  const key = `service-${service.kind}`;
  const [who = '', what = ''] = service.names;
  return hasWords(say, key) ? say(key, { who, what }) : say('service-other', { who });
}

export function lastLine(chat: WireChatSummary, say: Say): { author: string; text: string } {
  const { last } = chat;
  if (!last) return { author: '', text: say(chat.isBot ? 'chat-not-started' : 'chat-empty') };
  if (last.service) return { author: '', text: serviceText(last.service, say) };
  const author = last.isOwn ? say('me') : chat.kind === 'private' ? '' : last.author;
  return { author, text: last.text === '' ? (last.file ?? '') : last.text };
}
