-- CreateTable
CREATE TABLE "OfficialScore" (
    "cycleId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("cycleId", "unitId")
);
