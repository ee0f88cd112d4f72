"""Turn downloads of ESCO and O*NET into layers for ``--taxonomy``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from matcher.errors import InputError
from matcher.importing.building import HIDDEN, Built, Options, Record, build
from matcher.importing.concepts import Download, chosen
from matcher.importing.esco import read_esco
from matcher.importing.inputs import ESCO, EXAMPLES, ONET, SKILLS, read_inputs
from matcher.importing.linting import sift
from matcher.importing.onet import read_onet
from matcher.taxonomy import Taxonomy
from matcher.values import Kind

__all__ = ["Imported", "import_skills"]

READERS = {ESCO: read_esco, ONET: read_onet}
SHOWN_GROUPS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """The rows of a layer, sorted by id, and what became of the rest."""

    records: tuple[Record, ...]
    files: tuple[Path, ...]
    sources: tuple[str, ...]
    read: int
    chosen: int
    extended: int
    left_out: Mapping[str, tuple[str, ...]]
    names_left_out: int


def import_skills(
    paths: Sequence[Path],
    taxonomy: Taxonomy,
    *,
    source: str | None = None,
    only: Sequence[str] = (),
    kinds: Sequence[Kind] = (),
    other_names: str = HIDDEN,
    extend: bool = False,
) -> Imported:
    """Return what ESCO's or O*NET's files (or folders of them) add to a taxonomy.

    Raises InputError when they are no such files, or when nothing in them is chosen.
    """
    inputs = read_inputs(paths, source=source)
    found: list[tuple[str, Download]] = [
        (name, read([item for item in inputs if item.source == name]))
        for name, read in READERS.items()
        if any(item.source == name and item.part in (SKILLS, EXAMPLES) for item in inputs)
    ]
    built = Built()
    number = 0
    for name, download in found:
        wanted = [concept for concept in chosen(download.concepts, only) if not kinds or concept.kind in kinds]
        number += len(wanted)
        made = build(download.concepts, wanted, taxonomy, Options(other_names=other_names, extend=extend, suffix=name))
        _join(built, made, download if not only else None)
    if not number:
        raise InputError(_nothing_chosen(paths, [download for _, download in found], only, kinds))
    sieve = sift(built.records, taxonomy)
    left_out = {reason: tuple(labels) for reason, labels in {**built.left_out, **sieve.left_out}.items() if labels}
    return Imported(
        records=tuple(sieve.records.values()),
        files=tuple(item.path for item in inputs),
        sources=tuple(download.name for _, download in found),
        read=sum(len(download.concepts) for _, download in found),
        chosen=number,
        extended=sum("label" not in record for record in sieve.records.values()),
        left_out=left_out,
        names_left_out=built.names_taken + sieve.names,
    )


def _join(built: Built, made: Built, download: Download | None) -> None:
    taken = {record["id"] for record in built.records.values()}
    for key, record in made.records.items():
        if record["id"] in taken:
            built.leave_out("in both downloads", str(record.get("label", record["id"])))
        else:
            built.records[key] = record
    for reason, labels in (*made.left_out.items(), *(download.left_out.items() if download else ())):
        built.left_out.setdefault(reason, []).extend(labels)
    built.names_taken += made.names_taken


def _nothing_chosen(
    paths: Sequence[Path], downloads: Sequence[Download], only: Sequence[str], kinds: Sequence[Kind]
) -> str:
    wanted = " or ".join([*map(repr, only)]) or "any text"
    of_kind = f" of kind {' or '.join(kinds)}" if kinds else ""
    groups = [title for download in downloads for title in download.main_groups][:SHOWN_GROUPS]
    hint = f"; groups are, for instance: {', '.join(groups)}" if groups else ""
    return f"{', '.join(map(str, paths))}: nothing{of_kind} is called, or belongs to, {wanted}{hint}"
