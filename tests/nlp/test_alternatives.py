"""Alternatives share a group; what is asked for as well does not."""

from __future__ import annotations

import pytest

from matcher.nlp.alternatives import group_alternatives
from matcher.nlp.links import Named
from tests.helpers import alternatives, mentions


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("Python or R", [["python", "r"]]),
        ("Python, Java, or Go", [["python", "java", "go"]]),
        ("Python or R or Julia", [["python", "r", "julia"]]),
        ("AWS/GCP", [["aws", "gcp"]]),
        ("Python and/or R", [["python", "r"]]),
        ("Python (or R)", [["python", "r"]]),
        ("one of Tableau, Looker, Power BI", [["tableau", "looker", "power-bi"]]),
        ("any of Kafka, RabbitMQ", [["kafka", "rabbitmq"]]),
        ("one or more languages such as Python, Java and C", [["python", "java", "c"]]),
        ("at least one scripting language (Python, Ruby and Perl)", [["python", "ruby", "perl"]]),
        ("platforms such as Hive, NoSQL, and/or Pentaho", [["hive", "nosql", "pentaho"]]),
        ("MySQL, PostgreSQL, or similar", [["mysql", "postgresql"]]),
        ("Tableau, Power BI or similar", [["tableau", "power-bi"]]),
        ("BSc in Economics, Statistics, or a related field", [["economics-degree", "statistics-degree"]]),
        ("studied Economics, Statistics or another quantitative discipline", [["economics-degree", "statistics"]]),
        (
            "Degree in statistics, nursing, public health or related field",
            [["statistics-degree", "public-health"]],
        ),
        (
            "Degree in Physics, Actuarial Science or other quantitative field",
            [["physics-degree", "actuarial-science-degree", "quantitative-degree"]],
        ),
        (
            "Studies in computer science, physics or a comparable qualification",
            [["computer-science-degree", "physics-degree"]],
        ),
        ("BSc in Physics, Statistics or related", [["physics-degree", "statistics-degree"]]),
        ("vector stores (Qdrant, Weaviate, pgvector – any)", [["qdrant", "weaviate", "pgvector"]]),
        ("Jenkins, Bamboo, CircleCI (any one)", [["jenkins", "bamboo", "circleci"]]),
        ("BS with 8 years, MS with 6 or PhD with 3 years of Java", [["bachelors-degree", "masters-degree", "phd"]]),
        ("BS + 8 years; 6 yrs w/ Master's; 3 yrs w/ PhD", [["bachelors-degree", "masters-degree", "phd"]]),
        ("Bachelor's, 5 years of Java, 3 years of SQL; Master's preferred", []),
        ("B.Tech/MCA/MBA in any stream", [["bachelors-degree", "mca", "mba"]]),
        ("Python, SQL or R, Docker, Git", [["sql", "r"]]),
        ("Kafka, Java/Scala and Docker", [["java", "scala"]]),
        ("Either Python or Java, and Docker", [["python", "java"]]),
        ("SQL, Python/R", [["python", "r"]]),
        ("React, Angular, or Vue.js experience", [["react", "angular", "vue"]]),
        ("TensorFlow or PyTorch; Keras or JAX", [["tensorflow", "pytorch"], ["keras", "jax"]]),
        ("Kafka, and or RabbitMQ", [["kafka", "rabbitmq"]]),
        ("Python, Java and / or other languages", [["python", "java"]]),
        ("Python (preferred) or Ruby", [["python", "ruby"]]),
        ("Python scripting or Bash", [["python", "bash"]]),
        ("SQL or NoSQL", [["sql", "nosql"]]),
        ("databases (MySQL, Redis, etc.)", [["mysql", "redis"]]),
        ("one or more of these: Kafka, RabbitMQ", [["kafka", "rabbitmq"]]),
        ("MySQL (Redis also fine)", [["mysql", "redis"]]),
        ("Kubernetes (Docker or Helm)", [["docker", "helm"]]),
        ("Any cloud provider (AWS, Azure, GCP)", [["aws", "azure", "gcp"]]),
        ("SQL (any dialect: T-SQL, PL/SQL)", [["t-sql", "pl-sql"]]),
        ("Rust, Go, or at least a willingness to learn them", [["rust", "go"]]),
        ("PCI DSS, ISO 20022 or SEPA", [["pci-dss", "iso-20022", "sepa-payments"]]),
        ("CAN/CAN FD", []),
        ("GCP, or you know AWS/Azure well", [["gcp", "aws", "azure"]]),
        ("ERP data (NetSuite preferred, JDE)", [["oracle-netsuite", "jd-edwards"]]),
        ("certification (PMP, Prince2 or Frobnix)", [["pmp", "prince2"]]),
        ("Jenkins, CircleCI or similiar", [["jenkins", "circleci"]]),
        ("Kubernetes in anger. Docker or Nomad are fine too.", [["kubernetes", "docker", "nomad"]]),
        ("Airflow required. Dagster is equally good.", [["airflow", "dagster"]]),
    ],
)
def test_alternatives_are_grouped(text: str, groups: list[list[str]]) -> None:
    assert alternatives(text) == groups


@pytest.mark.parametrize(
    "text",
    [
        "Python and Java",
        "Python, Java and Docker",
        "Python, Java",
        "Python; Java",
        "Python\nor R",
        "Airflow and SQL. Dagster is fine too.",
        "Airflow\nDagster is fine too.",
        "Know Python. Or know Java.",
        "Python as well as Java",
        "Python, Java and other languages",
        "HTML5/CSS3",
        "machine learning/deep learning",
        "some of Kafka, RabbitMQ and Redis",
        "one of our tools is written in Python and Java",
        "at least one year of Python and Java",
        "at least one language, Docker and Git",
        "tools such as Kafka, RabbitMQ and Redis",
        "MySQL (Redis for the cache)",
        "Python",
        "",
    ],
)
def test_what_is_asked_for_as_well_is_no_alternative(text: str) -> None:
    assert alternatives(text) == []


def test_resumes_have_no_alternatives() -> None:
    assert {mention.group for mention in mentions("Python or R, AWS/GCP")} == {None}


def test_groups_never_cross_segments() -> None:
    text = "Python or Java"
    spans = [Named(0, 6, "technology"), Named(10, 14, "technology")]
    assert group_alternatives(text, spans, [0, 0]) == [0, 0]
    assert group_alternatives(text, spans, [0, 1]) == [None, None]


def test_no_spans_give_no_groups() -> None:
    assert group_alternatives("", [], []) == []


LISTED = "Tools such as Kafka, Redis"
KAFKA, REDIS = Named(14, 19, "technology"), Named(21, 26, "technology")


def test_examples_of_what_is_asked_for_are_alternatives() -> None:
    assert group_alternatives(LISTED, [KAFKA, REDIS], [0, 0]) == [0, 0]


def test_examples_of_what_is_only_described_are_no_choice() -> None:
    assert group_alternatives(LISTED, [KAFKA, REDIS], [0, 0], is_wanted=lambda index: False) == [None, None]


def test_methods_do_not_stand_for_each_other() -> None:
    concepts = [span._replace(kind="concept") for span in (KAFKA, REDIS)]
    assert group_alternatives(LISTED, concepts, [0, 0]) == [None, None]


def test_a_long_list_of_examples_is_no_choice() -> None:
    names = [f"T{number}" for number in range(8)]
    text = "tools such as " + ", ".join(names)
    spans = [Named(text.index(name), text.index(name) + 2, "technology") for name in names]
    assert set(group_alternatives(text, spans, [0] * 8)) == {None}
    assert set(group_alternatives(text, spans[:7], [0] * 7)) == {0}
