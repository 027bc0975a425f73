/** Reads a typed list of official scores, one unit a line: "tên đơn vị; điểm", or the points after the name. */
import { bearersOf, withoutListMark, type Unit } from '#blocs';
import { accept, cleanLine, cleanLines, refuse, type Result } from '#kernel';
import type { OfficialProblem, OfficialScore } from '../model.ts';
import { parsePoints } from './points.ts';

/** Awards add points, so an official score may exceed the table's own scale (domain.md §3); beyond this it is a slip of the finger. */
const OFFICIAL_MAX = 999_999;

const UNIT_OF_MEASURE = /\s+(?:điểm|points)$/iu;
// As asked for: what stands after the last semicolon is the points, whatever it looks like.
const SEPARATED = /^(?<name>.*)[;|](?<points>.*)$/u;
// As people and spreadsheets write lists: the last word, if it has a figure.
const SPACED = /^(?<name>.*?)[\s:–—-]*[\s:](?<points>[^\s:]*\d[^\s:]*)$/u;

type Kind = OfficialProblem['kind'];

function splitLine(line: string, units: readonly Unit[]): { readonly name: string; readonly points: string } | undefined {
  // A name may end in a number ("Khối 3"): without points it is the whole line.
  if (bearersOf(line, units).length > 0) return undefined;
  const bare = line.replace(UNIT_OF_MEASURE, '');
  const { name = '', points = '' } = (SEPARATED.exec(bare) ?? SPACED.exec(bare))?.groups ?? {};
  return cleanLine(name) === '' || cleanLine(points) === '' ? undefined : { name, points };
}

function readLine(line: string, units: readonly Unit[]): Result<OfficialScore, Kind> {
  const split = splitLine(line, units);
  if (split === undefined) return refuse('no-points');
  const [unit, other] = bearersOf(split.name, units);
  if (unit === undefined) return refuse('unknown-unit');
  if (other !== undefined) return refuse('shared-name');
  const points = parsePoints(split.points, OFFICIAL_MAX);
  if (points.ok) return accept({ unitId: unit.id, total: points.value });
  return refuse(points.refusal === 'points-too-many' ? points.refusal : 'points-unreadable');
}

/** All lines or none; a unit may be missing from the list, but not stand in it twice. */
export function readOfficialLines(text: string, units: readonly Unit[]): Result<readonly OfficialScore[], readonly OfficialProblem[]> {
  const scores: OfficialScore[] = [];
  const problems: OfficialProblem[] = [];
  for (const [index, line] of cleanLines(text).entries()) {
    const read = readLine(withoutListMark(line), units);
    const isAgain = read.ok && scores.some((one) => one.unitId === read.value.unitId);
    if (read.ok && !isAgain) scores.push(read.value);
    else problems.push({ line: index + 1, text: line, kind: read.ok ? 'unit-twice' : read.refusal });
  }
  return problems.length > 0 ? refuse(problems) : accept(scores);
}
