# Papers.
documents-nation = THE SOCIALIST REPUBLIC OF VIET NAM
documents-motto = Independence - Freedom - Happiness
documents-results-title = RESULTS OF THE YEAR-END CONFERENCE { $year }
documents-place-date = { $province }, { $date }
documents-closing = This paper was made from the votes cast through the bot; the signed minutes are the conference's official document.
documents-results-caption = Results of the year-end conference { $year }
documents-packet-caption = Recount file: { $title }
documents-packet-last = The last file of this publication; it names the hash of the one before it, and so on to the first. The other files: /ketqua
