"""Two résumés of one person compared: what was gained, what is no longer shown, what is next."""

from __future__ import annotations

from matcher.gaps import find_gaps, gaps_of_assessment
from matcher.matching import DEFAULT_SETTINGS, Settings, assess_profile, match_in_full
from matcher.roadmap import load_roadmap
from matcher.taxonomy import load_taxonomy
from matcher.values import Profile, Progress, Requirements


def compare(
    before: Profile, after: Profile, asked: Requirements | None = None, settings: Settings = DEFAULT_SETTINGS
) -> Progress:
    """Return what changed between two résumés, against a posting where there is one."""
    taxonomy, roadmap = load_taxonomy(*settings.layers), load_roadmap(settings.roadmap)
    old, new = (assess_profile(profile, roadmap, taxonomy) for profile in (before, after))
    scores: tuple[float | None, float | None] = (None, None)
    if asked is None:
        following = gaps_of_assessment(new, roadmap, resume=after.document.id, taxonomy=taxonomy)
    else:
        matches = [match_in_full(profile, asked, settings) for profile in (before, after)]
        scores = (matches[0].score, matches[1].score)
        following = find_gaps(matches[1], roadmap=roadmap, taxonomy=taxonomy)
    return Progress(
        before=before.document.id,
        after=after.document.id,
        posting=asked.document.id if asked else "",
        scores=scores,
        gained=tuple(after.held[skill].label for skill in after.held if skill not in before.held),
        lost=tuple(before.held[skill].label for skill in before.held if skill not in after.held),
        steps=tuple(
            (now.title, was.status, now.status)
            for was, now in zip(old.steps, new.steps, strict=True)
            if was.status != now.status
        ),
        next=following,
    )
