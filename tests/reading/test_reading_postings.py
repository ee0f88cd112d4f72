"""A file that holds several postings is parted at clear borders, and nowhere else."""

from __future__ import annotations

import pytest

from matcher.reading.postings import split_postings

WORDS = "We measure rivers and write down what we find, so that others need not measure them again and again."
ONE = f"About us\n{WORDS}\n\nRequirements\n- Python and SQL\n"


def parts(text: str) -> int:
    found = split_postings(text)
    assert all(part in text for part in found)
    return len(found)


@pytest.mark.parametrize("border", ["-" * 20, "=" * 8, "* * * * * * *", "\f", "____________", "#####\n"])
def test_rules_and_form_feeds_part_postings(border: str) -> None:
    assert parts(f"Data Engineer\n{ONE}\n{border}\nData Analyst\n{ONE}") == 2


@pytest.mark.parametrize(
    "heads",
    [
        ("Job 1: Data Engineer", "Job 2: Data Analyst"),
        ("Position 1 of 2", "Position 2 of 2"),
        ("Job Title: Data Engineer", "Job Title: Data Analyst"),
        ("**Position:** Data Engineer", "**Position:** Data Analyst"),
        ("# Data Engineer", "# Data Analyst"),
    ],
)
def test_repeated_titles_part_postings(heads: tuple[str, str]) -> None:
    assert parts("\n".join(f"{head}\n{ONE}" for head in heads)) == 2
    assert parts("Our jobs\n\n" + "\n".join(f"{head}\n{ONE}" for head in heads)) == 2


@pytest.mark.parametrize(
    "text",
    [
        f"Data Engineer\n{ONE}",
        f"Data Engineer\nAbout us\n{WORDS}\n----------\nRequirements\n- Python and SQL and Docker\n- {WORDS}\n",
        f"# Data Engineer\n{ONE}\n# How to apply\nWrite to us.\n",
        f"Job Title: Data Engineer\n{ONE}",
        f"Data Engineer\n{ONE}\n--------\nApply now.\n",
        "",
    ],
)
def test_one_posting_stays_whole(text: str) -> None:
    assert split_postings(text) == [text]
