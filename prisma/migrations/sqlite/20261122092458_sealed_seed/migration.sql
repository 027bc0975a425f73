-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_LotsDraw" (
    "ballotId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "sealedSeed" TEXT NOT NULL DEFAULT '',
    "commitment" TEXT NOT NULL,
    "begunAt" DATETIME NOT NULL,
    "drawnAt" DATETIME
);
INSERT INTO "new_LotsDraw" ("ballotId", "begunAt", "commitment", "drawnAt") SELECT "ballotId", "begunAt", "commitment", "drawnAt" FROM "LotsDraw";
DROP TABLE "LotsDraw";
ALTER TABLE "new_LotsDraw" RENAME TO "LotsDraw";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
