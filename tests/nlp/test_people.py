"""People and places that share a technology's name are no skills; a list of technologies is no person."""

from __future__ import annotations

import pytest

from matcher.values import Kind
from tests.helpers import mentions, skills


@pytest.mark.parametrize(
    "text",
    [
        "Reported to Carol Jenkins, head of operations.",
        "Please ask for Mr Kafka at the front desk.",
        "Referee: Ruby Tanner, Operations Director",
        "Our office is in Delphi, Indiana.",
        "R. Castellanos, Site Manager",
        "Cooked under Chef David Marlow and Chef Anna",
        "Postdoctoral Fellow, Plum Institute (PI: Dr. Ruby Swift)",
        "Lab of Prof. Go Tanner, then of Dr. R. Swift",
        "Supervisor: Swift Jenkins",
        "RUBY TANNERSON\nNurse",
        "JASMINE T. OKARO\nNurse\n\nTested blood samples",
    ],
)
def test_people_and_places_are_no_technology(text: str) -> None:
    assert [mention.surface for mention in mentions(text) if mention.kind == Kind.TECHNOLOGY] == []


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("Skills\nRuby Sinatra, PostgreSQL\n", "ruby"),
        ("Ruby developer with five years of experience", "ruby"),
        ("Deployed with Jenkins, Docker and Ansible.", "jenkins"),
        ("Experience with Cassandra, Kafka", "cassandra"),
        ("Julia, R and Python", "julia"),
    ],
)
def test_technologies_stay_what_they_are(text: str, skill: str) -> None:
    assert skill in skills(text)


def test_authors_with_initials_are_no_technology_in_publications() -> None:
    papers = "Swift R., Park M.L.*, Go Q. (2019) A review of TensorFlow in bread.\nR. Swift and C. Plum: Ovens in Julia"
    found = mentions(f"Publications\n{papers}\n")
    assert [mention.surface for mention in found if mention.kind == Kind.TECHNOLOGY] == ["TensorFlow", "Julia"]


def test_authors_with_bare_initials_are_no_technology_in_publications() -> None:
    papers = "Quill-Brandt A, Samani R. Bread in TensorFlow.\nSamani R, Go AB, et al. Ovens in Julia and Rust. 2020."
    found = mentions(f"Publications\n{papers}\n")
    assert [mention.surface for mention in found if mention.kind == Kind.TECHNOLOGY] == ["TensorFlow", "Julia", "Rust"]
