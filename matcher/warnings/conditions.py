"""What no other skill makes up for: licences, clearances and languages that a posting requires and a résumé lacks.

They weigh little in the score, for words prove them as well as anything else; without them nobody is hired.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from matcher.reading.wordlist import words
from matcher.taxonomy import Taxonomy
from matcher.taxonomy.languages import is_language
from matcher.values import Finding, Importance, Requirement, Verdict, Via
from matcher.warnings.language_levels import find_level

LICENCES = frozenset(
    words(
        "security-clearance driving-licence professional-engineer securities-license cpa nursing-degree medical-degree"
    )
)
# "Must be able to obtain a clearance", "or the willingness to get one": nobody needs to hold it yet
OBTAINABLE = re.compile(r"\b(?:obtain|acquir|eligib|willing)\w*|\babl[ey] to (?:get|hold|pass)\b", re.I)
HELD_NOW = re.compile(r"\b(?:active|current(?:ly)?|possess\w*|must have)\b(?![^.;]*\bor\b)", re.I)


def warn_of_conditions(findings: Iterable[Finding], taxonomy: Taxonomy) -> Iterator[str]:
    """Yield in one sentence what is required, cannot be learned on the way, and is not shown."""
    lacking = [
        _named(finding.requirement, taxonomy)
        for finding in sorted(findings, key=lambda finding: finding.requirement.start)
        if finding.verdict is not Verdict.MET
        and finding.via is not Via.EXACT
        and _is_condition(finding.requirement, taxonomy)
    ]
    if lacking:
        *first, last = lacking
        listed = f"{', '.join(first)} and {last}" if first else last
        yield f"the posting requires {listed}, which the résumé does not show; no other skill makes up for that"


def _is_condition(item: Requirement, taxonomy: Taxonomy) -> bool:
    """Tell whether nobody is hired without any of what is asked."""
    return (
        item.importance is Importance.ESSENTIAL
        and bool(item.any_of)
        and all(skill in LICENCES or is_language(skill, taxonomy) for skill in item.any_of)
        and (OBTAINABLE.search(item.quote) is None or HELD_NOW.search(item.quote) is not None)
    )


def _named(item: Requirement, taxonomy: Taxonomy) -> str:
    """Return a requirement's label, with the level at which a single language is asked for."""
    skill = taxonomy.skills.get(item.any_of[0])
    if skill is None or len(item.any_of) > 1 or not is_language(skill.id, taxonomy):
        return item.label
    level = find_level(item.quote, skill.names)
    return f"{item.label} ({level.said})" if level else item.label
