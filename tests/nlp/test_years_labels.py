"""Years are stated for the posting's own name of a discipline, else for the skill's."""

from __future__ import annotations

import pytest

from tests.helpers import posting


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("3+ years of data analytics", "Data Analytics"),
        ("3+ years of statistical analysis", "Statistical Analysis"),
        ("3+ years in wealth management", "Wealth Management"),
        ("3+ years in the financial services industry", "Financial Services"),
        ("3 years as a clinical data analyst", "Clinical Data Analysis"),
        ("5 years of business intelligence reporting", "Business Intelligence Reporting"),
        ("Experience:\nBilling portals: 2 years (Required)", "Billing portals"),
    ],
)
def test_a_discipline_keeps_its_own_name(text: str, label: str) -> None:
    assert [item.label for item in posting(text).min_years] == [label]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("3+ years analyzing data", "Data Analysis"),
        ("3+ years building predictive models", "Predictive Modeling"),
        ("3+ years of web application development", "Web Development"),
        ("3+ years in health care", "Healthcare"),
        ("3+ years of machine-learning", "Machine Learning"),
        ("3+ years of k8s", "Kubernetes"),
    ],
)
def test_what_names_no_discipline_has_the_skill_s_label(text: str, label: str) -> None:
    assert [item.label for item in posting(text).min_years] == [label]
