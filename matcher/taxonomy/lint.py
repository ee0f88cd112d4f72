"""Find faults in the taxonomy and the roadmaps: what would mislead the matcher, or break it later."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import spacy

from matcher.nlp.finder import SLASH, TAILS, TOOL_TAILS, SkillFinder
from matcher.nlp.lexicon import Lexicon, build_lexicon
from matcher.nlp.spans import CANDIDATES
from matcher.nlp.tokenizer import FOLD, create_tokenizer
from matcher.roadmap import Roadmap
from matcher.taxonomy import RELATIONS, SKILL_ID, Taxonomy, layer_taxonomy, load_taxonomy, normalise
from matcher.taxonomy.degrees import is_study
from matcher.taxonomy.senses import load_senses
from matcher.values import Skill
from matcher.values.enums import TECHNICAL

SPACED_SLASH = re.compile(r"\s*/\s*")


def lint_taxonomy(taxonomy: Taxonomy) -> list[str]:
    """Return one sentence a fault: ids, names given twice, dangling relations, circles, kinds, names never found."""
    return [
        *_bad_ids(taxonomy),
        *_shared_names(taxonomy),
        *_dangling(taxonomy),
        *_circles(taxonomy),
        *_no_degrees(taxonomy),
        *_unreachable(taxonomy),
    ]


def lint_layers(paths: Sequence[Path]) -> tuple[Taxonomy, list[str]]:
    """Return the built-in taxonomy with files laid over it, and one sentence a fault.

    What is wrong in the rows comes first; the whole is linted only when they are right.
    """
    taxonomy, faults = layer_taxonomy(load_taxonomy(), paths)
    return taxonomy, faults or lint_taxonomy(taxonomy)


def lint_roadmaps(roadmaps: Iterable[Roadmap], taxonomy: Taxonomy) -> list[str]:
    """Return one sentence for each skill of a roadmap that the taxonomy does not hold."""
    return [
        f"roadmap {roadmap.id}, step {step.id}: no skill {skill!r}"
        for roadmap in roadmaps
        for step in roadmap.steps
        for skill in step.skills
        if skill not in taxonomy
    ]


def lint_senses(taxonomy: Taxonomy) -> list[str]:
    """Return one sentence for each skill of a shared name's senses that the taxonomy does not hold."""
    return [
        f"senses, {name}: no skill {skill!r}"
        for name, senses in load_senses().items()
        for sense in senses
        for skill in sorted({sense.skill, *sense.beside})
        if skill not in taxonomy
    ]


def _bad_ids(taxonomy: Taxonomy) -> Iterator[str]:
    for skill in taxonomy:
        if not SKILL_ID.fullmatch(skill.id):
            yield f"{_place(taxonomy, skill)}: an id is lower-case words joined by hyphens"


def _shared_names(taxonomy: Taxonomy) -> Iterator[str]:
    owners: dict[str, set[str]] = defaultdict(set)
    for skill in taxonomy:
        for name in skill.names:
            owners[normalise(name)].add(skill.id)
    for name, ids in sorted(owners.items()):
        if len(ids) > 1:
            yield f"the name {name!r} belongs to {' and '.join(sorted(ids))}; keep it in one"


def _dangling(taxonomy: Taxonomy) -> Iterator[str]:
    for skill in taxonomy:
        for relation in RELATIONS:
            for other in getattr(skill, relation):
                if other not in taxonomy:
                    yield f"{_place(taxonomy, skill)}: {relation} names {other!r}, which is no skill"
                if other == skill.id:
                    yield f"{_place(taxonomy, skill)}: {relation} names itself"


def _circles(taxonomy: Taxonomy) -> Iterator[str]:
    for skill in taxonomy:
        for other in skill.broader:
            if skill.id in taxonomy.ancestors(other) or skill.id == other:
                yield f"{_place(taxonomy, skill)}: is broader than itself, through {other!r}"


def _no_degrees(taxonomy: Taxonomy) -> Iterator[str]:
    for skill in taxonomy:
        for other in skill.broader if skill.kind in TECHNICAL else ():
            if is_study(other):
                yield f"{_place(taxonomy, skill)}: {skill.kind.value} is no kind of a degree, {other!r}"


def _unreachable(taxonomy: Taxonomy) -> Iterator[str]:
    for skill, name, found in find_unreachable(taxonomy, build_lexicon(taxonomy)):
        taken = ", ".join(f"{surface!r} as {other}" for surface, other in found) or "nothing"
        advice = "; spell it as texts do, or put it into hidden_aliases" if skill.id in taxonomy.origins else ""
        yield f"{_place(taxonomy, skill)}: the matcher finds {taken} in {name!r}{advice}"


def find_unreachable(
    taxonomy: Taxonomy, lexicon: Lexicon, skills: Iterable[Skill] | None = None
) -> Iterator[tuple[Skill, str, list[tuple[str, str]]]]:
    """Look every name (of some skills) up as the matcher would, in a text of its own; yield those that it misses.

    With the skill and the name come the (surface, skill id) that are found in its place.
    """
    finder = SkillFinder(taxonomy, lexicon, (vocab := spacy.blank("en").vocab).strings)
    tokenizer = create_tokenizer(vocab)
    for skill in taxonomy if skills is None else skills:
        for name in skill.names:
            doc = finder(tokenizer(name.translate(FOLD)))
            found = [(span.text, span.kb_id_) for span in doc.spans[CANDIDATES]]
            if not _is_pair(name, [surface for surface, _ in found]) and [
                other for surface, other in found if _is_all(surface, name)
            ] != [skill.id]:
                yield skill, name, found


def _is_pair(name: str, surfaces: Sequence[str]) -> bool:
    """Tell whether what was found are the two names of a pair, or a name and no more than what its brackets add."""
    if name.endswith(")"):
        return bool(surfaces) and surfaces[0] == name.partition(" (")[0]
    slashed = SLASH in name and SLASH.join(surfaces) == SPACED_SLASH.sub(SLASH, name)
    return slashed or (len(surfaces) > 1 and ", ".join(surfaces) == name)


def _is_all(surface: str, name: str) -> bool:
    """Tell whether what was found is the whole name, but for a general word at its end."""
    rest = name.rstrip(".")[len(surface) :]
    return not rest or (name.startswith(surface) and rest.lstrip(" -").lower() in TAILS | TOOL_TAILS)


def _place(taxonomy: Taxonomy, skill: Skill) -> str:
    """Return a skill's id, headed by file and line where a layer gives it."""
    return f"{taxonomy.origins[skill.id]}: {skill.id}" if skill.id in taxonomy.origins else skill.id
