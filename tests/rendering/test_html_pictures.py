"""Pictures: what was earned ends at the score, paths hold every step, both colour schemes can be read."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from matcher.rendering import words
from matcher.rendering.html import page as page_module
from matcher.rendering.html.gap import gap_values
from matcher.rendering.html.path import COLUMNS, paths
from matcher.rendering.html.pictures import openings, stacked
from matcher.rendering.html.timeline import timeline
from matcher.reports.gaps import find_gaps
from matcher.values import Match, Status, StepAssessment

Pair = tuple[str, str]
STYLE = (Path(page_module.__file__).parent / "templates" / "style.css").read_text(encoding="utf-8")
BLOCKS = re.findall(r":root \{(.*?)\}", STYLE, re.S)
LIGHT = dict(re.findall(r"--([\w-]+): (#\w{6})", BLOCKS[0]))
DARK = LIGHT | dict(re.findall(r"--([\w-]+): (#\w{6})", BLOCKS[1]))
READ = [
    ("ink", "page"), ("ink", "card"), ("soft", "page"), ("soft", "card"), ("accent", "page"), ("accent", "card"),
    ("met", "met-tint"), ("partial", "partial-tint"), ("missing", "missing-tint"), ("unseen", "unseen-tint"),
    ("card", "met-bar"), ("missing", "card"), ("unseen", "card"),
]  # fmt: skip
SEEN = [("met-bar", "card"), ("partial-bar", "card"), ("missing-bar", "card"), ("unseen-bar", "card"), ("deep", "card"),
        ("focus", "page"), ("met-bar", "track"), ("missing-bar", "track"), ("deep", "pale")]  # fmt: skip


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def step(number: int, status: Status = Status.MISSING, order: int | None = 1, title: str = "") -> StepAssessment:
    return StepAssessment(
        id=f"s{number}", number=number, title=title or f"Step {number}", status=status, have=(), missing=(),
        asked_by_posting=False, order=order,
    )  # fmt: skip


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_words_stand_out_from_what_is_behind_them(colours: dict[str, str]) -> None:
    assert {pair for pair in READ if contrast(colours[pair[0]], colours[pair[1]]) < 4.5} == set()


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_bars_stand_out_from_the_page(colours: dict[str, str]) -> None:
    assert {pair for pair in SEEN[:6] if contrast(colours[pair[0]], colours[pair[1]]) < 3} == set()


def test_dark_colours_are_for_the_screen_alone() -> None:
    assert "@media screen and (prefers-color-scheme: dark)" in STYLE
    assert STYLE.count("prefers-color-scheme") == 1


def test_bars_of_the_waterfall_follow_each_other_to_the_score(sample_matches: dict[Pair, Match]) -> None:
    for match in sample_matches.values():
        end = 0.0
        for row in gap_values(find_gaps(match))["rows"]:
            for piece in row.bar.pieces:
                assert piece.x >= 0
                assert piece.x + piece.width <= 100 + 1e-6
                if piece.look != "lost":
                    assert piece.x == pytest.approx(end, abs=1e-6)
                    end = piece.x + piece.width
        assert end == pytest.approx(100 * match.score, abs=1e-6)


def test_a_stacked_bar_leaves_out_what_is_nothing() -> None:
    bar = stacked("said", [(1, "met"), (0, "partial"), (3, "missing")], 4)
    assert [(piece.x, piece.width, piece.look) for piece in bar.pieces] == [(0, 25, "met"), (25, 75, "missing")]
    assert stacked("said", [(0, "met")], 0).pieces == ()


def test_a_path_walks_what_is_done_and_then_the_learning_order() -> None:
    steps = [step(1, order=2), step(2, Status.DONE, None), step(3, order=1), step(4, Status.DONE, None)]
    assert [item.number for item in words.walked(steps)] == [2, 4, 3, 1]


@pytest.mark.parametrize("count", [0, 1, COLUMNS, COLUMNS + 1, 40])
def test_a_path_of_any_length_keeps_its_nodes_inside_and_apart(count: int) -> None:
    drawn = paths([step(n, order=n, title="A rather long title of a step & more") for n in range(1, count + 1)], "Road")
    for path in drawn.values():
        places = {(node.x, node.y) for node in path.nodes}
        assert len(places) == count
        assert all(0 < x < path.width and 0 < y < path.height for x, y in places)
        assert bool(path.way) == bool(count)


def test_a_curve_starts_now_and_never_leaves_its_frame() -> None:
    curve = openings(0, [1, 1, 5], 9)
    assert [(point.name, point.value) for point in curve.points] == [("now", 0), ("1", 1), ("2", 1), ("3", 5)]
    assert all(0 <= point.x <= 100 and 0 < point.y <= curve.floor for point in curve.points)
    assert len(curve.pairs) == 3
    assert openings(0, [], 3).pairs == []


def test_half_an_hour_a_week_takes_twice_as_long_as_one(sample_matches: dict[Pair, Match]) -> None:
    gaps = find_gaps(sample_matches["noor-haddadin", "mlops-engineer"]).gaps
    last = [timeline(gaps, hours)[-1].bar.title for hours in (1.0, 0.5)]
    one, half = (int(title.split()[-1]) for title in last)
    assert half in (2 * one - 1, 2 * one), "but for a week begun"
    assert timeline(gaps, None) == []
    assert timeline([replace(gap, effort=None) for gap in gaps], 4) == []
