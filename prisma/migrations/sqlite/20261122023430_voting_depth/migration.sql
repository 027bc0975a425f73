-- AlterTable
ALTER TABLE "Paper" ADD COLUMN "receipt" TEXT;

-- CreateTable
CREATE TABLE "Proxy" (
    "conferenceId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "holderUnitId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("conferenceId", "unitId")
);

-- CreateTable
CREATE TABLE "Suspension" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "conferenceId" INTEGER NOT NULL,
    "suspendedAt" DATETIME NOT NULL,
    "suspendedById" INTEGER NOT NULL,
    "resumedAt" DATETIME,
    "resumedById" INTEGER
);

-- CreateTable
CREATE TABLE "SlipCount" (
    "ballotId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "totals" TEXT NOT NULL,
    "enteredById" INTEGER NOT NULL,
    "enteredAt" DATETIME NOT NULL,
    "confirmedById" INTEGER,
    "confirmedAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "LotsDraw" (
    "ballotId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "seed" TEXT NOT NULL,
    "commitment" TEXT NOT NULL,
    "begunAt" DATETIME NOT NULL,
    "drawnAt" DATETIME
);

-- CreateTable
CREATE TABLE "LotsWord" (
    "ballotId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "word" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("ballotId", "unitId")
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Ballot" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "conferenceId" INTEGER NOT NULL,
    "purpose" TEXT NOT NULL,
    "forYear" INTEGER NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 1,
    "previousId" INTEGER,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "rule" TEXT NOT NULL,
    "award" TEXT,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "preparedById" INTEGER NOT NULL,
    "openedAt" DATETIME,
    "closedAt" DATETIME,
    "closedById" INTEGER,
    "publishedAt" DATETIME,
    "annulReason" TEXT,
    "tieMaterial" TEXT,
    "hasReceipts" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Ballot_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Ballot" ("annulReason", "award", "closedAt", "closedById", "conferenceId", "forYear", "id", "openedAt", "preparedById", "previousId", "publishedAt", "purpose", "round", "rule", "sequence", "state", "tieMaterial", "version") SELECT "annulReason", "award", "closedAt", "closedById", "conferenceId", "forYear", "id", "openedAt", "preparedById", "previousId", "publishedAt", "purpose", "round", "rule", "sequence", "state", "tieMaterial", "version" FROM "Ballot";
DROP TABLE "Ballot";
ALTER TABLE "new_Ballot" RENAME TO "Ballot";
CREATE UNIQUE INDEX "Ballot_previousId_key" ON "Ballot"("previousId");
CREATE INDEX "Ballot_conferenceId_idx" ON "Ballot"("conferenceId");
CREATE TABLE "new_RollEntry" (
    "ballotId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "presence" TEXT NOT NULL,
    "holderUnitId" INTEGER,
    "onPaper" BOOLEAN NOT NULL DEFAULT false,

    PRIMARY KEY ("ballotId", "unitId"),
    CONSTRAINT "RollEntry_ballotId_fkey" FOREIGN KEY ("ballotId") REFERENCES "Ballot" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_RollEntry" ("ballotId", "presence", "unitId") SELECT "ballotId", "presence", "unitId" FROM "RollEntry";
DROP TABLE "RollEntry";
ALTER TABLE "new_RollEntry" RENAME TO "RollEntry";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "Proxy_conferenceId_holderUnitId_key" ON "Proxy"("conferenceId", "holderUnitId");

-- CreateIndex
CREATE INDEX "Suspension_conferenceId_idx" ON "Suspension"("conferenceId");
