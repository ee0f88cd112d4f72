"""Find the tables of an ESCO or O*NET download and tell them by their columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from matcher.errors import InputError, TaxonomyError
from matcher.taxonomy.tables import parse_table, read_text

ESCO, ONET = "esco", "onet"
SKILLS, BROADER, RELATED, GROUPS = "skills", "broader", "related", "groups"
EXAMPLES, OCCUPATIONS = "examples", "occupations"
# What each table must hold; the first that fits counts. (O*NET 30 calls "Example" "Workplace Example".)
COLUMNS: tuple[tuple[str, str, frozenset[str]], ...] = (
    (ESCO, SKILLS, frozenset({"concepturi", "preferredlabel", "skilltype"})),
    (ESCO, BROADER, frozenset({"concepturi", "broaderuri"})),
    (ESCO, RELATED, frozenset({"originalskilluri", "relationtype", "relatedskilluri"})),
    (ESCO, GROUPS, frozenset({"concepttype", "concepturi", "preferredlabel", "code"})),
    (ONET, EXAMPLES, frozenset({"o*net-soc code", "example", "commodity title"})),
    (ONET, EXAMPLES, frozenset({"o*net-soc code", "workplace example", "commodity title"})),
    (ONET, OCCUPATIONS, frozenset({"o*net-soc code", "title", "description"})),
)
NEEDED = {
    ESCO: "ESCO's skills_en.csv (columns conceptUri, preferredLabel, skillType)",
    ONET: "O*NET's Technology Skills.txt (columns O*NET-SOC Code, Example, Commodity Title)",
}
MAIN = {ESCO: SKILLS, ONET: EXAMPLES}
OCCUPATION = "iscogroup"  # marks ESCO's occupations, which look like groups otherwise
SUFFIXES = frozenset({".csv", ".txt", ".tsv"})
PEEK = 4096  # bytes that hold the first line


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """One table: the source that it is of, its part there, and its rows by column in lower case."""

    path: Path
    source: str
    part: str
    records: tuple[dict[str, str], ...]


def read_inputs(paths: Sequence[Path], *, source: str | None = None) -> list[Input]:
    """Return the tables among files and folders; in a folder, what is none of them is passed over.

    Raises InputError when a file is no such table, or when the main table is missing.
    """
    found = [item for path in paths for item in (_in_folder(path, source) if path.is_dir() else [_named(path, source)])]
    for wanted in [source] if source else [ESCO, ONET]:
        if any((item.source, item.part) == (wanted, MAIN[wanted or ESCO]) for item in found):
            return found
    places = ", ".join(map(str, paths))
    needed = NEEDED[source] if source else " nor ".join(NEEDED.values())
    raise InputError(f"{places}: no table of skills; it is {needed}" if source else f"{places}: holds neither {needed}")


def _in_folder(folder: Path, source: str | None) -> Iterator[Input]:
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    for path in paths:
        kind = _recognise(path, source) if path.suffix.lower() in SUFFIXES else None
        if kind:
            yield _read(path, *kind)


def _named(path: Path, source: str | None) -> Input:
    if not path.exists():
        raise InputError(f"{path}: no such file or folder; check the path")
    kind = _recognise(path, source) if path.is_file() else None
    if kind is None:
        _text(path)  # says so if it is no text at all
        held = ", ".join(_columns(path)) or "nothing"
        needed = NEEDED[source] if source else " or ".join(NEEDED.values())
        raise InputError(
            f"{path}: not a table that can be imported; its first line is {held[:120]!r}, wanted is {needed}"
        )
    return _read(path, *kind)


def _recognise(path: Path, source: str | None) -> tuple[str, str, frozenset[str]] | None:
    held = {name.lower() for name in _columns(path)}
    if OCCUPATION in held:
        return None
    fitting = ((of, part, needed) for of, part, needed in COLUMNS if needed <= held and source in (None, of))
    return next(fitting, None)


def _columns(path: Path) -> tuple[str, ...]:
    """Return the columns that a file's first line names."""
    with path.open("rb") as stream:
        head = stream.read(PEEK).decode("utf-8-sig", errors="replace")
    first = head.lstrip("\r\n").partition("\n")[0].replace('"', "")
    known = frozenset().union(*(needed for _, _, needed in COLUMNS))
    return parse_table(first, path, known).columns


def _read(path: Path, source: str, part: str, needed: frozenset[str]) -> Input:
    try:
        table = parse_table(_text(path), path, needed, quoted=source == ESCO)
    except TaxonomyError as exc:
        raise InputError(str(exc)) from exc
    records = tuple({name.lower(): cell for name, cell in record.items()} for record in table.records())
    return Input(path=path, source=source, part=part, records=records)


def _text(path: Path) -> str:
    try:
        return read_text(path, fallback="cp1252")
    except TaxonomyError as exc:
        raise InputError(str(exc)) from exc
