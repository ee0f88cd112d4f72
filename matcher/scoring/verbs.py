"""Whether the name of a skill takes "is" or "are": dashboards are used, Statistics and Kubernetes is."""

from __future__ import annotations

import re

from matcher.values import Kind

HEAD = re.compile(r"\s+(?:\(|(?:of|for|in|at|with|on)\s).*$")  # "Internet of Things" is one thing
PLURAL = re.compile(r"[A-Za-z]{2,}(?<![sSui])s\Z")
SINGULAR = re.compile(
    r"(?:ics|ops|news|series|sales|gas|bayes|afrikaans|means|medoids|nearest neighbors|least squares|differences)\Z",
    re.IGNORECASE,
)
DOING = ("Handling ", "Finding ")  # doing something with many things is one thing


def be(label: str, kind: Kind) -> str:
    """Return the form of "to be" that a label takes; what has a name of its own, a technology, is always one.

    >>> [be(label, Kind.CONCEPT) for label in ("Dashboards", "Statistics", "REST APIs", "Separation of Concerns")]
    ['are', 'is', 'are', 'is']
    >>> be("Kubernetes", Kind.TECHNOLOGY), be("Handling Missing Values", Kind.CONCEPT), be("MLOps", Kind.CONCEPT)
    ('is', 'is', 'is')
    """
    name = HEAD.sub("", label)
    if kind in (Kind.TECHNOLOGY, Kind.CREDENTIAL) or name.startswith(DOING):
        return "is"
    return "are" if PLURAL.search(name) and not SINGULAR.search(name) else "is"


def they(label: str, kind: Kind) -> str:
    """Return the pronoun for a label with its form of "to be"."""
    return "they are" if be(label, kind) == "are" else "it is"
