"""The trained tagger finds names by their form and company, and never overrules what the rules are sure of."""

from __future__ import annotations

import pytest

from matcher.values import Kind
from tests.helpers import mentions, posting


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Skills\nJava, Spring, Hibernate, Zorblax, Oracle, Maven\n", "Zorblax"),
        ("Languages: Python, SQL\nTools: Docker, Quuxly, Jenkins, Git\n", "Quuxly"),
    ],
)
def test_a_name_that_the_taxonomy_does_not_know_is_a_technology_without_a_skill(text: str, surface: str) -> None:
    found = {mention.surface: mention for mention in mentions(text)}
    assert (found[surface].skill, found[surface].kind) == (None, Kind.TECHNOLOGY)
    assert found[surface].label == surface
    assert found[surface].confidence < found["Java" if "Java" in found else "Python"].confidence


@pytest.mark.parametrize("text", ["Write to tom@kubernetes-jobs.example.", "I excel at my work.", "Join Oracle today!"])
def test_what_the_rules_deny_stays_out(text: str) -> None:
    assert [mention.surface for mention in mentions(text) if mention.kind == Kind.TECHNOLOGY] == []


def test_an_unlisted_name_that_is_misspelt_by_one_letter_is_linked() -> None:
    found = {
        mention.surface: mention.skill for mention in mentions("Skills\nDocker, Kubernetess, Terraform, Jenkins\n")
    }
    assert found["Kubernetess"] == "kubernetes"


def test_abbreviated_and_misspelt_words_of_a_list_are_no_names() -> None:
    text = "Requirements:\n- MS Office, esp. Excel\n- testing (Jest, Mocha or simular)"
    assert not {mention.surface for mention in posting(text).mentions} & {"esp", "simular"}


def test_a_single_letter_that_nobody_knows_is_no_name() -> None:
    found = posting("Perform O&M operations with Git, Perl, Bash").mentions
    assert [mention.surface for mention in found] == ["Git", "Perl", "Bash"]


def test_words_of_other_scripts_are_no_unlisted_names() -> None:
    assert [mention.surface for mention in mentions("Skills\nPython, 東京, Java, Docker\n")] == [
        "Python",
        "Java",
        "Docker",
    ]


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("Experience\nFull-Stack Developer, Zorblax (Rehovot, Israel)\n- React, Redux, Node.js\n", "Zorblax"),
        ("2017 – 2019 | Quuxly Systems\nDeveloped with Java, Spring, Docker\n", "Quuxly"),
    ],
)
def test_an_unknown_name_of_an_employer_or_school_is_no_technology(text: str, firm: str) -> None:
    assert not [mention for mention in mentions(text) if firm in mention.surface]


def test_an_unknown_word_that_qualifies_the_skill_behind_it_is_none_of_its_own() -> None:
    found = posting("Requirements\n- Experience with relational SQL databases\n").mentions
    assert [mention.surface for mention in found] == ["SQL", "databases"]


@pytest.mark.parametrize("text", ["Wrote feature files in Gherkin", "Created Windows services, console applications"])
def test_a_plain_word_of_a_resume_without_its_noun_is_no_skill(text: str) -> None:
    assert len(mentions(f"EXPERIENCE\nClerk, 2019-2021\n- {text}, class libraries\n")) == 1


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("Familiarity and basic knowledge of open source statistical programs like R.", "open"),
        ("You design and implement use cases for alternative datasets.", "use"),
        ("Simulation and advanced mathematics to recognize patterns.", "recognize"),
    ],
)
def test_an_everyday_word_cut_from_its_phrase_is_no_skill(text: str, piece: str) -> None:
    assert piece not in {mention.surface for mention in posting(text).mentions}


def test_an_unknown_name_goes_to_the_end_of_its_word() -> None:
    found = mentions("Switches: Cisco 2900, Arista 7050, ZRX4400, HP ProCurve")
    assert "ZRX4400" in [mention.surface for mention in found]


def test_a_release_behind_a_name_is_no_name() -> None:
    found = [mention.surface for mention in mentions("Skills\nWindows Server 2008 R2, Hyper-V 2012 R2, CATIA V5 R20")]
    assert found == ["Windows Server", "Hyper-V", "CATIA V5"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Years as release engineer, Linux Admin and Jenkins user", ["Linux", "Jenkins"]),
        ("App/Web Servers: Tomcat, JBoss", ["Tomcat", "JBoss"]),
        ("Business Objects XI R3, Cognos, SAP BW", ["Business Objects XI", "Cognos", "SAP BW"]),
        ("Skills\nJava, Spring, package.json, zorblax-config.xml, Docker\n", ["Java", "Spring", "Docker"]),
        ("Configured zorblax-config.xml, web.xml; read XML by html.css", ["XML", "html", "css"]),
    ],
)
def test_posts_releases_labels_and_names_of_files_are_no_technologies(text: str, found: list[str]) -> None:
    assert [mention.surface for mention in mentions(text) if mention.kind == Kind.TECHNOLOGY] == found


@pytest.mark.parametrize(
    "text",
    [
        "- Wrote CQL and PPO agents in JAX and PyTorch; evaluated on ZB4RL, Zorb-100k and QX9 in Docker.",
        "- Tuned BERT with PyTorch, Keras and spaCy on the ZorbQA dataset.",
    ],
)
def test_sets_of_data_are_no_technologies(text: str) -> None:
    assert [mention.surface for mention in mentions(text) if mention.skill is None] == []


def test_the_number_of_a_model_behind_its_maker_is_no_name() -> None:
    found = [
        mention.surface for mention in mentions("Skills\nWatchGuard M270, Tektronix MSO5, Docker, ZRX4400, Jira\n")
    ]
    assert found == ["WatchGuard", "Tektronix", "Docker", "ZRX4400", "Jira"]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("You own the bakery database.Design of new ovens follows.", "database.Design"),
        ("Strong data intuitionExperience of programming in Go.", "intuitionExperience"),
    ],
)
def test_no_skill_runs_over_the_end_of_an_item_that_a_scrape_glued_to_the_next(text: str, surface: str) -> None:
    assert not [mention.surface for mention in mentions(text) if surface in mention.surface]


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("Grew the app to 170 MM users.", "sap-mm"),
        ("Background checks, DMV checks and drug screens are part of hiring.", "sql-server-diagnostics"),
        ("Designs data tables and checks data entry.", "datatables-jquery"),
        ("Duties: publisher optimization and monthly forecasts.", "microsoft-publisher"),
        ("Ready for rapid response to requests.", "kinaxis"),
    ],
)
def test_what_only_the_network_takes_for_a_skill_is_none_that_needs_context(text: str, skill: str) -> None:
    assert skill not in [mention.skill for mention in posting(text).mentions]


def test_macros_beside_their_program_are_its_own() -> None:
    found = [mention.skill for mention in posting("Use of macros in reporting; Excel required").mentions]
    assert "excel-macros" in found
    assert "excel-macros" not in [m.skill for m in posting("Maintain macros, vendor software and forms.").mentions]


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Set up CI/CD pipelines with Jenkins", False),
        ("Built RAG pipelines", False),
        ("Built big data pipelines", True),
        ("Built data pipelines", True),
        ("Wrote SQL for pipelines in Airflow", True),
    ],
)
def test_the_pipelines_of_a_skill_are_no_data_pipelines(text: str, is_one: bool) -> None:
    assert ("data-pipelines" in [mention.skill for mention in mentions(text)]) is is_one
