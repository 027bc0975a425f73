-- CreateTable
CREATE TABLE "TellersHand" (
    "proposalId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "mark" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,
    "onBehalf" BOOLEAN NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("proposalId", "unitId"),
    CONSTRAINT "TellersHand_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Remark" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
