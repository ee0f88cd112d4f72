"""The component that decides which of several skills a shared name means: by the skills around it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Span

from matcher.nlp.segments import Segments
from matcher.nlp.spans import SKILLS, get_spans, put_spans
from matcher.taxonomy import Taxonomy, load_taxonomy, normalise
from matcher.taxonomy.senses import Sense, load_senses

SAME, NEAR, FAR = 8, 3, 1  # what a skill says in the same sentence or item, in the neighbourhood, and elsewhere
REACH = 300  # characters of a neighbourhood


class Senses:
    """Gives spans of ``doc.spans["skills"]`` whose name is shared the skill that their company speaks for."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self.taxonomy = taxonomy
        self.senses = {
            name: known
            for name, senses in load_senses().items()
            if (known := [sense for sense in senses if sense.skill in taxonomy])
        }

    def __call__(self, doc: Doc) -> Doc:
        spans = get_spans(doc, SKILLS)
        open_ones = [
            (index, senses) for index, span in enumerate(spans) if (senses := self.senses.get(normalise(span.text)))
        ]
        if open_ones:
            chosen = [*spans]
            for index, senses in open_ones:
                chosen[index] = self._meant(spans[index], senses, spans, doc._.segments)
            put_spans(doc, SKILLS, chosen)
        return doc

    def _meant(self, span: Span, senses: Sequence[Sense], spans: Sequence[Span], segments: Segments) -> Span:
        """Return a span with the skill that most of its company speaks for; in doubt it keeps its own."""
        says = {sense.skill: 0 for sense in senses}
        own = segments.at(span.start_char)
        for other in spans:
            if not other.kb_id_ or other.text == span.text:
                continue
            is_near = abs(other.start_char - span.start_char) < REACH
            weight = SAME if own[0] <= other.start_char < own[1] else NEAR if is_near else FAR
            for sense in senses:
                if sense.is_spoken_for(other.kb_id_, self.taxonomy):
                    says[sense.skill] += weight
        best = max(says, key=lambda skill: (says[skill], skill == span.kb_id_))
        if best == span.kb_id_ or says[best] <= says.get(span.kb_id_, 0):
            return span
        kind = self.taxonomy[best].kind.value
        return Span(span.doc, span.start, span.end, label=kind, kb_id=best, span_id=span.id_)


@Language.factory("skill_senses", default_config={"layers": []})
def create_senses(nlp: Language, name: str, layers: list[str]) -> Senses:
    """Create the component for the built-in taxonomy with user files laid over it."""
    return Senses(load_taxonomy(*map(Path, layers)))
