"""Hold what was read of a laid out résumé against what it says."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from resume_laid import Laid
from resume_truth import AS_OF, Entry

from matcher.resume.profile import find_jobs
from matcher.values import Document, SectionKind

_WORD = re.compile(r"\S+")
_MARKS = "•-·|,:;()"


@dataclass(frozen=True, slots=True)
class Judgement:
    """Rights and totals of one reading: word pairs, sections of blocks, dates of jobs, items filed under their job."""

    pairs: tuple[int, int]
    sections: tuple[int, int]
    dates: tuple[int, int]
    items: tuple[int, int]
    faults: tuple[str, ...]


def judge(laid: Laid, document: Document) -> Judgement:
    """Return how much of a résumé was read right."""
    found = Counter(pairwise(_words(document.text)))
    right = total = 0
    faults: list[str] = []
    for block in laid.blocks:
        for pair, count in Counter(pairwise(_words(block.text))).items():
            good = min(count, found[pair])
            right, total = right + good, total + count
            faults += [f"pair {' '.join(pair)!r} of {block.text!r}"] if good < count else []
            found[pair] -= good
    filed = 0
    for block in laid.blocks:
        kinds = [
            section.kind for place in _places(document.text, block.text) if (section := document.section_at(place))
        ]
        filed += block.section in kinds
        if block.section not in kinds:
            faults.append(f"{block.section.value} holds {block.text!r}, read as {', '.join(kinds)}")
    jobs = [_job(document, job) for job in laid.resume.jobs]
    faults += [
        f"dates of {job.title}, {job.dates(laid.resume.style)}"
        for job, (good, _, _) in zip(laid.resume.jobs, jobs, strict=True)
        if not good
    ]
    faults += [
        f"items of {job.title}, {job.at}: {held} of {of}"
        for job, (_, held, of) in zip(laid.resume.jobs, jobs, strict=True)
        if held < of
    ]
    return Judgement(
        (right, total),
        (filed, len(laid.blocks)),
        (sum(good for good, _, _ in jobs), len(jobs)),
        (sum(held for _, held, _ in jobs), sum(of for _, _, of in jobs)),
        tuple(faults),
    )


def _words(text: str) -> list[str]:
    return [word for raw in _WORD.findall(text) if (word := raw.strip(_MARKS))]


def _places(text: str, block: str) -> list[int]:
    """Return where the first words of a block stand."""
    for length in (6, 3, 2, 1):
        words = map(re.escape, _words(block)[:length])
        found = [match.start() for match in re.finditer(r"(?<!\w)" + r"[\s|·-]+".join(words), text)]
        if found:
            return found
    return []


def _job(document: Document, job: Entry) -> tuple[bool, int, int]:
    """Return whether a job's dates were read in its section, and how many of its words were filed under them."""
    parts = (job.title, job.at, *job.bullets)
    for period, start, end in find_jobs(document, as_of=AS_OF):
        after = AS_OF + 1 if job.after is None else job.after
        section = document.section_at(period.start)
        if (period.first, period.after) == (job.first, after) and section and section.kind is SectionKind.EXPERIENCE:
            own = " ".join(_words(document.text[start:end]))
            return True, sum(" ".join(_words(part)[:4]) in own for part in parts), len(parts)
    return False, 0, len(parts)
