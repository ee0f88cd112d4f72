"""Names of employers, clients, contacts and addresses hold no skills, what stands beside them does."""

from __future__ import annotations

import pytest

from tests.helpers import mentions, named, posting, skills


@pytest.mark.parametrize(
    "line",
    [
        "Chef de Projet, Plinth, Paris (2019-2021)",
        "Recruiter at Databricks, Amsterdam, 2020–2022",
        "Cashier, Apple Store, Leeds, 2015",
        "Cook | Salesforce | Dublin | 2018 - present",
        "2018 – 2020: Oracle, Paris",
        "Cisco Systems, Bangalore, 2015-2018",
        "Tableau Möbel GmbH, Bremen",
        "Tableau Möbel KG, Bremen",
        "Tableau Meubelen B.V., Breda",
        "Company: Oracle Financial Services Software Ltd, Bangalore",
        "Oracle\nCook\nMarch 2019 - Present (5 years)",
        "Cook\nSnowflake\nMar 2019 - Apr 2020",
        "Cook    Mar 2019 - Apr 2020\nOracle, Cork (hybrid)",
        "May 24 – Dec 24    Jenkins & Sons Bakers – Cook",
        "Kafka Foods, Ulm, Mar 2019 - Apr 2020\nCook",
        "Cook @ BlueField Logistics (2019 - 2020)",
        "Ruby & Pearl Jewellers    Office Clerk    2006 - 2011",
        "10/2007 – 03/2012  Rust & Söhne, Ulm – Cook",
    ],
)
def test_the_employer_and_the_place_of_a_job_are_no_skills(line: str) -> None:
    assert named(f"SKILLS\nAWS, Docker\nEXPERIENCE\n{line}\n")[2:] == []


def test_employers_are_no_skills_where_no_heading_stands_above_the_jobs() -> None:
    text = (
        "Jo Smith\n\nCook @ Kafka Foundry (2016 - 2018)\nBaked with Java.\n\nCook, Spark Harbor, 2014 - 2016\nSold.\n"
    )
    assert skills(text) == ["java"]


@pytest.mark.parametrize(
    ("line", "skill"),
    [
        ("Java Developer, Orchard Ltd, 2019-2021", "java"),
        ("Excel Trainer, Orchard Ltd, 2019-2021", "excel"),
        ("Data Engineer (Spark, Kafka), Orchard, 2019-2021", "spark"),
        ("2019 – 2021 Java Developer, Orchard Ltd", "java"),
        ("Data Analyst | Tableau, SQL | Orchard | 2019 - 2021", "tableau"),
        ("Spark, Kafka, Airflow 2019 - 2020", "airflow"),
        ("Unity / C# 2018-2019", "unity"),
        ("Intern | Excel reporting | 2019", "excel"),
        ("- Moved the ledger to Oracle, 2019", "oracle-database"),
        ("Splunk Technician, Orchard, 2019-2021", "splunk"),
        ("Salesforce Contractor, Orchard, 2019-2021", "salesforce"),
        ("Java & Scala, Orchard, 2019-2021", "java"),
        ("Cook    2019 - 2020\nSalesforce Apex and LWC", "apex"),
        ("Snowflake migration\nMar 2019 - Apr 2020", "snowflake"),
        ("Java, Spring Boot\nMar 2019 - Apr 2020", "java"),
    ],
)
def test_what_a_job_was_about_stays_a_skill(line: str, skill: str) -> None:
    assert skill in skills(f"EXPERIENCE\n{line}\n")


@pytest.mark.parametrize(
    "text",
    [
        "Hiring manager: Ruby Jones",
        "Your contact: Ruby Angular-Meyer",
        "Our clients include Excel Logistics.",
        "Excel Logistics is a client.",
        "Clients include Shell, Oracle Red Bridge Racing and others.",
        "Sponsored by Oracle Red Bridge Racing.",
        "Location: Spark House, Go Lane, Hull",
        "Location: Java Island",
        "Interests: hiking in Java",
    ],
)
def test_clients_contacts_and_places_are_no_skills(text: str) -> None:
    assert posting(text).mentions == ()


def test_what_clients_use_stays_a_skill() -> None:
    found = posting("Our clients run Excel and Oracle. Location: Hull (Java). Clients include shops in React.").mentions
    assert [mention.skill for mention in found] == ["excel", "oracle-database", "java", "react"]


def test_streets_and_rivers_are_no_skills() -> None:
    assert skills("EDUCATION\nJulia Robinson High School, Lisp Lane, Perl River NY\n") == []


def test_the_town_behind_an_employer_is_no_skill() -> None:
    line = "Baker 07/2015 – 09/2015\nPlum AG, Wien\n- LabVIEW test bench; PLC programming in Step 7"
    assert [mention.surface for mention in mentions(f"EXPERIENCE\n{line}\n") if mention.skill is None] == []


def test_a_school_that_is_written_like_a_skill_is_none() -> None:
    assert skills("Ada Sample\n\nEDUCATION\n12th from MES College, Pune, 2004\nJava, SQL\n") == ["java", "sql"]
    assert skills("Ada Sample\n\nEDUCATION\nROC Noord, Assen, 2004\nROC AUC and SQL\n") == ["roc-auc", "sql"]


@pytest.mark.parametrize(
    "line",
    [
        "company - Plinth Analytics",
        "Client: Orchard Security Solutions",
        "Client Name: SAP Labs",
        "Employer: Java House",
    ],
)
def test_what_a_label_calls_an_employer_or_client_is_no_skill(line: str) -> None:
    assert skills(f"Clerk\nCompany Details\n{line}\nWorked on Hive.\n") == ["hive"]


def test_an_employer_between_the_labels_of_a_form_that_lost_its_lines_is_no_skill() -> None:
    text = "company - Plinth Telecom description - Worked on Hive.company - Oak Analytics description - Knows Spark."
    assert skills(f"Clerk Company Details {text}") == ["hive", "spark"]


def test_the_trade_of_a_client_stays_a_domain() -> None:
    assert skills("EXPERIENCE\nClient: Banking and Insurance\n") == ["banking"]


@pytest.mark.parametrize(
    "text",
    [
        "Trusted by teams at Oracle and SAP.",
        "Our customers include Snowflake, Zorvix and Brankle.",
        "You will support clients such as Oracle and SAP.",
    ],
)
def test_clients_are_no_skills(text: str) -> None:
    assert [mention.surface for mention in posting(text).mentions] == []


@pytest.mark.parametrize(
    "text",
    [
        "Founded by the former CTO of PayPal, we grow fast.",
        "Backed by the founders of Instagram, Stripe and Eventbrite.",
        "Startups like Weebly, Anaplan and LendingTree trust us.",
        "Notable clients: Zorvix, Pinterest, Slack, and many more.",
        "Our engineers come from Google, Brankle and HubSpot.",
    ],
)
def test_firms_that_are_listed_are_no_skills(text: str) -> None:
    assert [mention.surface for mention in posting(text).mentions if mention.skill] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We build clients such as Android and iOS apps.", ["android", "ios"]),
        ("Services backed by PostgreSQL and Redis.", ["postgresql", "redis"]),
        ("Professionals from Data Science and Java teams.", ["data-science", "java"]),
    ],
)
def test_what_no_firm_is_named_like_stays_a_skill(text: str, found: list[str]) -> None:
    assert [mention.skill for mention in posting(text).mentions if mention.skill in found] == found
