-- AlterTable
ALTER TABLE "Remark" ADD COLUMN "source" TEXT;

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Objection" (
    "ballotId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "onBehalf" BOOLEAN NOT NULL DEFAULT false,

    PRIMARY KEY ("ballotId", "unitId")
);
INSERT INTO "new_Objection" ("at", "ballotId", "personId", "text", "unitId") SELECT "at", "ballotId", "personId", "text", "unitId" FROM "Objection";
DROP TABLE "Objection";
ALTER TABLE "new_Objection" RENAME TO "Objection";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "Remark_source_key" ON "Remark"("source");
