/** Callback data: a verb and its arguments, `cast:12:5`, within Telegram's 64 bytes. */
import { assert, type Action } from '#kernel';

const LIMIT_BYTES = 64;

export function encodeAction(action: Action): string {
  const text = [action.verb, ...action.args.map(String)].join(':');
  assert(!action.args.some((one) => String(one).includes(':')), `no argument of ${action.verb} holds a colon`);
  assert(Buffer.byteLength(text) <= LIMIT_BYTES, `${action.verb} fits into ${LIMIT_BYTES} bytes`);
  return text;
}

/** Any client may send any text as callback data: arguments stay text until the verb's schema has parsed them. */
export function decodeAction(text: string): { readonly verb: string; readonly args: readonly string[] } {
  const [verb = '', ...args] = text.split(':');
  return { verb, args };
}
