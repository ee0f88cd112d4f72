"""The sentence that explains a finding, in words that a candidate can read."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.scoring.credit import Credit
from matcher.scoring.verbs import be, they
from matcher.taxonomy import Taxonomy
from matcher.taxonomy.degrees import LEVELS
from matcher.values import Held, Kind, Requirement, SectionKind, Via
from matcher.values.enums import TECHNICAL

FULLY = 0.995
NEAREST = 5
PLACE = {
    SectionKind.EXPERIENCE: "used at work",
    SectionKind.PROJECTS: "used in a project",
    SectionKind.SKILLS: "listed among the skills",
    SectionKind.SUMMARY: "named in the summary",
    SectionKind.EDUCATION: "named under education",
    SectionKind.CERTIFICATIONS: "named under certifications",
    SectionKind.PUBLICATIONS: "named under publications",
}
STATING = frozenset({SectionKind.SUMMARY, SectionKind.SKILLS})  # where a length of time is said, not dated


def reason_for(requirement: Requirement, credit: Credit, taxonomy: Taxonomy) -> str:
    """Return why a requirement is met, partly met or missing."""
    wanted = taxonomy.label(credit.wanted)
    wanted_is = f"{wanted} {be(wanted, _kind(credit.wanted, taxonomy))}"
    held = credit.held
    if held is None:
        named = requirement.label.split(" or ")
        return (
            f"The résumé shows neither {' nor '.join(named)}"
            if len(named) > 1
            else f"The résumé does not show {wanted}"
        )
    if not held.evidence:
        return f"The résumé is written in {held.label} and does not say how well it is spoken"
    is_degree, knows = held.kind is Kind.CREDENTIAL, "uses" if held.kind is Kind.TECHNOLOGY else "knows"
    implied = f"{held.label} includes {wanted}" if is_degree else f"Whoever {knows} {held.label} {knows} {wanted} too"
    sentences = {
        Via.EXACT: _is_shown(held),
        Via.NARROWER: f"{_is(held)} a kind of {wanted}; {they(held.label, held.kind)} {_shown(held)}",
        Via.IMPLIED: f"{implied}; {_is_shown(held)}",
        Via.BROADER: f"{_is_shown(held)}, but {wanted_is} {'higher' if credit.wanted in LEVELS else 'more specific'}",
        Via.RELATED: f"{wanted_is} not shown, but the related {_is_shown(held)}",
        Via.SIMILAR: f"{wanted_is} not named, but the similar {_is_shown(held)}",
    }
    if credit.named is not None and credit.via in (Via.NARROWER, Via.IMPLIED):
        beside = ", a kind of it," if credit.via is Via.NARROWER else _going_with(held)
        sentences[credit.via] = f"{wanted_is} {_shown(credit.named)}; {_is_shown(held, beside)}"
    sentence = sentences[credit.via or Via.EXACT]
    if credit.later is not None:
        sentence += f"; {_is_shown(credit.later, _going_with(credit.later))}"
    if requirement.min_months and (held.months or 0) < requirement.min_months:
        asked, months = spell_months(requirement.min_months), max(held.months or 0, credit.months)
        shown = spell_months(months) if months >= requirement.min_months else _length(months, asked)
        together = f" together with {' and '.join(item.label for item in credit.beside)}" if credit.beside else ""
        sentence += f"; {asked} asked, {shown} shown{together}"
    return sentence


def field_reason(fraction: float, nearest: Sequence[Held]) -> str:
    """Return how near the skills as a whole (0-1) lie to what a posting is about."""
    if not nearest:
        return "None of the skills shown lies near to what the posting is about"
    names = [held.label for held in nearest[:NEAREST]]
    listed = f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]
    return f"The skills shown lie {fraction:.0%} of the way to what the posting is about; nearest: {listed}"


def duties_reason(tasks: int, found: int, near: int, *, faint: bool = False) -> str:
    """Return how many of a posting's tasks the work in a résumé is like, and how many it only comes near to.

    ``faint`` is work that comes near to none and still earns something.

    >>> duties_reason(5, 1, 2)
    'The résumé describes work like 1 of the 5 tasks in the posting, and somewhat like 2 more'
    >>> duties_reason(4, 0, 2)
    'The résumé describes work somewhat like 2 of the 4 tasks in the posting'
    >>> duties_reason(1, 0, 0)
    'The résumé describes no work like the task in the posting'
    >>> duties_reason(4, 0, 0, faint=True)
    'The résumé describes work only faintly like the tasks in the posting'
    """
    if faint and not found and not near:
        return f"The résumé describes work only faintly like the task{'s' if tasks > 1 else ''} in the posting"
    how = "work like" if found else "work somewhat like" if near else "no work like"
    if tasks == 1:
        return f"The résumé describes {how} the task in the posting"
    if not found and not near:
        return f"The résumé describes work like none of the {tasks} tasks in the posting"
    more = f", and somewhat like {near} more" if found and near else ""
    return f"The résumé describes {how} {found or near} of the {tasks} tasks in the posting{more}"


def years_reason(asked: int, shown: int | None, *, relevance: float) -> str:
    """Return how the years in total compare; ``relevance`` is the share (0-1) to which they count."""
    if shown is None:
        return f"{spell_months(asked)} of experience {_are(asked)} asked; the résumé gives no dates of work"
    relation = "the résumé shows" if shown >= asked else "the résumé shows only"
    verb = "counts" if _are(shown) == "is" else "count"
    counted = "" if relevance >= FULLY else f", which {verb} to {relevance:.0%}, as far as the skills fit"
    return f"{spell_months(asked)} of experience {_are(asked)} asked; {relation} {spell_months(shown)}{counted}"


def _are(months: int) -> str:
    """Return the verb that a duration takes in words."""
    return "is" if spell_months(months) in ("1 month", "1 year") else "are"


def _length(months: int | None, asked: str) -> str:
    """Return a duration in words that differ from those of a longer one: 33 months are not the 3 years asked."""
    if not months:
        return "no length of time"
    if (said := spell_months(months)) != asked:
        return said
    return f"{spell_months(months // 12 * 12)} and {spell_months(months % 12)}"


def _kind(skill: str, taxonomy: Taxonomy) -> Kind:
    return taxonomy[skill].kind if skill in taxonomy else Kind.TECHNOLOGY


def _is(held: Held, beside: str = "") -> str:
    return f"{held.label}{beside} {be(held.label, held.kind)}"


def _is_shown(held: Held, beside: str = "") -> str:
    return f"{_is(held, beside)} {_shown(held)}"


def _going_with(held: Held) -> str:
    return f", which {'goes' if be(held.label, held.kind) == 'is' else 'go'} with it,"


def _shown(held: Held) -> str:
    places = dict.fromkeys(PLACE[item.section] for item in held.evidence if item.section in PLACE)
    where = next(iter(places), "named in the résumé")
    if held.kind is Kind.CREDENTIAL:  # a certificate is no work, whatever job it stands under and however long that was
        return where.replace("used at", "named under").replace("used in a project", "named under projects")
    if held.kind not in TECHNICAL:
        where = where.replace("used", "shown")  # nobody uses a trade
    if held.months:
        stated = any(item.months == held.months and item.section in STATING for item in held.evidence)
        where += f", {spell_months(held.months)}{' as stated' if stated else ''}"
    if held.basics:
        where += ", at a beginner's level"
    return where + (f", last in {held.last_used}" if held.last_used else "")


def spell_months(months: int) -> str:
    """Return a duration in words.

    >>> spell_months(1), spell_months(18), spell_months(24)
    ('1 month', '1.5 years', '2 years')
    """
    if months < 12:
        return f"{months} month{'s' if months != 1 else ''}"
    years = round(months / 6) / 2
    text = f"{years:g}"
    return f"{text} year{'s' if years != 1 else ''}"
