"""HTML, escapes and printed lists in plain text are blanked for reading; text and offsets stay the file's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from matcher.matching import extract
from matcher.reading import make_document, read_document
from matcher.reading.remains import unmark
from matcher.values import DocumentKind, Extraction, Importance

PLAIN = """\
Data Engineer

About us
We measure rivers & write down what we find, so that others need not measure them again.

Requirements
- Python and SQL
- 3+ years with Apache Spark

Nice to have
- Terraform
- Go
"""


def found(text: str) -> Extraction:
    return extract(make_document(text, id="x", kind=DocumentKind.POSTING))


def told(extraction: Extraction) -> dict[str, Importance | None]:
    return {mention.label: mention.importance for mention in extraction.mentions}


MARKED = {
    "breaks": PLAIN.replace("\n", "<br>"),
    "lists": "".join(
        f"<li>{line[2:]}</li>" if line.startswith("- ") else f"<p><strong>{line}</strong></p>"
        for line in PLAIN.splitlines()
        if line
    ),
    "what no browser shows": "<!-- <p>Cobol > Java</p> --><style>.scala { kotlin: 1 }</style >"
    + PLAIN.replace("\n", "<br>")
    + '<script type="text/javascript">if (a < b) { use("PHP"); }</script><!--[if mso]><xml>SAP</xml><![endif]-->',
    "escaped tags": PLAIN.replace("\n", "&lt;br /&gt;"),
    "entities": PLAIN.replace(" & ", " &amp; ").replace("- ", "&bull;&nbsp;").replace("\n", "&#10;"),
    "attributes": PLAIN.replace("\n\n", '</p><p class="a" style="b">').replace("\n", "<br/>"),
    "escaped line ends": PLAIN.replace("\n", "\\n"),
    "printed list": repr([line for line in PLAIN.splitlines() if line]),
    "printed list of escapes": repr(PLAIN.splitlines()).replace("- ", r"\xa0").replace('"', "'"),
    "escaped both": PLAIN.replace("\n", "\\r\\n"),
}


@pytest.mark.parametrize("name", MARKED)
def test_importance_and_years_are_those_of_the_plain_posting(name: str) -> None:
    extraction = found(MARKED[name])
    assert told(extraction) == told(found(PLAIN))
    assert [item.min_months for item in extraction.min_years] == [36]
    for mention in extraction.mentions:
        assert MARKED[name][mention.start : mention.end] == mention.surface


def test_the_text_of_the_document_stays_the_files_own(tmp_path: Path) -> None:
    path = tmp_path / "job.txt"
    path.write_text(MARKED["lists"], encoding="utf-8")
    assert read_document(path).text == MARKED["lists"]


MARKS = ("a<b and c>d, x < y && y > z", "<<<>>>&&&;;;", "<" * 99, "&" * 99, "<!--<script>" * 9)


@pytest.mark.parametrize("text", [*MARKED.values(), *MARKS])
def test_the_length_stays(text: str) -> None:
    assert len(unmark(text)) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        PLAIN,
        "Puts <script> and </style> where they belong, <!-- too",
        "Knows the <table> tag",
        "R&D; AT&T",
        "if a < b and b > c",
        "C:\\new\\table",
        "vector<int> and map<a, b>",
    ],
)
def test_what_is_no_remains_stays(text: str) -> None:
    assert unmark(text) == text


def test_names_in_code_marks_are_a_list() -> None:
    assert unmark("`Go` `R` · `C`") == " Go,  R  ·  C "
