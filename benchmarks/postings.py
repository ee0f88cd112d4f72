"""Make postings of the length of real ones (about 430 words) from invented sentences.

\b
python benchmarks/postings.py 10000 -o postings.parquet     # or .csv, .jsonl
python benchmarks/postings.py 1                             # one of them, to read

A posting depends on its number alone, so that a longer table begins with a shorter one. Skills of a role are drawn by
rank, as often as one over it; sentences, headings, bullets and names vary. They are for speed and for trying things
out: how well skills are found is measured on documents that people wrote.
"""

from __future__ import annotations

import datetime as dt
import json
import random
import re
import tempfile
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import click
import duckdb

PARTS = Path(__file__).with_name("posting_parts.toml")
LENGTHS = {"about": 3, "role": 2, "duties": 7, "must": 9, "nice": 5, "offer": 4}  # sentences of a section
BULLETS = ("- ", "* ", "• ", "– ", "")
PARAGRAPHS = ("about", "role")
FIRST_DAY, DAYS = dt.date(2026, 1, 1), 300
ROWS = 10_240  # of a Parquet file's row groups, which a cluster hands out
FLAT = 0.1  # the share of postings that lost their line breaks, as scraped ones do
SLOT = re.compile(r"\{(\w+)\}")


@cache
def parts() -> dict[str, Any]:
    """Return what postings are made from."""
    return tomllib.loads(PARTS.read_text(encoding="utf-8"))


def make_posting(number: int) -> dict[str, str]:
    """Return a posting as a row: id, title, role, company, location, date and text."""
    draw, stock = random.Random(number), parts()
    role = draw.choice(list(stock["roles"]))
    known = stock["roles"][role]
    fixed = {
        "title": draw.choice(stock["level"]) + draw.choice(known["titles"]),
        "company": "".join(draw.choice(stock[f"company_{part}"]) for part in ("start", "middle", "end", "form")),
        "town": _town(draw),
    }
    # further ones in the order of demand, so that each is named at most once before all have been
    skills = {kind: _by_demand(known[kind], draw) for kind in ("tech", "concept")}

    def fill(sentence: str) -> str:
        return SLOT.sub(lambda slot: _word(slot[1], draw, fixed, skills), sentence)

    date = FIRST_DAY + dt.timedelta(days=draw.randrange(DAYS))
    return {
        "id": f"p{number:07d}",
        "title": fixed["title"],
        "role": role,
        "company": fixed["company"],
        "location": fixed["town"],
        "date": date.isoformat(),
        "text": _text(draw, fixed, fill),
    }


def _text(draw: random.Random, fixed: dict[str, str], fill: Any) -> str:
    stock, bullet = parts(), draw.choice(BULLETS)
    blocks = [f"{fixed['title']}\n{fixed['company']}, {fixed['town']} · {draw.choice(stock['terms'])}"]
    lists = {name: draw.sample(stock[name], draw.randint(length - 1, length + 1)) for name, length in LENGTHS.items()}
    lists["must"].insert(0, draw.choice(stock["degree"]))
    filled = {name: [fill(sentence) for sentence in lists[name]] for name in ("must", "nice", "duties")}
    for name, sentences in lists.items():
        lines = filled.get(name) or [fill(sentence) for sentence in sentences]
        body = " ".join(lines) if name in PARAGRAPHS else "\n".join(bullet + line for line in lines)
        blocks.append(f"{fill(draw.choice(stock['headings'][name]))}\n{body}")
    blocks += [fill(draw.choice(stock["close"])), fill(stock["contact"])]
    text = "\n\n".join(blocks)
    return " ".join(text.split()) if draw.random() < FLAT else text


def _word(slot: str, draw: random.Random, fixed: dict[str, str], skills: dict[str, Iterator[str]]) -> str:
    if slot in skills:
        return next(skills[slot])
    if slot in fixed:
        return fixed[slot]
    if slot == "Name":  # real postings are full of words that stand in no other
        return "".join(draw.choices(parts()["syllable"], k=draw.randint(2, 4))).capitalize()
    return f"{draw.randrange(100):02}" if slot == "digits" else draw.choice(parts()[slot])


def _by_demand(names: list[str], draw: random.Random) -> Iterator[str]:
    """Yield names for ever, each round in an order that favours the first ones (the n-th with weight 1/n)."""
    while True:
        keys = {name: draw.random() ** place for place, name in enumerate(names, 1)}
        yield from sorted(names, key=lambda name: -keys[name])


def _town(draw: random.Random) -> str:
    return draw.choice(parts()["town_start"]) + draw.choice(parts()["town_end"])


def make_postings(count: int, *, start: int = 0) -> Iterator[dict[str, str]]:
    """Yield so many postings, one at a time."""
    for number in range(start, start + count):
        yield make_posting(number)


def write_postings(path: Path, count: int) -> None:
    """Write a table of postings by its suffix; however many, memory does not grow."""
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        rows = Path(folder) / "postings.jsonl"
        with rows.open("w", encoding="utf-8") as lines:
            lines.writelines(json.dumps(posting, ensure_ascii=False) + "\n" for posting in make_postings(count))
        if path.suffix == ".jsonl":
            rows.replace(path)
            return
        kind = "FORMAT csv, HEADER" if path.suffix == ".csv" else f"FORMAT parquet, ROW_GROUP_SIZE {ROWS}"
        columns = dict.fromkeys(make_posting(0), "VARCHAR")
        with duckdb.connect(config={"threads": 1}) as connection:
            connection.execute(f"COPY (FROM read_json(?, columns = {columns})) TO '{path}' ({kind})", [str(rows)])


@click.command(help=__doc__, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("count", type=click.IntRange(1))
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help=".parquet, .csv or .jsonl")
def main(count: int, output: Path | None) -> None:
    """Write the table, or print the texts."""
    if output is None:
        for posting in make_postings(count):
            click.echo(posting["text"] + "\n")
    elif output.suffix in (".parquet", ".csv", ".jsonl"):
        write_postings(output, count)
    else:
        raise click.UsageError(f"cannot tell a format from {str(output)!r}: end it in .parquet, .csv or .jsonl")


if __name__ == "__main__":
    main()
