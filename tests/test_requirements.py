"""A posting becomes requirements: each skill once, alternatives as one, strongest first."""

from __future__ import annotations

import pytest

from matcher.requirements import STRENGTH, build_requirements
from matcher.values import Importance, Kind, Requirement, Requirements, SectionKind
from tests.helpers import posting

POSTING = """Data engineer

About us
Our shop runs Kafka.

Responsibilities
- Build and run the data pipelines that feed our reports every day
- Talk with growers about what they need next season

Requirements
- 3+ years of Python
- 5+ years of experience
- Python or R
- Kubernetes or Docker
- No PHP needed
- Frobnix, SQL, Java

Nice to have
- Terraform
- Communication skills
"""


def _read(text: str) -> Requirements:
    return build_requirements(posting(text))


def _by_label(text: str) -> dict[str, Requirement]:
    return {item.label: item for item in _read(text).items}


FOUND = _read(POSTING)
ITEMS = {item.label: item for item in FOUND.items}


def test_each_skill_is_asked_for_once() -> None:
    asked = [skill for item in FOUND.items for skill in item.any_of]
    assert len(asked) == len(set(asked))


def test_alternatives_become_one_requirement_in_the_order_of_the_text() -> None:
    item = ITEMS["Kubernetes or Docker"]
    assert (item.any_of, item.count) == (("kubernetes", "docker"), 2)


def test_a_skill_that_also_stands_alone_is_asked_for_by_itself() -> None:
    assert ITEMS["Python"].any_of == ("python",)
    assert ITEMS["Python"].count == 2


def test_the_other_alternatives_are_not_needed_where_one_is_asked_for_by_itself() -> None:
    asked = _by_label("Requirements\n- Python is a must\n- Python or R\n")
    assert "Python" in asked
    assert "R" not in asked


def test_a_wish_that_names_one_alternative_leaves_the_choice() -> None:
    posting = "Requirements\n- Go or Python\n\nNice to have\n- Kafka with Python\n"
    assert [item.any_of for item in _read(posting).items] == [("go", "python"), ("kafka",)]


def test_a_task_that_names_one_alternative_leaves_the_choice() -> None:
    found = _read("Responsibilities\n- Keep our Terraform modules in order\n\nRequirements\n- Terraform or Pulumi\n")
    assert ("terraform", "pulumi") in [item.any_of for item in found.items]


def test_what_the_employer_runs_leaves_the_choice_that_is_asked_for() -> None:
    told = "Our shop runs on Svelte and MySQL.\n\n{}You have three years of experience with Vue, React or Svelte."
    for heading in ("", "Requirements\n"):
        asked = _by_label(told.format(heading))
        assert asked["Vue.js or React or Svelte"].quote.startswith("You have")
        assert not {"Svelte", "Vue.js"} & asked.keys()


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("- Degree in informatics or vocational training", [{"Informatics", "Diploma"}]),
        ("- Bachelor's or Master's degree\n- Finance, Economics or MBA\n- MBA or PhD", None),
    ],
)
def test_a_degree_is_asked_for_once(text: str, labels: list[set[str]] | None) -> None:
    items = [item for item in _read(f"Requirements\n{text}\n").items if item.kind is Kind.CREDENTIAL]
    asked = [skill for item in items for skill in item.any_of]
    assert len(asked) == len(set(asked))
    assert labels is None or [set(item.label.split(" or ")) for item in items] == labels


def test_of_two_choices_the_one_asked_for_counts_whole() -> None:
    text = "Responsibilities\n- Run Splunk or QRadar\n\nRequirements\n- SIEM (Splunk, QRadar or Elastic)\n"
    assert _by_label(text)["Splunk or IBM QRadar or Elasticsearch"].count == 5
    assert "Elasticsearch" not in _by_label(text)


def test_a_wider_choice_that_is_only_wished_for_adds_nothing_to_a_narrower_one() -> None:
    text = "Requirements\n- Python or R\n\nNice to have\n- Python, R or Julia\n"
    assert [item.label for item in _read(text).items] == ["Python or R"]


@pytest.mark.parametrize(
    "text",
    [
        "What we offer\n- Udemy licence to learn Go and Rust\n- Slack channel for dog owners\n",
        "What we offer\n- Private medical insurance\n- A mentor, and French classes\n",
        "Please send your CV as PDF or Word, no PowerPoint.\n",
        "How to shine\nEmail us a resume in LaTeX.\n",
        "More\nWe may use artificial intelligence (AI) tools in the hiring process, such as reviewing resumes.\n",
        "AI policy: you may use ChatGPT to prepare your application, but not during live interviews.\n",
        "Things you need to know\nInterviews will be held on Microsoft Teams.\n",
        "Our benefits include dental care and exams (CISSP, AWS).\n",
        "The process: a chat, a code review on GitHub, a day with us.\n",
        "Good to know:\n\nAI generated supporting statements may be rejected.\n",
        "Good to go?\n\nThe bakery uses HireVue for first-round interviews.\n",
    ],
)
def test_what_is_offered_and_how_to_apply_ask_for_nothing(text: str) -> None:
    assert [item.label for item in _read(f"Requirements\n- SQL\n\n{text}").items] == ["SQL"]


def test_what_goes_with_an_application_is_asked_of_those_who_have_it() -> None:
    assert "Docker" in _by_label("Requirements\n- SQL\n\nSend your CV if you have experience with Docker.\n")
    assert "Docker" in _by_label("Requirements\n- SQL\n- Docker\n\nWhat we offer\n- Docker courses\n")


def test_stated_years_go_to_their_skill() -> None:
    assert ITEMS["Python"].min_months == 36
    assert ITEMS["SQL"].min_months is None


def test_the_most_years_stated_are_the_total() -> None:
    both = _read("5 years of experience. You need 3 years of work experience. Python required.")
    assert both.total_years is not None
    assert both.total_years.min_months == 60


def test_years_under_a_title_that_is_no_requirement_count_as_the_total() -> None:
    titled = _read("Requirements\n- 3+ years' experience in a data analyst role\n- SQL\n")
    assert titled.total_years is not None
    assert titled.total_years.min_months == 36
    assert [item.min_months for item in titled.items] == [None]
    both = _read("Requirements\n- 6 years in a data analyst role, 2 years of work experience in all\n- SQL\n")
    assert both.total_years is not None
    assert both.total_years.min_months == 24


@pytest.mark.parametrize(
    "text",
    ["Requirements\n- 3 years of SQL\n", "Requirements\n- SQL\n\nNice to have\n- 3 years as a data analyst\n"],
)
def test_years_of_a_skill_asked_for_and_years_wished_for_are_no_total(text: str) -> None:
    assert _read(text).total_years is None


def test_years_in_total_are_no_requirement_of_a_skill() -> None:
    assert FOUND.total_years is not None
    assert (FOUND.total_years.skill, FOUND.total_years.min_months) == (None, 60)


def test_a_denied_skill_is_not_asked_for() -> None:
    assert "PHP" not in ITEMS


def test_an_unlisted_technology_is_not_asked_for() -> None:
    assert "Frobnix" not in ITEMS


def test_the_strongest_requirements_come_first_then_technologies() -> None:
    strengths = [STRENGTH[item.importance] for item in FOUND.items]
    assert strengths == sorted(strengths, reverse=True)
    optional = [item.kind for item in FOUND.items if item.importance is Importance.OPTIONAL]
    assert optional == [Kind.TECHNOLOGY, Kind.SOFT]


def test_a_requirement_quotes_where_requirements_are_listed() -> None:
    items = _by_label("We love Python and pears.\n\nRequirements\n- Good Python for parsers\n")
    assert items["Python"].quote == "Good Python for parsers"


def test_quotes_are_the_text_they_point_to() -> None:
    for item in (*FOUND.items, *FOUND.duties):
        assert FOUND.document.quote(item.start, item.end) == item.quote


def test_duties_are_the_sentences_that_describe_the_work() -> None:
    assert [duty.quote for duty in FOUND.duties] == [
        "Build and run the data pipelines that feed our reports every day",
        "Talk with growers about what they need next season",
    ]
    assert {duty.any_of for duty in FOUND.duties} == {()}


def test_without_marked_duties_other_sentences_stand_for_them() -> None:
    duties = _read(
        "We want somebody who builds reliable Python services.\n\nBenefits\nLots of free pears all the year\n"
    )
    assert [duty.quote for duty in duties.duties] == ["We want somebody who builds reliable Python services."]


def test_a_posting_about_nothing_known_asks_for_nothing() -> None:
    assert _read("We pick pears.").items == ()
    assert _read("").items == ()


def test_a_posting_that_asks_in_one_line_is_understood() -> None:
    items = _by_label("Must have Python, SQL or R, Docker")
    assert set(items) == {"Python", "SQL or R", "Docker"}


@pytest.mark.parametrize("section", [SectionKind.REQUIREMENTS, SectionKind.NICE_TO_HAVE])
def test_the_heading_decides_where_no_cue_does(section: SectionKind) -> None:
    heading = {SectionKind.REQUIREMENTS: "Requirements", SectionKind.NICE_TO_HAVE: "Nice to have"}[section]
    wanted = {SectionKind.REQUIREMENTS: Importance.ESSENTIAL, SectionKind.NICE_TO_HAVE: Importance.OPTIONAL}[section]
    assert {item.importance for item in _read(f"{heading}\nPython\nDocker\n").items} == {wanted}


def test_the_most_years_stated_of_a_skill_count() -> None:
    assert _by_label("5+ years of Python. 2+ years of Python in production.")["Python"].min_months == 60


def test_what_is_asked_at_a_beginners_level_everywhere_is_marked() -> None:
    items = _by_label("Requirements\n- Basic SQL\n- Docker\n- Basic knowledge of Kafka\nYou will write Kafka services.")
    assert {label for label, item in items.items() if item.basics} == {"SQL"}


def test_years_of_a_skills_own_name_count_before_those_of_a_job() -> None:
    text = "- 8+ years of machine learning engineering, of which at least 4 years with ML in production"
    assert [item.min_months for item in _read(text).items if item.min_months] == [48]


@pytest.mark.parametrize(
    "title",
    ["Interview process", "How to apply", "Our hiring process", "Our process", "What happens next", "Interested?"],
)
def test_the_steps_of_hiring_ask_for_nothing(title: str) -> None:
    asked = _by_label(f"Requirements\n- Python\n\n{title}\n1. A code review\n2. Pair programming with Sam\n")
    assert list(asked) == ["Python"]


def test_alternatives_of_which_one_is_a_degree_field_weigh_as_a_degree() -> None:
    found = _read("Requirements\n- Degree in computer science, statistics or mathematics\n- Python or R\n")
    kinds = {item.any_of: item.kind for item in found.items if len(item.any_of) > 1}
    assert {kind for ids, kind in kinds.items() if "statistics-degree" in ids} == {Kind.CREDENTIAL}
    assert kinds["python", "r"] == Kind.TECHNOLOGY


def test_a_word_about_the_firm_takes_nothing_from_alternatives() -> None:
    found = _read(
        "About us\nOur stack: Looker and dbt.\n\nRequirements\n- Tableau or Looker\n\nBenefits\n- Looker training\n"
    )
    assert ("tableau", "looker") in [item.any_of for item in found.items]


def test_years_and_degrees_are_no_work_to_be_done() -> None:
    found = _read("- 2-4 years in an analytics role of any kind\n- Bachelor's degree in any field that counts\n")
    assert found.duties == ()


def test_the_trade_in_the_title_leaves_its_alternatives_standing() -> None:
    asked = "Requirements\n- At least 3 years of experience in {}"
    found = _by_label("DevOps Engineer\n\n" + asked.format("DevOps or system administration"))
    assert found["DevOps or System Administration"].min_months == 36
    assert "Java" in _by_label("Java Developer\n\n" + asked.format("Java or Kotlin"))


def test_a_skill_is_quoted_where_it_is_asked_for_by_itself() -> None:
    found = _by_label(
        "Requirements\n- Degree in physics, machine learning or statistics\n- 3 years of machine learning"
    )
    assert found["Machine Learning"].quote == "3 years of machine learning"


def test_an_internship_on_offer_is_not_asked_for_but_one_behind_the_applicant_is() -> None:
    offered = "In a 12-week summer internship you work with Rust.\n\nWho can apply\n- You know Python\n"
    assert "Internship" not in _by_label(offered)
    assert _by_label(offered)["Python"].importance is Importance.ESSENTIAL
    assert "Internship" in _by_label("Nice to have\n- Go\n- A research internship\n")


def test_what_a_job_board_files_a_posting_under_is_not_asked_for() -> None:
    footer = "Seniority level\nEntry level\nEmployment type\nFull-time\nJob function\nInformation Technology\n"
    assert list(_by_label(f"Requirements\n- Python\n\n{footer}Industries\nTelecommunications\n")) == ["Python"]


def test_the_level_of_the_job_is_not_asked_of_the_person() -> None:
    assert list(_by_label("This is an entry-level position.\n\nRequirements\n- Python\n")) == ["Python"]


ABOUT = "Analyst\n\n{}\n{}\n\nRequirements\n- Tableau\n"


@pytest.mark.parametrize(
    "told",
    [
        "We use Slack, Jira and Confluence to work together.",
        "Our app has 90,000 reviews on the Google Play Store.",
        "Sales lives in Salesforce, and finance on SAP.",
        "We value teamwork and honesty.",
    ],
)
def test_what_an_employer_says_of_itself_asks_for_nothing(told: str) -> None:
    items = _read(ABOUT.format("About us", told)).items
    assert [item.any_of for item in items if item.kind is not Kind.DOMAIN] == [("tableau",)]


@pytest.mark.parametrize(
    "told",
    [
        "Our bakers' app is available on Android, and our customers pay with Stripe.",
        "We're a team of 12, and we integrate with Xero and QuickBooks.",
        "OvenGPT plugs into Outlook and is used by 90 bakeries.",
    ],
)
def test_what_an_employers_product_works_with_is_not_asked_for(told: str) -> None:
    asked = {skill for item in _read(ABOUT.format("", told)).items for skill in item.any_of}
    assert not asked & {"android", "stripe", "xero", "quickbooks", "microsoft-outlook"}


@pytest.mark.parametrize(
    "told",
    ["Our services are built with Go and used by 90 bakeries.", "You will help our customers with Rust and Go."],
)
def test_what_the_work_is_done_with_is_asked_before_the_first_heading_too(told: str) -> None:
    assert "Go" in _by_label(ABOUT.format("", told))


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("About us", "Our services are written in Go."),
        ("About us", "You have experience with Go."),
        ("Our stack", "Go"),
    ],
)
def test_what_an_employer_builds_with_or_looks_for_is_asked(heading: str, told: str) -> None:
    assert "Go" in _by_label(ABOUT.format(heading, told))


def test_a_related_field_of_study_is_an_alternative_where_the_posting_takes_one() -> None:
    asked = "Requirements\n- Degree in {}\n- Python\n"
    (related,) = _by_label(asked.format("Statistics, Economics or a related field")).keys() - {"Python"}
    assert related == "Statistics Degree or Economics or a related field"
    fields = _read(asked.format("Computer Science or a related field")).items[1].any_of
    assert fields == ("computer-science-degree", "computing-degree", "quantitative-degree")
    assert _read(asked.format("Computer Science")).items[1].any_of == ("computer-science-degree",)


def test_a_subject_in_the_name_of_a_department_is_no_degree_that_is_asked_for() -> None:
    text = "Requirements\n- BSc in Chemistry\n- Work with our Theoretical Physics Department\n- SQL\n"
    studied = {skill for item in _read(text).items for skill in item.any_of if skill.endswith("-degree")}
    assert studied == {"chemistry-degree", "bachelors-degree"}


def test_an_abbreviation_behind_what_it_stands_for_names_it_no_second_time() -> None:
    asked = _by_label("Requirements\n- Machine learning (ML)\n- Amazon Web Services (AWS), and AWS once more\n- SQL\n")
    assert [asked[label].count for label in ("Machine Learning", "Amazon Web Services", "SQL")] == [1, 2, 1]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Requirements: experience with clustering algorithms and Python.", {"Clustering", "Python"}),
        ("Requirements: machine learning algorithms, SQL.", {"Machine Learning", "SQL"}),
        ("Requirements: NoSQL databases, Tableau dashboards and Go.", {"NoSQL", "Tableau", "Go"}),
        ("Requirements: algorithms and data structures.", {"Algorithms", "Data Structures"}),
        ("Requirements: databases, dashboards and Go.", {"Databases", "Dashboards", "Go"}),
        ("Requirements: load tests with open-source tools such as Gatling or k6.", {"Load Testing", "Gatling or k6"}),
    ],
)
def test_a_noun_beside_what_is_asked_for_is_no_requirement(text: str, asked: set[str]) -> None:
    assert {item.label for item in _read(text).items} == asked
