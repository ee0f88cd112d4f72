"""A kept document is found again by its content and by all that decides what is understood of it."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest

from matcher.matching import Settings
from matcher.reading.sources import Source
from matcher.resources import data_path
from matcher.store import Keys
from matcher.store import keys as module
from matcher.values import DocumentKind

RESUME, POSTING = DocumentKind.RESUME, DocumentKind.POSTING
AUGUST, MAY = (Settings(as_of=dt.date(2026, month, 1)) for month in (8, 5))
FILE = Source(id="jo", path="jo.txt", data=b"Python")


def test_the_same_content_has_the_same_key_whatever_it_is_called() -> None:
    key = Keys(AUGUST).key(FILE, RESUME)
    assert key is not None
    assert len(key) == 16
    assert Keys(AUGUST).key(Source(id="ann", path="other/ann.txt", data=b"Python"), RESUME) == key


@pytest.mark.parametrize(
    ("source", "kind", "settings"),
    [
        (Source(id="jo", path="jo.txt", data=b"Java"), RESUME, AUGUST),
        (Source(id="jo", path="jo.md", data=b"Python"), RESUME, AUGUST),
        (Source(id="jo", path="jo.csv", text="Python"), RESUME, AUGUST),
        (FILE, POSTING, AUGUST),
        (FILE, RESUME, MAY),
        (FILE, RESUME, Settings(as_of=AUGUST.as_of, embedder="other")),
    ],
)
def test_whatever_decides_what_is_understood_alters_the_key(
    source: Source, kind: DocumentKind, settings: Settings
) -> None:
    assert Keys(settings).key(source, kind) != Keys(AUGUST).key(FILE, RESUME)


def test_the_month_is_nothing_to_a_posting() -> None:
    assert Keys(MAY).key(FILE, POSTING) == Keys(AUGUST).key(FILE, POSTING)


def test_weights_and_roadmaps_are_nothing_to_a_document() -> None:
    other = Settings(as_of=AUGUST.as_of, roadmap="data-engineer")
    assert Keys(other).key(FILE, RESUME) == Keys(AUGUST).key(FILE, RESUME)


def test_a_layers_content_counts_and_not_its_name(tmp_path: Path) -> None:
    keys = []
    for name, text in (("a.csv", "id,label\n"), ("b.csv", "id,label\n"), ("c.csv", "id,label,kind\n")):
        (tmp_path / name).write_text(text)
        keys.append(Keys(Settings(layers=(tmp_path / name,))).key(FILE, POSTING))
    assert keys[0] == keys[1] != keys[2]


def test_a_new_version_of_code_taxonomy_or_models_finds_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    before = Keys(AUGUST).key(FILE, RESUME)
    monkeypatch.setattr(module, "version_digest", lambda: b"another")
    assert Keys(AUGUST).key(FILE, RESUME) != before


def test_what_cannot_be_read_has_no_key() -> None:
    assert Keys(AUGUST).key(Source(id="1", path="t.csv", text="", fault="torn"), RESUME) is None
    assert Keys(AUGUST).key(Source(id="gone", path="gone.txt"), RESUME) is None


def test_every_model_that_reading_or_scoring_opens_is_known(resume: Path, posting: Path, tmp_path: Path) -> None:
    layer = tmp_path / "own.csv"
    layer.write_text("id,label\nriver-db,River\n", encoding="utf-8")
    program = (
        "import sys\nopened = set()\n"
        "sys.addaudithook(lambda event, args: opened.add(str(args[0])) if event == 'open' else None)\n"
        "import matcher\nfrom matcher.matching import Settings\nfrom pathlib import Path\n"
        "matcher.match(*sys.argv[1:3], Settings(layers=(Path(sys.argv[3]),)))\nmatcher.match(*sys.argv[1:3])\n"
        "print(*opened, sep='\\n')"
    )
    command = [sys.executable, "-c", program, str(resume), str(posting), str(layer)]
    opened = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    models = data_path("models")
    found = {Path(path).relative_to(models).as_posix() for path in opened if Path(path).is_relative_to(models)}
    assert {"tagger.npz", "words.txt"} <= found <= {*module.EXTRACTION, *module.SCORING}
    assert all((models / name).is_file() for name in (*module.EXTRACTION, *module.SCORING))
