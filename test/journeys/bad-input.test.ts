/** Input that must not count, through the Bot API: each gets one clear sentence in the person's language, and not a row changes. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { say, type Say } from '#kernel';
import { invite } from '../../src/blocs/invite.ts';
import { checksum } from '../support/checksum.ts';
import { forEachDatabase, type Throwaway } from '../support/database.ts';
import { beginEvening, speaker, type Evening } from '../support/evening.ts';
import { dataIn, heard, pressWith } from '../support/listener.ts';
import { granted, openLeaderBallot, openMeeting, personOf, setUpBloc, type SmallBloc } from '../support/small-bloc.ts';
import { DOCX, EXE, PDF, zipOf } from '../scores/archives.ts';

const vi = (key: string, args?: Say['args']): string => speaker.plain(say(key, args), 'vi');
const en = (key: string): string => speaker.plain(say(key), 'en');
const SPAMMED_NAME = '🎉🎉\u202Egnud ờưgN\u202C\u200B <b>&amp;</b>';

forEachDatabase((open) => {
  let base: Throwaway;
  let evening: Evening;
  let bloc: SmallBloc;
  let ballotId: number;
  let conferenceId: number;
  let untouched: Readonly<Record<string, string>>;

  beforeAll(async () => {
    base = await open();
    evening = await beginEvening(base);
    bloc = await setUpBloc(base, evening);
    conferenceId = await openMeeting(base, evening, bloc);
    ballotId = await openLeaderBallot(base, evening, { bloc, conferenceId });
  });

  beforeEach(async () => {
    untouched = await checksum(base.db);
    evening.room.forgetRefusals();
  });

  afterAll(async () => {
    await evening.end();
  });

  /** Nothing changed, nothing was refused by Telegram, no press was left unanswered. */
  const expectNothingHappened = async (): Promise<void> => {
    expect(await checksum(base.db)).toEqual(untouched);
    expect(evening.room.refusals()).toEqual([]);
    expect(evening.room.unansweredCallbacks()).toEqual([]);
  };

  const inPrivate = (account: number, text: string) => heard(evening, { account }, () => evening.room.sendText(account, evening.stage.botId, text));
  const inGroup = (account: number, text: string, asAnonymousAdmin = false) =>
    heard(evening, { account, chat: bloc.group }, () => evening.room.sendText(account, bloc.group, text, { asAnonymousAdmin }));

  describe('a command that names nobody', () => {
    test("an anonymous admin's command asks for a press, and the press acts as the real account", async () => {
      expect(await inGroup(bloc.secretary, '/hoinghi', true)).toEqual([vi('refusal-anonymous')]);
      expect(await pressWith(evening, { account: bloc.secretary, chat: bloc.group }, 'run:hoinghi:')).toContain('start=c_hoinghi');
      await expectNothingHappened();
    });

    test.each(['a'.repeat(41), 'đ'.repeat(39), '12:3'])('with the argument "%s" it is told the same, with a button that fits', async (argument) => {
      expect(await inGroup(bloc.secretary, `/hoinghi ${argument}`, true)).toEqual([vi('refusal-anonymous')]);
      await expectNothingHappened();
    });
  });

  test('a forwarded command or text is no act', async () => {
    const { room, stage } = evening;
    const [finance = 0] = bloc.representatives;
    const messageId = await room.sendText(finance, bloc.group, '/bophieu');
    await stage.settle();
    const forward = () => room.forward(finance, stage.botId, { chatId: bloc.group, messageId });
    expect(await heard(evening, { account: finance }, forward)).toEqual([vi('refusal-forwarded')]);
    await expectNothingHappened();
  });

  test('an edited message is no act, in private and in the group', async () => {
    const { room, stage } = evening;
    const [finance = 0] = bloc.representatives;
    const inPrivateId = await room.sendText(finance, stage.botId, 'xin chào');
    const inGroupId = await room.sendText(finance, bloc.group, '/khoi');
    await stage.settle();
    expect(await heard(evening, { account: finance }, () => room.editText(finance, stage.botId, { messageId: inPrivateId, text: '/bophieu' }))).toEqual([vi('refusal-edited')]);
    const edit = () => room.editText(finance, bloc.group, { messageId: inGroupId, text: '/bophieu' });
    expect(await heard(evening, { account: finance, chat: bloc.group }, edit)).toEqual([vi('refusal-edited')]);
    await expectNothingHappened();
  });

  describe('a stranger', () => {
    test("presses every button of the board and the opening, and changes nothing", async () => {
      for (const data of new Set(dataIn(evening, bloc.outsider, bloc.group))) {
        expect(await pressWith(evening, { account: bloc.outsider, chat: bloc.group }, data), data).toBeDefined();
      }
      await expectNothingHappened();
    });

    test('presses every act of the secretary and the representatives with the right numbers', async () => {
      const [unitId = 0] = bloc.unitIds;
      const { blocId, cycleId } = bloc;
      const acts = [
        `cast:${ballotId}:${unitId}:1`, `mark:${ballotId}:${unitId}:0`, `sure:${ballotId}:${unitId}:1`, `close:${ballotId}:yes`, `open:${ballotId}:yes`, `ballot:${ballotId}`,
        `ballots:${conferenceId}`, `prepare:${conferenceId}:deputy`, `candidate:${ballotId}:${unitId}`, `rule:${ballotId}:most-votes`, `run-off:${ballotId}`, `repeat:${ballotId}`,
        `roll:${conferenceId}`, `note:${conferenceId}:${unitId}:0`, `present:${conferenceId}`, `conference-close:${conferenceId}:yes`, `conference-open:${blocId}:yes`, `publish:${conferenceId}:yes`,
        `unit-remove:${blocId}:${unitId}:yes`, `unit-edit:${blocId}:${unitId}:official`, `units:${blocId}`, `invite-unit:${blocId}:${unitId}`, `invite-role:${blocId}:chair`, 'invite-founder',
        'member:1:end', 'vote-right:1:0', 'secretary:1:1', 'move:1:2', `person:1`, `journal:${blocId}`, `score-table:${cycleId}`, `targets-all:${cycleId}`, `scores-all:${cycleId}`, `doubt:${blocId}:1:again`,
        `pause:${conferenceId}:suspend`, `agenda:${conferenceId}`, `remarks:${conferenceId}`, `agree:${conferenceId}`, `guests:${conferenceId}`, `guest-drop:${conferenceId}:1`, `tellers:${conferenceId}`, `tellers-hand:${conferenceId}:1:yes`, `tellers-hands:${conferenceId}`, `tellers-unit:${conferenceId}:${unitId}`, `tellers-hand-for:${conferenceId}:1:${unitId}:yes`, `tellers-rest:${conferenceId}:1`, `tellers-elect:${conferenceId}:1`,
        `teller-units:${conferenceId}`, `teller-drop:${conferenceId}:1`, `speaker-units:${conferenceId}`, `moves:${conferenceId}`, `write:${conferenceId}:note:0`, `write:${conferenceId}:annul:0`, 'item:1:start',
        'agenda-item:1', `speak:${conferenceId}:remark:0`, `conference-open:${blocId}:so-ket`, `annul:${ballotId}`, `prepare-again:${ballotId}`, `handover:${cycleId}:yes`, `handover-take:${cycleId}`,
        `chair-for:${ballotId}:${unitId}`, `chair-pick:${ballotId}:1`, `chair-take:${ballotId}:1`, `hand-for:${ballotId}:${unitId}:yes`, `hand-about:${ballotId}:${unitId}:no`, `hand-for-about:${ballotId}:${unitId}:${unitId}:no`, `proxy-hand-about:${ballotId}:${unitId}:${unitId}:no`, `hand-unit:${ballotId}:${unitId}`, `hand-units:${ballotId}`, `object:${ballotId}`, `object-units:${ballotId}`, `object-for:${ballotId}:${unitId}`, `object-say:${ballotId}:${unitId}`, `object-keep:${ballotId}:${unitId}`, `object-drop:${ballotId}:${unitId}:yes`, `nominate:${ballotId}:${unitId}`,
        `name-for:${ballotId}:${unitId}:${unitId}`, `method:${ballotId}:by-turn`, `methods:${ballotId}`, `rules:${ballotId}`, `rule-ask:${ballotId}:blank`, `rule-set:${ballotId}:blank:valid`, `rule-edit:${ballotId}`, `tie-order:${ballotId}`, `tie-steps:${ballotId}:b`, `rule-type:${ballotId}:share`, `turn:${ballotId}:${unitId}:passed`,
        `rule-keep:${ballotId}`, `rule-kept:${ballotId}:1`, `rule-drop:${ballotId}:1:yes`, `seats:${ballotId}:2`, `step:${ballotId}:method`, `step-method:${ballotId}:by-turn`, `step-rule:${ballotId}:most-votes`,
        `step-seats:${ballotId}:2`, `step-unit:${ballotId}:${unitId}`, `step-kept:${ballotId}:1`, `receipts:${ballotId}:on`, `lots:${ballotId}`, `lots-begin:${ballotId}`, `lots-close:${ballotId}:yes`,
        `lots-for:${ballotId}:${unitId}`, `rule-set:${ballotId}:last:lots`, `lots-word:${ballotId}`, `proxies:${conferenceId}`, `proxy:${conferenceId}:${unitId}:${unitId}:yes`, `proxy-end:${conferenceId}:${unitId}`,
        `proxy-unit:${conferenceId}:${unitId}`, `proxy-hand:${ballotId}:${unitId}:yes`, `proxy-name:${ballotId}:${unitId}:${unitId}`, `proxy-object:${ballotId}:${unitId}`,
        `slips:${ballotId}`, `slip-marks:${ballotId}`, `slip-mark:${ballotId}:${unitId}`, `slip-mark-all:${ballotId}:all`, `slip-enter:${ballotId}:1`, `slip-confirm:${ballotId}:1:0`, `slip-link:${conferenceId}:1:1`, `slip-account:${conferenceId}:1`,
        `targets-open:${cycleId}:${unitId}`, `scores-open:${cycleId}:${unitId}`, `scores-hand-in:${cycleId}:${unitId}:0:0`, `scores-official:${cycleId}`, `scores-official-save:${cycleId}:1`, `scores-official-clear:${cycleId}:yes`, 'found', 'found-yes',
      ];
      for (const act of acts) {
        const words = await pressWith(evening, { account: bloc.outsider }, act);
        expect(words, act).toMatch(/chỉ|không|chưa/iu);
      }
      await expectNothingHappened();
    });

    test.each(['/bophieu', '/dangky', '/chamdiem', '/hoinghi', '/quanly', '/ketqua', '/khoi', '/lich'])('types %s and is told how to join', async (command) => {
      expect(await inPrivate(bloc.outsider, command)).toEqual([vi('refusal-stranger')]);
      await expectNothingHappened();
    });

    test('is answered in English once English is chosen', async () => {
      await pressWith(evening, { account: bloc.outsider }, 'language:en');
      expect(await inPrivate(bloc.outsider, '/bophieu')).toEqual([en('refusal-stranger')]);
      expect(await inPrivate(bloc.outsider, '/nothing')).toEqual([en('refusal-unknown-command')]);
      expect(await pressWith(evening, { account: bloc.outsider }, `close:${ballotId}:yes`)).toBe(en('refusal-ballots-not-allowed'));
      await pressWith(evening, { account: bloc.outsider }, 'language:vi');
      await expectNothingHappened();
    });

    test('with a name of emoji, direction marks and tags is written down as plain text', async () => {
      const odd = await evening.room.addUser({ first_name: SPAMMED_NAME, last_name: '💥'.repeat(60) });
      await evening.room.pressStart(odd.id, evening.stage.botId);
      await evening.stage.settle();
      const { displayName } = await base.db.client.person.findUniqueOrThrow({ where: { id: await personOf(base.db, odd.id) } });
      expect(displayName).toMatch(/^🎉🎉gnud ờưgN <b>&amp;<\/b> 💥+$/u);
      await expectNothingHappened();
    });
  });

  describe('a joining link', () => {
    const token = async (wish: Parameters<typeof invite>[1]): Promise<string> =>
      granted(await invite(base.db, wish, { personId: await personOf(base.db, bloc.secretary), now: evening.clock.now() }));
    const start = (account: number, payload: string) => heard(evening, { account }, () => evening.room.pressStart(account, evening.stage.botId, payload));
    const unitWish = () => ({ kind: 'unit', blocId: bloc.blocId, unitId: bloc.unitIds[0] ?? 0 }) as const;

    test.each(['j_', 'j_nothing-of-the-kind', 'r_999999', 'r_x', 'v_x', 'g_1', 'zzz', 'op_guess'])('that never was (%s) is told so', async (payload) => {
      const [words, ...more] = await start(bloc.outsider, payload);
      expect(more).toEqual([]);
      expect(words).toMatch(/chưa có gì thay đổi/u);
      await expectNothingHappened();
    });

    test('is a welcome to its owner and refused to everybody else, until it expires unused', async () => {
      const [, tax = 0] = bloc.representatives;
      const used = await token(unitWish());
      expect((await start(tax, `j_${used}`)).join()).toContain(vi('blocs-join-choose-position'));
      const unused = await token(unitWish());
      untouched = await checksum(base.db);
      expect((await start(tax, `j_${used}`)).join()).toContain(vi('blocs-join-choose-position'));
      expect(await start(bloc.outsider, `j_${used}`)).toEqual([vi('refusal-blocs-link-used')]);
      evening.clock.set(new Date(evening.clock.now().getTime() + 15 * 86_400_000));
      expect(await start(bloc.outsider, `j_${unused}`)).toEqual([vi('refusal-blocs-link-expired')]);
      await expectNothingHappened();
    });

    test('for a role or a founder is spent: it gives back nothing that was taken away since', async () => {
      const role = await token({ kind: 'role', blocId: bloc.blocId, role: 'chair' });
      const founder = await token({ kind: 'founder' });
      await start(bloc.outsider, `j_${role}`);
      await start(bloc.outsider, `j_${founder}`);
      const personId = await personOf(base.db, bloc.outsider);
      await base.db.client.role.updateMany({ where: { personId }, data: { endedAt: evening.clock.now() } });
      await base.db.client.person.update({ where: { id: personId }, data: { mayFound: false } });
      untouched = await checksum(base.db);
      expect(await start(bloc.outsider, `j_${role}`)).toEqual([vi('refusal-blocs-link-used')]);
      expect(await start(bloc.outsider, `j_${founder}`)).toEqual([vi('refusal-blocs-link-used')]);
      expect((await base.db.client.person.findUniqueOrThrow({ where: { id: personId } })).mayFound).toBe(false);
      await expectNothingHappened();
    });
  });

  test.each([
    '', ':', 'cast', 'cast::', 'cast:x:y:z', 'cast:1:2:3:4', 'close:99999999999999:yes', 'unit:-1:0', 'present:1e99', 'member:1:promote', '__proto__', 'constructor', 'run', 'run:nothing',
    'run:quanly:99999999999', 'run:khoi:-1', 'private', 'ballot:0x10', 'cast:4294967297:1:1', 'scores-open:2147483648:1', 'targets-open:1:2147483648', 'remind-later:99999999999:1', '🎉'.repeat(16),
  ])('callback data that no button carries ("%s") is answered and changes nothing', async (data) => {
    const [finance = 0] = bloc.representatives;
    const answers = await heard(evening, { account: finance }, async () => {
      expect(await pressWith(evening, { account: finance }, data)).not.toBe(vi('error-server'));
    });
    expect(answers.join()).not.toContain(vi('error-server'));
    await expectNothingHappened();
  });

  describe('text where it does not belong', () => {
    test('in private without a question it is no act', async () => {
      expect(await inPrivate(bloc.secretary, '96,5')).toEqual([vi('refusal-unknown-input')]);
      await expectNothingHappened();
    });

    test('4,097 characters are cut by the phone, and no piece is taken for an answer', async () => {
      await pressWith(evening, { account: bloc.secretary }, `unit-edit:${bloc.blocId}:${bloc.unitIds[0] ?? 0}:official`);
      expect(await inPrivate(bloc.secretary, `${'x'.repeat(4096)}y`)).toEqual([vi('refusal-too-long')]);
      await expectNothingHappened();
      await evening.room.pressStart(bloc.secretary, evening.stage.botId);
    });

    test('a command for another bot is not taken for an answer', async () => {
      await pressWith(evening, { account: bloc.secretary }, `unit-edit:${bloc.blocId}:${bloc.unitIds[0] ?? 0}:alias`);
      expect(await inPrivate(bloc.secretary, '/khoi@otherbot')).toEqual([vi('refusal-unknown-command')]);
      expect(await inPrivate(bloc.secretary, '/đăngký')).toEqual([vi('refusal-unknown-command')]);
      await expectNothingHappened();
      await evening.room.pressStart(bloc.secretary, evening.stage.botId);
    });

    test('in the group only commands addressed to this bot are answered', async () => {
      const [finance = 0] = bloc.representatives;
      expect(await inGroup(finance, '/khoi@otherbot')).toEqual([]);
      expect(await inGroup(finance, '/nothing')).toEqual([]);
      expect(await inGroup(finance, `/nothing@${evening.app.chat.username}`)).toEqual([vi('refusal-unknown-command')]);
      expect(await inGroup(finance, '/quanly')).toEqual([vi('refusal-private-only')]);
      expect(await inGroup(finance, '/start')).toEqual([vi('refusal-private-only')]);
      await expectNothingHappened();
    });
  });

  describe('a file as evidence', () => {
    const WRONG: readonly (readonly [string, string, Uint8Array, string])[] = [
      ['a program', 'bao-cao.exe', EXE, 'file-type'],
      ['a program called a document', 'bao-cao.pdf', EXE, 'file-mismatch'],
      ['a workbook with macros', 'bang-diem.xlsm', EXE, 'file-macro'],
      ['a document that hides a macro', 'bao-cao.docx', zipOf(['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin']), 'file-macro'],
      ['an empty file', 'bao-cao.pdf', new Uint8Array(0), 'file-empty'],
      ['more than 20 MB', 'bao-cao.pdf', new Uint8Array(20 * 1024 * 1024 + 1), 'file-size'],
    ];

    test.each(WRONG)('%s is refused in one sentence', async (_, name, bytes, refusal) => {
      const [finance = 0] = bloc.representatives;
      const { room, stage } = evening;
      await pressWith(evening, { account: finance }, `scores-file:${bloc.cycleId}:${bloc.unitIds[0] ?? 0}`);
      const said = await heard(evening, { account: finance }, () => room.sendFile(finance, stage.botId, { name, mime: 'application/octet-stream', bytes }));
      expect(said.map((one) => one.split('\n')[0])).toEqual([vi(`refusal-scores-${refusal}`)]);
      await expectNothingHappened();
    });

    test('sent without being asked for is no act', async () => {
      const [, , interior = 0] = bloc.representatives;
      const { room, stage } = evening;
      for (const bytes of [DOCX, PDF]) {
        const said = await heard(evening, { account: interior }, () => room.sendFile(interior, stage.botId, { name: 'bao-cao.docx', mime: '', bytes }));
        expect(said).toEqual([vi('refusal-unknown-input')]);
      }
      await expectNothingHappened();
    });
  });

  test('the secretary is told which phase forbids an act', async () => {
    const press = (data: string) => pressWith(evening, { account: bloc.secretary }, data);
    expect(await press(`conference-close:${conferenceId}:yes`)).toBe(vi('refusal-conference-ballot-open'));
    expect(await press(`publish:${conferenceId}:yes`)).toBe(vi('refusal-announcements-ballot-open'));
    expect(await press(`conference-open:${bloc.blocId}:yes`)).toBe(vi('refusal-conference-already-open'));
    expect(await press(`open:${ballotId}:yes`)).toBe(vi('refusal-ballots-not-draft'));
    expect(await press(`prepare:${conferenceId}:leader`)).toBe(vi('refusal-ballots-already-prepared'));
    expect(await press(`candidate:${ballotId}:${bloc.unitIds[0] ?? 0}`)).toBe(vi('refusal-ballots-not-draft'));
    await expectNothingHappened();
  });
});
