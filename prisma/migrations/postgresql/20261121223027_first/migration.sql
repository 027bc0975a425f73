-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Instance" (
    "id" INTEGER NOT NULL,
    "mode" TEXT NOT NULL,
    "botId" BIGINT,
    "operatorCodeHash" TEXT,
    "clockOffsetMs" BIGINT NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Instance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" SERIAL NOT NULL,
    "displayName" TEXT NOT NULL,
    "language" TEXT,
    "isOperator" BOOLEAN NOT NULL DEFAULT false,
    "mayFound" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "removedAt" TIMESTAMP(3),

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "externalId" BIGINT NOT NULL,
    "username" TEXT,
    "reachability" TEXT NOT NULL DEFAULT 'unknown',
    "seenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Chat" (
    "id" SERIAL NOT NULL,
    "channel" TEXT NOT NULL,
    "externalId" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Chat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Bloc" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "province" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "chatId" INTEGER,
    "threadId" INTEGER,
    "currentCycleId" INTEGER,
    "founderId" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Bloc_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Board" (
    "blocId" INTEGER NOT NULL,
    "chatId" INTEGER NOT NULL,
    "messageId" INTEGER,
    "shownHash" TEXT,

    CONSTRAINT "Board_pkey" PRIMARY KEY ("blocId")
);

-- CreateTable
CREATE TABLE "Cycle" (
    "id" SERIAL NOT NULL,
    "blocId" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "leaderUnitId" INTEGER,
    "deputyUnitId" INTEGER,
    "rules" TEXT NOT NULL,
    "scoreTable" TEXT NOT NULL,
    "openedAt" TIMESTAMP(3) NOT NULL,
    "closedAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Cycle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Unit" (
    "id" SERIAL NOT NULL,
    "mergedIntoId" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitName" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL,
    "validFrom" TEXT NOT NULL,
    "validTo" TEXT,

    CONSTRAINT "UnitName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CycleUnit" (
    "cycleId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "validFrom" TEXT NOT NULL,
    "validTo" TEXT,

    CONSTRAINT "CycleUnit_pkey" PRIMARY KEY ("cycleId","unitId")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "cycleId" INTEGER NOT NULL,
    "position" TEXT NOT NULL,
    "canSubmit" BOOLEAN NOT NULL,
    "canVote" BOOLEAN NOT NULL,
    "canSign" BOOLEAN NOT NULL,
    "state" TEXT NOT NULL,
    "requestedAt" TIMESTAMP(3) NOT NULL,
    "decidedById" INTEGER,
    "decidedAt" TIMESTAMP(3),
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Role" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER NOT NULL,
    "blocId" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "grantedAt" TIMESTAMP(3) NOT NULL,
    "grantedById" INTEGER,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "Role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" SERIAL NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "blocId" INTEGER,
    "cycleId" INTEGER,
    "unitId" INTEGER,
    "role" TEXT,
    "issuedById" INTEGER NOT NULL,
    "issuedAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedById" INTEGER,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Dialogue" (
    "personId" INTEGER NOT NULL,
    "chatId" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "lastUpdateId" BIGINT NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Dialogue_pkey" PRIMARY KEY ("personId","chatId")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" SERIAL NOT NULL,
    "blocId" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "personId" INTEGER,
    "unitId" INTEGER,
    "onBehalf" BOOLEAN NOT NULL DEFAULT false,
    "key" TEXT NOT NULL,
    "args" TEXT NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Deadline" (
    "id" SERIAL NOT NULL,
    "cycleId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "time" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "Deadline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReminderSent" (
    "id" SERIAL NOT NULL,
    "deadlineId" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ReminderSent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReminderSnooze" (
    "id" SERIAL NOT NULL,
    "deadlineId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "dueAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ReminderSnooze_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Registration" (
    "id" SERIAL NOT NULL,
    "cycleId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "deadlineRevision" INTEGER NOT NULL,
    "submittedAt" TIMESTAMP(3),
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "actingPersonId" INTEGER NOT NULL,
    "onBehalf" BOOLEAN NOT NULL,

    CONSTRAINT "Registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Target" (
    "id" SERIAL NOT NULL,
    "registrationId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "relation" TEXT NOT NULL,
    "plan" BIGINT,

    CONSTRAINT "Target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TitleAim" (
    "id" SERIAL NOT NULL,
    "registrationId" INTEGER NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "TitleAim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScoreSheet" (
    "id" SERIAL NOT NULL,
    "cycleId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "deadlineRevision" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "points" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "submittedAt" TIMESTAMP(3) NOT NULL,
    "actingPersonId" INTEGER NOT NULL,
    "onBehalf" BOOLEAN NOT NULL,

    CONSTRAINT "ScoreSheet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" SERIAL NOT NULL,
    "scoreSheetId" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "sha256" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "Conference" (
    "id" SERIAL NOT NULL,
    "cycleId" INTEGER NOT NULL,
    "openCycleId" INTEGER,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "openedAt" TIMESTAMP(3) NOT NULL,
    "openedById" INTEGER NOT NULL,
    "closedAt" TIMESTAMP(3),

    CONSTRAINT "Conference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attendance" (
    "conferenceId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "isPresent" BOOLEAN NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "personId" INTEGER NOT NULL,
    "onBehalf" BOOLEAN NOT NULL,

    CONSTRAINT "Attendance_pkey" PRIMARY KEY ("conferenceId","unitId")
);

-- CreateTable
CREATE TABLE "Ballot" (
    "id" SERIAL NOT NULL,
    "conferenceId" INTEGER NOT NULL,
    "purpose" TEXT NOT NULL,
    "forYear" INTEGER NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 1,
    "previousId" INTEGER,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "rule" TEXT NOT NULL,
    "preparedById" INTEGER NOT NULL,
    "openedAt" TIMESTAMP(3),
    "closedAt" TIMESTAMP(3),
    "closedById" INTEGER,
    "publishedAt" TIMESTAMP(3),

    CONSTRAINT "Ballot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BallotOption" (
    "ballotId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,

    CONSTRAINT "BallotOption_pkey" PRIMARY KEY ("ballotId","position")
);

-- CreateTable
CREATE TABLE "RollEntry" (
    "ballotId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "presence" TEXT NOT NULL,

    CONSTRAINT "RollEntry_pkey" PRIMARY KEY ("ballotId","unitId")
);

-- CreateTable
CREATE TABLE "PollbookEntry" (
    "ballotId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "castAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PollbookEntry_pkey" PRIMARY KEY ("ballotId","unitId")
);

-- CreateTable
CREATE TABLE "SealedPaper" (
    "id" TEXT NOT NULL,
    "ballotId" INTEGER NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "SealedPaper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Paper" (
    "id" TEXT NOT NULL,
    "ballotId" INTEGER NOT NULL,
    "choice" BIGINT NOT NULL,

    CONSTRAINT "Paper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "blocId" INTEGER,
    "payload" TEXT NOT NULL,
    "mergeKey" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "notBefore" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "sentAt" TIMESTAMP(3),

    CONSTRAINT "OutboxMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RehearsalEvent" (
    "seq" SERIAL NOT NULL,
    "json" TEXT NOT NULL,

    CONSTRAINT "RehearsalEvent_pkey" PRIMARY KEY ("seq")
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

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Cycle" ADD CONSTRAINT "Cycle_blocId_fkey" FOREIGN KEY ("blocId") REFERENCES "Bloc"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitName" ADD CONSTRAINT "UnitName_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CycleUnit" ADD CONSTRAINT "CycleUnit_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Role" ADD CONSTRAINT "Role_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TitleAim" ADD CONSTRAINT "TitleAim_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_scoreSheetId_fkey" FOREIGN KEY ("scoreSheetId") REFERENCES "ScoreSheet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "StoredFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BallotOption" ADD CONSTRAINT "BallotOption_ballotId_fkey" FOREIGN KEY ("ballotId") REFERENCES "Ballot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RollEntry" ADD CONSTRAINT "RollEntry_ballotId_fkey" FOREIGN KEY ("ballotId") REFERENCES "Ballot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
