"""Whatever a text is made of, what is found in it points to it."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from matcher.nlp import find_mentions
from matcher.nlp.segments import Segments
from matcher.nlp.tokenizer import FOLD, split_name
from matcher.reading.passages import quote_bounds
from matcher.requirements import build_requirements
from matcher.resume.profile import build_profile
from matcher.taxonomy import load_taxonomy, normalise
from matcher.values import DocumentKind, Extraction
from tests.helpers import JUNE_2025, document, overlaps, posting, quick, resume, tokenizer
from tests.properties.strategies import texts

kinds = st.sampled_from(DocumentKind)


def _read(text: str, kind: DocumentKind) -> Extraction:
    return find_mentions(document(text, kind))


@quick()
@given(texts, kinds)
def test_spans_always_quote_their_surface(text: str, kind: DocumentKind) -> None:
    for mention in _read(text, kind).mentions:
        assert text[mention.start : mention.end] == mention.surface
        assert mention.surface.strip() == mention.surface != ""


@quick()
@given(texts, kinds)
def test_mentions_never_overlap_and_keep_the_order_of_the_text(text: str, kind: DocumentKind) -> None:
    spans = [(mention.start, mention.end) for mention in _read(text, kind).mentions]
    assert spans == sorted(spans)
    assert not overlaps(spans)


@quick(30)
@given(texts, kinds)
def test_the_same_document_twice_gives_the_same(text: str, kind: DocumentKind) -> None:
    assert _read(text, kind) == _read(text, kind)


@quick()
@given(texts)
def test_mentions_name_known_skills_or_none(text: str) -> None:
    taxonomy = load_taxonomy()
    for mention in resume(text).mentions:
        assert mention.skill is None or taxonomy[mention.skill].label == mention.label
        assert 0 < mention.confidence <= 1


@quick()
@given(texts)
def test_a_group_always_holds_two_or_more_mentions(text: str) -> None:
    groups = [mention.group for mention in posting(text).mentions if mention.group]
    assert all(groups.count(group) > 1 for group in groups)


@quick()
@given(texts)
def test_stated_years_lie_in_the_text_and_are_whole_months(text: str) -> None:
    for item in posting(text).min_years:
        assert 0 <= item.start < item.end <= len(text)
        assert isinstance(item.min_months, int)
        assert item.min_months > 0


@quick()
@given(texts)
def test_a_profile_quotes_its_resume_and_counts_whole_months(text: str) -> None:
    profile = build_profile(resume(text), as_of=JUNE_2025)
    for held in profile.held.values():
        assert held.months is None or (isinstance(held.months, int) and held.months > 0)
        assert held.months is None or held.months <= (profile.total_months or held.months)
        for item in held.evidence:
            assert text[item.start : item.end] == item.quote


@quick()
@given(texts)
def test_requirements_quote_their_posting_and_ask_for_each_skill_once(text: str) -> None:
    found = build_requirements(posting(text))
    asked = [skill for item in found.items for skill in item.any_of]
    assert len(asked) == len(set(asked))
    for item in (*found.items, *found.duties):
        assert text[item.start : item.end] == item.quote


@quick(200)
@given(st.text(alphabet="ab. \n•-Z)", max_size=60), st.data())
def test_quote_bounds_hold_the_span(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    left, right = quote_bounds(text, start, end, limit=20)
    assert 0 <= left <= start <= end <= right <= len(text)


@quick()
@given(texts)
def test_tokens_put_together_are_the_text(text: str) -> None:
    folded = text.translate(FOLD)
    assert len(folded) == len(text)
    assert "".join(token.text_with_ws for token in tokenizer()(folded)) == folded


@quick()
@given(st.sampled_from(sorted(name for skill in load_taxonomy() for name in skill.names)))
def test_a_name_splits_into_its_own_letters(name: str) -> None:
    assert "".join(split_name(name)) == "".join(name.translate(FOLD).split())


@quick(150)
@given(st.text(alphabet="abC.\n •?(", max_size=60))
def test_segments_cover_the_text_without_gaps(text: str) -> None:
    segments = Segments(text)
    bounds = [segments.at(start) for start in segments.starts]
    assert bounds[0][0] == 0
    assert all(left[1] == right[0] for left, right in pairwise(bounds))
    assert all(start <= offset < end for offset in range(len(text)) for start, end in [segments.at(offset)])


@quick(150)
@given(st.text(max_size=30))
def test_normalising_twice_is_normalising_once_for_plain_names(name: str) -> None:
    plain = "".join(letter for letter in name if letter.isascii() and letter.isalnum())
    assert normalise(normalise(plain)) == normalise(plain)
