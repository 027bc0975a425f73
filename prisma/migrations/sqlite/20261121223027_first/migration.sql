-- CreateTable
CREATE TABLE "Instance" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "mode" TEXT NOT NULL,
    "botId" BIGINT,
    "operatorCodeHash" TEXT,
    "clockOffsetMs" BIGINT NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Person" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "displayName" TEXT NOT NULL,
    "language" TEXT,
    "isOperator" BOOLEAN NOT NULL DEFAULT false,
    "mayFound" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL,
    "removedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Account" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "personId" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "externalId" BIGINT NOT NULL,
    "username" TEXT,
    "reachability" TEXT NOT NULL DEFAULT 'unknown',
    "seenAt" DATETIME NOT NULL,
    CONSTRAINT "Account_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Chat" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "channel" TEXT NOT NULL,
    "externalId" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Bloc" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "province" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "chatId" INTEGER,
    "threadId" INTEGER,
    "currentCycleId" INTEGER,
    "founderId" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "Board" (
    "blocId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "chatId" INTEGER NOT NULL,
    "messageId" INTEGER,
    "shownHash" TEXT
);

-- CreateTable
CREATE TABLE "Cycle" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "blocId" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "leaderUnitId" INTEGER,
    "deputyUnitId" INTEGER,
    "rules" TEXT NOT NULL,
    "scoreTable" TEXT NOT NULL,
    "openedAt" DATETIME NOT NULL,
    "closedAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Cycle_blocId_fkey" FOREIGN KEY ("blocId") REFERENCES "Bloc" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Unit" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "mergedIntoId" INTEGER,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "UnitName" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "unitId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL,
    "validFrom" TEXT NOT NULL,
    "validTo" TEXT,
    CONSTRAINT "UnitName_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CycleUnit" (
    "cycleId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "validFrom" TEXT NOT NULL,
    "validTo" TEXT,

    PRIMARY KEY ("cycleId", "unitId"),
    CONSTRAINT "CycleUnit_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "personId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "cycleId" INTEGER NOT NULL,
    "position" TEXT NOT NULL,
    "canSubmit" BOOLEAN NOT NULL,
    "canVote" BOOLEAN NOT NULL,
    "canSign" BOOLEAN NOT NULL,
    "state" TEXT NOT NULL,
    "requestedAt" DATETIME NOT NULL,
    "decidedById" INTEGER,
    "decidedAt" DATETIME,
    "endedAt" DATETIME,
    CONSTRAINT "Membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Role" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "personId" INTEGER NOT NULL,
    "blocId" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "grantedAt" DATETIME NOT NULL,
    "grantedById" INTEGER,
    "endedAt" DATETIME,
    CONSTRAINT "Role_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "tokenHash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "blocId" INTEGER,
    "cycleId" INTEGER,
    "unitId" INTEGER,
    "role" TEXT,
    "issuedById" INTEGER NOT NULL,
    "issuedAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedById" INTEGER,
    "usedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Dialogue" (
    "personId" INTEGER NOT NULL,
    "chatId" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "lastUpdateId" BIGINT NOT NULL,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("personId", "chatId")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "blocId" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "personId" INTEGER,
    "unitId" INTEGER,
    "onBehalf" BOOLEAN NOT NULL DEFAULT false,
    "key" TEXT NOT NULL,
    "args" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Deadline" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cycleId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "time" TEXT NOT NULL,
    "revision" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "ReminderSent" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "deadlineId" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "ReminderSnooze" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "deadlineId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "dueAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Registration" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cycleId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "deadlineRevision" INTEGER NOT NULL,
    "submittedAt" DATETIME,
    "updatedAt" DATETIME NOT NULL,
    "actingPersonId" INTEGER NOT NULL,
    "onBehalf" BOOLEAN NOT NULL
);

-- CreateTable
CREATE TABLE "Target" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "registrationId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "relation" TEXT NOT NULL,
    "plan" BIGINT,
    CONSTRAINT "Target_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TitleAim" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "registrationId" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    CONSTRAINT "TitleAim_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ScoreSheet" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cycleId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "deadlineRevision" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "points" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "submittedAt" DATETIME NOT NULL,
    "actingPersonId" INTEGER NOT NULL,
    "onBehalf" BOOLEAN NOT NULL
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "scoreSheetId" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    CONSTRAINT "Evidence_scoreSheetId_fkey" FOREIGN KEY ("scoreSheetId") REFERENCES "ScoreSheet" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Evidence_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "StoredFile" ("sha256") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "sha256" TEXT NOT NULL PRIMARY KEY,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Conference" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cycleId" INTEGER NOT NULL,
    "openCycleId" INTEGER,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "openedAt" DATETIME NOT NULL,
    "openedById" INTEGER NOT NULL,
    "closedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Attendance" (
    "conferenceId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "isPresent" BOOLEAN NOT NULL,
    "at" DATETIME NOT NULL,
    "personId" INTEGER NOT NULL,
    "onBehalf" BOOLEAN NOT NULL,

    PRIMARY KEY ("conferenceId", "unitId"),
    CONSTRAINT "Attendance_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Ballot" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "conferenceId" INTEGER NOT NULL,
    "purpose" TEXT NOT NULL,
    "forYear" INTEGER NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 1,
    "previousId" INTEGER,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "rule" TEXT NOT NULL,
    "preparedById" INTEGER NOT NULL,
    "openedAt" DATETIME,
    "closedAt" DATETIME,
    "closedById" INTEGER,
    "publishedAt" DATETIME,
    CONSTRAINT "Ballot_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BallotOption" (
    "ballotId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,

    PRIMARY KEY ("ballotId", "position"),
    CONSTRAINT "BallotOption_ballotId_fkey" FOREIGN KEY ("ballotId") REFERENCES "Ballot" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RollEntry" (
    "ballotId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "presence" TEXT NOT NULL,

    PRIMARY KEY ("ballotId", "unitId"),
    CONSTRAINT "RollEntry_ballotId_fkey" FOREIGN KEY ("ballotId") REFERENCES "Ballot" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PollbookEntry" (
    "ballotId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "castAt" DATETIME NOT NULL,

    PRIMARY KEY ("ballotId", "unitId")
);

-- CreateTable
CREATE TABLE "SealedPaper" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ballotId" INTEGER NOT NULL,
    "sealed" BLOB NOT NULL
);

-- CreateTable
CREATE TABLE "Paper" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ballotId" INTEGER NOT NULL,
    "choice" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "blocId" INTEGER,
    "payload" TEXT NOT NULL,
    "mergeKey" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "notBefore" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "sentAt" DATETIME
);

-- CreateTable
CREATE TABLE "RehearsalEvent" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "json" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "Account_personId_idx" ON "Account"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_channel_externalId_key" ON "Account"("channel", "externalId");

-- CreateIndex
CREATE UNIQUE INDEX "Chat_channel_externalId_key" ON "Chat"("channel", "externalId");

-- CreateIndex
CREATE UNIQUE INDEX "Bloc_chatId_key" ON "Bloc"("chatId");

-- CreateIndex
CREATE UNIQUE INDEX "Cycle_blocId_year_key" ON "Cycle"("blocId", "year");

-- CreateIndex
CREATE INDEX "UnitName_unitId_idx" ON "UnitName"("unitId");

-- CreateIndex
CREATE INDEX "UnitName_searchKey_idx" ON "UnitName"("searchKey");

-- CreateIndex
CREATE INDEX "Membership_cycleId_unitId_idx" ON "Membership"("cycleId", "unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_personId_unitId_cycleId_key" ON "Membership"("personId", "unitId", "cycleId");

-- CreateIndex
CREATE INDEX "Role_blocId_idx" ON "Role"("blocId");

-- CreateIndex
CREATE UNIQUE INDEX "Role_personId_blocId_role_key" ON "Role"("personId", "blocId", "role");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "AuditEntry_blocId_id_idx" ON "AuditEntry"("blocId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Deadline_cycleId_kind_key" ON "Deadline"("cycleId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "ReminderSent_deadlineId_revision_step_recipient_key" ON "ReminderSent"("deadlineId", "revision", "step", "recipient");

-- CreateIndex
CREATE UNIQUE INDEX "ReminderSnooze_deadlineId_personId_unitId_key" ON "ReminderSnooze"("deadlineId", "personId", "unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_cycleId_unitId_key" ON "Registration"("cycleId", "unitId");

-- CreateIndex
CREATE INDEX "Target_registrationId_idx" ON "Target"("registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "TitleAim_registrationId_title_key" ON "TitleAim"("registrationId", "title");

-- CreateIndex
CREATE UNIQUE INDEX "ScoreSheet_cycleId_unitId_revision_key" ON "ScoreSheet"("cycleId", "unitId", "revision");

-- CreateIndex
CREATE INDEX "Evidence_scoreSheetId_idx" ON "Evidence"("scoreSheetId");

-- CreateIndex
CREATE UNIQUE INDEX "Conference_openCycleId_key" ON "Conference"("openCycleId");

-- CreateIndex
CREATE INDEX "Conference_cycleId_idx" ON "Conference"("cycleId");

-- CreateIndex
CREATE UNIQUE INDEX "Ballot_previousId_key" ON "Ballot"("previousId");

-- CreateIndex
CREATE INDEX "Ballot_conferenceId_idx" ON "Ballot"("conferenceId");

-- CreateIndex
CREATE UNIQUE INDEX "BallotOption_ballotId_unitId_key" ON "BallotOption"("ballotId", "unitId");

-- CreateIndex
CREATE INDEX "SealedPaper_ballotId_idx" ON "SealedPaper"("ballotId");

-- CreateIndex
CREATE INDEX "Paper_ballotId_idx" ON "Paper"("ballotId");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMessage_mergeKey_key" ON "OutboxMessage"("mergeKey");

-- CreateIndex
CREATE INDEX "OutboxMessage_state_notBefore_idx" ON "OutboxMessage"("state", "notBefore");
