"""Find faults in the taxonomy and the roadmaps: what would mislead the matcher, or break it later."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

import spacy

from matcher.nlp.finder import CANDIDATES, SkillFinder
from matcher.nlp.lexicon import build_lexicon
from matcher.nlp.tokenizer import FOLD, create_tokenizer
from matcher.roadmap import Roadmap
from matcher.taxonomy import SKILL_ID, Taxonomy, normalise

RELATIONS = ("broader", "implies", "related")


def lint_taxonomy(taxonomy: Taxonomy) -> list[str]:
    """Return one sentence a fault: ids, names given twice, dangling relations, circles, names never found."""
    return [
        *_bad_ids(taxonomy),
        *_shared_names(taxonomy),
        *_dangling(taxonomy),
        *_circles(taxonomy),
        *_unreachable(taxonomy),
    ]


def lint_roadmaps(roadmaps: Iterable[Roadmap], taxonomy: Taxonomy) -> list[str]:
    """Return one sentence for each skill of a roadmap that the taxonomy does not hold."""
    return [
        f"roadmap {roadmap.id}, step {step.id}: no skill {skill!r}"
        for roadmap in roadmaps
        for step in roadmap.steps
        for skill in step.skills
        if skill not in taxonomy
    ]


def _bad_ids(taxonomy: Taxonomy) -> Iterator[str]:
    for skill in taxonomy:
        if not SKILL_ID.fullmatch(skill.id):
            yield f"{skill.id}: an id is lower-case words joined by hyphens"


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
                    yield f"{skill.id}: {relation} names {other!r}, which is no skill"
                if other == skill.id:
                    yield f"{skill.id}: {relation} names itself"


def _circles(taxonomy: Taxonomy) -> Iterator[str]:
    for skill in taxonomy:
        for other in skill.broader:
            if skill.id in taxonomy.ancestors(other) or skill.id == other:
                yield f"{skill.id}: is broader than itself, through {other!r}"


def _unreachable(taxonomy: Taxonomy) -> Iterator[str]:
    """Look every name up as the matcher would, in a text that holds nothing else."""
    finder = SkillFinder(taxonomy, build_lexicon(taxonomy), (vocab := spacy.blank("en").vocab).strings)
    tokenizer = create_tokenizer(vocab)
    for skill in taxonomy:
        for name in skill.names:
            doc = finder(tokenizer(name.translate(FOLD)))
            found = list(doc.spans[CANDIDATES])
            if [span.kb_id_ for span in found if len(span.text) == len(name.rstrip("."))] != [skill.id]:
                taken = ", ".join(f"{span.text!r} as {span.kb_id_}" for span in found) or "nothing"
                yield f"{skill.id}: the matcher finds {taken} in {name!r}"
