"""Names that met where a text lost its lines are cut apart, in such texts and nowhere else."""

from __future__ import annotations

from itertools import combinations

import pytest

from tests.helpers import mentions

BREAD = (
    "Baked bread of rye and wheat for the people of nine towns and told them what it costs in spring and autumn. " * 6
)
PAIRS = {
    "SQLAWS": ("SQL", "AWS"),
    "JIRAVMware": ("JIRA", "VMware"),
    "EC2SQL": ("EC2", "SQL"),
    "CI/CDETL": ("CI/CD", "ETL"),
    "PostgreSQLmacOS": ("PostgreSQL", "macOS"),
    "Kafkadbt": ("Kafka", "dbt"),
    "Kafka.NET Core": ("Kafka", ".NET Core"),
    "HTML5AWS": ("HTML5", "AWS"),
}


def found(glued: str, *, more: str = BREAD) -> set[str]:
    text = f"Ada Quill\nSKILLS Linux, Git, {glued}, Maven. {more}"
    return {mention.surface for mention in mentions(text) if mention.skill}


@pytest.mark.parametrize("glued", PAIRS)
def test_names_that_met_are_found(glued: str) -> None:
    names = found(glued)
    assert all(any(name.startswith(part.rstrip("5")) for name in names) for part in PAIRS[glued])


@pytest.mark.parametrize(("glued", "name"), [("Windows 11macOS", "macOS"), ("SummaryiOS", "iOS"), ("Java 8AWS", "AWS")])
def test_a_name_behind_a_version_or_a_word_is_found(glued: str, name: str) -> None:
    assert name in found(glued)


@pytest.mark.parametrize("name", ["SQLAlchemy", "OpenSSL", "NoSQL", "ADO.NET", "jQuery", "HTML5"])
def test_a_known_name_stays_whole(name: str) -> None:
    assert any(one.startswith(name.rstrip("5")) for one in found(name))
    assert not {name[:cut] for cut, _ in combinations(range(2, len(name) - 1), 2)} & (found(name) - {"HTML"})


def test_a_text_with_lines_is_not_cut() -> None:
    assert "AWS" not in found("SQLAWS", more="\nBaked bread\n")
