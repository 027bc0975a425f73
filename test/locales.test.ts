/** The bot's words: complete in both languages, all of them used, none outside `locales/`, each fitting where it is shown. */
import { readdirSync, readFileSync } from 'node:fs';
import { FluentParser, Visitor, type Message, type VariableReference } from '@fluent/syntax';
import { describe, expect, test } from 'vitest';
import { ANNOUNCEMENTS_REFUSALS } from '#announcements';
import { BALLOTS_REFUSALS } from '#ballots';
import { BLOCS_REFUSALS, POSITIONS, ROLES } from '#blocs';
import { CONFERENCE_KINDS, CONFERENCE_REFUSALS } from '#conference';
import { CYCLES_REFUSALS, DEADLINE_KINDS } from '#cycles';
import { say, type SayArgument } from '#kernel';
import { REMINDERS_REFUSALS } from '#reminders';
import { SCORES_REFUSALS } from '#scores';
import { TARGETS_REFUSALS, TITLES } from '#targets';
import { LANGUAGES } from '#telegram';
import { PURPOSES } from '../src/ballots/model.ts';
import { PRESETS_OFFERED } from '../src/ballots/rules.ts';
import { HAND_MARKS, ITEM_KINDS } from '../src/conference/model.ts';
import { RELATIONS } from '../src/targets/model.ts';
import { speaker } from './support/evening.ts';
import { readSourceWords } from './support/spoken-keys.ts';

const folder = new URL('../locales/', import.meta.url);
const words = readSourceWords();

function variablesOf(message: Message): readonly string[] {
  const names = new Set<string>();
  class Collect extends Visitor {
    override visitVariableReference(node: VariableReference): void {
      names.add(node.id.name);
    }
  }
  new Collect().visit(message);
  return [...names].toSorted();
}

interface Spoken {
  readonly file: string;
  readonly key: string;
  readonly variables: readonly string[];
}

function read(language: string): readonly Spoken[] {
  return readdirSync(new URL(`${language}/`, folder)).flatMap((file) => {
    const { body } = new FluentParser().parse(readFileSync(new URL(`${language}/${file}`, folder), 'utf8'));
    expect(body.filter(({ type }) => type === 'Junk'), `${language}/${file} is Fluent from beginning to end`).toEqual([]);
    return body.flatMap((entry) => (entry.type === 'Message' ? [{ file, key: (entry as Message).id.name, variables: variablesOf(entry as Message) }] : []));
  });
}

const spoken = { vi: read('vi'), en: read('en') };
const known = new Set(spoken.vi.map(({ key }) => key));

const REFUSALS: Readonly<Record<string, readonly string[]>> = {
  announcements: ANNOUNCEMENTS_REFUSALS,
  ballots: BALLOTS_REFUSALS,
  blocs: BLOCS_REFUSALS,
  conference: CONFERENCE_REFUSALS,
  cycles: CYCLES_REFUSALS,
  reminders: REMINDERS_REFUSALS,
  scores: SCORES_REFUSALS,
  targets: TARGETS_REFUSALS,
};
const refusalKeys = Object.entries(REFUSALS).flatMap(([capability, refusals]) => refusals.map((refusal) => `refusal-${capability}-${refusal}`));

const DUE = ['registration', 'self-score'];
const MEETING_ASKS = ['remark', 'objection', 'note', 'proposal', 'guests', 'item', 'rename', 'absent', 'teller', 'annul', 'reopen'];
const DECIDED = ['confirmed', 'declined', 'ended'];
const fill = (prefix: string, values: readonly string[]): readonly string[] => values.map((value) => `${prefix}-${value}`);

/** What each key that is built from parts can come to; a new one in the sources must be entered here. */
const BUILT: Readonly<Record<string, readonly string[]>> = {
  'announcements-doubt-*': fill('announcements-doubt', ['ballot-opened', 'conference-summary', 'results', 'results-file', 'recount-packet', 'membership-decided', 'reminder', 'reminder-group', 'tellers-proposed', 'conference-annulled', 'conference-reopened', 'ballot-annulled', 'arrived', 'again', 'settled']),
  'announcements-board-ballot-*': fill('announcements-board-ballot', ['open', 'closed']),
  'announcements-board-question-*': fill('announcements-board-question', ['open', 'closed']),
  'audit-ballot-closed-*': fill('audit-ballot-closed', [...PURPOSES, 'award']),
  'audit-ballot-opened-*': fill('audit-ballot-opened', [...PURPOSES, 'award']),
  'audit-deadline-*': fill('audit-deadline', DEADLINE_KINDS),
  'audit-membership-*': fill('audit-membership', DECIDED),
  'ballots-base-*': fill('ballots-base', ['all-units', 'present', 'returned', 'valid', 'yes-no']),
  'ballots-button-at-work-*': fill('ballots-button-at-work', ['open', 'decide']),
  'ballots-button-prepare-*': fill('ballots-button-prepare', PURPOSES),
  'ballots-button-rule-*': fill('ballots-button-rule', PRESETS_OFFERED),
  'ballots-elected-*': fill('ballots-elected', PURPOSES),
  'ballots-left-*': fill('ballots-left', ['open', 'decide', 'publish']),
  'ballots-list-*': fill('ballots-list', ['draft', 'open', 'closed', 'annulled']),
  'ballots-title-*': fill('ballots-title', PURPOSES),
  'blocs-ask-name-*': fill('blocs-ask-name', ['official', 'short', 'alias', 'new']),
  'blocs-decided-*': fill('blocs-decided', DECIDED),
  'blocs-link-opened-*': fill('blocs-link-opened', ['may-found', 'role']),
  'blocs-position-*': fill('blocs-position', POSITIONS),
  'blocs-request-*': fill('blocs-request', DECIDED),
  'blocs-role-*': fill('blocs-role', ROLES),
  'blocs-toast-*': fill('blocs-toast', DECIDED),
  'conference-agenda-*': fill('conference-agenda', ['planned', 'on', 'done', 'skipped']),
  'conference-ask-*': fill('conference-ask', MEETING_ASKS),
  'conference-button-open-*': fill('conference-button-open', CONFERENCE_KINDS),
  'conference-hand-*': fill('conference-hand', HAND_MARKS),
  'conference-inside-*': fill('conference-inside', CONFERENCE_KINDS),
  'conference-item-*': fill('conference-item', ITEM_KINDS),
  'conference-kind-*': fill('conference-kind', CONFERENCE_KINDS),
  'conference-taken-*': fill('conference-taken', MEETING_ASKS),
  'conference-teller-*': fill('conference-teller', ['head', 'member']),
  'conference-told-*': fill('conference-told', ['annulled', 'reopened']),
  'cycles-kind-*': fill('cycles-kind', ['khoi', 'cum']),
  'documents-results-caption-*': fill('documents-results-caption', CONFERENCE_KINDS),
  'documents-results-title-*': fill('documents-results-title', CONFERENCE_KINDS),
  'refusal-*-*': refusalKeys,
  'refusal-conference-*': fill('refusal-conference', CONFERENCE_REFUSALS),
  'refusal-scores-*': fill('refusal-scores', SCORES_REFUSALS),
  'refusal-targets-*': fill('refusal-targets', TARGETS_REFUSALS),
  'language-*': fill('language', LANGUAGES),
  'reminders-button-*': fill('reminders-button', DUE),
  'reminders-button-move-*': fill('reminders-button-move', DEADLINE_KINDS),
  'reminders-group-**': [...DUE.flatMap((kind) => [`reminders-group-${kind}`, `reminders-group-${kind}-over`]), 'reminders-group-conference'],
  'reminders-line-*-*': DUE.flatMap((kind) => [`reminders-line-${kind}-open`, `reminders-line-${kind}-over`]),
  'reminders-line-conference-*': fill('reminders-line-conference', ['open', 'over']),
  'reminders-move-*': fill('reminders-move', DEADLINE_KINDS),
  'reminders-moved-*': fill('reminders-moved', DEADLINE_KINDS),
  'reminders-private-*': fill('reminders-private', DEADLINE_KINDS),
  'reminders-until-*': fill('reminders-until', ['deadline', 'meeting']),
  'sample-close-*': fill('sample-close', PURPOSES),
  'sample-open-*': fill('sample-open', PURPOSES),
  'targets-plan-*': fill('targets-plan', RELATIONS),
  'targets-title-*': fill('targets-title', TITLES),
};

const LONG_UNIT = 'Ngân hàng Chính sách xã hội chi nhánh tỉnh Thừa Thiên Huế ạỗ';
const EXAMPLES: Readonly<Record<string, SayArgument>> = { unit: LONG_UNIT, units: LONG_UNIT, name: LONG_UNIT, time: '14:32', date: '25/11/2019', round: 2, year: 2019 };
const argumentsFor = (variables: readonly string[]): Readonly<Record<string, SayArgument>> =>
  Object.fromEntries(variables.map((name) => [name, EXAMPLES[name] ?? 'xxxxxxxxxx']));

describe('both languages', () => {
  test('hold the same messages with the same variables, each in the file of the same name, none twice', () => {
    expect(new Set(spoken.en)).toEqual(new Set(spoken.vi));
    expect(spoken.vi.map(({ key }) => key)).toHaveLength(known.size);
    expect(spoken.en).toHaveLength(known.size);
  });

  test('say every message with its arguments, as HTML and as plain text', () => {
    for (const { key, variables } of spoken.vi) {
      for (const language of LANGUAGES) {
        expect(speaker.plain(say(key, argumentsFor(variables)), language), key).not.toBe('');
        expect(speaker.html(say(key, argumentsFor(variables)), language), key).not.toBe('');
      }
    }
  });
});

describe('keys', () => {
  test('that the program says are there', () => {
    expect(words.said.size).toBeGreaterThan(400);
    expect([...words.said].filter((key) => !known.has(key))).toEqual([]);
  });

  test('that the program builds from parts are entered above, and each comes to a message', () => {
    expect(new Set(words.built)).toEqual(new Set(Object.keys(BUILT)));
    expect(Object.values(BUILT).flat().filter((key) => !known.has(key))).toEqual([]);
  });

  test('that nobody says are not kept', () => {
    // Some are handed on as an argument before they are said.
    const literals = new Set(words.literals.map(({ text }) => text));
    const built = new Set(Object.values(BUILT).flat());
    const nested = new Set(spoken.vi.flatMap(({ key }) => (key.startsWith('targets-title-') ? [key] : [])));
    expect([...known].filter((key) => !literals.has(key) && !built.has(key) && !nested.has(key))).toEqual([]);
  });

  test('stand for every refusal of every capability in both languages', () => {
    expect(refusalKeys.length).toBeGreaterThan(100);
    for (const language of LANGUAGES) {
      const own = new Set(spoken[language].map(({ key }) => key));
      expect(refusalKeys.filter((key) => !own.has(key)), language).toEqual([]);
    }
  });
});

test('callback answers fit into 200 characters with the name of a unit of 60', () => {
  const toasts = [...words.toasts].flatMap((key) => (key.includes('*') ? BUILT[key] ?? [] : [key]));
  const shown = new Set([...toasts, ...refusalKeys, 'scores-refused-late', 'targets-refused-late']);
  const tooLong = [...shown].flatMap((key) => {
    const variables = spoken.vi.find((one) => one.key === key)?.variables ?? [];
    return LANGUAGES.map((language) => ({ key, language, length: speaker.plain(say(key, argumentsFor(variables)), language).length }));
  });
  expect(LONG_UNIT).toHaveLength(60);
  expect(tooLong.length).toBeGreaterThan(200);
  expect(tooLong.filter(({ length }) => length > 200)).toEqual([]);
});

describe('the voice', () => {
  const texts = (language: 'vi' | 'en') => spoken[language].map(({ key, variables }) => ({ key, text: speaker.plain(say(key, argumentsFor(variables)), language) }));

  test('addresses nobody by a pronoun, raises itself never, and calls nothing invalid', () => {
    expect(texts('vi').filter(({ text }) => /(?<!\p{L})(bạn|đồng chí|quý vị|anh|chị)(?!\p{L})/iu.test(text))).toEqual([]);
    expect([...texts('vi'), ...texts('en')].filter(({ text }) => text.includes('!'))).toEqual([]);
    expect(texts('vi').filter(({ key, text }) => !key.startsWith('ballots-result') && /không hợp lệ/iu.test(text))).toEqual([]);
    expect(texts('en').filter(({ key, text }) => !key.startsWith('ballots-result') && /\binvalid\b/iu.test(text))).toEqual([]);
  });

  test('names no button that does not stand anywhere', () => {
    const labels = spoken.vi.flatMap(({ key, variables }) => (key.includes('-button-') && variables.length === 0 ? [speaker.plain(say(key), 'vi')] : []));
    const named = texts('vi').flatMap(({ key, text }) => [...text.matchAll(/(?<!\p{L})(?:bấm|nút|mục) (\p{Lu}[^,.;:]*)/gu)].map(([, words = '']) => ({ key, words })));
    expect(named.length).toBeGreaterThan(8);
    // Telegram's own, in its private chat with a bot.
    expect(named.filter(({ words }) => ![...labels, 'Bắt đầu'].some((label) => words.startsWith(label)))).toEqual([]);
  });

  test('is Vietnamese written in NFC', () => {
    expect(texts('vi').filter(({ text }) => text !== text.normalize('NFC'))).toEqual([]);
  });

  test('ends every refusal with a full stop or the command that leads on', () => {
    for (const language of LANGUAGES) expect(texts(language).filter(({ key, text }) => key.startsWith('refusal-') && !/(?:\.|\/\w+)$/u.test(text)), language).toEqual([]);
  });
});

test('no Vietnamese stands in the sources, but the sample, the cast with its bot, and the words that people type', () => {
  const allowed = ['rehearsal/sample/', 'rehearsal/cast.ts', 'rehearsal/open-room.ts', 'targets/rules/plan.ts', 'targets/rules/target-lines.ts'];
  const found = words.literals.filter(({ file, text }) => /[À-ỹĐđ]/u.test(text) && !allowed.some((path) => file.startsWith(path)));
  expect(found).toEqual([]);
});
