"""Weights from TOML: what is left out stays, what is wrong is named."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from matcher.errors import WeightsError
from matcher.scoring.weights import DEFAULT_WEIGHTS
from matcher.scoring.weights_file import dump_weights, load_weights
from matcher.values import Importance


def _file(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "own.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_what_is_printed_is_read_back(tmp_path: Path) -> None:
    own = dataclasses.replace(DEFAULT_WEIGHTS, duties=0.05, field_skills=5)
    assert load_weights(_file(tmp_path, dump_weights(own))) == own


def test_every_constant_is_printed() -> None:
    printed = dump_weights()
    assert all(field.name in printed for field in dataclasses.fields(DEFAULT_WEIGHTS))


def test_what_a_file_leaves_out_stays(tmp_path: Path) -> None:
    own = load_weights(_file(tmp_path, "duties = 0.3\n[importance]\noptional = 0.9\n"))
    assert own.duties == 0.3
    assert own.importance == {**DEFAULT_WEIGHTS.importance, Importance.OPTIONAL: 0.9}
    assert dataclasses.replace(own, duties=DEFAULT_WEIGHTS.duties, importance=DEFAULT_WEIGHTS.importance) == (
        DEFAULT_WEIGHTS
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("duties = ", r"own\.toml: not TOML"),
        ("dutys = 0.3", r"no setting 'dutys'; choose of field, duties"),
        ("duties = 3", r"duties must be between 0 and 1, not 3"),
        ("duties = -0.1", r"duties must be a number of 0 or more"),
        ("duties = nan", r"duties must be a number of 0 or more"),
        ("duties = 'much'", r"duties must be a number"),
        ("duties = true", r"duties must be a number"),
        ("field_skills = 2.5", r"field_skills must be a whole number"),
        ("duties = 0.7\nfield = 0.6", r"together they exceed 1"),
        ("duty_floor = 0.9", r"duty_floor must be below duty_ceiling"),
        ("kind = 3", r"kind must be a table such as \[kind\]"),
        ("[kind]\nhard = 1", r"\[kind\] has no 'hard'; choose of technology"),
        ("[kind]\nsoft = 'x'", r"kind\.soft must be a number"),
        ("bands = [0.5, 0.2]", r"bands must be pairs"),
        ('bands = [[0.5, "strong"], [0.0, "weak"]]', r"bands must be strong, good"),
    ],
)
def test_a_mistake_is_one_sentence(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(WeightsError, match=said):
        load_weights(_file(tmp_path, text))


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_bytes(b"\xff\xfe\x00d")
    with pytest.raises(WeightsError, match=r"own\.toml: cannot be read as UTF-8"):
        load_weights(path)
