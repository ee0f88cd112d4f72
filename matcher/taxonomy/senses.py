"""Names that several skills share, or that are also everyday words: what is meant is told by the skills beside it.

``taxonomy/senses.jsonl`` holds a sense a line: "Zephyr" is ``zephyr-rtos`` beside what is or lies below ``rtos``. And a
label such as "Poetry (Python)" says that "Poetry" is it beside Python. So is a name that its maker stands before, or a
word for what it is behind, without those: "Kylin" beside Hadoop, "Storage Gateway" beside AWS.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from matcher.resources import data_path
from matcher.taxonomy.lookup import Rows
from matcher.taxonomy.model import Taxonomy
from matcher.values import Kind, Skill

MAKERS = frozenset((
    "Apache", "AWS", "Amazon", "Azure", "Google Cloud", "Google", "GCP", "Microsoft", "IBM Rational", "IBM InfoSphere",
    "IBM WebSphere", "IBM", "Rational", "InfoSphere", "WebSphere", "Cognos", "Oracle", "SAP", "Xcode", "Eclipse",
    "JBoss", "Spring", "Android", "Adobe", "Atlassian", "VMware", "Cisco", "Red Hat", "Unreal", "Unity", "Salesforce",
    "Informatica", "Teradata", "Qlik", "SQL Server", "Kafka", "Kubernetes", "Laravel", "Symfony", "Databricks", "MySQL",
    "HashiCorp", "Grafana", "Docker", "Parasoft", "TIBCO", "Borland", "Sun", "CA", "Visual", "Valve", "Mozilla",
))  # fmt: skip
FIRST_WORDS = frozenset(maker.partition(" ")[0] for maker in MAKERS)
CLASSES = frozenset((
    "Engine", "Framework", "Search", "Profiler", "Networking", "ORM", "CMS", "APM", "Library", "Toolkit", "Solr", "CI",
    "Editor", "Edit", "IDE", "Controls", "Project", "ESB", "CSS", "BI", "SDK", "2D", "Testing",
))  # fmt: skip
ENDINGS = (".js", ".io")
TAILS = (*ENDINGS, *(f" {word}" for word in CLASSES))
NO_NAMES = frozenset(
    ("power", "text", "messaging", "dell", "aol", "product", "products")
)  # of any skill: those are other firms or everyday words
LEAST_LETTERS = 3  # of a name without those
DEGREE_IN = "degree in "  # begins the name of a degree that tells its subject
EXPLAINED = re.compile(r"(?P<name>[^()]+?) \((?P<of>[^()]+)\)")  # "Poetry (Python)"


Explained = tuple[Skill, str]  # a skill, and what explains it


class Sense(NamedTuple):
    """A skill that a name may mean, and the skills whose company, or that of narrower ones, speaks for it."""

    skill: str
    beside: frozenset[str]


@lru_cache(maxsize=1)
def load_senses() -> Mapping[str, tuple[Sense, ...]]:
    """Return the senses of each shared name, by the name in lower case."""
    senses: dict[str, list[Sense]] = defaultdict(list)
    for line in data_path("taxonomy/senses.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        senses[record["name"].lower()].append(Sense(record["skill"], frozenset(record["beside"])))
    return {name: tuple(found) for name, found in senses.items()}


def explained(name: str, taxonomy: Taxonomy) -> list[Explained]:
    """Return the skills whose label explains a name (in lower case), with the explanation."""
    return _pairs(taxonomy.table("explained", explained_names).get(name, ()), taxonomy)


def shortened(name: str, taxonomy: Taxonomy) -> list[Explained]:
    """Return the technologies that a name (in lower case) leaves maker or class out of, with what is left out."""
    return _pairs(taxonomy.table("shortened", shortened_names).get(name, ()), taxonomy)


def _pairs(row: Sequence[str], taxonomy: Taxonomy) -> list[Explained]:
    return [(taxonomy[skill], of) for skill, of in zip(row[::2], row[1::2], strict=True)]


def explained_names(taxonomy: Taxonomy) -> Rows:
    """Return skills and what explains them in their labels, in turn, by their names without it in lower case."""
    labels = [(skill, EXPLAINED.fullmatch(skill.label)) for skill in taxonomy if skill.label.endswith(")")]
    return _grouped((label["name"], skill, label["of"]) for skill, label in labels if label)


def shortened_names(taxonomy: Taxonomy) -> Rows:
    """Return technologies and the maker or class left out, in turn, by their names without it in lower case."""
    return _grouped(
        (short, skill, of)
        for skill in taxonomy
        if skill.kind is Kind.TECHNOLOGY
        for name in skill.names
        if name.endswith(TAILS) or name.partition(" ")[0] in FIRST_WORDS
        for short, of in _shortened(name)
        if short.lower() not in NO_NAMES
    )


def subjects_of_study(taxonomy: Taxonomy) -> Rows:
    """Return the degree that a name means as a subject, by the name in lower case: from "degree in statistics"."""
    return {
        name.lower().removeprefix(DEGREE_IN): (skill.id,)
        for skill in taxonomy
        if skill.kind == Kind.CREDENTIAL
        for name in skill.aliases
        if name.lower().startswith(DEGREE_IN)
    }


def _grouped(rows: Iterable[tuple[str, Skill, str]]) -> Rows:
    names: dict[str, dict[str, str]] = defaultdict(dict)
    for name, skill, of in rows:
        names[name.lower()][skill.id] = of
    return {name: tuple(chain.from_iterable(skills.items())) for name, skills in names.items()}


def _shortened(name: str) -> Iterator[tuple[str, str]]:
    """Yield a name without its maker, and without the word for what it is, each with what is left out."""
    maker, _, rest = name.partition(" ")
    while rest:
        if maker in MAKERS and len(rest) >= LEAST_LETTERS:
            yield rest, maker
        if maker not in FIRST_WORDS:
            break
        word, _, rest = rest.partition(" ")
        maker = f"{maker} {word}"
    left, _, word = name.rpartition(" ")
    if word in CLASSES and len(left) >= LEAST_LETTERS:
        yield left, word
    if name.endswith(ENDINGS) and len(name) >= LEAST_LETTERS + 3:
        yield name[:-3], name[-2:]


def senses_of(skills: Iterable[Explained], taxonomy: Taxonomy, *, strict: bool = False) -> list[Sense]:
    """Return what speaks for each of some explained skills: the word of explanation, and what the skill goes with.

    Of a usual word (``strict``) only what nobody can have used the skill without does.
    """
    senses = []
    for skill, word in skills:
        of = taxonomy.named(word)
        company = skill.implies if strict else (*skill.implies, *skill.broader, *skill.related)
        senses.append(Sense(skill.id, frozenset((*([of.id] if of else []), *company))))
    return senses
