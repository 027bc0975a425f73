/** Shares and bases in words, each exactly as it is: "quá nửa", "ít nhất 2/3", "ít nhất 66,7%". */
import { say, type Say } from '#kernel';
import type { Base, Fraction, Rule } from '#tally';

/** Where the rule weighs units, every base is in votes; a show of hands has no papers. */
export function baseWords(base: Base, { weights, method }: Pick<Rule, 'weights' | 'method'>): Say {
  if (weights === 'by-unit') return say('ballots-base-weighted', { base });
  return method === 'show-of-hands' ? say('ballots-base-hands', { base }) : say(`ballots-base-${base}`);
}

/** A denominator of hundredths, thousandths … is a percentage with its decimals. */
function amountWords({ numerator, denominator }: Fraction): Say {
  const decimals = ['100', '1000', '10000', '100000', '1000000'].indexOf(String(denominator));
  if (decimals === -1) return say('ballots-share-fraction', { numerator, denominator });
  const digits = String(numerator).padStart(decimals + 1, '0');
  const [whole, cents] = [digits.slice(0, digits.length - decimals), digits.slice(digits.length - decimals).replace(/0+$/u, '')];
  return say('ballots-share-percent', { percent: cents === '' ? whole : say('decimal', { whole, cents }) });
}

export function shareWords(share: Fraction): Say {
  if (share.strict && share.denominator === 2 * share.numerator) return say('ballots-share-half');
  return say(share.strict ? 'ballots-share-over' : 'ballots-share-least', { share: amountWords(share) });
}
