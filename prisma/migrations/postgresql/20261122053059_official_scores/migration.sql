-- CreateTable
CREATE TABLE "OfficialScore" (
    "cycleId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "OfficialScore_pkey" PRIMARY KEY ("cycleId","unitId")
);
