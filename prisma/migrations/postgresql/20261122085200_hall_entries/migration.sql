-- AlterTable
ALTER TABLE "Remark" ADD COLUMN     "source" TEXT;

-- AlterTable
ALTER TABLE "Objection" ADD COLUMN     "onBehalf" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE UNIQUE INDEX "Remark_source_key" ON "Remark"("source");
