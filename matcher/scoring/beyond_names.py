"""The findings that no skill name stands for: the work described, the years in total, what was not recognised."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

import numpy as np

from matcher.reading.passages import MAX_QUOTE, Quote, quote_in
from matcher.scoring.field import load_field_vectors
from matcher.scoring.reasons import duties_reason, field_reason, years_reason
from matcher.scoring.weights import Weights
from matcher.similarity import Embedder, cosines, in_steps
from matcher.values import Evidence, Finding, Importance, Kind, Profile, Requirement, Requirements, Verdict, Via

FIELD, DUTIES, YEARS = "Field of work", "Responsibilities", "Years of experience"
UNREAD = "What was not recognised"
QUOTES = 3
NOTHING = Quote(0, 0, "", (False, False))
ALIKE = 0.5  # likeness (0-1) from which a task counts as described in the résumé
NEAR = 0.1  # likeness (0-1) from which work is said to be somewhat like a task


def duties_finding(
    profile: Profile, requirements: Requirements, embedder: Embedder, share: float, weights: Weights
) -> Finding:
    """Judge how like the work in the résumé is to the work in the posting, by embeddings."""
    duties = requirements.duties
    fractions, closest = compare_work(profile.passages, duties, embedder, weights)
    best = np.argsort(-fractions, kind="stable")[:QUOTES]
    quoted: dict[int, Evidence] = {
        int(closest[i]): _in_sentence(profile, profile.passages[closest[i]]) for i in best if fractions[i] > 0
    }
    first = duties[int(best[0])]
    quote = cut(first.quote)
    is_cut = False, len(quote) < len(first.quote)
    return _finding(
        DUTIES,
        float(fractions.mean()),
        share,
        duties_reason(
            len(duties),
            int((fractions >= ALIKE).sum()),
            int(((fractions >= NEAR) & (fractions < ALIKE)).sum()),
            faint=bool((fractions > 0).any()),
        ),
        weights=weights,
        via=Via.SIMILAR,
        quote=Quote(first.start, first.start + len(quote), quote, is_cut),
        evidence=tuple(quoted.values()),
    )


def field_finding(
    profile: Profile, requirements: Requirements, share: float, weights: Weights, *, covered: float
) -> Finding:
    """Judge how near the skills as a whole lie to what the posting is about, at least as near as they cover it."""
    found = load_field_vectors().likeness(profile, requirements.items, weights)
    fraction = max(found.value, covered)
    return _finding(
        FIELD,
        fraction,
        share,
        field_reason(fraction, found.nearest),
        weights=weights,
        via=Via.SIMILAR,
        evidence=tuple(held.evidence[0] for held in found.nearest[:QUOTES]),
    )


def cut(quote: str, *, limit: int = MAX_QUOTE) -> str:
    """Return a long quote cut at a word, to at most ``limit`` characters."""
    if len(quote) <= limit:
        return quote
    border = quote.rfind(" ", 0, limit + 1)
    return quote[: border if border > 0 else limit]


def _in_sentence(profile: Profile, passage: Evidence) -> Evidence:
    """Return a passage, which may be one line of a sentence, as it is quoted."""
    first = passage.quote.split(maxsplit=1)[0]
    quote = quote_in(profile.document, passage.start, passage.start + len(first))
    return replace(passage, quote=quote.text, start=quote.start, end=quote.end, cut=quote.cut)


def compare_work(
    passages: Sequence[Evidence], duties: Sequence[Requirement], embedder: Embedder, weights: Weights
) -> tuple[np.ndarray, np.ndarray]:
    """Return for each duty how like (0-1) the likest passage is, and that passage's index."""
    if not passages:
        return np.zeros(len(duties)), np.zeros(len(duties), int)
    described = embed_passages(embedder, tuple(passage.quote for passage in passages))  # type: ignore[arg-type]
    found = cosines(in_steps(embedder.embed([duty.quote for duty in duties])), described)
    return work_fraction(found.max(axis=1), weights), found.argmax(axis=1)


def work_fraction(cosine: np.ndarray, weights: Weights) -> np.ndarray:
    """Return how like (0-1) work is to a duty, from their cosine."""
    span = weights.duty_ceiling - weights.duty_floor
    fraction: np.ndarray = np.clip((cosine - weights.duty_floor) / span, 0, 1)
    return fraction


@lru_cache(maxsize=2)
def embed_passages(embedder: Embedder, quotes: tuple[str, ...]) -> np.ndarray:
    """Return the vectors, in steps, of a résumé's passages; in a batch the next pair has the same."""
    return in_steps(embedder.embed(quotes))


def years_finding(
    profile: Profile, requirements: Requirements, share: float, weights: Weights, *, relevance: float
) -> Finding:
    """Judge the years in total; they count in so far as the skills fit, years of other work being no match."""
    stated = requirements.total_years
    assert stated is not None
    asked, shown = stated.min_months, profile.total_months
    fraction = min(1.0, (shown or 0) / asked) if asked else 1.0
    return _finding(
        YEARS,
        fraction * relevance,
        share,
        years_reason(asked, shown, relevance=relevance),
        weights=weights,
        via=Via.EXACT,
        importance=Importance.ESSENTIAL,
        min_months=asked,
        quote=quote_in(requirements.document, stated.start, stated.end),
    )


def unread_finding(requirements: Requirements, share: float, weights: Weights) -> Finding:
    """Stand for what a posting asks for and was not recognised: a single requirement met is no strong match."""
    count = len(requirements.items)
    little = "" if all(item.kind == Kind.TECHNOLOGY for item in requirements.items) else ", and little of it technical"
    reason = (
        f"Only {count} requirement{'s were' if count > 1 else ' was'} recognised in the posting{little}; "
        "the rest could not be judged"
    )
    return _finding(UNREAD, 0.0, share, reason, weights=weights, via=Via.EXACT)


def _finding(
    label: str,
    earned: float,
    share: float,
    reason: str,
    *,
    weights: Weights,
    via: Via,
    importance: Importance = Importance.CONTEXT,
    min_months: int | None = None,
    quote: Quote = NOTHING,
    evidence: tuple[Evidence, ...] = (),
) -> Finding:
    """Return a finding that earns a fraction (0-1) of its share of the score."""
    requirement = Requirement(
        label=label,
        any_of=(),
        kind=Kind.CONCEPT,
        importance=importance,
        min_months=min_months,
        quote=quote.text,
        start=quote.start,
        end=quote.end,
        cut=quote.cut,
    )
    return Finding(
        requirement=requirement,
        verdict=Verdict.MET if earned >= weights.met else Verdict.PARTIAL if earned > 0 else Verdict.MISSING,
        via=via if earned > 0 else None,
        points=share * earned,
        max_points=share,
        reason=reason,
        evidence=evidence,
    )
