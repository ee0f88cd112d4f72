"""What the skills around a shared name say of it depends on how near they stand, and on nothing else."""

from __future__ import annotations

from spacy.tokens import Span

from matcher.nlp.company import FAR, NEAR, REACH, SAME, Company
from matcher.taxonomy.senses import Sense
from tests.helpers import tokenizer

SENSES = [Sense("zephyr-rtos", frozenset({"rtos"})), Sense("zephyr-test", frozenset({"jira"}))]


def test_skills_say_more_the_nearer_they_stand_and_other_mentions_of_the_name_nothing() -> None:
    text = "Rtos Zephyr. Rtos" + " word" * REACH + " Rtos Jira Zephyr"
    doc = tokenizer()(text)
    skills = {"Rtos": "rtos", "Jira": "jira", "Zephyr": "zephyr-test"}
    spans = [Span(doc, word.i, word.i + 1, kb_id=skills[word.text]) for word in doc if word.text in skills]
    names = [span.text.lower() for span in spans]
    company = Company(spans, names, lambda skill: {skill})
    assert company.says(1, SENSES, (0, 13)) == {"zephyr-rtos": SAME + NEAR + FAR, "zephyr-test": FAR}
    assert company.says(5, SENSES, (18, len(text))) == {"zephyr-rtos": 2 * FAR + SAME, "zephyr-test": SAME}
