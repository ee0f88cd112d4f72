"""Which mentions of a posting ask for a skill, and which only stand in what the employer tells of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matcher.nlp.applying import find_applying
from matcher.reading.passages import quote_bounds, quote_in
from matcher.reading.remains import unmark
from matcher.reading.wordlist import words
from matcher.taxonomy import load_taxonomy
from matcher.taxonomy.degrees import is_field
from matcher.values import Document, Extraction, Importance, Kind, Mention, SectionKind
from matcher.values.stretches import Stretches

NOT_ASKING = frozenset({SectionKind.ABOUT, SectionKind.BENEFITS})
ASKING = frozenset({SectionKind.REQUIREMENTS, SectionKind.NICE_TO_HAVE})
OF_THE_JOB = frozenset({"entry-level-role"})  # what a posting says of the job, not of whom it looks for
TO_COME = frozenset({"internship"})  # of the job, unless it is asked for: "a 12-week internship"
OFFERED = frozenset(Kind) - {Kind.CONCEPT}  # "Slack channel for dog owners", "private medical insurance"
OF_ITS_FIELD = frozenset({Kind.CONCEPT, Kind.DOMAIN})  # what employers say of themselves that says what they work in
STACK = re.compile(
    r"\b(?:stack|technolog|tool|built\b|build|writ(?:e|ten)\b|cod(?:e|ing)|develop|engineer|deploy|back-?end|front-?end"
    r"|environment|infrastructure|microservice|using|utili[sz]ing|runs?\b|we (?:use|work)\b)",
    re.I,
)
# What a firm's product works with, and who uses it, before the first heading: "we integrate with Xero".
PRODUCT = re.compile(
    r"\b(?:integrat(?:es?|ed|ions?) with|plugs? into|connects? to|available (?:on|in|for)|partner(?:s|ed)? with|used by"
    r"|use our|our (?:\w+ ){0,2}(?:products?|apps?|customers|clients|users|founders)|trusted by|backed by|customers"
    r"|founded by|our partners)\b",
    re.I,
)
OF_THE_WORK = re.compile(
    r"\b(?:you|your|you'll|role|position|responsib\w+|duties|candidates?|experience|looking for)\b", re.I
)
OFFICE = words(  # what everybody there writes, meets and counts with: "we use Slack and Jira"
    """accounting-software collaboration-tools crm erp microsoft-office project-management-software video-conferencing
    wiki-software"""
)
# "Our benefits include tuition for certifications (AWS, CISSP)", in no part of its own
BENEFITS = re.compile(r"\bbenefits? (?:package |program(?:me)? )?(?:includ(?:es?|ing)|consists? of)\b[^.\n]*", re.I)
# A subject that is part of a unit's name: "our Theoretical Physics Department"
UNIT_AFTER = re.compile(
    r" (?:Division|Department|Dept|Faculty|School|Institute|Laborator(?:y|ies)|Directorate|Cent(?:er|re)|Group"
    r"|home page)\b"
)
# What names end with: "machine learning algorithms" and "risk modeling" ask for the methods, "Oracle database" for it.
HEADS = {
    "algorithms": words("algorithm algorithms"),
    "predictive-modeling": words("modeling modelling"),
    "databases": words("database databases"),
    "dashboards": words("dashboard dashboards"),
}
OF_TOOLS = frozenset({"databases", "dashboards"})
# "open-source tools such as Gatling" asks for these
WITH_EXAMPLES = re.compile(
    r"(?:[/,]? ?(?:and )?\w+)?,? ?(?:\((?:e\.g|such|like|i\.e|[A-Z])|such as\b|like\b|including\b|e\.g)"
)
LONGEST = 300  # characters of a sentence
HIRING = re.compile(
    r"\b(?:interview|hiring|recruit\w+|application|selection|screening) (?:process|steps|stages|procedure|loop)"
    r"|^(?:our|the) (?:process|interviews)$|apply\b(?! if)|next steps|what happens next"
    r"|how we (?:hire|interview|recruit)\b|^(?:are you )?(?:interested|enthusiastic)\W*$",
    re.I,
)


def find_asked(extraction: Extraction) -> Iterator[tuple[str, Mention]]:
    """Yield the known skills, each with a mention, that a posting asks for, or that tell what the work is like."""
    document = extraction.document
    told = _told(document)
    title = document.text.find("\n")  # where it ends
    for before, mention in zip((None, *extraction.mentions), extraction.mentions, strict=False):
        if mention.skill is None or mention.negated or mention.skill in OF_THE_JOB or told.hold(mention.start):
            continue
        if is_field(mention.skill) and UNIT_AFTER.match(document.text, mention.end):
            continue
        if mention.skill in TO_COME and (mention.said is Importance.CONTEXT or mention.start < title):
            continue  # told of, or the title
        if not (_is_head(document.text, before, mention) or _is_employers(document, mention, mention.skill)):
            yield mention.skill, mention


def _is_head(text: str, before: Mention | None, mention: Mention) -> bool:
    """Tell whether a mention is but a noun beside what is asked for: "clustering algorithms", "open source (Go)"."""
    if mention.skill == "open-source-software":
        return WITH_EXAMPLES.match(text, mention.end) is not None
    if before is None or mention.surface.lower() not in HEADS.get(mention.skill or "", ()):
        return False
    heads_it = before.kind in OF_ITS_FIELD or (before.kind is Kind.TECHNOLOGY and mention.skill in OF_TOOLS)
    return heads_it and text[before.end : mention.start] == " "


def _told(document: Document) -> Stretches:
    """Return the stretches that speak of applying: "ML system design (60 minutes)", "send your CV as PDF"."""
    steps = [
        (part.start, part.end)
        for part in document.sections
        if part.kind not in ASKING and HIRING.search(part.title)  # "Who can apply" asks
    ]
    text = unmark(document.text)
    offered = (found.span() for found in BENEFITS.finditer(text)) if "enefit" in text else ()
    return Stretches([*steps, *find_applying(text), *offered])


def _is_employers(document: Document, mention: Mention, skill: str) -> bool:
    """Tell whether something is merely offered, or is the employer's own: "an app with 50 reviews on Google Play".

    What it builds with tells what the work is like: "our services are written in Go".
    """
    if mention.importance is not Importance.CONTEXT:
        return False
    if mention.section not in NOT_ASKING:
        return mention.kind is Kind.TECHNOLOGY and _is_products(document, mention)
    if mention.section is SectionKind.BENEFITS:
        return mention.kind in OFFERED
    if mention.kind is not Kind.TECHNOLOGY:
        return mention.kind not in OF_ITS_FIELD
    if (part := document.section_at(mention.start)) and STACK.search(part.title):
        return False
    start, end, *_ = quote_in(document, mention.start, mention.end)
    taxonomy = load_taxonomy()
    is_office = skill in taxonomy and not OFFICE.isdisjoint(taxonomy.ancestors(skill))
    return is_office or not STACK.search(document.text, start, end)


def _is_products(document: Document, mention: Mention) -> bool:
    """Tell whether the text before the first heading names something beside the employer's product or customers."""
    opening = document.sections[0]
    if opening.title or len(document.sections) < 2 or mention.start >= opening.end:
        return False
    start, end = quote_bounds(document.text, mention.start, mention.end, limit=LONGEST)
    told = PRODUCT.search(document.text, start, end)
    return bool(told) and not (STACK.search(document.text, start, end) or OF_THE_WORK.search(document.text, start, end))
