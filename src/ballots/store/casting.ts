/** The few statements of one cast, each as bare as it can be: every statement more costs the hall a tenth of its speed. */
import type { BlocKind } from '#blocs';
import type { Tx } from '#db';
import type { BallotState, CastFacts, CastPicture, Purpose } from '../model.ts';
import { readRule } from '../store.ts';
import { readAward } from './stored-json.ts';

interface PictureRow {
  state: string;
  rule: string;
  blocId: number | bigint;
  optionCount: number | bigint;
  ownOption: number | bigint | null;
  presence: string | null;
  onPaper: number | bigint | boolean | null;
  votedAt: Date | string | number | bigint | null;
  mayVote: number | bigint;
  hasReceipts: number | bigint | boolean;
}

interface QuestionRow {
  purpose: string;
  forYear: number | bigint;
  round: number | bigint;
  award: string | null;
  kind: string;
  timeZone: string;
}

type Question = Pick<CastFacts, 'ballot' | 'bloc'>;

const toQuestion = (row: QuestionRow): Question => ({
  ballot: { purpose: row.purpose as Purpose, forYear: Number(row.forYear), round: Number(row.round), award: readAward(row.award) },
  bloc: { kind: row.kind as BlocKind, timeZone: row.timeZone },
});

/** What one cast is decided on and answered with, in one statement. */
interface CastReading {
  readonly picture: CastPicture;
  readonly question: Question;
  readonly blocId: number;
  readonly hasReceipts: boolean;
}

const asDate = (value: Date | string | number | bigint): Date => (value instanceof Date ? value : new Date(typeof value === 'string' ? value : Number(value)));

/** Takes the ballot's row and reads everything one cast is decided on; who may vote, as `castsFor` says. Undefined when there is no such ballot. */
export async function lockForCast(tx: Tx, at: { ballotId: number; unitId: number; personId: number }): Promise<CastReading | undefined> {
  const { ballotId, unitId, personId } = at;
  const rows = await tx.$queryRaw<(PictureRow & QuestionRow)[]>`
    UPDATE "Ballot" SET "version" = "version" + 1 WHERE "id" = ${ballotId}
    RETURNING "state", "rule", "hasReceipts", "purpose", "forYear", "round", "award",
      (SELECT y."blocId" FROM "Conference" c JOIN "Cycle" y ON y."id" = c."cycleId" WHERE c."id" = "conferenceId") AS "blocId",
      (SELECT o."kind" FROM "Conference" c JOIN "Cycle" y ON y."id" = c."cycleId" JOIN "Bloc" o ON o."id" = y."blocId" WHERE c."id" = "conferenceId") AS "kind",
      (SELECT o."timeZone" FROM "Conference" c JOIN "Cycle" y ON y."id" = c."cycleId" JOIN "Bloc" o ON o."id" = y."blocId" WHERE c."id" = "conferenceId") AS "timeZone",
      (SELECT COUNT(*) FROM "BallotOption" o WHERE o."ballotId" = ${ballotId}) AS "optionCount",
      (SELECT o."position" FROM "BallotOption" o WHERE o."ballotId" = ${ballotId} AND o."unitId" = ${unitId}) AS "ownOption",
      (SELECT r."presence" FROM "RollEntry" r WHERE r."ballotId" = ${ballotId} AND r."unitId" = ${unitId}) AS "presence",
      (SELECT CASE WHEN r."onPaper" THEN 1 ELSE 0 END FROM "RollEntry" r WHERE r."ballotId" = ${ballotId} AND r."unitId" = ${unitId}) AS "onPaper",
      (SELECT p."castAt" FROM "PollbookEntry" p WHERE p."ballotId" = ${ballotId} AND p."unitId" = ${unitId}) AS "votedAt",
      (SELECT COUNT(*) FROM "Membership" m JOIN "Conference" c ON c."id" = "conferenceId"
        LEFT JOIN "RollEntry" r ON r."ballotId" = ${ballotId} AND r."unitId" = ${unitId}
        WHERE m."personId" = ${personId} AND m."cycleId" = c."cycleId" AND m."state" = 'confirmed' AND (
          (r."holderPersonId" IS NULL AND m."canVote" AND m."unitId" = COALESCE(r."holderUnitId", ${unitId}))
          OR (r."holderPersonId" = m."personId" AND m."unitId" <> r."unitId" AND (m."decidedAt" IS NULL OR m."decidedAt" <= "Ballot"."openedAt")
            AND EXISTS (SELECT 1 FROM "RollEntry" h WHERE h."ballotId" = ${ballotId} AND h."unitId" = m."unitId" AND h."presence" IN ('present', 'late')))
        )) AS "mayVote"`;
  const [row] = rows;
  if (row === undefined) return undefined;
  return {
    blocId: Number(row.blocId),
    hasReceipts: Boolean(row.hasReceipts),
    question: toQuestion(row),
    picture: {
      state: row.state as BallotState,
      rule: readRule(row.rule),
      optionCount: Number(row.optionCount),
      ownOption: row.ownOption === null ? undefined : Number(row.ownOption),
      presence: row.presence ?? undefined,
      votedAt: row.votedAt === null ? undefined : asDate(row.votedAt),
      mayVote: Number(row.mayVote) > 0,
      isOnSlip: Number(row.onPaper ?? 0) === 1,
    },
  };
}

export async function writePollbook(tx: Tx, entry: { ballotId: number; unitId: number; personId: number; castAt: Date }): Promise<void> {
  const { ballotId, unitId, personId, castAt } = entry;
  await tx.$executeRaw`INSERT INTO "PollbookEntry" ("ballotId", "unitId", "personId", "castAt") VALUES (${ballotId}, ${unitId}, ${personId}, ${castAt})`;
}

export async function writeSealed(tx: Tx, paper: { id: string; ballotId: number; sealed: Uint8Array<ArrayBuffer> }): Promise<void> {
  await tx.$executeRaw`INSERT INTO "SealedPaper" ("id", "ballotId", "sealed") VALUES (${paper.id}, ${paper.ballotId}, ${paper.sealed})`;
}

/** What names a ballot in the chat, and its bloc's time. */
export async function findQuestion(tx: Tx, ballotId: number): Promise<Question | undefined> {
  const [row] = await tx.$queryRaw<QuestionRow[]>`
    SELECT q."purpose", q."forYear", q."round", q."award", o."kind", o."timeZone"
    FROM "Ballot" q JOIN "Conference" c ON c."id" = q."conferenceId" JOIN "Cycle" y ON y."id" = c."cycleId" JOIN "Bloc" o ON o."id" = y."blocId"
    WHERE q."id" = ${ballotId}`;
  return row === undefined ? undefined : toQuestion(row);
}
