-- AlterTable
ALTER TABLE "Ballot" ADD COLUMN     "hasReceipts" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "RollEntry" ADD COLUMN     "holderUnitId" INTEGER,
ADD COLUMN     "onPaper" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Paper" ADD COLUMN     "receipt" TEXT;

-- CreateTable
CREATE TABLE "Proxy" (
    "conferenceId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "holderUnitId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Proxy_pkey" PRIMARY KEY ("conferenceId","unitId")
);

-- CreateTable
CREATE TABLE "Suspension" (
    "id" SERIAL NOT NULL,
    "conferenceId" INTEGER NOT NULL,
    "suspendedAt" TIMESTAMP(3) NOT NULL,
    "suspendedById" INTEGER NOT NULL,
    "resumedAt" TIMESTAMP(3),
    "resumedById" INTEGER,

    CONSTRAINT "Suspension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SlipCount" (
    "ballotId" INTEGER NOT NULL,
    "totals" TEXT NOT NULL,
    "enteredById" INTEGER NOT NULL,
    "enteredAt" TIMESTAMP(3) NOT NULL,
    "confirmedById" INTEGER,
    "confirmedAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SlipCount_pkey" PRIMARY KEY ("ballotId")
);

-- CreateTable
CREATE TABLE "LotsDraw" (
    "ballotId" INTEGER NOT NULL,
    "seed" TEXT NOT NULL,
    "commitment" TEXT NOT NULL,
    "begunAt" TIMESTAMP(3) NOT NULL,
    "drawnAt" TIMESTAMP(3),

    CONSTRAINT "LotsDraw_pkey" PRIMARY KEY ("ballotId")
);

-- CreateTable
CREATE TABLE "LotsWord" (
    "ballotId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "word" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "LotsWord_pkey" PRIMARY KEY ("ballotId","unitId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Proxy_conferenceId_holderUnitId_key" ON "Proxy"("conferenceId", "holderUnitId");

-- CreateIndex
CREATE INDEX "Suspension_conferenceId_idx" ON "Suspension"("conferenceId");
