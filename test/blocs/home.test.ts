/** Home through the chat: the language chosen by a tap is spoken from that tap on; who waits for the secretary is told so. */
import { afterEach, expect, test } from 'vitest';
import { say } from '#kernel';
import { forEachDatabase } from '../support/database.ts';
import { beginEvening, speaker, type Evening } from '../support/evening.ts';
import { newestScreen, pressWith } from '../support/listener.ts';
import { joinUnit } from '../../src/blocs/join-unit.ts';
import { granted, personOf, setUpBloc } from '../support/small-bloc.ts';

const vi = (key: string): string => speaker.plain(say(key), 'vi');
const en = (key: string): string => speaker.plain(say(key), 'en');

forEachDatabase((open) => {
  let evening: Evening | undefined;
  afterEach(async () => {
    await evening?.end();
    evening = undefined;
  });

  test('who asked to stand for a unit is told at home that the unit waits for the secretary, and asks for no link', async () => {
    const base = await open();
    const on = await beginEvening(base);
    evening = on;
    const bloc = await setUpBloc(base, on);
    const home = async (): Promise<string> => {
      await on.stage.say(bloc.outsider, on.stage.botId, '/start');
      return on.room.messagesFor(bloc.outsider, on.stage.botId).at(-1)?.message.text ?? '';
    };
    expect(await home()).toContain(vi('blocs-home-stranger'));
    granted(await joinUnit(base.db, { blocId: bloc.blocId, unitId: bloc.unitIds[1] ?? 0 }, { personId: await personOf(base.db, bloc.outsider), now: on.clock.now() }));
    expect(await home()).toContain('Cục Thuế tỉnh: chờ thư ký khối xác nhận');
    expect(await home()).not.toContain(vi('blocs-home-stranger'));
  });

  test('the tap on a language is answered in it, the screen speaks it and marks it; in the group the screen follows the secretary alone', async () => {
    const base = await open();
    const on = await beginEvening(base);
    evening = on;
    const bloc = await setUpBloc(base, on);
    const [person = 0] = bloc.representatives;
    const seen = (account: number, chat = on.stage.botId as typeof bloc.group) => newestScreen(on, account, chat)?.message;
    const labels = (account: number, chat?: typeof bloc.group) => (seen(account, chat)?.reply_markup?.inline_keyboard ?? []).flat().map((one) => one.text);
    await on.stage.say(person, on.stage.botId, '/ngonngu');
    expect(labels(person).slice(0, 2)).toEqual(['✓ Tiếng Việt', 'English']);
    expect(await pressWith(on, { account: person }, 'language:en')).toBe(en('language-chosen'));
    expect(seen(person)?.text).toBe(en('language-choose'));
    expect(labels(person)).toEqual(['Tiếng Việt', '✓ English', en('button-home')]);
    expect(await pressWith(on, { account: person }, 'language:vi')).toBe(vi('language-chosen'));
    expect(seen(person)?.text).toBe(vi('language-choose'));
    expect(labels(person).slice(0, 2)).toEqual(['✓ Tiếng Việt', 'English']);

    await on.stage.say(bloc.secretary, bloc.group, '/ngonngu');
    expect(labels(person, bloc.group).slice(0, 2)).toEqual(['Tiếng Việt', 'English']);
    expect(await pressWith(on, { account: person, chat: bloc.group }, 'language:en')).toBe(en('language-chosen'));
    expect(seen(person, bloc.group)?.text).toBe(vi('language-choose'));
    expect(await pressWith(on, { account: bloc.secretary, chat: bloc.group }, 'language:en')).toBe(en('language-chosen'));
    expect(seen(person, bloc.group)?.text).toBe(en('language-choose'));
    expect(labels(person, bloc.group).slice(0, 2)).toEqual(['Tiếng Việt', '✓ English']);
  });
});
