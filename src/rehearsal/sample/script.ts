/** The sample conference as steps: who presses what, with one line that says what is happening. */
import { assert, instantOf, say, type Say } from '#kernel';
import type { Cast } from '../cast.ts';
import type { ChatId, UserId } from '../chat/model.ts';
import type { Stage, Wanted } from '../stage.ts';
import { BAC_GIANG_2019, type SampleUnit } from './bac-giang-2019.ts';

const ZONE = 'Asia/Ho_Chi_Minh';

export interface Play {
  readonly stage: Stage;
  readonly cast: Cast;
  /** Moves the rehearsal clock; what falls due on the way is done. */
  readonly advanceTo: (at: Date) => Promise<void>;
  /** The group, once it is there. */
  group: ChatId | undefined;
}

export interface Step {
  readonly caption: Say;
  readonly act: (play: Play) => Promise<void>;
}

const { units, year } = BAC_GIANG_2019;
const at = (date: string, time: string): Date => instantOf(date, time, ZONE);

const representative = (play: Play, unit: SampleUnit): UserId => {
  const userId = play.cast.representatives.get(unit.short);
  assert(userId !== undefined, `somebody represents ${unit.short}`);
  return userId;
};

const groupOf = (play: Play): ChatId => {
  assert(play.group !== undefined, 'the group is there');
  return play.group;
};

/** In the sample nobody makes mistakes: an alert means that the play has gone wrong, and says why. */
async function press({ stage }: Play, at: { readonly userId: UserId; readonly chatId: ChatId }, wanted: Wanted): Promise<void> {
  const answer = await stage.press(at.userId, at.chatId, wanted);
  assert(answer?.alert !== true, `nothing is refused: ${answer?.text ?? ''}`);
}

const pressInPrivate = (play: Play, userId: UserId, wanted: Wanted): Promise<void> => press(play, { userId, chatId: play.stage.botId }, wanted);
const pressInGroup = (play: Play, userId: UserId, wanted: Wanted): Promise<void> => press(play, { userId, chatId: groupOf(play) }, wanted);

const bySecretary = (...wanted: readonly string[]) => async (play: Play): Promise<void> => {
  for (const does of wanted) await pressInPrivate(play, play.cast.secretary, { does });
};

const goTo = (date: string, time: string): Step => ({
  caption: say('sample-time', { date: date.split('-').toReversed().join('/'), time }),
  act: (play) => play.advanceTo(at(date, time)),
});

const founding: readonly Step[] = [
  {
    caption: say('sample-found'),
    act: async (play) => {
      const { stage, cast } = play;
      const { secretary } = cast;
      await stage.start(secretary);
      await pressInPrivate(play, secretary, { does: 'found' });
      await stage.say(secretary, stage.botId, BAC_GIANG_2019.bloc);
      await pressInPrivate(play, secretary, { does: 'found-kind:khoi' });
      await stage.say(secretary, stage.botId, BAC_GIANG_2019.province);
      await pressInPrivate(play, secretary, { does: `found-year:${year}` });
      await stage.say(secretary, stage.botId, units.map((unit) => `${unit.official} | ${unit.short}`).join('\n'));
    },
  },
  { caption: say('sample-found-yes', { count: units.length }), act: bySecretary('found-yes') },
  {
    caption: say('sample-group'),
    act: async (play) => {
      const { stage, cast } = play;
      play.group = await stage.room.createGroup({ title: BAC_GIANG_2019.groupTitle, creator: cast.secretary, members: [...cast.representatives.values()], kind: 'supergroup' });
      const link = findLink(play);
      await stage.room.openLink(cast.secretary, link, play.group);
      await stage.settle();
    },
  },
];

/** The address of the button that adds the bot to the group. */
function findLink({ stage, cast }: Play): string {
  const messages = stage.room.messagesFor(cast.secretary, stage.botId);
  const urls = messages.flatMap((seen) => (seen.message.reply_markup?.inline_keyboard ?? []).flat()).flatMap((one) => ('url' in one && one.url !== undefined ? [one.url] : []));
  const link = urls.findLast((url) => url.includes('startgroup='));
  assert(link !== undefined, 'the founding screen offers to add the bot to the group');
  return link;
}

const joining: readonly Step[] = units.flatMap((unit) => [
  {
    caption: say('sample-join', { unit: unit.short }),
    act: async (play: Play) => {
      const person = representative(play, unit);
      await pressInGroup(play, person, { does: 'represent' });
      await pressInPrivate(play, person, { label: unit.short });
      await pressInPrivate(play, person, { does: 'position' });
    },
  },
  { caption: say('sample-confirm', { unit: unit.short }), act: bySecretary('member') },
]);

const register = (unit: SampleUnit): Step => ({
  caption: say('sample-register', { unit: unit.short }),
  act: async (play) => {
    const person = representative(play, unit);
    const { stage } = play;
    await stage.say(person, stage.botId, '/dangky');
    await pressInPrivate(play, person, { does: 'targets-add' });
    await stage.say(person, stage.botId, 'cán bộ, công chức đạt danh hiệu Lao động tiên tiến | % | hơn 95\nđơn vị hoàn thành tốt nhiệm vụ chính trị, chuyên môn được giao | % | đúng 100');
    await pressInPrivate(play, person, { does: 'targets-submit' });
  },
});

const score = (unit: SampleUnit): Step => ({
  caption: say('sample-score', { unit: unit.short }),
  act: async (play) => {
    const person = representative(play, unit);
    const { stage } = play;
    await stage.say(person, stage.botId, '/chamdiem');
    await pressInPrivate(play, person, { does: 'scores-ask' });
    await stage.say(person, stage.botId, unit.score);
    await pressInPrivate(play, person, { does: 'scores-hand-in' });
  },
});

const checkIn = (unit: SampleUnit): Step => ({
  caption: say('sample-present', { unit: unit.short }),
  act: async (play) => {
    await pressInGroup(play, representative(play, unit), { does: 'present' });
  },
});

const vote = (unit: SampleUnit, purpose: 'leader' | 'deputy'): Step => ({
  caption: say('sample-vote', { unit: unit.short }),
  act: async (play) => {
    const person = representative(play, unit);
    const choice = unit[purpose];
    await pressInGroup(play, person, { does: 'receive' });
    await pressInPrivate(play, person, choice === undefined ? { label: 'Để phiếu trắng' } : { label: choice });
    await pressInPrivate(play, person, { does: 'cast' });
  },
});

const ballot = (purpose: 'leader' | 'deputy'): readonly Step[] => [
  {
    caption: say(`sample-open-${purpose}`),
    act: async (play) => {
      await play.stage.say(play.cast.secretary, play.stage.botId, '/hoinghi');
      await bySecretary('ballots')(play);
      await pressInPrivate(play, play.cast.secretary, { label: purpose === 'leader' ? 'Bầu Trưởng khối' : 'Bầu Phó Trưởng khối' });
      await bySecretary('open', 'open')(play);
    },
  },
  ...units.map((unit) => vote(unit, purpose)),
  { caption: say(`sample-close-${purpose}`), act: bySecretary('ballot', 'close', 'close') },
];

const [early, late] = [units.slice(0, 9), units.slice(9)];

/** From an empty room to the announced leader. */
export const SCRIPT: readonly Step[] = [
  goTo('2019-01-10', '08:30'),
  ...founding,
  ...joining,
  ...early.map(register),
  goTo('2019-01-28', '08:00'),
  ...late.map(register),
  goTo('2019-11-18', '08:00'),
  ...units.map(score),
  {
    caption: say('sample-date', { date: '26/12/2019' }),
    act: async (play) => {
      await play.stage.say(play.cast.secretary, play.stage.botId, '/lich');
      await pressInPrivate(play, play.cast.secretary, { label: 'Dời ngày hội nghị' });
      await play.stage.say(play.cast.secretary, play.stage.botId, '14:00 26/12/2019');
    },
  },
  {
    caption: say('sample-ranking'),
    act: async (play) => {
      await play.stage.say(play.cast.secretary, play.stage.botId, '/chamdiem');
    },
  },
  goTo('2019-12-26', '14:00'),
  {
    caption: say('sample-conference'),
    act: async (play) => {
      await play.stage.say(play.cast.secretary, play.stage.botId, '/hoinghi');
      await bySecretary('conference-open', 'conference-open')(play);
    },
  },
  ...units.map(checkIn),
  goTo('2019-12-26', '14:35'),
  ...ballot('leader'),
  goTo('2019-12-26', '15:05'),
  ...ballot('deputy'),
  goTo('2019-12-26', '15:30'),
  {
    caption: say('sample-publish'),
    act: async (play) => {
      await play.stage.say(play.cast.secretary, play.stage.botId, '/hoinghi');
      await bySecretary('ballots', 'publish', 'publish')(play);
    },
  },
  goTo('2019-12-26', '16:30'),
  {
    caption: say('sample-close'),
    act: async (play) => {
      await play.stage.say(play.cast.secretary, play.stage.botId, '/hoinghi');
      await bySecretary('conference-close', 'conference-close')(play);
    },
  },
];
