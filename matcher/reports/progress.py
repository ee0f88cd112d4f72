"""Two résumés of one person compared: what was gained, what is no longer shown, what is next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from matcher.matching import DEFAULT_SETTINGS, Settings, assess_profile, match_in_full, score_profile
from matcher.reports.gaps import find_gaps, gaps_of_assessment
from matcher.reports.history import with_state
from matcher.roadmap import load_roadmap
from matcher.taxonomy import load_taxonomy
from matcher.values import GapReport, Profile, Progress, Requirements, State
from matcher.warnings.gathering import warn_of_resume


def compare(
    before: Profile, after: Profile, asked: Requirements | None = None, settings: Settings = DEFAULT_SETTINGS
) -> Progress:
    """Return what changed between two résumés, against a posting where there is one."""
    old, new = (state_of(profile, asked, settings) for profile in (before, after))
    return _progress(old, new, whats_next(after, asked, settings), settings)


def follow(
    history: Sequence[State],
    after: Profile,
    asked: Requirements | None = None,
    settings: Settings = DEFAULT_SETTINGS,
) -> GapReport | Progress:
    """Return what changed since the last stored state on the same roadmap that differs; what is next if there is none.

    The scores are compared only where that state is about the posting asked for.
    """
    new, following = state_of(after, asked, settings), whats_next(after, asked, settings)
    course = [state for state in with_state(history, new) if state.roadmap == new.roadmap]
    earlier = [state for state in course if _what(state) != _what(new)]
    if not earlier:
        return following
    old = replace(earlier[-1], resume=f"{earlier[-1].resume} ({earlier[-1].as_of})")
    return replace(_progress(old, new, following, settings), course=tuple(course))


def state_of(profile: Profile, asked: Requirements | None = None, settings: Settings = DEFAULT_SETTINGS) -> State:
    """Return where a person stands, as a history keeps it."""
    taxonomy, roadmap = load_taxonomy(*settings.layers), load_roadmap(settings.roadmap)
    year, month = divmod(settings.month, 12)
    return State(
        resume=profile.document.id,
        as_of=f"{year:04d}-{month + 1:02d}",
        roadmap=roadmap.id,
        held=tuple(profile.held),
        steps=tuple((step.id, step.status) for step in assess_profile(profile, roadmap, taxonomy).steps),
        posting=asked.document.id if asked else "",
        score=score_profile(profile, asked, settings).value if asked else None,
    )


def whats_next(profile: Profile, asked: Requirements | None, settings: Settings) -> GapReport:
    """Return the open steps of a résumé, against a posting where there is one."""
    roadmap, taxonomy = load_roadmap(settings.roadmap), load_taxonomy(*settings.layers)
    if asked is not None:
        return find_gaps(match_in_full(profile, asked, settings), roadmap=roadmap, taxonomy=taxonomy)
    name, said = profile.document.id, (*profile.document.warnings, *warn_of_resume(profile, taxonomy))
    assessment = assess_profile(profile, roadmap, taxonomy)
    return gaps_of_assessment(assessment, roadmap, resume=name, taxonomy=taxonomy, warnings=said)


def _progress(old: State, new: State, following: GapReport, settings: Settings) -> Progress:
    taxonomy = load_taxonomy(*settings.layers)
    titles = {step.id: step.title for step in load_roadmap(settings.roadmap).steps}
    was = dict(old.steps)

    def labels(skills: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
        gone = (skill for skill in skills if skill not in others)
        told = (taxonomy.label(skill) if skill in taxonomy.skills else skill for skill in gone)
        return tuple(sorted(told, key=str.casefold))

    return Progress(
        before=old.resume,
        after=new.resume,
        posting=new.posting,
        scores=(old.score if old.posting == new.posting else None, new.score),
        gained=labels(new.held, old.held),
        lost=labels(old.held, new.held),
        steps=tuple((titles[step], was[step], now) for step, now in new.steps if was.get(step, now) != now),
        next=following,
    )


def _what(state: State) -> tuple[object, ...]:
    """Return what a résumé showed: the same résumé in a later month is no progress."""
    return state.held, state.steps
