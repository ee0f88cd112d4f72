"""Names that are also words count only where the text around them says so."""

from __future__ import annotations

import pytest

from matcher.nlp import find_mentions
from matcher.values import Kind
from tests.helpers import mentions, posting, resume, skills

MEANT = [
    ("experience with R, Python", "r"),
    ("Julia, R and Python", "r"),
    ("R programming", "r"),
    ("Skills\nR, SQL\n", "r"),
    ("Written in Go and Rust", "go"),
    ("Go microservices", "go"),
    ("Go/Rust", "go"),
    ("Golang", "go"),
    ("Programming in C", "c"),
    ("C and C++", "c"),
    ("C, Python", "c"),
    ("MS Excel", "excel"),
    ("advanced Excel skills", "excel"),
    ("EXCEL, Word", "excel"),
    ("Apache Spark", "spark"),
    ("Spark jobs on Hadoop", "spark"),
    ("Spark, Hadoop", "spark"),
    ("built REST services", "rest-api"),
    ("RESTful services", "rest-api"),
    ("REST APIs", "rest-api"),
    ("Swift, Kotlin and Java", "swift"),
    ("Swift developer", "swift"),
    ("Node.js with Express", "express-js"),
    ("Express.js", "express-js"),
    ("Chef, Puppet and Ansible", "chef"),
    ("SOLID principles", "solid-principles"),
    ("OOP, SOLID, Java", "solid-principles"),
    ("Dart and Flutter", "dart"),
    ("Hive, Pig", "pig"),
    ("Spring, Hibernate", "spring"),
    ("MS Access, Oracle", "microsoft-access"),
    ("React, Vue", "react"),
    ("Julia, R and Python", "julia"),
    ("bash/shell", "shell-scripting"),
    ("Excel, Word and PowerPoint", "microsoft-word"),
    ("Supervised and unsupervised learning", "supervised-learning"),
    ("PhD student at ETH Zurich", "phd"),
]
NOT_MEANT = [
    ("screens with a Spark-like glow", "spark"),
    ("We go live in May", "go"),
    ("Go-to-market plans", "go"),
    ("GO TO the office", "go"),
    ("Let's go!", "go"),
    ("the R&D department", "r"),
    ("J.R. Smith", "r"),
    ("vitamin C and rest", "c"),
    ("C-level executives", "c"),
    ("grade C", "c"),
    ("I excel at work", "excel"),
    ("Excel in your career", "excel"),
    ("we spark creativity", "spark"),
    ("spark interest in readers", "spark"),
    ("the rest of the team", "rest-api"),
    ("a swift response", "swift"),
    ("Swift response times", "swift"),
    ("Taylor Swift songs", "swift"),
    ("Express your ideas", "express-js"),
    ("Express delivery", "express-js"),
    ("American Express", "express-js"),
    ("Chef in a restaurant", "chef"),
    ("Head Chef at a hotel", "chef"),
    ("solid knowledge of Java", "solid-principles"),
    ("Solid communication", "solid-principles"),
    ("in other words", "microsoft-word"),
    ("access to data", "microsoft-access"),
    ("react to change", "react"),
    ("in spring 2020", "spring"),
    ("Spring 2020", "spring"),
    ("Julia Smith", "julia"),
    ("rust and corrosion", "rust"),
    ("unity of the team", "unity"),
    ("assembly line", "assembly"),
    ("Supervised two technicians", "supervised-learning"),
    ("Supervised PhD students", "supervised-learning"),
    ("Supervised two PhD students", "phd"),
    ("Taught master's students", "masters-degree"),
    ("Brightmoor Insurance of Leeds", "insurance"),
    ("Palo Alto, CA 94301", "palo-alto-networks"),
    ("the office in Aurora, CO", "amazon-aurora"),
]


@pytest.mark.parametrize(("text", "skill"), MEANT)
def test_an_ambiguous_name_counts_where_its_context_says_so(text: str, skill: str) -> None:
    assert skill in skills(text)


@pytest.mark.parametrize(("text", "skill"), NOT_MEANT)
def test_an_ambiguous_name_is_a_word_elsewhere(text: str, skill: str) -> None:
    assert skill not in skills(text)


@pytest.mark.parametrize(
    "text", ["Experience:\n- SQL: 3 years\n- R: 1 year (Preferred)", "Rust (2 yrs), R: 2 years", "R - 3+ years"]
)
def test_a_short_name_with_years_of_its_own_is_a_skill(text: str) -> None:
    assert "r" in {mention.skill for mention in posting(text).mentions}


def test_the_label_of_a_forms_field_asks_for_no_credential() -> None:
    found = posting("License/Certification:\n- Driver's License (Preferred)").mentions
    assert [mention.skill for mention in found] == ["driving-licence"]


def test_the_jd_of_a_recruiters_mail_is_no_degree_in_law() -> None:
    assert skills("Please find the JD below and share your resume.") == []
    assert "law-degree" in skills("JD or MBA required")


def test_an_associate_by_rank_has_no_degree() -> None:
    assert skills("EXPERIENCE\nAssociate Database Administrator, Orchard, 2015-2017\n") == ["database-administration"]


@pytest.mark.parametrize("text", ["Associate's or Bachelor's degree", "Associate or Bachelor degree"])
def test_an_associates_degree_may_share_its_noun(text: str) -> None:
    assert skills(text) == ["associate-degree", "bachelors-degree"]


def test_what_is_wanted_parts_no_list() -> None:
    assert skills("Python - Required\nGo - Preferred") == ["python", "go"]
    assert skills("- You know Postgres\n- Fluent in HTML, CSS") == ["postgresql", "html", "css"]


def test_levels_part_no_list_of_languages() -> None:
    assert skills("English C1, Portuguese optional") == ["english", "portuguese"]


@pytest.mark.parametrize(
    "text",
    [
        "jane@python.org",
        "https://docker.com/kafka",
        "www.tableau.com",
        "see github.com/jane/pandas for code",
        "me@java.com",
        "mail docker@kafka.io today",
        "http://kubernetes.io/docs/spark",
    ],
)
def test_addresses_never_count(text: str) -> None:
    assert skills(text) == []


def test_a_skill_beside_an_address_still_counts() -> None:
    assert skills("Python (https://www.python.org), mail a@docker.com, Kafka") == ["python", "kafka"]


def test_a_name_that_is_itself_like_an_address_counts() -> None:
    assert skills("built on Node.js and ASP.NET") == ["node-js", "asp-net"]


@pytest.mark.parametrize(
    "text",
    [
        "Engineer at Docker Inc.",
        "Worked for Tableau, Inc. in Seattle",
        "Join Databricks",
        "At Tableau we sell",
        "Client: Salesforce",
        "About Databricks",
        "Oracle Corporation",
        "Welcome to Snowflake",
        "Company: Docker",
        "Elasticsearch GmbH",
        "Databricks is the leading firm",
        "Databricks is currently seeking a talented manager",
        "Databricks is proud to be an Equal Opportunity Employer",
    ],
)
def test_an_employer_is_no_skill(text: str) -> None:
    assert [m for m in mentions(text) if m.kind is Kind.TECHNOLOGY] == []


@pytest.mark.parametrize("text", ["School of Machine Learning", "Department of Artificial Intelligence"])
def test_an_institute_is_no_skill(text: str) -> None:
    assert skills(text) == []


def test_a_product_of_an_employer_counts_among_other_products() -> None:
    assert skills("Oracle, Tableau and SAP") == ["oracle-database", "tableau", "sap"]


def test_a_short_name_keeps_the_sense_it_had_in_a_list() -> None:
    assert skills("Python, R\nR is nice") == ["python", "r", "r"]


def test_evidence_spreads_along_a_list() -> None:
    assert skills("C, R, Go, Swift, Java") == ["c", "r", "go", "swift", "java"]


def test_confidence_falls_from_certain_to_cased_to_contextual_names() -> None:
    python, spark, go = mentions("Python, Spark and Go")
    assert python.confidence > spark.confidence > go.confidence


@pytest.mark.parametrize(
    "text",
    [
        "IDE: Eclipse, IntelliJ",
        "Operating Systems Linux, Windows",
        "Application Servers: Tomcat",
        "Programming: C, C++",
    ],
)
def test_a_word_for_a_kind_of_things_before_them_is_no_skill(text: str) -> None:
    assert not {"ide", "operating-system", "application-server", "programming"} & set(skills(text))


def test_the_same_word_in_a_sentence_is_one() -> None:
    assert "operating-system" in skills("Deep knowledge of operating systems and networks")


def _in_spare_time(text: str) -> list[str | None]:
    found = find_mentions(resume(f"Robin Sample\n\nInterests\n{text}\n").document).mentions
    return [mention.skill for mention in found]


def test_everyday_words_of_somebodys_spare_time_are_no_skills() -> None:
    assert _in_spare_time("Chess, Go, rust restoration of old cars, walks with my dog Ruby") == []


def test_technologies_among_the_interests_are_skills() -> None:
    assert _in_spare_time("Raspberry Pi, Rust, football") == ["raspberry-pi", "rust"]


@pytest.mark.parametrize(
    "text",
    [
        "To work where I can use my skills and excel.",
        "Grow with our team, excel with us.",
        "did a spark test on welding lines",
        "Replaced 400 access switches",
    ],
)
def test_verbs_and_nouns_are_no_products(text: str) -> None:
    assert skills(text) == []


def test_a_unit_named_after_its_field_is_no_skill() -> None:
    assert skills("Marrow Council Analytics Unit, Marrow, starts in May") == []


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("Languages: English, some Finnish", ["english", "finnish"]),
        ("- German is nice but no must", ["german"]),
        ("Languages: English, Spanish, Icelandic, Turkish", ["english", "spanish", "icelandic", "turkish"]),
    ],
)
def test_human_languages_are_found_in_running_text(text: str, languages: list[str]) -> None:
    assert skills(text) == languages


def test_addresses_of_mail_have_a_dot() -> None:
    assert skills("Write to java@orchard.example, the site runs on Lambda@Edge.") == ["lambda-edge"]


@pytest.mark.parametrize(
    ("text", "skill"), [("Platform: Asp.net MVC, C#", "asp-net-mvc"), ("used asp.net web api", "asp-net-web-api")]
)
def test_a_name_that_begins_like_an_address_is_one(text: str, skill: str) -> None:
    assert skill in skills(text)


def test_a_plc_listed_behind_a_tool_makes_it_no_company() -> None:
    assert skills("SKILLS\nETAP, PLC, SCADA\nLabVIEW, PLC\n")[:2] == ["etap", "plc"]


def test_a_grid_listed_behind_a_tool_makes_it_no_company() -> None:
    assert "highcharts" in skills("Front end: D3.js, Highcharts, AG Grid")
    assert "highcharts" in skills("Front end: D3.js, Highcharts, AG grid")
    assert "highcharts" in skills("Front end: D3.js, Highcharts, AG-Grid")


@pytest.mark.parametrize("text", ["Word 90%", "Access - 4/5", "Chef   good", "Dart (beginner)", "Elm ●●○○○"])
def test_a_level_beside_an_everyday_word_tells_that_it_is_a_skill(text: str) -> None:
    assert len(skills(f"SKILLS\n{text}\nTea\n")) == 1


@pytest.mark.parametrize("text", ["Scripting Languages: Perl, Bash", "Scripting Languages Perl, Bash"])
def test_a_label_of_two_words_is_no_skill(text: str) -> None:
    assert skills(text) == ["perl", "bash"]


@pytest.mark.parametrize("text", ["The pages were built in React with Redux", "React in TypeScript", "React on Rails"])
def test_a_library_may_stand_before_small_words(text: str) -> None:
    assert "react" in skills(text)


def test_who_reacts_needs_no_library() -> None:
    assert not skills("React in a crisis. React with urgency and react on the spot.")


def test_a_language_behind_a_level_is_one() -> None:
    found = resume("Languages\nConversational German\nElementary French\n")
    assert {"german", "french"} <= {mention.skill for mention in found.mentions}


def test_ambiguous_names_of_a_row_without_commas_count() -> None:
    assert {"hashicorp-vault", "chef"} <= set(skills("Docker Kubernetes Terraform Vault Chef Jenkins"))
    assert "rider" not in skills("Visual Studio horse Rider and trainer")


@pytest.mark.parametrize("firm", ["Quuxlytic Analytics", "Zorbsight Robotics"])
def test_the_trade_at_the_end_of_a_firms_name_is_no_skill(firm: str) -> None:
    assert skills(f"Experience\nData Engineer — {firm} (Jun 2022 – Present)\n- wrote SQL\n") == ["sql"]


def test_a_trade_behind_a_usual_word_is_a_skill() -> None:
    assert "robotics" in skills("Skills\nIndustrial Robotics, Python, Robotics\n")


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("migrated 600 mailboxes from Exchange to a tenant", 2),
        ("checked claims in Exchange 5.5 by hand", 2),
        ("spoke at the Exchange Forum", 1),
        ("a rumour from Exchange 2015", 1),
    ],
)
def test_a_name_of_a_resumes_list_means_the_same_in_its_sentences(line: str, count: int) -> None:
    found = skills(f"Skills\nTools: Exchange, Outlook, Java\n\nExperience\nClerk, 2014-2019\n- {line}\n")
    assert found.count("microsoft-exchange") == count
