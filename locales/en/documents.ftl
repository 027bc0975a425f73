# Papers.
documents-nation = THE SOCIALIST REPUBLIC OF VIET NAM
documents-motto = Independence - Freedom - Happiness
documents-results-title = RESULTS OF THE YEAR-END CONFERENCE { $year }
documents-place-date = { $province }, { $date }
documents-closing = This paper was made from the votes cast through the bot; the signed minutes are the conference's official document.
documents-results-caption = Results of the year-end conference { $year }
