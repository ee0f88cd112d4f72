"""The table of names of a layered taxonomy, made from the shipped one in a fraction of the time that a new one takes.

Only the keys of the skills that a layer changed are worked out. Where such a key belonged or belongs to another skill
too, its owners are weighed anew; no spelling alters the first two letters of a name, so few names are looked through.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from matcher.nlp.lexicon import Lexicon, build_lexicon, load_lexicon
from matcher.nlp.tokenizer import FOLD
from matcher.taxonomy import Taxonomy, load_taxonomy
from matcher.values import Skill

SOFT_SIGNS = re.compile(r"[\s~.'-]+")
OPENING = 2  # letters


def load_layered_lexicon(taxonomy: Taxonomy) -> Lexicon:
    """Return the table of a taxonomy that was laid over the built-in one."""
    below = load_taxonomy()
    return extend_lexicon(load_lexicon(below), below, taxonomy)


def extend_lexicon(lexicon: Lexicon, below: Taxonomy, taxonomy: Taxonomy) -> Lexicon:
    """Return what build_lexicon returns for a taxonomy, given the table of the one that lies below it."""
    either = dict.fromkeys((*below.skills, *taxonomy.skills))
    changed = {skill for skill in either if below.skills.get(skill) is not taxonomy.skills.get(skill)}
    old = build_lexicon(Taxonomy(skill for skill in below if skill.id in changed)).rows
    new = build_lexicon(Taxonomy(skill for skill in taxonomy if skill.id in changed))
    kept = {key for key in old if new.rows.get(key) == old[key]}
    contested = {key for key in lexicon.rows.keys() & (old.keys() | new.rows.keys()) if key not in kept}
    rows = {key: row for key, row in lexicon.rows.items() if key not in contested}
    rows.update({key: row for key, row in new.rows.items() if key not in lexicon.rows})
    if contested:
        weighed = build_lexicon(Taxonomy(_beginning_like(contested, taxonomy))).rows
        rows.update({key: weighed[key] for key in contested & weighed.keys()})
    return Lexicon.of(rows)


def _beginning_like(keys: Collection[str], taxonomy: Taxonomy) -> Iterator[Skill]:
    """Yield the skills with those of their names, and phrases to exclude, that begin as one of the keys does."""
    openings = {opening for key in keys for opening in _openings(key)}
    for skill in taxonomy:
        names = [name for name in skill.names if openings & _openings(name)]
        exclude = tuple(phrase for phrase in skill.exclude if openings & _openings(phrase))
        if names or exclude:
            yield replace(skill, label=names[0] if names else "", aliases=tuple(names[1:]), exclude=exclude,
                          cased_aliases=tuple(name for name in skill.cased_aliases if name in names),
                          context_aliases=tuple(name for name in skill.context_aliases if name in names))  # fmt: skip


def _openings(name: str) -> set[str]:
    """Return the first letters of a name; of "R&D", which is also written "R and D", those of both."""
    text = SOFT_SIGNS.sub("", name.translate(FOLD).lower())
    return {text[:OPENING], text.replace("&", "and")[:OPENING]}
