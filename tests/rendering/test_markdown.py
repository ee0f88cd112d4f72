"""Reports as Markdown: complete, and with nothing from a document that Markdown would act upon."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from matcher.rendering import render, words
from matcher.rendering.markdown import escape
from matcher.reports.gaps import find_gaps
from matcher.values import Match

Pair = tuple[str, str]
GAUDY = ("amara-okafor", "ml-engineer")
EVIL = "<script>x</script> | `code` *bold* _it_ [link](http://example.com) # head ~~gone~~ &lt; \\ !\n# second\n- third"


@pytest.fixture
def match(sample_matches: dict[Pair, Match]) -> Match:
    """A match with something of everything."""
    return sample_matches[GAUDY]


@pytest.mark.parametrize("mark", list("\\`*_~[]<>|#"))
def test_marks_of_markdown_are_escaped(mark: str) -> None:
    assert escape(f"a{mark}b") == f"a\\{mark}b"


def test_entities_are_escaped_and_plain_ampersands_are_not() -> None:
    assert escape("&lt; &#60; &#x3c;") == r"\&lt; \&\#60; \&\#x3c;"
    assert escape("R&D, AT&T & more") == "R&D, AT&T & more"


def test_escaping_leaves_one_line_and_every_other_letter_alone() -> None:
    assert escape("one\ntwo\r\n three") == "one two three"
    assert escape("C++, C#, naïve 😀 (50 %)") == r"C++, C\#, naïve 😀 (50 %)"
    assert escape("") == ""


def test_unescaping_gives_the_text_back() -> None:
    text = " ".join(EVIL.split())
    assert re.sub(r"\\([\\`*_~\[\]<>|#&])", r"\1", escape(EVIL)) == text


@pytest.mark.parametrize("place", ["quote", "evidence", "label", "reason", "warning", "name", "title"])
def test_a_document_cannot_add_markup_from_any_place(match: Match, place: str) -> None:
    first = next(finding for finding in match.findings if finding.evidence and finding.requirement.quote)
    changed = {
        "quote": replace(first, requirement=replace(first.requirement, quote=EVIL)),
        "label": replace(first, requirement=replace(first.requirement, label=EVIL)),
        "reason": replace(first, reason=EVIL),
        "evidence": replace(first, evidence=(replace(first.evidence[0], quote=EVIL),)),
    }.get(place, first)
    report = replace(match, findings=(changed,))
    report = replace(report, warnings=(EVIL,)) if place == "warning" else report
    report = replace(report, resume=EVIL) if place == "name" else report
    report = replace(report, roadmap=replace(match.roadmap, title=EVIL)) if place == "title" else report
    for text in (render(report, "markdown"), render(find_gaps(report), "markdown")):
        assert not re.search(r"(?<!\\)<script>", text)
        assert "\n# second" not in text
        assert "\n- third" not in text
        assert not re.search(r"(?<!\\)\[link", text)
    quoting = {"quote": changed.requirement, "evidence": changed.evidence[0]}
    shown = words.quoted(quoting[place]) if place in quoting else EVIL
    assert escape(shown) in render(report, "markdown")


def test_every_finding_is_listed_with_its_quotes(match: Match) -> None:
    text = render(match, "markdown")
    assert len(re.findall(r"^- \*\*.+\*\* \(.+ of .+ points\): .+$", text, re.M)) == len(match.findings)
    quoted = sum(bool(finding.requirement.quote) for finding in match.findings)
    assert len(re.findall(r"^  - posting: “.+”$", text, re.M)) == quoted
    shown = sum(bool(finding.evidence) for finding in match.findings)
    assert len(re.findall(r"^  - résumé: “.+”$", text, re.M)) == shown


def test_there_is_one_first_heading_and_no_level_is_skipped(sample_matches: dict[Pair, Match]) -> None:
    for match in sample_matches.values():
        for text in (render(match, "markdown"), render(find_gaps(match), "markdown")):
            levels = [len(marks) for marks in re.findall(r"^(#+) ", text, re.M)]
            assert levels[0] == 1
            assert levels.count(1) == 1
            assert set(levels) <= {1, 2}


def test_open_steps_are_a_numbered_list_in_learning_order(match: Match) -> None:
    for text in (render(match, "markdown"), render(find_gaps(match), "markdown")):
        numbers = [int(number) for number in re.findall(r"^(\d+)\. \*\*", text, re.M)]
        assert numbers == list(range(1, len(numbers) + 1))
        assert numbers


def test_colour_and_width_concern_text_alone(match: Match) -> None:
    assert render(match, "markdown", width=20, colour=True) == render(match, "markdown")


def test_warnings_stand_above_the_findings(match: Match) -> None:
    text = render(replace(match, warnings=("first", "second")), "markdown")
    assert text.index("> first\n") < text.index("> second\n") < text.index("## ")


def test_a_report_ends_in_one_newline(match: Match) -> None:
    for value in (match, find_gaps(match)):
        text = render(value, "markdown")
        assert text.endswith("*\n")
        assert not text.endswith("\n\n")
