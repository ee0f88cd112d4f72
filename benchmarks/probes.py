"""Run the probe suites: short invented texts, each with what a careful recruiter would read in it.

\b
python benchmarks/probes.py                        # every suite in benchmarks/probes/
python benchmarks/probes.py ambiguity --failures   # one, with each failing case and what was found
python benchmarks/probes.py ambiguity --from 378   # only the cases from this line of the file on

A surface stands for its whole-word occurrences in the text, case-sensitive (for all where it is fused with others).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import click
from annotated import Span, read_jsonl, surface_spans

from matcher import Extraction, make_document
from matcher.nlp import find_mentions
from matcher.taxonomy import load_taxonomy
from matcher.values import Document, DocumentKind, Importance, Mention

PROBES = Path(__file__).resolve().parent / "probes"
SUITES = ("ambiguity", "tricky_names", "negation", "importance", "alternatives", "years")
STRENGTH = {None: -1, Importance.CONTEXT: 0, Importance.OPTIONAL: 1, Importance.ESSENTIAL: 2}
Case = dict[str, Any]
Check = Callable[[Case, Extraction], Iterator[str]]


class Result(NamedTuple):
    """A case with what was found in it, and what is wrong with that."""

    number: int
    case: Case
    found: Extraction
    problems: list[str]


def occurrences(surface: str, text: str) -> list[Span]:
    """Return where a surface stands in a text."""
    spans = surface_spans(surface, text)
    if not spans:
        raise SystemExit(f"{surface!r} does not stand in {text!r}")
    return spans


def mentions_of(surface: str, found: Extraction) -> list[Mention]:
    """Return the mentions that have exactly the offsets of an occurrence of a surface."""
    spans = set(occurrences(surface, found.document.text))
    return [mention for mention in found.mentions if (mention.start, mention.end) in spans]


def check_names(case: Case, found: Extraction) -> Iterator[str]:
    """Yield the surfaces that were missed, and those that were taken for a skill and are none."""
    for surface, skill in case.get("find", []):
        if skill is not None and skill not in load_taxonomy():
            raise SystemExit(f"no skill {skill!r}: {case['text']!r}")
        if not any(skill in (None, mention.skill) for mention in mentions_of(surface, found)):
            yield f"{surface!r} is not found as {skill or 'a skill'}"
    for surface in case.get("not", []):
        for start, end in occurrences(surface, found.document.text):
            for mention in found.mentions:
                if mention.start < end and start < mention.end:
                    yield f"{surface!r} is no skill here"


def check_negation(case: Case, found: Extraction) -> Iterator[str]:
    """Yield the surfaces that are denied and not taken so, or the other way round."""
    for wanted, key in ((True, "negated"), (False, "asserted")):
        for surface in case.get(key, []):
            mentions = mentions_of(surface, found)
            if not mentions:
                yield f"{surface!r} is not found"
            elif any(mention.negated != wanted for mention in mentions):
                yield f"{surface!r} should be {key}"


def check_importance(case: Case, found: Extraction) -> Iterator[str]:
    """Yield the surfaces whose strongest mention has another importance than expected."""
    for surface, wanted in case["importance"].items():
        taken = max((m.importance for m in mentions_of(surface, found)), key=STRENGTH.__getitem__, default="not found")
        if taken != wanted:
            yield f"{surface!r} should be {wanted}, is {taken}"


def check_alternatives(case: Case, found: Extraction) -> Iterator[str]:
    """Yield the groups that are torn apart or merged, and the surfaces that should stand alone and don't."""
    seen: set[str] = set()
    for group in case.get("groups", []):
        named = [{mention.group for mention in mentions_of(surface, found)} - {None} for surface in group]
        shared = set.intersection(*named) - seen
        if not shared:
            yield f"{' | '.join(group)} should be a group of its own"
        seen |= {name for name in shared if name is not None}
    for surface in case.get("single", []):
        mentions = mentions_of(surface, found)
        if not mentions:
            yield f"{surface!r} is not found"
        elif any(mention.group is not None for mention in mentions):
            yield f"{surface!r} should stand alone"


def check_years(case: Case, found: Extraction) -> Iterator[str]:
    """Yield the difference between the years stated and those found."""
    wanted = {(label, months) for label, months in case["min_years"]}
    taken = {(item.label, item.min_months) for item in found.min_years}
    for label, months in sorted(wanted - taken):
        yield f"{months} months of {label} are not found"
    for label, months in sorted(taken - wanted):
        yield f"{months} months of {label} are not asked for"


CHECKS: dict[str, Check] = {
    "negation": check_negation,
    "importance": check_importance,
    "alternatives": check_alternatives,
    "years": check_years,
}


def describe(mention: Mention) -> str:
    """Return a mention as one word of a failure's report."""
    marks = ["NOT"] if mention.negated else []
    marks += [str(mention.importance)] if mention.importance else []
    marks += [f"group {mention.group}"] if mention.group else []
    return f"{mention.surface!r}={mention.skill or 'unlisted'}" + (f" ({', '.join(marks)})" if marks else "")


def results(suite: str, find: Callable[[Document], Extraction] = find_mentions, *, first: int = 1) -> Iterator[Result]:
    """Yield what a finder makes of each case of a suite, from a line of its file on."""
    check = CHECKS.get(suite, check_names)
    for number, case in enumerate(read_jsonl(PROBES / f"{suite}.jsonl"), 1):
        if number >= first:
            kind = DocumentKind(case.get("as", "posting"))
            found = find(make_document(case["text"], id=f"{suite}-{number}", kind=kind))
            yield Result(number, case, found, list(dict.fromkeys(check(case, found))))


def report(suite: str, result: Result) -> str:
    """Return a failing case with what was found."""
    number, case, found, problems = result
    note = f"\n        ({case['note']})" if case.get("note") else ""
    taken = ", ".join(map(describe, found.mentions)) or "nothing"
    lines = [f"  {suite}:{number} {case['text']!r}{note}", *(f"    - {problem}" for problem in problems)]
    lines.append(f"    found: {taken}")
    if suite == "years":
        lines.append(f"    years: {', '.join(f'{item.label} {item.min_months}' for item in found.min_years) or 'none'}")
    return "\n".join(lines)


@click.command(help=__doc__, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("suites", nargs=-1, type=click.Choice(SUITES))
@click.option("--failures", is_flag=True, help="Print each failing case with what was found.")
@click.option("--from", "first", type=int, default=1, metavar="LINE", help="Leave out the cases before this line.")
def main(suites: tuple[str, ...], failures: bool, first: int) -> None:
    """Print a row a suite."""
    for suite in suites or [suite for suite in SUITES if (PROBES / f"{suite}.jsonl").exists()]:
        found = list(results(suite, first=first))
        failed = [result for result in found if result.problems]
        passed = len(found) - len(failed)
        click.echo(f"{suite:<14} {len(found):>4} cases  {passed:>4} passed  {passed / max(len(found), 1):.3f}")
        for result in failed if failures else ():
            click.echo(report(suite, result))


if __name__ == "__main__":
    main()
