"""Read texts in which something is repeated over and over: python benchmarks/repeats.py

Rules of dashes, blanks, one word, one form of dates, lists of thousands of items: no pattern may look back over all of
them from each. Each is read at one length and at four times that; the time of both is shown where it grows by more than
that would explain, and what takes longer than SECONDS is named and ends with 1.
"""

from __future__ import annotations

import signal
import sys
import time
from pathlib import Path

import click

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

REPEATED = (
    *"-aA1().#*/+'_=~|[–…", " ", "\n", "\t", "\n ", "- ", "-\n", ": ", ", ", "a ", "A ", "Ab ", "Ab, ", "Ab & ",
    "a, ", "1 ", "1.", "1,", "•\n", "Aa", "a.b", "a-", "a/", "aB", "aé", "日本語", "\u200b", "\u00a0", "\x0c",
    "--", "...", "?!", "[[", "1/2", "01/2019", "<div>", "&amp; ", "\\n", "'a', ", "http://a.b/", "a@b.com ",
    "$5 ", "2019 ", "2019 - ", "2019-2020", "5 years ", "Jan 2019 - Mar 2020\n", "Jan 2019 - Mar 2020 ",
    "Acme Ltd, ", "Acme Acme ", "Inc ", "At ", "Senior ", "our ", "Python ", "Python, ", "Python/", "Python - ",
    "-Python", "•Python", "Python: ", "Python and ", "Python or ", "C, ", "C ", "R ", "Go ", "R&D ", "C#",
    "no Python, ", "no ", "5+ years Python", "Python3 years", "years of ", "PhD ", "Bachelor of ",
    "Master's degree or ", "BSc, ", "Certified ", "a plus", "preferred ", "required ", "must have ",
    "Requirements ", "Requirements\n", "Skills: ", "skillsSkills", "Education ", "Experience",
    "experiencewithpython", "developer ", "Developer at ", "Led a team of 5 ", "we use ", "one of ", "e.g. ",
    "e.g., ", "and/or ", "(a, ",
)  # fmt: skip
SECONDS = 10
ALLOWED = 2  # times what four times the text would take
NOTICED = 0.3  # seconds


def read(kind: str, repeated: str, length: int) -> float:
    """Return the seconds of processor time that a document takes from its text to its skills."""
    from matcher import make_document
    from matcher.matching import DEFAULT_SETTINGS, read_profile, read_requirements
    from matcher.values import DocumentKind

    text = f"Baker\nExperience with Python{(repeated * length)[:length]}and SQL\nSkills: Go"
    document = make_document(text, id="", kind=DocumentKind(kind))
    signal.alarm(SECONDS)
    began = time.process_time()
    try:
        (read_profile if kind == "resume" else read_requirements)(document, DEFAULT_SETTINGS)
    except TimeoutError:
        return float("inf")
    finally:
        signal.alarm(0)
    return time.process_time() - began


def _too_slow(*_: object) -> None:
    raise TimeoutError


@click.command(help=__doc__)
@click.option("--length", default=5000, show_default=True, help="Characters; the longer text has four times as many.")
def main(length: int) -> None:
    """Read all of them as résumés and as postings."""
    signal.signal(signal.SIGALRM, _too_slow)
    slow = 0
    for kind in ("resume", "posting"):
        read(kind, "Python ", length)
        for repeated in REPEATED:
            short, long = (read(kind, repeated, size) for size in (length, 4 * length))
            slow += long == float("inf")
            if long > NOTICED and long > ALLOWED * 4 * short:
                click.echo(f"{kind:8}{repeated!r:24}{short:6.2f} s  {long:6.2f} s")
    click.echo(f"{2 * len(REPEATED)} texts of {length:,} and {4 * length:,} characters, {slow} slower than {SECONDS} s")
    sys.exit(slow > 0)


if __name__ == "__main__":
    main()
