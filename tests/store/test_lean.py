"""What is kept of a résumé scores as the résumé does, and says nothing about its owner."""

from __future__ import annotations

import zlib

import numpy as np
import pytest

from matcher.errors import DataError
from matcher.grid import build_postings, pack, score_postings
from matcher.matching import Settings, read_profile, read_requirements
from matcher.similarity import load_embedder
from matcher.store import pack_profile, unpack_profile
from matcher.values import Document, DocumentKind, Verdict
from tests.conftest import NOTHING
from tests.helpers import document

Documents = dict[str, Document]


def test_scores_of_what_was_kept_are_those_of_the_documents(sample_documents: Documents, settings: Settings) -> None:
    people = [doc for doc in sample_documents.values() if doc.kind == DocumentKind.RESUME]
    asked = [read_requirements(d, settings) for d in sample_documents.values() if d.kind == DocumentKind.POSTING]
    postings = build_postings((pack(item, settings) for item in asked), settings)
    for person in people:
        profile = read_profile(person, settings)
        fresh = score_postings(profile, postings)
        kept = score_postings(unpack_profile(pack_profile(profile, load_embedder())), postings)
        for name in ("values", "essential", "optional"):
            assert np.array_equal(getattr(fresh, name), getattr(kept, name), equal_nan=True)
        for verdict in Verdict:
            assert fresh.labels(verdict) == kept.labels(verdict)


def test_no_words_and_no_names_of_a_resume_are_kept(sample_documents: Documents, settings: Settings) -> None:
    for person in sample_documents.values():
        if person.kind != DocumentKind.RESUME:
            continue
        profile = read_profile(person, settings)
        kept = zlib.decompress(pack_profile(profile, load_embedder())).lower()
        assert person.id.encode() not in kept
        name = person.text.split("\n")[0].strip("# *").lower()
        assert name
        assert name.encode() not in kept
        assert all(passage.quote.lower().encode() not in kept for passage in profile.passages)


def test_no_sentence_of_a_posting_is_kept(sample_documents: Documents, settings: Settings) -> None:
    postings = [posting for posting in sample_documents.values() if posting.kind == DocumentKind.POSTING]
    asked = [read_requirements(posting, settings) for posting in postings]
    assert sum(bool(each.duties) for each in asked) > len(asked) / 2
    for each in asked:
        kept = zlib.decompress(pack(each, settings)).lower()
        assert all(duty.quote.lower().encode() not in kept for duty in each.duties)


def test_an_empty_profile_is_kept_too(settings: Settings) -> None:
    profile = read_profile(document(NOTHING), settings)
    kept = unpack_profile(pack_profile(profile, load_embedder()), id="jo")
    assert (kept.held, kept.total_months, kept.document.id) == (profile.held, profile.total_months, "jo")


@pytest.mark.parametrize(
    "data", [b"", b"nonsense", zlib.compress(b"\x02\0\0\0[]"), zlib.compress(b"\x08\0\0\0[9,1,0,[]]")]
)
def test_what_was_not_packed_is_refused(data: bytes) -> None:
    with pytest.raises(DataError, match="read it again"):
        unpack_profile(data)
