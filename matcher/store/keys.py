"""By what a kept document is found again: its content, and all that decides what is understood of it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property, lru_cache
from hashlib import blake2b
from pathlib import Path

from matcher.matching import Settings
from matcher.reading.sources import Source
from matcher.resources import PACKAGE, data_path
from matcher.values import DocumentKind

SIZE = 16  # bytes of a key
EXTRACTION = ("lexicon.txt", "taxonomy.txt", "tagger.npz", "words.txt", "static/0_StaticEmbedding/model.safetensors",
              "static/0_StaticEmbedding/tokenizer.json")  # fmt: skip
SCORING = ("label_vectors.npz", "field_vectors.npz")
CODE = (
    "*.py",
    "values/*.py",
    "resume/*.py",
    "blinding/*.py",
    "nlp/*.py",
    "reading/*.py",
    "taxonomy/*.py",
    "store/*.py",
    "grid/packing.py",
    "bulk/tasks.py",
    "bulk/near.py",
)


@lru_cache(maxsize=1)
def version_digest() -> bytes:
    """Return a digest of the code, the taxonomy and the models that extraction rests on: any change alters it."""
    paths = [path for pattern in CODE for path in sorted(PACKAGE.glob(pattern))]
    paths += sorted(data_path("taxonomy").rglob("*.*"))
    return _digest([*paths, *(data_path("models") / name for name in EXTRACTION)])


def scoring_digest(settings: Settings) -> bytes:
    """Return a digest of the code, the models and the user's files that scores rest on besides documents."""
    paths = [*sorted(PACKAGE.glob("grid/*.py")), *sorted(PACKAGE.glob("bulk/*.py"))]
    paths += sorted(PACKAGE.glob("scoring/*.py"))
    paths += [data_path("models") / name for name in SCORING]
    return _digest([*paths, *map(Path, settings.layers)], version_digest())


def _digest(paths: Iterable[Path], start: bytes = b"") -> bytes:
    digest = blake2b(start, digest_size=SIZE)
    for path in paths:
        if path.is_file():
            digest.update(blake2b(path.read_bytes()).digest())
    return digest.digest()


class Keys:
    """Makes the keys of documents for one way of reading them."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    @cached_property
    def _base(self) -> blake2b:
        known = _digest(map(Path, self._settings.layers), version_digest())
        return blake2b(known + repr(self._settings.embedder).encode(), digest_size=SIZE)

    def key(self, source: Source, kind: DocumentKind) -> bytes | None:
        """Return the key (16 bytes) of a source in hand, None of one that cannot be read.

        The month that "present" means counts for résumés, the suffix of a file's name, which decides how some are
        read, the language of OCR, and blindness; the file's name does not.
        """
        if source.fault or (source.data is None and source.text is None):
            return None
        digest = self._base.copy()
        month = self._settings.month if kind == DocumentKind.RESUME else ""
        form = "row" if source.text is not None else Path(source.path).suffix.lower()
        digest.update(f"{kind}\0{month}\0{form}\0{source.ocr}\0{source.blind}\0".encode())
        digest.update((source.data or b"") if source.text is None else source.text.encode("utf-8", "replace"))
        return digest.digest()
