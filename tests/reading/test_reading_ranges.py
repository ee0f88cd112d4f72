"""Dates that a narrow column breaks in two."""

from __future__ import annotations

from pathlib import Path

import pytest
from pdf_writer import Page, Words, write_pdf

from matcher.reading import read_document


def read(tmp_path: Path, *words: Words) -> str:
    path = tmp_path / "cv.pdf"
    path.write_bytes(write_pdf(Page(words)))
    return read_document(path).text


@pytest.mark.parametrize(("first", "second", "whole"), [
    ("06/2020 –", "Present", "06/2020 – Present"),
    ("Mar 2019 -", "Feb 2021", "Mar 2019 – Feb 2021"),
    ("Mar 2019 – Feb", "2021", "Mar 2019 – Feb 2021"),
    ("2019 to", "2021", "2019 – 2021"),
])  # fmt: skip
@pytest.mark.parametrize("edge", [132, 190])
def test_a_range_that_breaks_after_its_dash_stands_whole_beside_its_entry(
    tmp_path: Path, first: str, second: str, whole: str, edge: float
) -> None:
    text = read(
        tmp_path,
        Words(54, 700, first), Words(edge, 700, "Analyst, Harbour Bank"),
        Words(54, 686, second), Words(edge, 686, "Built a ledger in Rust"),
    )  # fmt: skip
    assert " ".join(text.split()) == f"{whole} Analyst, Harbour Bank Built a ledger in Rust"


def test_a_broken_range_may_be_spread_over_its_line(tmp_path: Path) -> None:
    spread = [Words(x, 700, word) for x, word in ((54, "Jun"), (84, "2020"), (118, "– Feb"), (170, "Analyst"))]
    text = read(tmp_path, *spread, Words(54, 688, "2023"), Words(170, 688, "Harbour Bank"))
    assert " ".join(text.split()) == "Jun 2020 – Feb 2023 Analyst Harbour Bank"


@pytest.mark.parametrize(("first", "second"), [
    ("2021 – Best paper at Otterconf", "2019 – Best poster"),
    ("2021 – Best paper at Otterconf", "2019 Best poster"),
    ("2019 – 2021 Analyst", "2022 Award of the year"),
])  # fmt: skip
def test_years_of_two_entries_stay_apart(tmp_path: Path, first: str, second: str) -> None:
    assert read(tmp_path, Words(54, 700, first), Words(54, 686, second)) == f"{first}\n{second}"
