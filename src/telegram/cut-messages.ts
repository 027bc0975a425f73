/** Telegram's apps cut a long text into several messages: none of the pieces is an answer to a question. */
import type { Message } from 'grammy/types';

const CUT_AT = 4096;
/** Pieces of one text arrive together; what comes later was written anew. */
const TOGETHER_SECONDS = 2;

export type Piece = 'whole' | 'first-piece' | 'later-piece';

/** Remembers only the last cut of each chat, until the next message there. */
export function makePieceWatch(): (message: Message) => Piece {
  const cuts = new Map<number, number>();
  return ({ chat, date, text = '' }) => {
    const cutAt = cuts.get(chat.id);
    if (text.length >= CUT_AT) cuts.set(chat.id, date);
    else cuts.delete(chat.id);
    if (cutAt !== undefined && date - cutAt <= TOGETHER_SECONDS) return 'later-piece';
    return text.length >= CUT_AT ? 'first-piece' : 'whole';
  };
}
