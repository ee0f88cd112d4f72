"""The label of what years are stated for: the skill's, or the posting's own words where they name a discipline."""

from __future__ import annotations

import re

from matcher.taxonomy import Taxonomy
from matcher.values import Kind, StatedYears

SPOKEN_OF = frozenset({Kind.CONCEPT, Kind.DOMAIN, Kind.SOFT})
# "Statistical analysis" and "data operations" name a discipline; "predictive models" and "large data sets" do not.
DISCIPLINE = re.compile(
    r"(?:ing|[tsc]ion|ment|ics|ysis|ance|ence|ency|ity|ship|ure|ery|phy|logy|search|sign|control|care|work"
    r"|trials|services|sciences|operations|insights|sales|success|relations|resources|affairs|markets)$",
    re.I,
)
LOOSE = re.compile(
    r"\b(?:experience|into|in|of|to|and|with|an?|the)\b|^(?:analy[sz]|manag|manipulat|min|deploy|lead|writ|build|develop"
    r"|creat|conduct|perform|extract|clean|driv|design|process|us|work|implement|visuali[sz]|handl|prepar)(?:e|ing)\b",
    re.I,
)
BRANCH = re.compile(r"\s+(?:industry|sector|field|domain|skills)$", re.I)


def years_label(item: StatedYears, taxonomy: Taxonomy) -> str:
    """Return the label of what years are stated for.

    Who asks for years of "data analytics" reads "Data Analytics", not "Data Analysis", the skill that it is linked to.
    """
    if item.skill is None:
        return item.label
    label = taxonomy.label(item.skill)
    if taxonomy[item.skill].kind not in SPOKEN_OF:
        return label
    phrase = BRANCH.sub("", item.label)
    if " " not in phrase or LOOSE.search(phrase) or not DISCIPLINE.search(phrase):
        return label
    if _plain(label).startswith(_plain(phrase)) or _without_middle(phrase.lower().split(), label.lower().split()):
        return label
    return " ".join(word.capitalize() if word.islower() else word for word in phrase.split())


def _plain(name: str) -> str:
    return re.sub(r"[\W_]", "", name.lower()).rstrip("s")


def _without_middle(phrase: list[str], label: list[str]) -> bool:
    """Tell whether a label is the phrase with some inner words left out: "web [application] development"."""
    return label[0] == phrase[0] and label[-1] == phrase[-1] and len(label) > 1 and set(label) <= set(phrase)
