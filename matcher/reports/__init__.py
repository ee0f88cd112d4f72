"""Matches → reports for people: gaps of one, many postings, many people, progress; names hidden."""
