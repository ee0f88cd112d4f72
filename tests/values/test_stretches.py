"""Stretches tell the same of a place as going through all of them would."""

from __future__ import annotations

from matcher.values.stretches import Stretches, covered, joined

GIVEN = [(12, 15), (0, 9), (2, 4), (15, 15)]


def test_a_place_lies_in_a_stretch_from_its_start_to_before_its_end() -> None:
    stretches = Stretches(GIVEN)
    for place in range(18):
        assert stretches.hold(place) == any(start <= place < end for start, end in GIVEN)
        assert stretches.begin_at(place) == any(start == place for start, _ in GIVEN)


def test_what_only_touches_a_stretch_does_not_meet_it() -> None:
    stretches = Stretches(GIVEN)
    for first in range(18):
        for behind in range(first + 1, 18):
            meets = any(start < behind and first < end for start, end in GIVEN)
            assert stretches.meet(first, behind) == meets


def test_no_stretches_hold_nothing_and_others_are_gone_through_as_given() -> None:
    assert not Stretches(())
    assert not Stretches(()).hold(0)
    assert list(Stretches(GIVEN)) == GIVEN
    assert (2, 4) in Stretches(GIVEN)
    assert (2, 9) not in Stretches(GIVEN)


def test_stretches_that_overlap_or_touch_are_joined_and_counted_once() -> None:
    stretches = [(12, 24), (0, 12), (30, 36), (31, 33)]
    assert joined(stretches) == ((0, 24), (30, 36))
    assert covered(stretches) == 30
