"""The table of results, and the choice of documents that are timed."""

from __future__ import annotations

import speed
import table


def test_the_block_between_the_marks_is_replaced_and_nothing_else(tmp_path):
    readme = tmp_path / "README.md"
    readme.write_text(f"before\n{table.START}\nold\n{table.END}\nafter\n", encoding="utf-8")
    for _ in range(2):
        table.update(readme, "| new |")
    assert readme.read_text(encoding="utf-8") == f"before\n{table.START}\n\n| new |\n\n{table.END}\nafter\n"


def test_figures_measured_elsewhere_stand_in_a_column_of_their_own():
    rows = [("real postings: F1", {table.OURS: ".9", "other": ".8"}), ("rest", {table.OURS: ".7"})]
    lines = table.markdown(rows)
    assert lines.splitlines()[0] == f"| | {table.OURS} | other | {table.ELSEWHERE} |"
    assert lines.splitlines()[2:] == ["| real postings: F1 | **.9** | .8 | .59 |", "| rest | .7 | – | – |"]


def test_the_best_figure_is_bold_whoever_has_it():
    rows = [("F1", {table.OURS: ".8", "other": ".9"}), ("false ones", {table.OURS: "0.75", "other": "16.20"})]
    assert table.markdown(rows).splitlines()[2:] == [
        "| F1 | .8 | **.9** | – |",
        "| false ones | **0.75** | 16.20 | – |",
    ]


def test_the_readme_holds_the_marks():
    text = table.README.read_text(encoding="utf-8")
    assert text.count(table.START) == text.count(table.END) == 1


def test_a_part_of_the_documents_is_taken_from_all_over_them():
    assert speed.spread([*"abcdefgh"], 4) == [*"aceg"]
    assert speed.spread([*"ab"], 4) == [*"ab"]
