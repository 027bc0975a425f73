# Papers.
documents-nation = THE SOCIALIST REPUBLIC OF VIET NAM
documents-motto = Independence - Freedom - Happiness
documents-results-title-tong-ket = RESULTS OF THE YEAR-END CONFERENCE { $year }
documents-results-title-so-ket = RESULTS OF THE MID-YEAR REVIEW CONFERENCE { $year }
documents-results-title-ky-giao-uoc = RESULTS OF THE COVENANT-SIGNING CONFERENCE { $year }
documents-place-date = { $province }, { $date }
documents-closing = This paper was made from the votes cast through the bot; the signed minutes are the conference's official document.
documents-results-caption-tong-ket = Results of the year-end conference { $year }
documents-results-caption-so-ket = Results of the mid-year review conference { $year }
documents-results-caption-ky-giao-uoc = Results of the covenant-signing conference { $year }
documents-packet-caption = Recount file: { $title }
documents-packets-caption = Recount file of all { $count } questions just published
