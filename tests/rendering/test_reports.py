"""Reports on many postings, many people and two résumés, for a terminal and as Markdown."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from matcher.rendering import render, words
from matcher.rendering.cohort import open_for_most, standing
from matcher.rendering.markdown import escape
from matcher.rendering.pdf.pages import page_of
from matcher.rendering.portfolio import BAR, UNCOVERED, asked_most, bar, further
from matcher.rendering.timeline import weeks
from matcher.values import Cohort, Effort, GapReport, Person, Portfolio, PostingScore, Progress, Status, StepDemand
from tests.rendering.conftest import BROKEN, Reports

ANSI = re.compile(r"\x1b\[[0-9;]*m")
KINDS = ("gap", "alone", "market", "cohort", "progress")
EVIL = "\x1b[2J<script>x</script> [link](http://example.com) | *bold*\n# second\n- third"


def lines_of(text: str, after: str) -> list[str]:
    """Return the lines of a section of a text report."""
    return text.split(f"\n{after}", 1)[1].split("\n\n", 1)[0].splitlines()[1:]


def person(name: str, statuses: str, *scores: PostingScore) -> Person:
    known = {"d": Status.DONE, "p": Status.PARTIAL, "m": Status.MISSING, "n": Status.NOT_ASSESSED}
    return Person(name=name, statuses=tuple(known[letter] for letter in statuses), scores=scores)


def cohort(*people: Person, steps: int, postings: tuple[str, ...] = ()) -> Cohort:
    told = tuple(
        StepDemand(id=f"s{n}", title=f"Step {n}", done=0, partial=1, missing=1, lacking=("Docker",))
        for n in range(1, steps + 1)
    )
    return Cohort(title="Way", steps=told, people=people, postings=postings)


def test_the_steps_that_are_open_for_most_are_named_alike_in_every_format(reports: Reports) -> None:
    value = reports["cohort"]
    assert isinstance(value, Cohort)
    said = standing(value)
    first, second = open_for_most(value)[:2]
    assert f"Open for most: {first.title} ({first.open}), {second.title} ({second.open})" in said
    assert said in " ".join(render(value).split())
    assert escape(said) in render(value, "markdown")
    assert said.replace("&", "&amp;") in render(value, "html")
    assert page_of(value)[1]["standing"] == said


def test_of_steps_that_are_open_for_as_many_the_one_that_more_lack_comes_first() -> None:
    begun, lacked = (
        StepDemand(id=name, title=name, done=1, partial=partial, missing=3 - partial, lacking=())
        for name, partial in (("begun", 3), ("lacked", 0))
    )
    group = Cohort(title="Way", steps=(begun, lacked), people=(person("a", "pm"),))
    assert [step.id for step in open_for_most(group)] == ["lacked", "begun"]


def test_the_counts_of_a_step_sum_to_the_people(reports: Reports) -> None:
    value = reports["cohort"]
    assert isinstance(value, Cohort)
    assert any(step.unseen for step in value.steps)
    assert {step.done + step.partial + step.missing + step.unseen for step in value.steps} == {len(value.people)}
    for line in lines_of(render(value), "Steps"):
        if counts := re.findall(r"[✓~✗?] (\d+)", line):
            assert sum(map(int, counts)) == len(value.people)
    rows = re.findall(r"^\| \d+ \| .*", render(value, "markdown"), re.M)
    assert {sum(map(int, row.split(" | ")[2:6])) for row in rows} == {len(value.people)}


def test_no_degree_is_among_what_people_lack(reports: Reports) -> None:
    value = reports["cohort"]
    assert isinstance(value, Cohort)
    assert [label for step in value.steps for label in step.lacking if "Degree" in label] == []


def test_a_mean_is_rounded_as_people_do() -> None:
    group = cohort(*(person("x", statuses) for statuses in ("dddm", "dddm", "dddm", "dddd")), steps=4)
    assert "On average 3.3 of 4 steps" in standing(group)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("width", [40, 50, 60, 80, 100])
def test_no_line_is_wider_than_the_page_or_ends_in_space(reports: Reports, kind: str, width: int) -> None:
    lines = render(reports[kind], width=width).splitlines()
    assert [line for line in lines if len(line) > width or line != line.rstrip()] == []


@pytest.mark.parametrize("kind", KINDS)
def test_colour_adds_marks_and_changes_nothing_else(reports: Reports, kind: str) -> None:
    coloured = render(reports[kind], colour=True)
    assert ANSI.search(coloured)
    assert ANSI.sub("", coloured) == render(reports[kind])


@pytest.mark.parametrize("kind", KINDS)
def test_the_advice_closes_every_report(reports: Reports, kind: str) -> None:
    assert render(reports[kind]).endswith(f"\n\n{words.ADVICE}\n")
    assert render(reports[kind], "markdown").endswith(f"\n\n*{words.ADVICE}*\n")


@pytest.mark.parametrize("kind", KINDS)
def test_markdown_has_one_first_heading_skips_no_level_and_its_tables_are_whole(reports: Reports, kind: str) -> None:
    text = render(reports[kind], "markdown")
    levels = [len(marks) for marks in re.findall(r"^(#+) ", text, re.M)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert set(levels) <= {1, 2}
    for table in re.findall(r"(?:^\|.*\n)+", text, re.M):
        assert len({len(re.findall(r"(?<!\\)\|", line)) for line in table.splitlines()}) == 1


@pytest.mark.parametrize("format", ["text", "markdown"])
@pytest.mark.parametrize("kind", ["market", "cohort"])
def test_what_could_not_be_read_is_told_once(reports: Reports, kind: str, format: str) -> None:
    text = " ".join(render(reports[kind], format).split())
    assert text.count(BROKEN[1]) == 1
    assert f"{BROKEN[0]}: {BROKEN[1]}" not in text


def evil(value: Any) -> Any:
    """Return a report with a hostile text wherever a document or a file name gives one."""
    if isinstance(value, Portfolio):
        demand = tuple(replace(item, label=EVIL, step=EVIL) for item in value.demand[:2])
        posting = tuple(replace(item, posting=EVIL) for item in value.postings)
        return replace(
            value,
            resume=EVIL,
            demand=demand,
            uncovered=demand,
            postings=posting,
            warnings=(EVIL,),
            unread=((EVIL, "x"),),
        )
    if isinstance(value, Cohort):
        people = tuple(replace(item, name=EVIL) for item in value.people)
        return replace(value, title=EVIL, people=people, postings=(EVIL,) * len(value.postings), unread=((EVIL, "x"),))
    if isinstance(value, Progress):
        return replace(
            value, before=EVIL, after=EVIL, posting=EVIL, gained=(EVIL,), lost=(EVIL,), next=evil(value.next)
        )
    assert isinstance(value, GapReport)
    gaps = tuple(replace(gap, project=EVIL, resources=(EVIL,), first=(EVIL,)) for gap in value.gaps)
    return replace(value, resume=EVIL, posting=EVIL, title=EVIL, gaps=gaps, warnings=(EVIL,))


@pytest.mark.parametrize("kind", KINDS)
def test_a_document_can_neither_drive_the_terminal_nor_add_markup(reports: Reports, kind: str) -> None:
    value = evil(reports[kind])
    assert re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", render(value)) == []
    text = render(value, "markdown")
    assert escape(EVIL) in text
    assert not re.search(r"(?<!\\)<script>|(?<!\\)\[link|^# second|^- third", text, re.M)


def test_a_market_counts_its_postings_and_leads_from_where_one_stands(reports: Reports) -> None:
    market = reports["market"]
    assert isinstance(market, Portfolio)
    text = render(market)
    assert f"a good match or better for {market.good} of 12 postings" in text
    path = lines_of(text, "What to learn next")
    assert path[1].split()[:2] == ["now", str(market.good)]
    for place, (line, point) in enumerate(zip(path[2:], market.path, strict=False), 1):
        assert line.split()[:2] == [f"{place}.", str(point.opened)]
        assert f"{point.effort.low}–{point.effort.high}" in line


def test_the_most_demanded_skill_comes_first_and_the_rest_is_counted(reports: Reports) -> None:
    market = reports["market"]
    assert isinstance(market, Portfolio)
    rows = lines_of(render(market), "Asked for, and not shown in the résumé")
    asked = [int(line.split()[0]) for line in rows if re.match(r" +\d+ +\d+ +\d+ ", line)]
    assert asked == sorted(asked, reverse=True)
    assert asked[0] == max(item.postings for item in market.demand)
    assert f"{market.demand_total - len(asked)} more are asked for" in " ".join(render(market).split())


def test_thousands_are_written_alike_in_every_format(reports: Reports) -> None:
    market = reports["market"]
    assert isinstance(market, Portfolio)
    many = replace(market, good=1234, postings=market.postings * 500)
    count = f"{len(many.postings):,}"
    for said in (render(many), render(many, "markdown")):
        assert f"1,234 of {count} postings" in str(said)
    assert f"<strong>1,234 of {count} postings</strong>" in str(render(many, "html"))
    assert page_of(many)[1]["facts"][0][0] == f"1,234 of {count}"


def test_a_list_that_is_cut_states_the_true_total_in_every_format(reports: Reports) -> None:
    market = reports["market"]
    assert isinstance(market, Portfolio)
    assert market.demand_total > len(market.demand)
    assert market.uncovered_total > len(market.uncovered)
    assert further(market, 15) == (
        f"{market.demand_total - 15} more are asked for; -f csv and -f json write out the first {len(market.demand)}."
    )
    assert further(replace(market, demand_total=0), 15).startswith(f"{len(market.demand) - 15} more are in the files")
    assert further(market, market.demand_total) == ""
    for format in ("text", "markdown"):
        assert f"and {market.uncovered_total - UNCOVERED} more" in " ".join(str(render(market, format)).split())
    page = render(market, "html")
    assert f"<li>and {market.uncovered_total - len(market.uncovered)} more</li>" in page
    assert further(market, 25) in page
    assert f"{market.demand_total - 20} more are asked for" in page_of(market)[1]["key"]


def test_what_is_asked_comes_in_one_order_in_every_format(reports: Reports) -> None:
    market = reports["market"]
    assert isinstance(market, Portfolio)
    names = [item.label for item in asked_most(market)][:15]
    assert [item["label"] for item in page_of(market)[1]["demand"]][:15] == names
    table = render(market, "markdown").split("| skill | asked |")[1]
    assert re.findall(r"^\| \*\*(.+?)\*\*", table, re.M)[:15] == [escape(name) for name in names]
    bars = render(market, "html").split('<table class="bars"')[1]
    assert re.findall(r"<bdi>(.+?)</bdi>", bars)[:15] == [name.replace("&", "&amp;") for name in names]


def test_a_bar_has_a_block_a_posting_as_long_as_they_fit(reports: Reports) -> None:
    market = reports["market"]
    assert isinstance(market, Portfolio)
    item = replace(market.demand[0], postings=4, essential=1)
    assert bar(item, 4).rstrip() == "█░░░"
    assert bar(replace(item, postings=500, essential=250), 500) == "█" * (BAR // 2) + "░" * (BAR // 2)
    assert bar(replace(item, postings=1, essential=0), 500).rstrip() == "░"


def test_a_market_without_anything_missing_is_told_all_the_same(reports: Reports) -> None:
    market = reports["market"]
    assert isinstance(market, Portfolio)
    bare = replace(market, demand=(), path=(), uncovered=())
    for format in ("text", "markdown"):
        text = render(bare, format)
        assert "Postings, the best match first" in text
        assert "not shown in the résumé" not in text


def test_a_heat_map_has_a_row_a_person_and_a_mark_a_step(reports: Reports) -> None:
    value = reports["cohort"]
    assert isinstance(value, Cohort)
    rows = lines_of(render(value), "Who stands where")
    assert rows[0].split() == ["step", *map(str, range(1, 19)), "done"]
    for row, one in zip(rows[1:], value.people, strict=False):
        assert row.split() == [one.name, *(words.STATUS_MARK[status] for status in one.statuses), str(one.done)]
    assert "✓ done ~ begun ✗ missing" in rows[-1]


def test_a_heat_map_of_many_steps_goes_on_in_further_blocks() -> None:
    value = cohort(person("a-very-long-name-of-a-person", "d" * 40), steps=40)
    rows = lines_of(render(value), "Who stands where")
    heads = [row.split()[1:] for row in rows if row.strip().startswith("step")]
    assert [cell for head in heads for cell in head] == [*map(str, range(1, 41)), "done"]
    assert sum(row.count("✓") for row in rows[:-1]) == 40
    assert "a-very-long-name-…" in rows[1]


def test_who_fits_a_posting_is_named_or_who_comes_nearest() -> None:
    def score(share: float, band: str) -> PostingScore:
        return PostingScore(posting="post", score=share, band=band)

    many = [person(f"p{n}", "d", score(0.6 + n / 100, "good")) for n in range(5)]
    text = render(cohort(*many, steps=1, postings=("post",)))
    assert re.findall(r"^ +\d+ % good +(p\d)$", text, re.M) == ["p4", "p3", "p2"]
    assert "and 2 more good or better" in text
    weak = [person("ann", "d", score(0.2, "weak")), person("bo", "d", score(0.4, "partial"))]
    text = render(cohort(*weak, steps=1, postings=("post",)), "markdown")
    assert "- **post**: bo 40 % partial, nobody is a good match yet" in text


def test_of_very_many_postings_the_first_are_written_out_and_the_rest_counted(reports: Reports) -> None:
    market, people = reports["market"], reports["cohort"]
    assert isinstance(market, Portfolio)
    assert isinstance(people, Cohort)
    many = tuple(replace(market.postings[0], posting=f"post-{n}") for n in range(500))
    everybody = tuple(replace(one, scores=many) for one in people.people)
    for value in (
        replace(market, postings=many),
        replace(people, people=everybody, postings=tuple(item.posting for item in many)),
    ):
        text = render(value)
        assert text.count("post-") == 30
        assert "470 more are in the file" in text


def test_a_cohort_without_postings_says_nothing_of_them(reports: Reports) -> None:
    value = reports["cohort"]
    assert isinstance(value, Cohort)
    bare = replace(value, postings=(), people=tuple(replace(one, scores=()) for one in value.people))
    for format in ("text", "markdown"):
        assert "Who fits which posting" not in render(bare, format)


def test_progress_tells_what_was_gained_and_what_is_no_longer_shown(reports: Reports) -> None:
    value = reports["progress"]
    assert isinstance(value, Progress)
    text = render(value, "markdown")
    assert f"## Skills gained ({len(value.gained)})" in text
    assert f"## Shown before, and not now ({len(value.lost)})" in text
    for told in (value.gained, value.lost):
        assert list(told) == sorted(told, key=str.casefold)
    for title, was, now in value.steps:
        assert f"- **{escape(title)}**: {words.STATUS_WORD[was]} → {words.STATUS_WORD[now]}" in text
    assert "## Open, in the order to learn them" in text


def test_progress_without_a_posting_or_a_change_is_told_plainly(reports: Reports) -> None:
    value = reports["progress"]
    assert isinstance(value, Progress)
    same = replace(value, posting="", scores=(None, None), gained=(), lost=(), steps=())
    for format in ("text", "markdown"):
        text = render(same, format)
        assert re.search(r"Steps of the roadmap that changed\n+ *none", text)
        assert "Skills gained" not in text
        assert " %," not in text


def test_weeks_follow_each_other_by_the_middle_of_each_estimate() -> None:
    efforts = [Effort(low=20, high=60), None, Effort(low=15, high=40), Effort(low=1, high=1)]
    assert list(weeks(efforts, 10)) == [(1, 4), None, (5, 7), (7, 7)]
    assert list(weeks(efforts, None)) == [None] * 4


def test_a_timeline_is_told_where_it_was_asked_for(reports: Reports) -> None:
    for kind in ("gap", "alone", "progress"):
        value = reports[kind]
        report = value.next if isinstance(value, Progress) else value
        assert isinstance(report, GapReport)
        text = " ".join(render(report).split())
        assert "At 6 hours a week the first skills of all steps take about " in text
        found = [tuple(map(int, pair)) for pair in re.findall(r"weeks (\d+)–(\d+)", text)]
        assert found
        assert all(first <= last for first, last in found)
        assert all(one[1] <= other[0] + 1 for one, other in pairwise(found))
        assert "week" not in render(replace(report, hours_per_week=None))
    assert "weeks  skill" in render(reports["market"])


def test_a_step_tells_its_effort_project_and_resources(reports: Reports) -> None:
    report = reports["gap"]
    assert isinstance(report, GapReport)
    gap = replace(
        report.gaps[0], asked=(), choices=(), first=("Docker",), learn=("Docker", "Helm"),
        effort=Effort(low=20, high=60), project="Put a small service online.", resources=("A book", "A course"),
    )  # fmt: skip
    said = words.gap_lines(gap, (1, 4))
    assert said[:3] == [
        ("begin with", "Docker"),
        ("effort", "about 20 to 60 hours (an estimate), weeks 1–4"),
        ("also in this step", "Helm"),
    ]
    assert said[-2:] == [
        ("a project that proves it", "Put a small service online."),
        ("to learn from", "A book; A course"),
    ]
    for format in ("text", "markdown"):
        assert "Put a small service online." in render(replace(report, gaps=(gap,)), format)


def test_what_the_posting_asks_for_is_what_one_begins_with_and_is_told_once(reports: Reports) -> None:
    report = reports["gap"]
    assert isinstance(report, GapReport)
    gap = replace(report.gaps[0], asked=("Docker",), choices=("Docker",), first=("Docker",), learn=("Helm",))
    names = [name for name, _ in words.gap_lines(gap)]
    assert names[:3] == ["asked by the posting", "effort", "to learn"]
