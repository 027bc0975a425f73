/** The bloc's list of awards as it is pasted: one a line with its number, in the order in which they are decided. */
import { accept, cleanLine, cleanLines, refuse, type Result } from '#kernel';
import type { AfterAward, Award, AwardKind, AwardWish, BallotsRefusal } from '../model.ts';

const NAME_LIMIT = 120;
const LINES_LIMIT = 12;
const SEATS_LIMIT = 20;

const LIST_MARK = /^(?:\d{1,2}[.)]|[-–•*+])\s+/u;

/** Without its signs a name is compared by its words alone, so that no spelling of them matters. */
const folded = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase();

/** Who gives it, as the words of its name say. */
const GIVERS: readonly { readonly words: RegExp; readonly flag: AwardKind; readonly certificate: AwardKind }[] = [
  { words: /chinh phu|thu tuong/u, flag: 'government-flag', certificate: 'prime-minister-certificate' },
  { words: /thuong vu/u, flag: 'other', certificate: 'party-certificate' },
  { words: /ubnd|uy ban nhan dan/u, flag: 'province-flag', certificate: 'province-certificate' },
];

/** Articles misname awards; who gives it and whether it is a flag or a certificate say which one is meant. */
export function kindOf(name: string): AwardKind {
  const words = folded(name);
  const giver = GIVERS.find((one) => one.words.test(words));
  if (giver === undefined) return 'other';
  if (words.startsWith('co thi dua')) return giver.flag;
  return words.startsWith('bang khen') ? giver.certificate : 'other';
}

const LEGAL_NAMES: Readonly<Partial<Record<AwardKind, string>>> = {
  'government-flag': 'co thi dua cua chinh phu',
  'prime-minister-certificate': 'bang khen cua thu tuong chinh phu',
  'province-flag': 'co thi dua cua ubnd tinh',
  'province-certificate': 'bang khen cua chu tich ubnd tinh',
  'party-certificate': 'bang khen cua ban thuong vu tinh uy',
};

const isLegalName = (name: string, kind: AwardKind): boolean => folded(name) === LEGAL_NAMES[kind];

/** People write the number after a colon, a semicolon or a dash as well. */
const WITH_NUMBER = /^(.*\S)\s*(?:[:;]|\s[-–—])\s*(\d{1,2})$/u;

function readLine(line: string): AwardWish | undefined {
  const [called = '', seats = '1'] = line.replace(LIST_MARK, '').replace(WITH_NUMBER, line.includes('|') ? '$&' : '$1|$2').split('|').map(cleanLine);
  if (called === '' || called.length > NAME_LIMIT || !/^\d{1,2}$/u.test(seats)) return undefined;
  if (Number(seats) < 1 || Number(seats) > SEATS_LIMIT) return undefined;
  const kind = kindOf(called);
  return isLegalName(called, kind) ? { kind, seats: Number(seats) } : { kind, called, seats: Number(seats) };
}

export function readAwardLines(text: string): Result<readonly AwardWish[], BallotsRefusal> {
  const wishes = cleanLines(text).map(readLine);
  const readable = wishes.filter((wish) => wish !== undefined);
  return readable.length === 0 || readable.length < wishes.length || readable.length > LINES_LIMIT ? refuse('award-lines') : accept(readable);
}

export function withWinners<One extends Award>(award: One, winners: AfterAward): Omit<One, 'winners'> & Pick<Award, 'winners'> {
  const { winners: _before, ...rest } = award;
  return winners === 'stay' ? { ...rest, winners } : rest;
}

/** What a provincial bloc usually proposes; each number can be changed. */
export const USUAL_AWARDS: readonly AwardWish[] = [
  { kind: 'government-flag', seats: 1 },
  { kind: 'prime-minister-certificate', seats: 1 },
  { kind: 'province-flag', seats: 1 },
  { kind: 'province-certificate', seats: 2 },
];

/** Refuses a list that needs more units than the bloc has: whoever takes an award is no candidate for the next, unless that award says otherwise. */
export function checkAwards(wishes: readonly AwardWish[], units: number): Result<'fits', BallotsRefusal> {
  let left = units;
  for (const { seats, winners = 'leave' } of wishes) {
    if (seats > left) return refuse('awards-too-many');
    if (winners === 'leave') left -= seats;
  }
  return accept('fits');
}
