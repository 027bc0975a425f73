/** Trouble around the evening, through the Bot API: a restart, double taps, a blocked person, a group that moves, is left or is not the bloc's. */
import { afterEach, describe, expect, test } from 'vitest';
import { say, type Say } from '#kernel';
import type { CallbackAnswer } from '../../src/rehearsal/chat/model.ts';
import { checksum } from '../support/checksum.ts';
import { forEachDatabase, type Throwaway } from '../support/database.ts';
import { beginEvening, speaker, type Evening } from '../support/evening.ts';
import { dataIn, heard, newestScreen, pressWith } from '../support/listener.ts';
import { groupLink, openLeaderBallot, openMeeting, personOf, setUpBloc, SMALL_BLOC, type ChatId, type SmallBloc } from '../support/small-bloc.ts';

const vi = (key: string, args?: Say['args']): string => speaker.plain(say(key, args), 'vi');

forEachDatabase((open) => {
  const evenings: Evening[] = [];
  let base: Throwaway;
  let evening: Evening;
  let bloc: SmallBloc;

  const begin = async (kind?: 'group' | 'supergroup'): Promise<void> => {
    base = await open();
    evening = await beginEvening(base);
    evenings.push(evening);
    bloc = await setUpBloc(base, evening, kind);
  };

  afterEach(async () => {
    for (const one of evenings.splice(0).toReversed()) await one.end();
  });

  const press = (account: number, data: string) => pressWith(evening, { account }, data);
  const tap = async (account: number, data: string): Promise<CallbackAnswer | undefined> => {
    const messageId = newestScreen(evening, account)?.message.message_id ?? 0;
    const pressed = await evening.room.tap(account, evening.stage.botId, messageId, { oldData: data });
    return pressed.kind === 'callback' ? evening.room.callbackAnswer(pressed.callbackId) : undefined;
  };
  const boardIn = (chat: ChatId): string | undefined => evening.room.chatsOf(bloc.secretary).find((one) => one.chatId === chat)?.pinned?.message.text;

  describe('buttons', () => {
    test('two taps before the first is answered count once, and both are answered', async () => {
      await begin();
      const ballotId = await openLeaderBallot(base, evening, { bloc, conferenceId: await openMeeting(base, evening, bloc) });
      const [finance = 0] = bloc.representatives;
      const [unitId = 0] = bloc.unitIds;
      const [first, second] = await Promise.all([tap(finance, `cast:${ballotId}:${unitId}:2`), tap(finance, `cast:${ballotId}:${unitId}:1`)]);
      await evening.stage.settle();
      expect(first?.text).toBe(vi('ballots-toast-cast', { unit: 'Sở Tài chính' }));
      expect(second).toMatchObject({ alert: true, text: expect.stringContaining('Sở Tài chính đã bỏ phiếu lúc') });
      expect(await base.db.client.pollbookEntry.count()).toBe(1);
      expect(await base.db.client.sealedPaper.count()).toBe(1);
      expect(evening.room.unansweredCallbacks()).toEqual([]);
    });

    test('of a paper from before a restart still work, and say so when the ballot has closed', async () => {
      await begin();
      const ballotId = await openLeaderBallot(base, evening, { bloc, conferenceId: await openMeeting(base, evening, bloc) });
      const [finance = 0, tax = 0] = bloc.representatives;
      await evening.app.stop();
      const before = evening;
      evening = await beginEvening(base, { room: before.room });
      evenings.push(evening);
      expect(dataIn(evening, finance, evening.stage.botId)).toContain(`sure:${ballotId}:${bloc.unitIds[0] ?? 0}:1`);
      expect(await press(finance, `cast:${ballotId}:${bloc.unitIds[0] ?? 0}:1`)).toBe(vi('ballots-toast-cast', { unit: 'Sở Tài chính' }));
      for (const [place, account] of bloc.representatives.entries()) await press(account, `cast:${ballotId}:${bloc.unitIds[place]}:1`);
      expect(await press(bloc.secretary, `close:${ballotId}:yes`)).toBe(vi('ballots-toast-closed', { asked: 'papers' }));
      const untouched = await checksum(base.db);
      for (const verb of ['mark', 'sure', 'cast']) {
        expect(await press(tax, `${verb}:${ballotId}:${bloc.unitIds[1]}:1`), verb).toBe(vi('refusal-ballots-closed'));
      }
      expect(await press(bloc.secretary, `close:${ballotId}:yes`)).toBe(vi('refusal-ballots-closed'));
      expect(await checksum(base.db)).toEqual(untouched);
      expect(evening.room.unansweredCallbacks()).toEqual([]);
    });
  });

  describe('a person who blocked the bot', () => {
    test('is named by unit in the checklist and is not written to', async () => {
      await begin();
      const conferenceId = await openMeeting(base, evening, bloc);
      const [, tax = 0] = bloc.representatives;
      await evening.room.block(tax, evening.stage.botId);
      await evening.stage.settle();
      await press(bloc.secretary, `prepare:${conferenceId}:leader`);
      expect(newestScreen(evening, bloc.secretary)?.message.text).toContain(vi('ballots-draft-unreachable', { units: 'Cục Thuế' }));
      await openLeaderBallot(base, evening, { bloc, conferenceId });
      expect(evening.room.refusals()).toEqual([]);
      await evening.room.unblock(tax, evening.stage.botId);
      await evening.room.pressStart(tax, evening.stage.botId);
      await evening.stage.settle();
      expect(newestScreen(evening, tax)?.message.text).toContain(vi('ballots-task', { unit: 'Cục Thuế', title: say('ballots-title-leader', { round: 1, kind: 'khoi', year: 2020 }) }));
    });

    test('without the bot having heard of it is found out by the one push that fails', async () => {
      await begin();
      const conferenceId = await openMeeting(base, evening, bloc);
      const [, tax = 0] = bloc.representatives;
      await evening.room.block(tax, evening.stage.botId);
      await evening.stage.settle();
      // Telegram keeps notices for a day only: this one was lost.
      await base.db.client.account.updateMany({ where: { externalId: BigInt(tax) }, data: { reachability: 'reachable' } });
      const ballotId = await openLeaderBallot(base, evening, { bloc, conferenceId });
      expect(evening.room.refusals().map(({ code, method }) => ({ code, method }))).toEqual([{ code: 403, method: 'sendMessage' }]);
      expect((await base.db.client.account.findFirstOrThrow({ where: { externalId: BigInt(tax) } })).reachability).toBe('unreachable');
      await press(bloc.secretary, `close:${ballotId}:yes`);
      await press(bloc.secretary, `prepare:${conferenceId}:leader`);
      expect(newestScreen(evening, bloc.secretary)?.message.text).toContain(vi('ballots-draft-unreachable', { units: 'Cục Thuế' }));
    });
  });

  describe('the group', () => {
    test('becomes a supergroup: the board goes on there, and its buttons work', async () => {
      await begin('group');
      expect(boardIn(bloc.group)).toContain(SMALL_BLOC.name);
      const supergroup = await evening.room.migrate(bloc.group);
      await evening.stage.settle();
      expect(boardIn(supergroup)).toContain(SMALL_BLOC.name);
      await openMeeting(base, evening, bloc);
      expect(boardIn(supergroup)).toContain('Có mặt: 3/3 đơn vị');
      expect(evening.room.refusals()).toEqual([]);
    });

    test('that the bot was put out of is left alone; let in again, the board goes on', async () => {
      await begin();
      await evening.room.removeMember(bloc.group, evening.stage.botId);
      await evening.stage.settle();
      await openMeeting(base, evening, bloc);
      expect(evening.room.refusals()).toEqual([]);
      await evening.room.sendText(bloc.secretary, evening.stage.botId, '/quanly');
      await evening.stage.settle();
      expect(newestScreen(evening, bloc.secretary)?.message.text).toContain(vi('blocs-desk-no-group'));
      await evening.room.openLink(bloc.secretary, groupLink(evening, bloc.blocId), bloc.group);
      await evening.stage.settle();
      expect(boardIn(bloc.group)).toContain('Có mặt: 3/3 đơn vị');
      expect(evening.room.refusals()).toEqual([]);
    });

    test('is one: a second one is refused until the bot has been put out of the first', async () => {
      await begin();
      const second = await evening.room.createGroup({ title: 'Nhóm thứ hai', creator: bloc.secretary, kind: 'supergroup' });
      const bind = () => evening.room.openLink(bloc.secretary, groupLink(evening, bloc.blocId), second);
      const untouched = await checksum(base.db);
      expect(await heard(evening, { account: bloc.secretary, chat: second }, bind)).toEqual([vi('refusal-blocs-bloc-has-group')]);
      expect(await checksum(base.db)).toEqual(untouched);
      await evening.room.removeMember(bloc.group, evening.stage.botId);
      await evening.stage.settle();
      await evening.room.sendText(bloc.secretary, second, `/start@${evening.app.chat.username} g_${bloc.blocId}`);
      await evening.stage.settle();
      expect(boardIn(second)).toContain(SMALL_BLOC.name);
    });

    test('is bound by the secretary only, and bound groups belong to one bloc', async () => {
      await begin();
      const personId = await personOf(base.db, bloc.outsider);
      await base.db.client.person.update({ where: { id: personId }, data: { mayFound: true } });
      const own = await evening.room.createGroup({ title: 'Nhóm riêng', creator: bloc.outsider, kind: 'supergroup' });
      const untouched = await checksum(base.db);
      const bind = () => evening.room.openLink(bloc.outsider, groupLink(evening, bloc.blocId), own);
      expect(await heard(evening, { account: bloc.outsider, chat: own }, bind)).toEqual([vi('refusal-blocs-not-secretary')]);
      const command = () => evening.room.sendText(bloc.outsider, own, '/khoi');
      expect(await heard(evening, { account: bloc.outsider, chat: own }, command)).toEqual([vi('refusal-group-unbound')]);
      expect(await checksum(base.db)).toEqual(untouched);
    });
  });
});
