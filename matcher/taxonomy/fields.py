"""The fields of a skill's record, as they stand in the built-in files and in layers."""

from __future__ import annotations

import re

from matcher.values import Kind

NAME_LISTS = ("aliases", "cased_aliases", "context_aliases", "hidden_aliases")
RELATIONS = ("broader", "implies", "related")
LISTS = (*NAME_LISTS, "exclude", *RELATIONS)
FIELDS = ("id", "label", "kind", *LISTS)
DROP, REVIEW = "drop", "review"  # of layers only: what to take away, and notes that are not read
KINDS = {kind.value: kind for kind in Kind}
SKILL_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
