"""``skillmatch taxonomy import``: ESCO and O*NET downloads as layers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from matcher.cli.layer_output import SUFFIXES, write_layer
from matcher.cli.options import chosen_format
from matcher.cli.output import output_options

if TYPE_CHECKING:
    from matcher.importing import Imported

EXAMPLES = 3
LONGEST = 40


@click.command("import")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE_OR_FOLDER...")
@click.option("--from", "source", type=click.Choice(["esco", "onet"]), help="[default: told by the columns]")
@click.option(
    "--only",
    multiple=True,
    metavar="TEXT",
    help='Skills with this word in their name or in a group or occupation above them ("health*" for any ending), or'
    " under this code or URI (repeatable).",
)
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice(["technology", "concept", "soft", "domain"]),
    help="Only skills of this kind (repeatable).",
)
@click.option(
    "--other-names",
    type=click.Choice(["hidden", "context", "plain", "none"]),
    default="hidden",
    show_default=True,
    help="How to take alternative labels; hidden ones are understood when looked up, but not searched for in text.",
)
@click.option("--extend", is_flag=True, help="Give skills that are known already their other names too, hidden.")
@click.option("-f", "--format", type=click.Choice(["jsonl", "csv"]), help="[default: jsonl, or by the file's suffix]")
@output_options
def command(
    paths: tuple[Path, ...],
    source: str | None,
    only: tuple[str, ...],
    kinds: tuple[str, ...],
    other_names: str,
    extend: bool,
    format: str | None,
    output: str | None,
) -> None:
    """Turn ESCO or O*NET downloads into a layer for --taxonomy.

    Reads ESCO's skills_en.csv and its collections (give the folder, and broaderRelationsSkillPillar.csv,
    skillSkillRelations.csv and skillGroups_en.csv are used too), and O*NET's Technology Skills.txt and Tools Used.txt
    (Occupation Data.txt lets you choose by occupation). Skills that skillmatch knows already are left out.

    \b
    skillmatch taxonomy import esco/ --only "health and welfare" -o health.jsonl
    skillmatch taxonomy import "Technology Skills.txt" --only 29- -o clinical-software.csv
    skillmatch resume.pdf posting.txt --taxonomy health.jsonl
    """
    chosen = chosen_format(format, output, SUFFIXES, "jsonl")
    from matcher.importing import import_skills
    from matcher.taxonomy import load_taxonomy
    from matcher.values import Kind

    imported = import_skills(
        paths,
        load_taxonomy(),
        source=source,
        only=only,
        kinds=[Kind(kind) for kind in kinds],
        other_names=other_names,
        extend=extend,
    )
    write_layer(imported.records, chosen, output)
    click.echo(_report(imported, output), err=True, nl=False)


def _report(imported: Imported, output: str | None) -> str:
    fresh = len(imported.records) - imported.extended
    lines = [
        f"read {', '.join(path.name for path in imported.files)}: {imported.read:,} skills of"
        f" {' and '.join(imported.sources)}, {imported.chosen:,} chosen",
        f"imported {fresh:,}" + (f", {imported.extended:,} known skills got more names" if imported.extended else ""),
        *(
            f"left out {len(labels):,} {reason}: {_some(labels)}"
            for reason, labels in sorted(imported.left_out.items(), key=lambda item: -len(item[1]))
        ),
    ]
    if imported.names_left_out:
        lines.append(f"left out {imported.names_left_out:,} other names that already mean something else")
    if output and imported.records:
        lines.append(f"use it with --taxonomy {output}; if you publish results, name {' and '.join(imported.sources)}")
    return "".join(f"skillmatch: {line}\n" for line in lines)


def _some(labels: tuple[str, ...]) -> str:
    shown = [label if len(label) <= LONGEST else f"{label[: LONGEST - 1]}…" for label in labels[:EXAMPLES]]
    return ", ".join(shown) + (", …" if len(labels) > EXAMPLES else "")
