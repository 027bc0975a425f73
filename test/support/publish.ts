/** Publication as a person does it: the prompt, then the button under it, which carries what the prompt showed. */
import type { Evening } from './evening.ts';
import { newestScreen, pressWith } from './listener.ts';

/** What the bot answers to the confirming tap. */
export async function publishNow(evening: Evening, account: number, conferenceId: number): Promise<string> {
  const confirming = (): string | undefined => {
    const buttons = (newestScreen(evening, account)?.message.reply_markup?.inline_keyboard ?? []).flat();
    return buttons.flatMap((one) => ('callback_data' in one && one.callback_data !== undefined ? [one.callback_data] : [])).find((one) => one.startsWith(`publish:${conferenceId}:yes:`));
  };
  const asked = confirming() === undefined ? await pressWith(evening, { account }, `publish:${conferenceId}:ask`) : undefined;
  const data = confirming();
  return data === undefined ? (asked ?? '') : ((await pressWith(evening, { account }, data)) ?? '');
}
