-- AlterTable
ALTER TABLE "Attendance" ADD COLUMN     "reason" TEXT;

-- AlterTable
ALTER TABLE "Ballot" ADD COLUMN     "annulReason" TEXT,
ADD COLUMN     "award" TEXT,
ADD COLUMN     "sequence" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "tieMaterial" TEXT;

-- CreateTable
CREATE TABLE "AttendanceMove" (
    "id" SERIAL NOT NULL,
    "conferenceId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "isPresent" BOOLEAN NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "personId" INTEGER NOT NULL,
    "reason" TEXT,

    CONSTRAINT "AttendanceMove_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgendaItem" (
    "id" SERIAL NOT NULL,
    "conferenceId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "startedAt" TIMESTAMP(3),
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "AgendaItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Remark" (
    "id" SERIAL NOT NULL,
    "conferenceId" INTEGER NOT NULL,
    "agendaItemId" INTEGER,
    "kind" TEXT NOT NULL,
    "unitId" INTEGER,
    "personId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Remark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Guest" (
    "id" SERIAL NOT NULL,
    "conferenceId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "Guest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Teller" (
    "id" SERIAL NOT NULL,
    "conferenceId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "personId" INTEGER,
    "name" TEXT NOT NULL,
    "position" TEXT NOT NULL,

    CONSTRAINT "Teller_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NamedVote" (
    "ballotId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "choice" BIGINT NOT NULL,
    "personId" INTEGER NOT NULL,
    "castAt" TIMESTAMP(3) NOT NULL,
    "onBehalf" BOOLEAN NOT NULL,

    CONSTRAINT "NamedVote_pkey" PRIMARY KEY ("ballotId","unitId")
);

-- CreateTable
CREATE TABLE "Objection" (
    "ballotId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Objection_pkey" PRIMARY KEY ("ballotId","unitId")
);

-- CreateTable
CREATE TABLE "Packet" (
    "ballotId" INTEGER NOT NULL,
    "conferenceId" INTEGER NOT NULL,
    "json" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "previousHash" TEXT,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Packet_pkey" PRIMARY KEY ("ballotId")
);

-- CreateTable
CREATE TABLE "SavedRule" (
    "id" SERIAL NOT NULL,
    "cycleId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "rule" TEXT NOT NULL,

    CONSTRAINT "SavedRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Handover" (
    "id" SERIAL NOT NULL,
    "blocId" INTEGER NOT NULL,
    "cycleId" INTEGER NOT NULL,
    "fromUnitId" INTEGER,
    "toUnitId" INTEGER NOT NULL,
    "offeredById" INTEGER NOT NULL,
    "offeredAt" TIMESTAMP(3) NOT NULL,
    "takenById" INTEGER,
    "takenAt" TIMESTAMP(3),

    CONSTRAINT "Handover_pkey" PRIMARY KEY ("id")
);

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

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Guest" ADD CONSTRAINT "Guest_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
