"""A line that closes with a colon speaks for the list under it."""

from __future__ import annotations

import pytest

from matcher.nlp.announcements import find_announced
from matcher.nlp.cues import lowered
from matcher.values import Importance, Section, SectionKind
from tests.helpers import cues


def _lists(text: str, *sections: Section) -> list[tuple[str, Importance]]:
    lower = lowered(text)
    return [(text[start:end].strip(), level) for start, end, level in find_announced(lower, sections, cues(text))]


def _section(text: str, title: str, first: str) -> Section:
    body = text.index(first)
    start = text.index(title)
    return Section(kind=SectionKind.REQUIREMENTS, title=title, start=start, body=body, end=len(text))


@pytest.mark.parametrize(
    ("line", "importance"),
    [
        ("You should have worked with:", Importance.ESSENTIAL),
        ("Our next engineer must know the following:", Importance.ESSENTIAL),
        ("We are looking for people with:", Importance.ESSENTIAL),
        ("It would be a plus if you have used:", Importance.OPTIONAL),
        ("Experience with any of these is preferred...", Importance.OPTIONAL),
        ("You will be responsible for:", Importance.CONTEXT),
        ("The tasks include:", Importance.CONTEXT),
    ],
)
def test_a_list_is_wanted_as_its_announcement_says(line: str, importance: Importance) -> None:
    assert _lists(f"Hello.\n{line}\n- Go\n- SQL\nThe end.") == [("- Go\n- SQL", importance)]


def test_a_list_without_bullets_ends_at_a_blank_line_or_the_next_announcement() -> None:
    text = "You must have:\nGo\nSQL\n\nMore."
    assert _lists(text) == [("Go\nSQL", Importance.ESSENTIAL)]
    text = "You must have:\nGo\nIdeally you have:\nSQL"
    assert _lists(text) == [("Go", Importance.ESSENTIAL), ("SQL", Importance.OPTIONAL)]


def test_a_list_without_bullets_ends_at_the_next_heading() -> None:
    text = "Your tasks include:\nWriting Go\nQualifications\nSQL\n"
    assert _lists(text, _section(text, "Qualifications", "SQL")) == [("Writing Go", Importance.CONTEXT)]


def test_only_the_last_sentence_of_a_line_announces() -> None:
    assert _lists("Fruit is a plus. You must know:\n- Go") == [("- Go", Importance.ESSENTIAL)]


def test_headings_and_lines_without_a_cue_announce_nothing() -> None:
    text = "Address:\n- Berlin"
    assert _lists(text) == []
    text = "Must have:\n- Go"
    assert _lists(text, _section(text, "Must have", "- Go")) == []
    assert _lists("You must know:") == []
