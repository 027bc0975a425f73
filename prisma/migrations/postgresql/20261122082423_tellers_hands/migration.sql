-- CreateTable
CREATE TABLE "TellersHand" (
    "proposalId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "mark" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,
    "onBehalf" BOOLEAN NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "TellersHand_pkey" PRIMARY KEY ("proposalId","unitId")
);

-- AddForeignKey
ALTER TABLE "TellersHand" ADD CONSTRAINT "TellersHand_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Remark"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
