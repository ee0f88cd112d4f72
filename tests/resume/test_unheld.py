"""What a résumé hopes for, still studies for, let expire or rates with nothing is not held."""

from __future__ import annotations

import pytest

from matcher.resume.profile import build_profile
from tests.helpers import JUNE_2025, resume

MLOPS = "model-lifecycle-management"


def held(text: str) -> set[str]:
    return set(build_profile(resume(f"Ada Sample\n\n{text}\n"), as_of=JUNE_2025).held)


@pytest.mark.parametrize(
    "line",
    [
        "Looking to move into MLOps.",
        "Baker of ten years, hoping to transition to platform/MLOps",
        "Eager to grow into MLOps and further",
        "Looking for a team where I can grow into MLOps",
        "Baker for ten years in three towns, and now I am hoping to move into\nMLOps one day",
        "Not interested in gambling, sales or MLOps",
        "Learning right now: MLOps",
        "A post where I can apply my baking and grow into MLOps",
    ],
)
def test_what_somebody_wants_to_move_into_is_not_held(line: str) -> None:
    assert MLOPS not in held(f"Summary\n{line}")


@pytest.mark.parametrize(
    "line",
    [
        "Recent graduate seeking an entry-level position as a data analyst or MLOps engineer.",
        "Looking for a first role in data science and MLOps",
        "Baker in search of a post in MLOps.",
    ],
)
def test_the_post_that_somebody_looks_for_is_not_held(line: str) -> None:
    assert MLOPS not in held(f"Objective\n{line}")


@pytest.mark.parametrize(
    "text",
    [
        "Objective\nSeeking a role where I can use my MLOps skills.",
        "Objective\nSeeking a post in a bakery, 4 years of experience in MLOps",
        "Objective\nLooking for work. MLOps engineer with a liking for bread.",
        "Experience\nBaker, Elm Ltd, 2019 - 2024\n- Helped people looking for bread by means of MLOps",
    ],
)
def test_what_somebody_brings_to_the_post_is_held(text: str) -> None:
    assert MLOPS in held(text)


def test_what_somebody_moved_to_is_held() -> None:
    assert "kubernetes" in held("Summary\nMoved the bakery to Kubernetes. Looking to move into teaching.")


@pytest.mark.parametrize(
    "line",
    [
        "CKA: studying",
        "CKA – exam booked",
        "CKA (expired)",
        "CKA (2019) – expired",
        "Preparing for the CKA",
        "CKA, not yet taken",
        "CKA (exam not yet taken)",
        "CKA candidate",
        "CKA (planned Q1 2027)",
        "CKA R&S (expired 2021)",
    ],
)
def test_a_certificate_that_is_not_valid_is_not_held(line: str) -> None:
    assert "cka" not in held(f"Certifications\n{line}")


@pytest.mark.parametrize("line", ["CKA, CKAD (expired)", "CKA (2021)", "CKA and CKAD (expired)"])
def test_the_certificate_beside_one_that_expired_is_held(line: str) -> None:
    assert "cka" in held(f"Certifications\n{line}")


@pytest.mark.parametrize("rating", ["○○○○○", "☆ ☆ ☆ ☆ ☆", "░░░░░░░░░░", ": 0/5", "0%"])
def test_a_skill_rated_with_nothing_is_not_held(rating: str) -> None:
    found = held(f"Skills\nPython ●●●○○\nRust {rating}")
    assert "rust" not in found
    assert "python" in found


def test_a_degree_still_studied_for_is_held() -> None:
    assert "masters-degree" in held("Education\nMSc Baking, pending")


def test_a_remark_on_one_certificate_of_a_row_says_nothing_of_those_before_it() -> None:
    assert "cka" in held("Certifications\nCKA · Plum Practitioner (expired 2022)")


def test_what_stands_under_not_yet_is_not_held() -> None:
    assert held("Skills\nKubernetes\n\nNot yet\nTerraform, Kafka") == {"kubernetes"}


@pytest.mark.parametrize("remark", ["(dropped out after a year)", "2014-2016, not completed", "– incomplete"])
def test_a_degree_that_was_given_up_is_not_held(remark: str) -> None:
    assert held(f"Education\nBachelor's degree, Plum College, 2010-2013\nPhD {remark}").isdisjoint({"phd"})


def test_a_grade_of_nought_in_a_row_of_grades_is_none() -> None:
    assert held("Skills (0 = none, 5 = expert)\nPython 3 · Kubernetes 0 · Terraform 4") == {"python", "terraform"}


@pytest.mark.parametrize(
    "label",
    ["Never used", "- Not", "Dislikes", "Won't touch", "I don't know", "Not interested in", "Want to learn", "Avoid"],
)
def test_what_a_label_denies_is_not_held(label: str) -> None:
    assert "django" not in held(f"Skills\nPython, SQL\n{label}: Flask, Django")


@pytest.mark.parametrize("label", ["Never without", "Can't live without", "Not only", "Also", "Notes"])
def test_what_a_label_with_such_words_grants_is_held(label: str) -> None:
    assert "django" in held(f"Skills\nPython, SQL\n{label}: Flask, Django")


def test_what_somebody_looks_for_in_a_section_of_its_own_is_not_held() -> None:
    assert MLOPS not in held("Skills\nPython\n\nWhat I'm looking for next\nA team that is good at MLOps")


@pytest.mark.parametrize("title", ["References", "Referees", "Recommendations"])
@pytest.mark.parametrize(
    "line", ["Jo Lee, Head of Django Development, Elm Ltd", '"The best baker." – Jo Lee, Django Lead']
)
def test_the_posts_of_referees_are_no_skills(title: str, line: str) -> None:
    assert "django" not in held(f"Skills\nPython\n\n{title}\n{line}")


def test_what_a_referee_praises_is_held() -> None:
    assert "django" in held('Skills\nPython\n\nRecommendations\n"The best Django I have read." – Jo Lee, Flask Lead')
