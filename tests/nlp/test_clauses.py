"""What leads to a skill, and what closes behind it."""

from __future__ import annotations

import pytest

from matcher.nlp.clauses import Clause
from matcher.nlp.cue_rows import Sense
from matcher.nlp.cues import lowered
from tests.helpers import cues


def _clause(text: str) -> Clause:
    lower = lowered(text)
    return Clause(lower, 0, len(lower), cues(text).found)


@pytest.mark.parametrize(
    ("text", "sense"),
    [
        ("Experience with SKILL", Sense.ASKS),
        ("Preferred: SKILL", Sense.WISH),
        ("Required: SKILL", Sense.MUST),
        ("Ideally experience with SKILL", Sense.WISH),
        ("Degree, preferably in law, with experience in SKILL", Sense.ASKS),
        ("Tableau a plus, experience with SKILL", Sense.ASKS),
        ("We are looking for a SKILL developer", Sense.HIRES),
        ("We are looking for a developer to run SKILL", None),
        ("We are looking for a developer with SKILL", Sense.HIRES),
        ("We have deep expertise in SKILL", Sense.TELLS),
        ("To help our customers you need experience in SKILL", Sense.MUST),
        ("Our customers use SKILL", Sense.TELLS),
        ("The SKILL", None),
    ],
)
def test_the_nearest_cue_leads(text: str, sense: Sense | None) -> None:
    assert _clause(text).leading(text.index("SKILL")) is sense


@pytest.mark.parametrize(
    ("text", "sense"),
    [
        ("SKILL is a plus", Sense.WISH),
        ("SKILL, Go and Rust are a plus", Sense.WISH),
        ("SKILL preferred", Sense.WISH),
        ("SKILL required, Go preferred", Sense.FIRM),
        ("Must: SKILL, Go a plus", None),
        ("5 years of SKILL, experience with Go a plus", None),
        ("Good SKILL skills, Go a plus", None),
        ("SKILL, a master's degree preferred", None),
        ("SKILL experience", Sense.ASKS),
        ("SKILL, Go and Rust skills", Sense.ASKS),
        ("SKILL all day", None),
    ],
)
def test_the_first_cue_behind_closes(text: str, sense: Sense | None) -> None:
    start = text.index("SKILL")
    clause = _clause(text)
    assert clause.closing((start, start + 5), clause.leading(start)) is sense
