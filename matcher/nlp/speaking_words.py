"""Words beside an ambiguous name that speak for the skill: "experience with Go", "using R", "C programming"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.wordlist import words

CUES_BEFORE = words(
    """experience experiences experienced expertise expert knowledge knowing skill skills skilled fluent fluency using
    use uses used language languages tool tools framework frameworks package packages software platform platforms
    database databases programming coding code coded written writing scripting built implemented background exposure
    understanding certified certification working stack libraries environment via application applications system
    systems"""
)
CUE_STEMS = (
    "proficien", "familiar", "utiliz", "utilis", "technolog", "develop", "deploy", "install", "configur", "administ",
    "upgrad", "maintain", "migrat", "competen",
)  # fmt: skip
FILLERS = words(
    """in with of on the a an is are as to such like include includes including both either for and or at least one
    following modern advanced basic strong good solid into from by microsoft ms apache e g"""
)
MOST_FILLERS = 4
PASSED = frozenset("(,:.")
SHORT_CUES = frozenset({"in", "using", "via"})  # "analyses in R", not "with C level managers"
CUES_AFTER = words(
    """programming language languages script scripts scripting code coding codebase codebases developer developers
    development framework frameworks library libraries package packages database databases server servers query
    queries app apps application applications microservice microservices service services backend engineer engineers
    stack cluster clusters jobs pipeline pipelines macro macros spreadsheet spreadsheets skill skills studio shiny
    model models module modules dba dbas products administration administrator administrators container containers
    recipes playbooks template templates tasks"""
)
ENCLOSING = frozenset("\"')")


def cue_after(place: int, lower: Sequence[str]) -> bool:
    """Tell whether a cue stands at the token behind a name, quotes and brackets passed over."""
    while place < len(lower) and (lower[place] in ENCLOSING or lower[place].isspace()):
        place += 1
    return place < len(lower) and lower[place] in CUES_AFTER


def cue_before(first: int, lower: Sequence[str], *, is_short: bool) -> bool:
    """Tell whether a cue stands before a name, a few words of filling between them at most.

    ``first`` is the name's token; a short one has cues of its own.
    """
    place, fillers = first - 1, 0
    if place >= 0 and is_short and lower[place] in SHORT_CUES:
        return True
    while place >= 0 and fillers <= MOST_FILLERS:
        word = lower[place]
        if (
            word in CUES_BEFORE
            or word.startswith(CUE_STEMS)
            or (word == "on" and lower[place - 2 : place] == ["hands", "-"])
        ):
            return True
        if word in FILLERS:
            fillers += 1
        elif word not in PASSED and not word.isspace():
            return False
        place -= 1
    return False
