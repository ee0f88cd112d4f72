"""Whatever is done to a file, reading it ends in a Document or in one of our errors that names it."""

from __future__ import annotations

from pathlib import Path

import pytest
from format_samples import damaged, samples

from matcher.errors import InputError
from matcher.reading import read_document

INPUTS = 200


@pytest.mark.parametrize("name", samples())
def test_damage_ends_in_a_document_or_in_an_error_that_names_the_file(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    for number in range(INPUTS):
        path.write_bytes(damaged(name, number))
        try:
            document = read_document(path)
        except InputError as exc:
            assert name in str(exc)
            assert "\n" not in str(exc)
            continue
        assert document.text.strip()
        assert document.text.encode("utf-8")
        assert all(name in warning for warning in document.warnings)


@pytest.mark.parametrize("name", samples())
def test_the_undamaged_file_is_read(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(samples()[name])
    assert "Python" in read_document(path).text


@pytest.mark.parametrize("name", [name for name in samples() if not name.endswith((".md", ".txt", ".html"))])
def test_a_file_without_its_suffix_is_known_by_its_content(tmp_path: Path, name: str) -> None:
    named, bare = tmp_path / name, tmp_path / "download"
    for path in (named, bare):
        path.write_bytes(samples()[name])
    assert read_document(bare).text == read_document(named).text
