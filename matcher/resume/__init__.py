"""What a résumé shows: profile, jobs and dates, who it is about, evidence beyond words."""
