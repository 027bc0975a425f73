/** The living board and the group's few new messages. */
import { action, button, say, screen, verbatim, type Button, type Say, type Screen } from '#kernel';
import { electedLines, isSecret, officialOf, renderQuestion, representedLines, resultLines, SHORTER_DETAILS, shorterLine, shortOf, titleOf, unitsInHall, type Detail, type Turnout } from '#ballots';
import { boardButtons as meetingButtons, boardLines, kindInside, kindWords, summaryLines } from '#conference';
import type { BoardFacts, MeetingOnBoard, ResultsFacts, SummaryFacts } from './model.ts';
import type { Awaited } from './rules.ts';
import { byNumbers, inFewWords } from './view/few-words.ts';

const isOut = (ballot: { readonly publishedAt: Date | null }): string => (ballot.publishedAt === null ? 'no' : 'yes');

function meetingLines(bloc: BoardFacts['bloc'], meeting: MeetingOnBoard): readonly Say[] {
  const ballots = meeting.ballots.map(({ ballot, turnout }) =>
    isSecret(ballot.rule)
      ? say(turnout.slipUnitIds.length > 0 && ballot.state === 'open' ? 'announcements-board-ballot-mixed' : `announcements-board-ballot-${ballot.state}`, {
          title: titleOf(bloc, ballot), cast: turnout.cast, issued: turnout.issued, slips: turnout.slipUnitIds.length, published: isOut(ballot),
        })
      : say(`announcements-board-question-${ballot.state}`, { title: titleOf(bloc, ballot), published: isOut(ballot) }),
  );
  return [...boardLines(meeting), ...ballots];
}

/** An office whose unit has left the bloc is shown as empty. */
function leadLines({ bloc, cycle, deputyUnitIds, units, handedOver }: BoardFacts): readonly Say[] {
  const isHere = (unitId: number | null): unitId is number => units.some((unit) => unit.id === unitId);
  return [
    ...(isHere(cycle.leaderUnitId) ? [say('announcements-board-leader', { kind: bloc.kind, unit: officialOf(units, cycle.leaderUnitId) })] : []),
    ...deputyUnitIds.filter(isHere).map((unitId) => say('announcements-board-deputy', { kind: bloc.kind, unit: officialOf(units, unitId) })),
    ...(handedOver === undefined || !isHere(handedOver.unitId) ? [] : [say('announcements-board-handed-over', { unit: officialOf(units, handedOver.unitId), date: handedOver.date })]),
  ];
}

function boardButtons({ bloc, meeting, hasResults }: BoardFacts): readonly (readonly Button[])[] {
  const results = hasResults ? [[button(say('announcements-button-results'), action('run', 'ketqua', bloc.id))]] : [];
  const mine = [button(say('announcements-button-mine'), action('private', 'start'))];
  if (meeting === undefined) return [[button(say('blocs-button-represent'), action('represent', bloc.id))], mine, ...results];
  const open = meeting.ballots.filter(({ ballot }) => ballot.state === 'open' && isSecret(ballot.rule));
  return [
    ...open.map(({ ballot }) => [button(open.length === 1 ? say('announcements-button-receive') : say('announcements-button-receive-named', { title: titleOf(bloc, ballot) }), action('receive', ballot.id), 'primary')]),
    ...meetingButtons(meeting),
    [button(say('blocs-button-represent'), action('represent', bloc.id))],
    ...results,
  ];
}

export function renderBoard(facts: BoardFacts): Screen {
  const { bloc, cycle, units, meeting } = facts;
  const year = meeting?.conference.year ?? cycle.year;
  const isNextYear = meeting !== undefined && cycle.year !== year;
  return screen(
    [
      say('announcements-board-title', { name: bloc.name, year: cycle.year }),
      ...leadLines(facts),
      ...(meeting === undefined ? [say('announcements-board-units', { count: units.length }), ...facts.progress] : meetingLines(bloc, meeting)),
      ...(isNextYear ? [say('announcements-board-conference-of', { meeting: kindWords(meeting.conference), year })] : []),
    ],
    boardButtons(facts),
  );
}

/** Who votes on slips in the hall and not in the chat. */
const slipLines = ({ units }: ResultsFacts, { slipUnitIds }: Turnout): readonly Say[] =>
  slipUnitIds.length === 0 ? [] : [say('slips-units', { count: slipUnitIds.length, units: slipUnitIds.map((unitId) => verbatim(shortOf(units, unitId))) })];

/** Who votes from where it is, absent from the hall. */
const writtenLines = ({ units }: ResultsFacts, { writtenUnitIds }: Turnout): readonly Say[] =>
  writtenUnitIds.length === 0 ? [] : [say('announcements-opened-in-writing', { count: writtenUnitIds.length, units: writtenUnitIds.map((unitId) => verbatim(shortOf(units, unitId))) })];

export const renderBallotOpened = (facts: ResultsFacts, turnout: Turnout): Screen => {
  const [first] = facts.results;
  if (first !== undefined && !isSecret(first.ballot.rule)) return renderQuestion(facts, first.ballot, turnout);
  const title = first === undefined ? say('announcements-ballot') : titleOf(facts.bloc, first.ballot);
  return screen(
    [say('announcements-opened', { title }), say('announcements-opened-facts', { issued: unitsInHall(turnout).length, units: unitsInHall(turnout).map((unitId) => verbatim(shortOf(facts.units, unitId))) }), ...writtenLines(facts, turnout), ...representedLines(facts.units, turnout.represented), ...slipLines(facts, turnout), say('announcements-opened-how')],
    first === undefined ? [] : [[button(say('announcements-button-receive'), action('receive', first.ballot.id), 'primary')]],
  );
};

const resultsTitle = ({ bloc, conference }: ResultsFacts): Say =>
  say('announcements-results-title', { meeting: kindWords(conference), name: bloc.name, year: conference.year });

const resultBlocks = (facts: ResultsFacts, detail: Detail): readonly (readonly Say[])[] => facts.results.map((result) => resultLines(facts, result, detail));

/** Blocks with an empty line between them. */
const apart = (blocks: readonly (readonly Say[])[]): readonly Say[] => blocks.flatMap((block, index) => (index === 0 ? block : [say('announcements-gap'), ...block]));

const toldResults = (facts: ResultsFacts, detail: Detail): readonly Say[] => [resultsTitle(facts), ...apart(resultBlocks(facts, detail))];

function numberedResults(facts: ResultsFacts): readonly Say[] {
  const { offices, legend, awards } = byNumbers(facts);
  return [resultsTitle(offices), ...apart([...resultBlocks(offices, 'least'), legend, ...resultBlocks(awards, 'least')].filter((block) => block.length > 0))];
}

/** Result with its arithmetic, the new leader and deputy, as one message; what has no room in it is in the paper. */
export function renderResults(facts: ResultsFacts): Screen {
  const more = shorterLine(facts.results);
  const versions = [...SHORTER_DETAILS.map((detail) => toldResults(facts, detail)), toldResults(inFewWords(facts), 'least'), numberedResults(facts)];
  return { ...screen(toldResults(facts, 'full')), shorter: versions.map((lines) => [...lines, more]) };
}

/** One tap a question: its packet, to be counted again by anybody. */
export const renderPacketButtons = (facts: ResultsFacts): readonly (readonly Button[])[] =>
  facts.results.map(({ ballot }) => [button(say('announcements-button-packet', { title: titleOf(facts.bloc, ballot) }), action('packet', ballot.id))]);

export const renderPacketCaption = (): Screen => screen([say('announcements-packet-how')]);

export const renderNoResults = (facts: Pick<BoardFacts, 'bloc'>): Screen =>
  screen([say('announcements-results-none', { name: facts.bloc.name })], [[button(say('button-home'), action('home'))]]);

export function renderSummary(facts: SummaryFacts): Screen {
  const told = (of: SummaryFacts, middle: readonly Say[]): readonly Say[] => [
    say('announcements-summary-title', { meeting: kindInside(of.conference), name: of.bloc.name, year: of.conference.year }),
    say('announcements-summary-time', { from: of.from, to: of.to }),
    ...middle,
    ...of.results.flatMap((result) => electedLines(of, result)),
    say('announcements-summary-legal'),
  ];
  const [counted, least] = [summaryLines(facts.meeting, 'counted'), [...summaryLines(facts.meeting, 'least'), say('announcements-summary-shorter')]];
  return { ...screen(told(facts, summaryLines(facts.meeting))), shorter: [told(facts, counted), told(facts, least), told(inFewWords(facts), least)] };
}

/** For those who run the meeting: results that the group has not heard. */
export const renderWaiting = (conference: ResultsFacts['conference']): { readonly line: Say; readonly button: Button } => ({
  line: say('announcements-waiting', { meeting: kindInside(conference), year: conference.year }),
  button: button(say('ballots-button-publish'), action('publish', conference.id, 'ask'), 'primary'),
});

/** Each question with what it still waits for: once it is told, neither the chair nor lots decide it any more; a further round may still be held. */
export function renderConfirmPublish(facts: ResultsFacts, awaited: ReadonlyMap<number, Awaited>, mark: string): Screen {
  const lines = facts.results.map(({ ballot }) => say('announcements-publish-line', { title: titleOf(facts.bloc, ballot), awaits: awaited.get(ballot.id) ?? 'nothing', round: ballot.round + 1 }));
  const waits = [...awaited.values()];
  const isLast = waits.some((by) => by !== 'round');
  const style = waits.length === 0 ? 'primary' : undefined;
  return screen(
    [say('announcements-publish-ask'), ...lines, ...(isLast ? [say('announcements-publish-undecided')] : []), ...(waits.includes('round') ? [say('announcements-publish-round')] : [])],
    [
      [button(say('announcements-button-publish-yes'), action('publish', facts.conference.id, 'yes', mark), isLast ? 'danger' : style)],
      [button(say('button-back'), action('ballots', facts.conference.id))],
    ],
  );
}

export function renderPublished(facts: ResultsFacts): Screen {
  const { lines, shorter = [] } = renderResults(facts);
  const told = (words: readonly Say[]): readonly Say[] => [...words, say('announcements-published')];
  const buttons = [[button(say('conference-button-ballots'), action('ballots', facts.conference.id))], [button(say('blocs-button-conference'), action('run', 'hoinghi', facts.bloc.id))]];
  return { ...screen(told(lines), buttons), shorter: shorter.map(told) };
}

/** Something was being said when the program died: the secretary looks and decides. */
export const renderInDoubt = (bloc: BoardFacts['bloc'], row: { readonly id: number; readonly kind: string; readonly time: string }): Screen =>
  screen(
    [say('announcements-doubt', { name: bloc.name, time: row.time, what: say(`announcements-doubt-${row.kind}`) })],
    [[button(say('announcements-button-arrived'), action('doubt', bloc.id, row.id, 'arrived'))], [button(say('announcements-button-again'), action('doubt', bloc.id, row.id, 'again'))]],
  );
