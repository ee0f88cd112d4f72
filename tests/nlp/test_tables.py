"""Tables say by column or by row how much their skills are wanted."""

from __future__ import annotations

import pytest

from matcher.nlp.tables import find_columns
from matcher.nlp.years_tables import find_year_cells
from matcher.values import Importance

ESSENTIAL, OPTIONAL = Importance.ESSENTIAL, Importance.OPTIONAL


def _cells(text: str) -> list[tuple[str, Importance]]:
    return [(text[start:end].strip(" |"), importance) for start, end, importance in find_columns(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Must have\tNice to have\nGo\tRust",
        "| Must | Nice |\n|---|---|\n| Go | Rust |",
        "Required | Preferred\nGo | Rust",
        "Required        Desirable\nGo              Rust",
        "Area\tEssential\tDesirable\nCode\tGo\tRust",
    ],
)
def test_a_column_speaks_for_its_cells(text: str) -> None:
    assert [cell for cell in _cells(text) if cell[0] != "Code"] == [("Go", ESSENTIAL), ("Rust", OPTIONAL)]


def test_a_mark_in_a_column_speaks_for_its_row() -> None:
    text = "| Skill | Must have | Nice to have |\n|---|---|---|\n| Go | x | |\n| Rust | | ✓ |"
    assert _cells(text) == [("Go | x", ESSENTIAL), ("Rust | | ✓", OPTIONAL)]


def test_a_cell_that_names_an_importance_speaks_for_its_row() -> None:
    text = "| Go | required |\n| Rust | nice to have |\n| C | a big plus |\n| Git | yes, a must |"
    assert [importance for _, importance in _cells(text)] == [ESSENTIAL, OPTIONAL, OPTIONAL, ESSENTIAL]


def test_a_table_ends_with_a_blank_line_and_lives_through_a_cell_of_several_lines() -> None:
    text = "Must\tNice\nfirst line of a cell\nGo\tRust\n\nPerl\tLua"
    assert _cells(text) == [("Go", ESSENTIAL), ("Rust", OPTIONAL)]


@pytest.mark.parametrize("text", ["", "Go, Rust", "Go | Rust", "Name\tYears\nGo\t3", "| a | b |\n|---|---|\n| c | d |"])
def test_other_tables_say_nothing(text: str) -> None:
    assert _cells(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "| Skill | Years |\n|---|---|\n| Go | 3+ |",
        "Skill      Min. years   Level\nGo         3-5          good",
        "Skill\tYears of experience\nGo\t3",
    ],
)
def test_a_column_of_years_speaks_for_its_rows(text: str) -> None:
    ((_, years, (start, end)),) = find_year_cells(text)
    assert years == 3
    assert text[start:end].strip(" |").startswith("Go")
