-- AlterTable
ALTER TABLE "RollEntry" ADD COLUMN     "holderPersonId" INTEGER,
ADD COLUMN     "weight" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Proxy" ADD COLUMN     "holderPersonId" INTEGER,
ALTER COLUMN "holderUnitId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "VoteWeight" (
    "cycleId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "weight" INTEGER NOT NULL,

    CONSTRAINT "VoteWeight_pkey" PRIMARY KEY ("cycleId","unitId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Proxy_conferenceId_holderPersonId_key" ON "Proxy"("conferenceId", "holderPersonId");
