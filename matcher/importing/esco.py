"""Read ESCO's CSV download: knowledge, skills and transversal skills in any of its languages.

Relations are taken with care: "broader" only between knowledge (ESCO puts "place carpet" under "cut carpet"),
"essential" as implied, and "optional" not at all, because it means no more than that two things go together somewhere.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from matcher.importing.concepts import Concept, Download
from matcher.importing.inputs import BROADER, GROUPS, RELATED, SKILLS, Input
from matcher.taxonomy import normalise
from matcher.values import Kind

SKILL, GROUP, RELEASED = "knowledgeskillcompetence", "skillgroup", "released"
KNOWLEDGE, ATTITUDE, TRANSVERSAL, ESSENTIAL = "knowledge", "attitude", "transversal", "essential"
LANGUAGES = "http://data.europa.eu/esco/skill/e35a5936-091d-4e87-bafe-f264e55bd656"
ICT = "http://data.europa.eu/esco/isced-f/06"
KNOWLEDGE_ROOT = "http://data.europa.eu/esco/skill/c46fcb45-5c14-4ffa-abed-5a43f104bb22"
NAME_BORDER = re.compile(r"\n|\s\|\s")
QUALIFIED = re.compile(r"(?P<name>.*\S)\s*\((?P<which>[^()]*)\)$")
SOFTWARE = re.compile(
    r"\b(?:software|computer program|platform|programming language|operating system|framework)\b", re.I
)
FIRST_SENTENCE = re.compile(r"[^.]*")
SMALL_WORDS = frozenset({"of", "and", "for", "the", "in"})
# British spellings, which postings in American English write otherwise; an alternative label that differs in nothing
# else is a spelling of the label.
AMERICAN = tuple(
    (re.compile(british), american)
    for british, american in (
        (r"(?<=[a-z])ae", "e"),
        (r"oe", "e"),
        (r"our(?=\b|[a-z])", "or"),
        (r"is(?=(?:e|ed|es|er|ing|ation)s?\b)", "iz"),
        (r"ys(?=(?:e|ed|es|er|ing)\b)", "yz"),
        (r"ll(?=(?:ing|ed|er)\b)", "l"),
        (r"tre\b", "ter"),
        (r"mme(?=s?\b)", "m"),
        (r"ogue\b", "og"),
        (r"sulph", "sulf"),
        (r"s\b", ""),
    )
)
ARTICLE = re.compile(r"(?:an?|the)\s", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tables:
    """ESCO's tables by URI: skills, titles and codes of them and their groups, what is above each, what each needs."""

    skills: Mapping[str, Mapping[str, str]]
    titles: Mapping[str, str]
    codes: Mapping[str, str]
    above: Mapping[str, Sequence[str]]
    needs: Mapping[str, Sequence[str]]

    def ancestors(self, uri: str) -> dict[str, None]:
        """Return everything above a skill, nearest first."""
        found: dict[str, None] = {}
        level: Sequence[str] = [uri]
        while level:
            level = [parent for item in level for parent in self.above.get(item, ()) if parent not in {*found, uri}]
            found.update(dict.fromkeys(level))
        return found


def read_esco(inputs: Sequence[Input]) -> Download:
    """Return ESCO's skills, with what is above them where the tables of relations are there too."""
    tables = _tables(inputs)
    gone = {uri for uri, row in tables.skills.items() if row.get("status", RELEASED).lower() != RELEASED}
    concepts = tuple(
        _concept(uri, record, tables)
        for uri, record in tables.skills.items()
        if uri not in gone and record.get("concepttype", SKILL).lower() == SKILL and record["preferredlabel"].strip()
    )
    return Download(
        name="ESCO",
        concepts=concepts,
        left_out={"no longer in use": tuple(tables.titles[uri] for uri in tables.skills if uri in gone)},
        main_groups=tuple(
            tables.titles[uri]
            for uri, parents in tables.above.items()
            if KNOWLEDGE_ROOT in parents and uri in tables.titles
        ),
    )


def _tables(inputs: Sequence[Input]) -> _Tables:
    skills: dict[str, Mapping[str, str]] = {}
    for record in _records(inputs, SKILLS):
        skills.setdefault(record["concepturi"], record)
    titles = {uri: record["preferredlabel"] for uri, record in skills.items()}
    groups = [record for record in _records(inputs, GROUPS) if record["concepttype"].lower() == GROUP]
    titles.update({record["concepturi"]: record["preferredlabel"] for record in groups})
    needs: dict[str, list[str]] = defaultdict(list)
    for record in _records(inputs, RELATED):
        if record["relationtype"].lower() == ESSENTIAL:
            needs[record["originalskilluri"]].append(record["relatedskilluri"])
    above = _parents(inputs, skills, titles)
    codes = {record["concepturi"]: record["code"] for record in groups if record["code"]}
    return _Tables(skills=skills, titles=titles, codes=codes, above=above, needs=needs)


def _records(inputs: Iterable[Input], part: str) -> Iterable[Mapping[str, str]]:
    return (record for item in inputs if item.part == part for record in item.records)


def _parents(
    inputs: Sequence[Input], skills: Mapping[str, Mapping[str, str]], titles: dict[str, str]
) -> dict[str, list[str]]:
    """Return what is directly above each skill and group; collections bring that, and the titles, in their rows."""
    above: dict[str, list[str]] = defaultdict(list)
    for record in _records(inputs, BROADER):
        above[record["concepturi"]].append(record["broaderuri"])
    for uri, record in skills.items():
        uris = NAME_BORDER.split(record.get("broaderconcepturi", ""))
        for parent, title in zip(uris, NAME_BORDER.split(record.get("broaderconceptpt", "")), strict=False):
            if parent.strip() and parent.strip() not in above[uri]:
                above[uri].append(parent.strip())
                titles.setdefault(parent.strip(), title.strip())
    return above


def _concept(uri: str, record: Mapping[str, str], tables: _Tables) -> Concept:
    label = " ".join(record["preferredlabel"].split())
    ancestors = tables.ancestors(uri)
    spellings, others = _other_names(label, record)
    qualified = QUALIFIED.match(label)
    broader = tables.above.get(uri, ()) if _is_knowledge(record) else ()
    return Concept(
        key=uri,
        label=label,
        kind=_kind(label, record, ancestors),
        spellings=spellings,
        names=others,
        ambiguous=(qualified["name"],) if qualified else (),
        broader=tuple(other for other in broader if _is_knowledge(tables.skills.get(other, {}))),
        implies=tuple(tables.needs.get(uri, ())),
        groups=tuple(tables.titles[item] for item in ancestors if item in tables.titles),
        codes=(uri, *ancestors, *(tables.codes[item] for item in ancestors if item in tables.codes)),
        note={"source": "ESCO", "uri": uri, "type": record["skilltype"] or "skill/competence"},
    )


def _other_names(label: str, record: Mapping[str, str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the alternative labels that spell a label otherwise, and those that are other names."""
    listed = "\n".join((record.get("altlabels", ""), record.get("hiddenlabels", "")))
    names = dict.fromkeys(" ".join(name.split()) for name in NAME_BORDER.split(listed) if name.strip())
    spelled = _american(label)
    kept = [name for name in names if not ARTICLE.match(name)]
    return (
        tuple(name for name in kept if _american(name) == spelled),
        tuple(name for name in kept if _american(name) != spelled),
    )


def _is_knowledge(record: Mapping[str, str]) -> bool:
    return record.get("skilltype", "").lower() == KNOWLEDGE


def _kind(label: str, record: Mapping[str, str], ancestors: Mapping[str, None]) -> Kind:
    """Return a skill's kind: knowledge that is written like a name and is software is a technology."""
    if record.get("reuselevel", "").lower() == TRANSVERSAL:
        return Kind.DOMAIN if LANGUAGES in ancestors else Kind.SOFT
    if record["skilltype"].lower().startswith(ATTITUDE):
        return Kind.SOFT
    described = FIRST_SENTENCE.match(record.get("description", ""))
    words = f"{label} {described[0] if described else ''}"  # the label for what it says in brackets
    is_software = any(item.startswith(ICT) for item in ancestors) or bool(SOFTWARE.search(words))
    return Kind.TECHNOLOGY if _is_knowledge(record) and is_software and _is_name(label) else Kind.CONCEPT


def _is_name(label: str) -> bool:
    """Tell whether a label is written like a name; ESCO writes all others in lower case."""
    qualified = QUALIFIED.match(label)
    words = [word for word in (qualified["name"] if qualified else label).split() if word not in SMALL_WORDS]
    return all(word != word.lower() for word in words)


def _american(name: str) -> str:
    text = name.lower()
    for british, american in AMERICAN:
        text = british.sub(american, text)
    return normalise(text)
