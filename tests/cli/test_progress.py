"""What a long run shows of itself."""

from __future__ import annotations

import pytest

from matcher.cli.progress import Log, Progress, duration


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0, "0:00"), (9.6, "0:10"), (75, "1:15"), (3599.6, "1:00:00"), (90_061, "25:01:01")]
)
def test_times_are_shown_as_a_clock_does(seconds: float, shown: str) -> None:
    assert duration(seconds) == shown


@pytest.mark.parametrize(
    ("total", "done", "share", "line"),
    [
        (1000, 250, None, "Reading  250 of 1,000  25/s  ━━━━━╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌  0:30 left"),
        (None, 250, 0.5, "Reading  250  25/s  ━━━━━━━━━━╌╌╌╌╌╌╌╌╌╌  0:10 left"),
        (None, 25, None, "Reading  25  2.5/s"),
        (0, 0, None, "Reading  0  0.0/s"),
    ],
)
def test_the_line_shows_count_rate_and_time_left(total: int | None, done: int, share: float | None, line: str) -> None:
    progress = Progress()
    progress.begin("Reading", total)
    assert progress._line(done, share, 10.0) == line


def test_a_log_tells_progress_now_and_then(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr("matcher.cli.progress.time.monotonic", lambda: now[0])
    log = Log()
    log.begin("Reading", 100)
    for done in range(1, 31):
        now[0] += 1
        log.step(done)
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 4
    assert lines[1] == '{"event": "progress", "stage": "Reading", "done": 10, "total": 100, "rate": 1.0}'


def test_many_faults_are_counted_rather_than_told(capsys: pytest.CaptureFixture[str]) -> None:
    progress = Progress()
    for number in range(50):
        progress.fault(f"{number} is torn")
    progress.conclude(profile=False)
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 22
    assert lines[20:] == [
        "skillmatch: 30 more could not be read: see the error column",
        "skillmatch: 0 pairs scored, 50 documents failed",
    ]
