-- AlterTable
ALTER TABLE "Attendance" ADD COLUMN "reason" TEXT;

-- CreateTable
CREATE TABLE "AttendanceMove" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "conferenceId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "isPresent" BOOLEAN NOT NULL,
    "at" DATETIME NOT NULL,
    "personId" INTEGER NOT NULL,
    "reason" TEXT
);

-- CreateTable
CREATE TABLE "AgendaItem" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "conferenceId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "startedAt" DATETIME,
    "endedAt" DATETIME,
    CONSTRAINT "AgendaItem_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Remark" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "conferenceId" INTEGER NOT NULL,
    "agendaItemId" INTEGER,
    "kind" TEXT NOT NULL,
    "unitId" INTEGER,
    "personId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Remark_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Guest" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "conferenceId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "Guest_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Teller" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "conferenceId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "personId" INTEGER,
    "name" TEXT NOT NULL,
    "position" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "NamedVote" (
    "ballotId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "choice" BIGINT NOT NULL,
    "personId" INTEGER NOT NULL,
    "castAt" DATETIME NOT NULL,
    "onBehalf" BOOLEAN NOT NULL,

    PRIMARY KEY ("ballotId", "unitId")
);

-- CreateTable
CREATE TABLE "Objection" (
    "ballotId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("ballotId", "unitId")
);

-- CreateTable
CREATE TABLE "Packet" (
    "ballotId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "conferenceId" INTEGER NOT NULL,
    "json" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "previousHash" TEXT,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "SavedRule" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cycleId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "rule" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Handover" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "blocId" INTEGER NOT NULL,
    "cycleId" INTEGER NOT NULL,
    "fromUnitId" INTEGER,
    "toUnitId" INTEGER NOT NULL,
    "offeredById" INTEGER NOT NULL,
    "offeredAt" DATETIME NOT NULL,
    "takenById" INTEGER,
    "takenAt" DATETIME
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
    CONSTRAINT "Ballot_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Ballot" ("closedAt", "closedById", "conferenceId", "forYear", "id", "openedAt", "preparedById", "previousId", "publishedAt", "purpose", "round", "rule", "state", "version") SELECT "closedAt", "closedById", "conferenceId", "forYear", "id", "openedAt", "preparedById", "previousId", "publishedAt", "purpose", "round", "rule", "state", "version" FROM "Ballot";
DROP TABLE "Ballot";
ALTER TABLE "new_Ballot" RENAME TO "Ballot";
CREATE UNIQUE INDEX "Ballot_previousId_key" ON "Ballot"("previousId");
CREATE INDEX "Ballot_conferenceId_idx" ON "Ballot"("conferenceId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "AttendanceMove_conferenceId_id_idx" ON "AttendanceMove"("conferenceId", "id");

-- CreateIndex
CREATE INDEX "AgendaItem_conferenceId_position_idx" ON "AgendaItem"("conferenceId", "position");

-- CreateIndex
CREATE INDEX "Remark_conferenceId_id_idx" ON "Remark"("conferenceId", "id");

-- CreateIndex
CREATE INDEX "Guest_conferenceId_idx" ON "Guest"("conferenceId");

-- CreateIndex
CREATE UNIQUE INDEX "Teller_conferenceId_unitId_name_key" ON "Teller"("conferenceId", "unitId", "name");

-- CreateIndex
CREATE INDEX "Packet_conferenceId_idx" ON "Packet"("conferenceId");

-- CreateIndex
CREATE UNIQUE INDEX "SavedRule_cycleId_name_key" ON "SavedRule"("cycleId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Handover_cycleId_key" ON "Handover"("cycleId");
