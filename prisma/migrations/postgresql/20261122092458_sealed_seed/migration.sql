-- AlterTable
ALTER TABLE "LotsDraw" DROP COLUMN "seed",
ADD COLUMN     "sealedSeed" TEXT NOT NULL DEFAULT '';
