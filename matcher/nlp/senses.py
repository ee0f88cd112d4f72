"""The component that decides which of several skills a shared name means.

The skills around it tell, a degree before it, or the text itself, where it spells an abbreviation out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Span

from matcher.nlp.company import Company
from matcher.nlp.cues import lowered
from matcher.nlp.definitions import INSTITUTION, abbreviates, find_definitions, spells_out
from matcher.nlp.network import load_network
from matcher.nlp.segments import Segments
from matcher.nlp.spans import SKILLS, get_spans, put_spans
from matcher.nlp.studies import is_studied
from matcher.taxonomy import Taxonomy, load_taxonomy
from matcher.taxonomy.senses import Sense, explained, load_senses, senses_of, shortened, subjects_of_study

REMEMBERED = 20_000  # skills whose company is kept: what holding them entails


class Senses:
    """Gives spans of ``doc.spans["skills"]`` whose name is shared the skill that their company speaks for."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self.taxonomy = taxonomy
        self.senses = {
            name: known
            for name, senses in load_senses().items()
            if (known := [sense for sense in senses if sense.skill in taxonomy])
        }
        self.subjects = dict(taxonomy.table("subjects", subjects_of_study))
        self._company = lru_cache(REMEMBERED)(lambda skill: taxonomy.entailed(skill) | {skill})

    def __call__(self, doc: Doc) -> Doc:
        spans = get_spans(doc, SKILLS)
        lower = lowered(doc._.folded)
        names = [lower[span.start_char : span.end_char] for span in spans]
        chosen = [*spans]
        company, segments = Company(spans, names, self._company), doc._.segments
        for index, (span, name) in enumerate(zip(spans, names, strict=True)):
            senses = self.senses.get(name, [])
            if not senses and name in self.subjects and self._is_studied(span, lower, segments):
                chosen[index] = self._with(span, self.subjects[name][0])
            elif senses and self._is_given(name, span.kb_id_):
                continue
            elif senses := senses or ([] if span.kb_id_ else self._explained(span.text)):
                chosen[index] = self._meant(span, company.says(index, senses, segments.at(span.start_char)))
        chosen = self._defined(chosen, doc._.folded)
        if chosen != spans:
            put_spans(doc, SKILLS, chosen)
        return doc

    def _is_given(self, name: str, skill: str) -> bool:
        """Tell whether a name belongs to another skill than the one that its owner's name gave it (brackets.py)."""
        owner = self.taxonomy.named(name)
        others = {sense.skill for sense in self.senses[name]}
        return bool(skill and owner and owner.id != skill and skill not in others)

    def _explained(self, written: str) -> list[Sense]:
        """Return the senses of a name that is a skill's only with a word of explanation, a maker or a class.

        A usual word needs closer company for the latter: the "Build" of "Build/CI" is not Google Cloud Build.
        """
        name = written.lower()
        bare, short = explained(name, self.taxonomy), shortened(name, self.taxonomy)
        if not (bare or short) or self.taxonomy.named(name):
            return []
        senses = senses_of(bare, self.taxonomy)
        usual = all(map(load_network().knows, name.split()))
        if written[0].isupper() or not usual:
            senses += senses_of(short, self.taxonomy, strict=usual)
        return senses

    def _defined(self, spans: Sequence[Span], text: str) -> list[Span]:
        """Return the spans, those of abbreviations with the skill that the text says they stand for, if any."""
        meant: dict[str, str | None] = {}
        definitions = list(find_definitions(text))
        first_named = {span.text: span.kb_id_ for span in reversed(spans)} if definitions else {}
        ending_at = {span.end_char: span for span in reversed(spans)} if definitions else {}
        for definition in definitions:
            known = first_named.get(definition.short)
            long = text[definition.start : definition.end]
            if known is not None and not (known and self._spelled_out(known, long)):
                whole = ending_at.get(definition.end)
                if whole and whole.start_char <= definition.start and (skill := whole.kb_id_):
                    meant[definition.short] = skill
                elif known and (abbreviates(definition.short, self._names(known)) or INSTITUTION.fullmatch(long)):
                    meant[definition.short] = None
        if not meant:
            return [*spans]
        kept = [(span, meant.get(span.text, span.kb_id_)) for span in spans]
        return [span if skill == span.kb_id_ else self._with(span, skill) for span, skill in kept if skill is not None]

    def _names(self, skill: str) -> tuple[str, ...]:
        return (*self.taxonomy[skill].names, *self.taxonomy[skill].hidden_aliases)

    def _spelled_out(self, skill: str, long: str) -> bool:
        """Tell whether a long form is (nearly) a name of a skill, or of what it is a kind of."""
        wider = (name for broader in self.taxonomy[skill].broader for name in self.taxonomy[broader].names)
        return any(spells_out(name, long) for name in (*self._names(skill), *wider))

    def _is_studied(self, span: Span, lower: str, segments: Segments) -> bool:
        start = span.start_char
        return is_studied(lower, start, span.end_char, segments.at(start)[0])

    def _with(self, span: Span, skill: str) -> Span:
        kind = self.taxonomy[skill].kind.value
        return Span(span.doc, span.start, span.end, label=kind, kb_id=skill, span_id=span.id_)

    def _meant(self, span: Span, says: Mapping[str, int]) -> Span:
        """Return a span with the skill that most of its company speaks for; in doubt it keeps its own."""
        best = max(says, key=lambda skill: (says[skill], skill == span.kb_id_))
        if best == span.kb_id_ or says[best] <= says.get(span.kb_id_, 0):
            return span
        return self._with(span, best)


@Language.factory("skill_senses", default_config={"layers": []})
def create_senses(nlp: Language, name: str, layers: list[str]) -> Senses:
    """Create the component for the built-in taxonomy with user files laid over it."""
    return Senses(load_taxonomy(*map(Path, layers)))
