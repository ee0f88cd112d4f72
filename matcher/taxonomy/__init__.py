"""The skill taxonomy: names looked up, relations walked, files read, files of one's own laid over them."""

from matcher.taxonomy.fields import FIELDS, KINDS, LISTS, RELATIONS, SKILL_ID
from matcher.taxonomy.files import layer_taxonomy, load_taxonomy
from matcher.taxonomy.model import Taxonomy, normalise
from matcher.taxonomy.records import parse_skill, read_skills

__all__ = [
    "FIELDS",
    "KINDS",
    "LISTS",
    "RELATIONS",
    "SKILL_ID",
    "Taxonomy",
    "layer_taxonomy",
    "load_taxonomy",
    "normalise",
    "parse_skill",
    "read_skills",
]
