"""Both documents of a match with the skills found in them marked by what became of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from matcher.values import DocumentKind, Extraction, Finding, Mark, MarkedDocument, Verdict


def mark_document(extraction: Extraction, findings: Iterable[Finding]) -> MarkedDocument:
    """Return a document with a mark a mention; what a finding asks for or quotes carries its verdict, the first's."""
    document = extraction.document
    verdicts: dict[str, Verdict] = {}
    for finding in findings:
        shown = [item for item in finding.evidence if finding.requirement.any_of]
        named = {m.skill for m in extraction.mentions for item in shown if item.start <= m.start < item.end and m.skill}
        is_resume = document.kind == DocumentKind.RESUME
        for skill in named if is_resume else finding.requirement.any_of:
            verdicts.setdefault(skill, finding.verdict)
    assert document.kind is not None
    return MarkedDocument(
        id=document.id, kind=document.kind, text=document.text, marks=tuple(_marks(extraction, verdicts))
    )


def _marks(extraction: Extraction, verdicts: Mapping[str, Verdict]) -> Iterable[Mark]:
    behind = 0
    for mention in sorted(extraction.mentions, key=lambda mention: (mention.start, -mention.end)):
        if mention.start >= behind and not mention.negated:
            behind = mention.end
            verdict = verdicts.get(mention.skill) if mention.skill else None
            yield Mark(start=mention.start, end=mention.end, label=mention.label, verdict=verdict)
