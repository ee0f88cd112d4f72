"""What a résumé hopes for, still studies for, let expire or rates with nothing is not held."""

from __future__ import annotations

import pytest

from matcher.resume.profile import build_profile
from tests.helpers import JUNE_2025, resume


def held(text: str) -> set[str]:
    return set(build_profile(resume(f"Ada Sample\n\n{text}\n"), as_of=JUNE_2025).held)


@pytest.mark.parametrize(
    "line",
    [
        "Looking to move into MLOps.",
        "Baker of ten years, hoping to transition to platform/MLOps",
        "Eager to grow into MLOps and further",
    ],
)
def test_what_somebody_wants_to_move_into_is_not_held(line: str) -> None:
    assert "mlops" not in held(f"Summary\n{line}")


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
