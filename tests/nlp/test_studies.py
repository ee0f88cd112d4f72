"""A name behind a degree is a subject of study, the same name elsewhere a skill."""

from __future__ import annotations

import pytest

from matcher import make_document
from matcher.nlp import find_mentions
from matcher.nlp.studies import takes_related
from matcher.taxonomy import load_taxonomy
from matcher.taxonomy.senses import subjects_of_study
from matcher.values import DocumentKind, Kind


def skills(text: str, kind: DocumentKind = DocumentKind.POSTING) -> list[str]:
    return [mention.skill or "" for mention in find_mentions(make_document(text, id="", kind=kind)).mentions]


@pytest.mark.parametrize(
    ("text", "degrees"),
    [
        ("BSc or MSc in Statistics", ["statistics-degree"]),
        ("Degree in Physics, Mathematics, or Statistics", ["mathematics-degree", "statistics-degree"]),
        ("Bachelor's degree (or equivalent) in Math or Data Science", ["mathematics-degree", "data-science-degree"]),
        ("Education: Mathematics, Finance", ["mathematics-degree", "finance-degree"]),
        ("Degree (Master's or PhD) with a specialization in Statistics, Physics", ["statistics-degree"]),
        ("Master's degree, preferably in statistics or physics", ["statistics-degree"]),
        ("MSc (Statistics)", ["statistics-degree"]),
        ("MSc in a quantitative field such as Statistics or Mathematics", ["statistics-degree", "mathematics-degree"]),
        ("Bachelor's degree in a related discipline (e.g. statistics)", ["statistics-degree"]),
        ("Master's degree or higher in a technical field such as Statistics", ["statistics-degree"]),
        ("MBA in Finance", ["finance-degree"]),
    ],
)
def test_a_name_behind_a_degree_is_its_subject(text: str, degrees: list[str]) -> None:
    assert [skill for skill in skills(f"Requirements\n- {text}") if skill in degrees] == degrees


@pytest.mark.parametrize(
    "text",
    [
        "Strong statistics",
        "Master's degree in Computer Science and experience in statistics",
        "A PhD or equivalent experience in statistics",
        "A degree in Physics, statistics skills",
        "Bachelor's degree and strong statistics",
        "A high degree of statistics",
        "A degree in Physics. Years in the field of statistics",
    ],
)
def test_a_skill_beside_a_degree_stays_one(text: str) -> None:
    found = skills(f"Requirements\n- {text}")
    assert "statistics" in found
    assert "statistics-degree" not in found


def test_a_degree_that_a_resume_names_has_its_subject() -> None:
    found = skills("Education\nM.S. Data Science, Leeds\nB.A. in Statistics", DocumentKind.RESUME)
    assert {"data-science-degree", "statistics-degree"} <= {*found}


def test_subjects_are_degrees_of_the_taxonomy() -> None:
    taxonomy = load_taxonomy()
    subjects = subjects_of_study(taxonomy)
    assert subjects["maths"] == ("mathematics-degree",)
    assert all(taxonomy[skill].kind == Kind.CREDENTIAL for (skill,) in subjects.values())


def test_a_vague_subject_that_a_posting_only_speaks_of_is_no_degree() -> None:
    told = "Your tasks\n- Work with Engineering and Sales\n- Keep our information systems running in any geography\n"
    assert [skill for skill in skills(told) if skill.endswith("-degree")] == []
    assert skills("Your tasks\n- Guide people with a degree in engineering\n") == ["engineering-degree"]
    assert skills("Requirements\n- Information systems, physics\n") == ["information-systems-degree", "physics-degree"]


@pytest.mark.parametrize(
    ("behind", "is_taken"),
    [
        (" or a related field", True),
        (", or a closely related technical discipline", True),
        (" (or similar)", True),
        ("/related field", True),
        (", statistics or related.", True),
        (" or a comparable qualification", True),
        (" or equivalent experience", False),
        (" or related work experience", False),
        (" and experience with Kafka or similar tools", False),
        (" or related technologies", False),
        (". Java or a related language", False),
    ],
)
def test_whether_a_related_subject_will_do(behind: str, *, is_taken: bool) -> None:
    assert takes_related("Degree in physics" + behind, len("Degree in physics")) == is_taken
