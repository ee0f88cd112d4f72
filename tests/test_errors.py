"""Everything raised on purpose has one root and stands in the docstring's tree."""

from __future__ import annotations

import pytest

from matcher import errors

ERRORS = [item for item in vars(errors).values() if isinstance(item, type) and issubclass(item, Exception)]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: error.__name__)
def test_every_error_has_the_one_root(error: type[Exception]) -> None:
    assert issubclass(error, errors.SkillmatchError)


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: error.__name__)
def test_every_error_stands_in_the_tree_and_says_when(error: type[Exception]) -> None:
    assert error.__doc__
    assert errors.__doc__ is not None
    assert error.__name__ in errors.__doc__


@pytest.mark.parametrize("error", [errors.UnreadableDocument, errors.UnsupportedFormat, errors.NothingRecognised])
def test_faults_of_an_input_are_input_errors(error: type[Exception]) -> None:
    assert issubclass(error, errors.InputError)


@pytest.mark.parametrize("error", [errors.TaxonomyError, errors.RoadmapError, errors.MissingExtra, errors.DataError])
def test_other_faults_are_no_input_errors(error: type[Exception]) -> None:
    assert not issubclass(error, errors.InputError)
