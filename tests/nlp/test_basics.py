"""Names of skills that are known, or wanted, at a beginner's level."""

from __future__ import annotations

import pytest

from matcher.nlp.basics import Basics


def _basics(text: str, *names: str) -> list[str]:
    """Return those of some names of a text, in its order, that stand for the basics only."""
    found, basics, place = [], Basics(text), 0
    for name in names:
        place = text.index(name, place)
        if basics.hold(place, place + len(name), text.rfind("\n", 0, place) + 1):
            found.append(name)
        place += len(name)
    return found


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("Python (expert), R (basic), Julia (beginner level)", "Python R Julia", "R Julia"),
        ("Docker - beginner\nPython - advanced", "Docker Python", "Docker"),
        ("SAS: basics\nSQL: good", "SAS SQL", "SAS"),
        ("Python — only basics, SQL", "Python SQL", "Python"),
        ("Java basics, SQL", "Java SQL", "Java"),
        ("Basic: Zig, Nim and Elm", "Zig Nim Elm", "Zig Nim Elm"),
        ("Beginner: Zig, Nim | Expert: Python", "Zig Nim Python", "Zig Nim"),
        ("Languages (basic): Zig, Nim", "Zig Nim", "Zig Nim"),
        ("Weak in: Zig, Nim\nStrong in: Python", "Zig Nim Python", "Zig Nim"),
        ("Bad at: Zig", "Zig", "Zig"),
        ("Java, basics of C++, Swift", "Java C++ Swift", "C++"),
        ("Basics of C++, Swift", "C++ Swift", "C++ Swift"),
        ("basic PHP, MySQL", "PHP MySQL", "PHP"),
        ("basic HTML and CSS, Perl", "HTML CSS Perl", "HTML CSS"),
        ("Basic knowledge of Docker and Helm; strong SQL", "Docker Helm SQL", "Docker Helm"),
        ("Basic programming skills in Python or R", "Python R", "Python R"),
        ("a little Rust, a bit of Go, C", "Rust Go C", "Rust Go"),
        ("Go ★☆☆☆☆, Python ★★★★☆, SQL ●●○○○", "Go Python SQL", "Go SQL"),
        ("Go 1/5, Python 4/5, SQL 30 %, R 85%", "Go Python SQL R", "Go SQL"),
    ],
)
def test_words_and_ratings_tell_a_beginners_level(text: str, names: str, expected: str) -> None:
    assert _basics(text, *names.split()) == expected.split()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Visual Basic .NET and Java", "Java"),
        ("Basic to intermediate SQL", "SQL"),
        ("Basic/Intermediate SQL", "SQL"),
        ("I teach beginners. Python", "Python"),
        ("Reviews of beginners' code in Go", "Go"),
        ("R, Python 50% of the time", "Python"),
    ],
)
def test_other_words_tell_none(text: str, name: str) -> None:
    assert _basics(text, name) == []
