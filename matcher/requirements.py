"""Turn what was found in a posting into Requirements: each skill once, alternatives as one, strongest first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Mapping, Sequence

from matcher.asking import ASKING, NOT_ASKING, find_asked
from matcher.nlp.basics import Basics
from matcher.nlp.studies import takes_related
from matcher.reading.passages import find_passages, quote_in
from matcher.taxonomy import load_taxonomy
from matcher.taxonomy.degrees import LEVELS, is_field, is_study, related_fields
from matcher.values import (
    TOTAL,
    Document,
    Extraction,
    Importance,
    Kind,
    Mention,
    Requirement,
    Requirements,
    SectionKind,
    StatedYears,
)
from matcher.values.enums import STRENGTH
from matcher.values.stretches import Stretches

KIND_ORDER = {Kind.TECHNOLOGY: 0, Kind.CONCEPT: 1, Kind.CREDENTIAL: 2, Kind.DOMAIN: 3, Kind.SOFT: 4}
NO_DUTY = re.compile(  # a row of a table, a heading, what is looked for
    r"\||^#|^\*\*.*\*\*$|\b(?:we're|we|is|are)(?: currently| now)? (?:looking for|hiring|seeking)\b",
    re.I,
)
ASKED = re.compile(r"\d[^.;]{0,12}\byears?\b|\b(?:degree|diploma|bachelor|master)'?s?\b", re.I)  # no work to be done
LISTING = ASKING | {SectionKind.SKILLS}
MARKED = frozenset({SectionKind.RESPONSIBILITIES})
UNMARKED = frozenset({SectionKind.OTHER, SectionKind.HEADER})
RELATED = "a related field"


def build_requirements(extraction: Extraction) -> Requirements:
    """Return what a posting asks for, strongest first, then in the order of the text."""
    document = extraction.document
    by_skill: dict[str, list[Mention]] = defaultdict(list)
    for skill, mention in find_asked(extraction):
        by_skill[skill].append(mention)
    years = _years(extraction, by_skill)
    alternatives, needless = _groups(by_skill)
    for skill in needless:
        del by_skill[skill]
    groups = _with_education(alternatives, by_skill)
    grouped = {skill for members in groups for skill in members}
    members = [*groups, *((skill,) for skill in by_skill if skill not in grouped)]
    basics = Basics(document.text)
    items = [_requirement(document, ids, by_skill, years, basics) for ids in members]
    return Requirements(
        document=document,
        items=tuple(sorted(items, key=lambda r: (-STRENGTH[r.importance], KIND_ORDER[r.kind], r.start, r.label))),
        duties=tuple(_duties(document)),
        total_years=_total_years(extraction, by_skill),
        warnings=extraction.warnings,
    )


def _total_years(extraction: Extraction, asked: Container[str]) -> StatedYears | None:
    """Return the most experience that is asked in total, or else as somebody who bears a title.

    "3+ years in a data analyst role" asks for years of a field that the posting may name nowhere else.
    """
    nice = Stretches([(p.start, p.end) for p in extraction.document.sections if p.kind is SectionKind.NICE_TO_HAVE])
    total = [item for item in extraction.min_years if item.label == TOTAL]
    titled = [item for item in extraction.min_years if item.skill not in asked and not nice.hold(item.start)]
    return max(total or titled, key=lambda item: item.min_months, default=None)


def _years(extraction: Extraction, by_skill: Mapping[str, Sequence[Mention]]) -> dict[str, int]:
    """Return the months that are asked of each skill: the most, but those of its own name before those of a job's.

    "8 years of machine learning engineering, 4 of them with ML in production" asks 4 years of the latter.
    """
    asked: dict[str, tuple[bool, int]] = {}
    for item in extraction.min_years:
        if item.skill is not None and item.skill in by_skill:
            is_own = item.label == by_skill[item.skill][0].label
            asked[item.skill] = max((is_own, item.min_months), asked.get(item.skill, (False, 0)))
    return {skill: months for skill, (_, months) in asked.items()}


def _with_education(
    groups: Sequence[tuple[str, ...]], by_skill: Mapping[str, Sequence[Mention]]
) -> list[tuple[str, ...]]:
    """Return groups in which the degrees that a posting names are alternatives of one another, and the fields of study.

    "Bachelor's or Master's in Statistics, Physics or Economics" asks for one degree in one field; a degree that is
    only preferred stays apart from one that is needed.
    """
    alike: dict[tuple[bool, Importance], dict[str, None]] = defaultdict(dict)
    for skill, mentions in by_skill.items():
        if mentions[0].kind == Kind.CREDENTIAL and is_study(skill):
            importance = max((m.importance or Importance.CONTEXT for m in mentions), key=STRENGTH.__getitem__)
            alike[skill in LEVELS, importance][skill] = None
    rest = list(groups)
    for _, members in sorted(alike.items()):
        for group in [group for group in rest if not members.keys().isdisjoint(group)]:
            rest.remove(group)
            members.update(dict.fromkeys(group))
    for importance in {importance for _, importance in alike}:
        _part(alike[False, importance], alike[True, importance])
    return [*rest, *(tuple(members) for _, members in sorted(alike.items()) if members)]


def _part(fields: dict[str, None], levels: dict[str, None]) -> None:
    """Leave what stands among fields of study and among degrees alike to one of them: "informatics or a diploma"."""
    shared = fields.keys() & levels.keys()
    kept_in = fields if shared == levels.keys() else levels
    for skill in shared:
        del (levels if kept_in is fields else fields)[skill]


def _groups(by_skill: Mapping[str, Sequence[Mention]]) -> tuple[list[tuple[str, ...]], set[str]]:
    """Return sets of two or more alternatives, each skill in one at most, and the skills that nobody needs.

    A skill that is wanted as much by itself ("Python" here, "Python or R" there) leaves its group, whose others are not
    needed then: who has what is needed has one of them. So it is with the rest of a choice that holds a narrower one.
    """
    members, met = _members(by_skill)
    groups: list[tuple[str, ...]] = []
    for group in sorted(members.keys() - met, key=lambda group: _rank(group, members[group], by_skill)):
        if any(set(members[group]).issuperset(other) for other in groups):
            met.add(group)
            continue
        free = tuple(sorted(set(members[group]).difference(*groups)))
        if len(free) > 1:
            groups.append(free)
    taken = set().union(*groups)
    grouped = (skill for group in met for skill in members[group] if skill not in taken)
    return groups, {skill for skill in grouped if all(mention.group in met for mention in by_skill[skill])}


def _members(by_skill: Mapping[str, Sequence[Mention]]) -> tuple[defaultdict[str, list[str]], set[str]]:
    """Return the skills of each group, and the groups that a skill asked for by itself meets."""
    members = defaultdict[str, list[str]](list)
    met: set[str] = set()
    for skill, mentions in by_skill.items():
        named = sorted({mention.group for mention in mentions if mention.group})
        if not named:
            continue
        chosen = any(mention.group and mention.section in ASKING for mention in mentions)
        told = NOT_ASKING | MARKED if chosen else NOT_ASKING  # what is done there is no second demand
        if any(mention.group and mention.section is SectionKind.REQUIREMENTS for mention in mentions):
            told |= {SectionKind.NICE_TO_HAVE}  # nor what is said below of a wish
        if chosen and mentions[0].kind is Kind.CONCEPT:
            told |= UNMARKED  # nor is the trade in the post's own title
        alone = max((_said(m) for m in mentions if not m.group and m.section not in told), default=-1)
        if is_study(skill):
            alone = -1  # "a PhD counts as two years" asks for none
        for group in named:
            if alone < max(_said(mention) for mention in mentions if mention.group == group):
                members[group].append(skill)
            else:
                met.add(group)
    return members, met


def _rank(group: str, skills: Sequence[str], by_skill: Mapping[str, Sequence[Mention]]) -> tuple[bool, int, int, str]:
    """Return what of two groups that share skills comes first: where it is asked, how firmly, how wide a choice."""
    mentions = [mention for skill in skills for mention in by_skill[skill] if mention.group == group]
    asked = any(mention.section in ASKING for mention in mentions)
    return not asked, -min(map(_strength, mentions)), -len(skills), group


def _strength(mention: Mention) -> int:
    return STRENGTH[mention.importance or Importance.CONTEXT]


def _said(mention: Mention) -> int:
    """Return how much the words at a mention want it: "our site runs on Svelte" little, whatever is asked elsewhere."""
    return STRENGTH[mention.said or mention.importance or Importance.CONTEXT]


def _requirement(
    document: Document,
    ids: tuple[str, ...],
    by_skill: dict[str, list[Mention]],
    years: Mapping[str, int],
    basics: Basics,
) -> Requirement:
    mentions = sorted((mention for skill in ids for mention in by_skill[skill]), key=lambda mention: mention.start)
    first = {skill: next((m for m in by_skill[skill] if m.group), by_skill[skill][0]) for skill in ids}
    ordered = sorted(ids, key=lambda skill: first[skill].start)
    place = _telling(mentions)
    quote = quote_in(document, place.start, place.end)
    stated = [years[skill] for skill in ids if skill in years]
    related = _related_fields(document.text, mentions)
    return Requirement(
        label=" or ".join([*(first[skill].label for skill in ordered), *([RELATED] if related else ())]),
        any_of=(*ordered, *related),
        kind=_kind([mention.kind for mention in mentions]),
        importance=max((m.importance or Importance.CONTEXT for m in mentions), key=STRENGTH.__getitem__),
        min_months=max(stated, default=None),
        quote=quote.text,
        start=quote.start,
        end=quote.end,
        cut=quote.cut,
        basics=all(basics.hold(mention.start, mention.end) for mention in mentions),
        count=sum(not _is_spelt_again(document.text, pair) for pair in zip((None, *mentions), mentions, strict=False)),
    )


def _is_spelt_again(text: str, pair: tuple[Mention | None, Mention]) -> bool:
    """Tell whether a mention only spells the one before it: "machine learning (ML)" names it once."""
    before, mention = pair
    return before is not None and before.skill == mention.skill and text[before.end : mention.start] in (" (", "(")


def _related_fields(text: str, mentions: Sequence[Mention]) -> list[str]:
    """Return the wider fields of study that do as well: "Statistics, Physics or a related field"."""
    fields = {mention.skill: mention.end for mention in mentions if mention.skill and is_field(mention.skill)}
    is_open = any(takes_related(text, end) for end in fields.values())
    return related_fields(fields, load_taxonomy()) if is_open else []


def _kind(kinds: Sequence[Kind]) -> Kind:
    """Return a requirement's kind: a degree, if one of the alternatives is ("statistics or computer science")."""
    return Kind.CREDENTIAL if Kind.CREDENTIAL in kinds else min(kinds, key=KIND_ORDER.__getitem__)


def _telling(mentions: Sequence[Mention]) -> Mention:
    """Return the mention to quote: of those that ask most for it one where requirements are listed, else the first.

    Where a single skill is asked for, it is one that names it by itself, not as a field of study among others.
    """
    single = len({mention.skill for mention in mentions}) == 1

    def telling(mention: Mention) -> tuple[int, int, bool, bool]:
        listed = mention.section in LISTING
        return _strength(mention), _said(mention), listed, listed and single and not mention.group

    return max(mentions, key=telling)


def _duties(document: Document) -> list[Requirement]:
    """Return the posting's sentences that describe the work: its responsibilities, or all of a text without parts.

    What stands under requirements is asked of the person, and is no work to be done.
    """
    kinds = {section.kind for section in document.sections}
    told = MARKED if kinds & (MARKED | ASKING) else UNMARKED
    return [
        Requirement(
            label="Responsibilities",
            any_of=(),
            kind=Kind.CONCEPT,
            importance=Importance.CONTEXT,
            min_months=None,
            quote=passage.quote,
            start=passage.start,
            end=passage.end,
        )
        for passage in find_passages(document, (section for section in document.sections if section.kind in told))
        if not NO_DUTY.search(passage.quote) and (told is MARKED or not ASKED.search(passage.quote))
    ]
