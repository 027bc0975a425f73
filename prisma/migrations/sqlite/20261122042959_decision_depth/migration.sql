-- CreateTable
CREATE TABLE "VoteWeight" (
    "cycleId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "weight" INTEGER NOT NULL,

    PRIMARY KEY ("cycleId", "unitId")
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_RollEntry" (
    "ballotId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "presence" TEXT NOT NULL,
    "holderUnitId" INTEGER,
    "holderPersonId" INTEGER,
    "onPaper" BOOLEAN NOT NULL DEFAULT false,
    "weight" INTEGER NOT NULL DEFAULT 1,

    PRIMARY KEY ("ballotId", "unitId"),
    CONSTRAINT "RollEntry_ballotId_fkey" FOREIGN KEY ("ballotId") REFERENCES "Ballot" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_RollEntry" ("ballotId", "holderUnitId", "onPaper", "presence", "unitId") SELECT "ballotId", "holderUnitId", "onPaper", "presence", "unitId" FROM "RollEntry";
DROP TABLE "RollEntry";
ALTER TABLE "new_RollEntry" RENAME TO "RollEntry";
CREATE TABLE "new_Proxy" (
    "conferenceId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "holderUnitId" INTEGER,
    "holderPersonId" INTEGER,
    "personId" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("conferenceId", "unitId")
);
INSERT INTO "new_Proxy" ("at", "conferenceId", "holderUnitId", "personId", "unitId") SELECT "at", "conferenceId", "holderUnitId", "personId", "unitId" FROM "Proxy";
DROP TABLE "Proxy";
ALTER TABLE "new_Proxy" RENAME TO "Proxy";
CREATE UNIQUE INDEX "Proxy_conferenceId_holderUnitId_key" ON "Proxy"("conferenceId", "holderUnitId");
CREATE UNIQUE INDEX "Proxy_conferenceId_holderPersonId_key" ON "Proxy"("conferenceId", "holderPersonId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
