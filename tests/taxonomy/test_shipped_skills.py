"""The shipped taxonomy is large, clean and says what its field would say."""

from __future__ import annotations

from collections import Counter

import pytest

from matcher.resources import data_path
from matcher.taxonomy import load_taxonomy, read_skills
from matcher.taxonomy.lint import lint_taxonomy
from matcher.values import Kind

TAXONOMY = load_taxonomy()
LEAST = 1_200


def test_the_taxonomy_has_well_over_a_thousand_skills() -> None:
    assert len(TAXONOMY) >= LEAST


def test_the_taxonomy_has_no_fault() -> None:
    assert lint_taxonomy(TAXONOMY) == []


def test_no_id_stands_in_two_files() -> None:
    folder = data_path("taxonomy/skills")
    ids = Counter(skill.id for path in sorted(folder.glob("*.jsonl")) for skill in read_skills(path))
    assert [skill for skill, number in ids.items() if number > 1] == []


def test_every_kind_is_used() -> None:
    assert {skill.kind for skill in TAXONOMY} == set(Kind)


def test_every_label_resolves_to_its_own_skill() -> None:
    wrong = [skill.id for skill in TAXONOMY if TAXONOMY.resolve(skill.label) is not skill]
    assert wrong == []


def test_no_label_carries_stray_space() -> None:
    assert [name for skill in TAXONOMY for name in skill.names if name != " ".join(name.split())] == []


def test_a_technology_is_never_implied_by_a_soft_skill() -> None:
    soft = [skill for skill in TAXONOMY if skill.kind is Kind.SOFT]
    assert [s.id for s in soft for other in s.implies if TAXONOMY[other].kind is Kind.TECHNOLOGY] == []


def test_nothing_entails_itself() -> None:
    assert [skill.id for skill in TAXONOMY if skill.id in skill.implies or skill.id in skill.broader] == []


@pytest.mark.parametrize(
    ("skill", "entails"),
    [
        ("django", "python"),
        ("pandas", "python"),
        ("pytorch", "deep-learning"),
        ("postgresql", "sql"),
        ("typescript", "javascript"),
        ("spring-boot", "java"),
        ("aws-lambda", "aws"),
        ("react", "javascript"),
        ("deep-learning", "machine-learning"),
        ("sql", "database-queries"),
        ("argo-cd", "deployment"),
        ("amazon-ec2", "infrastructure-as-a-service"),
        ("openstack", "cloud-computing"),
        ("logistic-regression", "regression"),
        ("generalized-linear-models", "regression-analysis"),
        ("topic-modeling", "text-analysis"),
        ("k-means", "data-mining"),
        ("hypothesis-testing", "data-analysis"),
        ("data-analysis", "analytics"),
        ("rfm-analysis", "customer-analytics"),
        ("slurm", "distributed-computing"),
    ],
)
def test_holding_one_skill_entails_what_it_is_built_on(skill: str, entails: str) -> None:
    assert entails in TAXONOMY.entailed(skill)


@pytest.mark.parametrize(
    ("skill", "stranger"),
    [("java", "javascript"), ("javascript", "java"), ("c", "cpp"), ("python", "django"), ("sql", "postgresql")],
)
def test_holding_one_skill_does_not_entail_its_namesake_or_what_builds_on_it(skill: str, stranger: str) -> None:
    assert stranger not in TAXONOMY.entailed(skill)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("aws", "gcp"),
        ("tensorflow", "pytorch"),
        ("flask", "django"),
        ("azure-monitor", "datadog"),
        ("github-actions", "travis-ci"),
        ("kserve", "torchserve"),
        ("data-vault", "dimensional-modeling"),
        ("git", "version-control"),
        ("machine-learning", "algorithms"),
        ("statistics", "quantitative-analysis"),
        ("python", "ruby"),
        ("computer-science-degree", "information-technology-degree"),
    ],
)
def test_alternatives_are_related_both_ways(one: str, other: str) -> None:
    assert other in TAXONOMY.related(one)
    assert one in TAXONOMY.related(other)


@pytest.mark.parametrize(
    ("skill", "other"),
    [
        ("azure-landing-zones", "programming"),
        ("enterprise-architecture", "programming"),
        ("site-reliability-engineering", "business-analysis"),
        ("log-analysis", "data-analysis"),
        ("pytorch", "data-analysis"),
        ("microsoft-access", "sql"),
        ("filemaker", "sql"),
        ("sap-s4hana", "sql"),
        ("doctrine-mongodb-odm", "sql"),
        ("chatgpt", "machine-learning"),
        ("drift-chat", "machine-learning"),
        ("slack-bolt", "nlp"),
        ("dolby-atmos", "mathematics"),
        ("sendgrid", "marketing"),
        ("mailhog", "marketing"),
        ("looker-studio", "gcp"),
        ("azure-boards", "azure"),
        ("core-ml", "distributed-computing"),
    ],
)
def test_one_trade_does_not_entail_another(skill: str, other: str) -> None:
    assert other not in TAXONOMY.entailed(skill)


@pytest.mark.parametrize(
    ("skill", "kind_of"),
    [("payment-systems", "payments"), ("help-desk", "technical-support"), ("application-support", "technical-support")],
)
def test_a_skill_is_a_kind_of_what_it_serves(skill: str, kind_of: str) -> None:
    assert kind_of in TAXONOMY.ancestors(skill)


@pytest.mark.parametrize(
    ("skill", "other"),
    [
        ("zero-downtime-migrations", "devops"),
        ("idempotency", "distributed-systems"),
        ("attention-mechanism", "transformers-architecture"),
    ],
)
def test_a_detail_does_not_show_the_whole_field(skill: str, other: str) -> None:
    assert other not in TAXONOMY.ancestors(skill)
