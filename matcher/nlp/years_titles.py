"""Job titles that stand for a skill when years are stated for them: "three years as a data scientist"."""

from __future__ import annotations

import re
from collections.abc import Iterator

TITLES = {
    "data-science": r"data\s+scientist",
    "data-engineering": r"data\s+engineer",
    "software-engineering": r"software\s+(?:development\s+)?(?:engineer|developer)",
    "machine-learning": r"(?:machine\s+learning|ml)\s+(?:engineer|scientist)",
    "data-analysis": r"data\s+analyst",
    "business-analysis": r"business\s+(?:systems\s+)?analyst",
    "business-intelligence": r"(?:bi|business\s+intelligence)\s+(?:analyst|developer|engineer)",
    "product-management": r"product\s+(?:manager|owner)",
    "project-management": r"project\s+manager",
    "program-management": r"program(?:me)?\s+manager",
    "front-end-development": r"front[\s-]?end\s+(?:engineer|developer)",
    "back-end-development": r"back[\s-]?end\s+(?:engineer|developer)",
    "full-stack-development": r"full[\s-]?stack\s+(?:engineer|developer)",
    "web-development": r"web\s+developer",
    "database-administration": r"database\s+administrator|dba",
    "system-administration": r"systems?\s+administrator|sysadmin",
    "devops": r"devops\s+engineer",
    "quality-assurance": r"qa\s+(?:engineer|analyst|tester)|(?:software\s+)?tester",
    "statistics": r"(?:bio)?statistician",
    "statistical-programming": r"statistical\s+programmer",
    "data-architecture": r"data\s+architect",
    "data-modeling": r"data\s+model(?:l?er)",
    "software-architecture": r"software\s+architect",
    "database-development": r"database\s+developer",
    "financial-analysis": r"financial\s+analyst",
    "system-analysis": r"systems?\s+analyst",
    "quantitative-analysis": r"quantitative\s+(?:analyst|researcher)|quant\b",
    "model-lifecycle-management": r"ml\s?ops\s+engineer",
    "site-reliability-engineering": r"site\s+reliability\s+engineer|sre\b",
    "leadership": r"leadership(?=\s+(?:role|position|capacity|function)s?\b)",
    "analytics": r"analytic(?:al)?(?=(?:\s*(?:/|,|and/or|and|or)\s*[\w-]+)?\s+"
    r"(?:role|position|function|capacity|job|work|area|field|experience)s?\b)",
}
# No plural: who works with data scientists is none.
TITLE = re.compile(
    r"\b(?:" + "|".join(f"(?P<{skill.replace('-', '_')}>{words})" for skill, words in TITLES.items()) + r")(?![a-z])",
    re.I,
)


def find_titles(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, skill) of each title between two offsets."""
    for title in TITLE.finditer(text, start, end):
        yield title.start(), title.end(), (title.lastgroup or "").replace("_", "-")
