"""The skill taxonomy: names looked up, relations walked, files read, files of one's own laid over them."""

from matcher.taxonomy.fields import FIELDS, KINDS, LISTS, RELATIONS, SKILL_ID
from matcher.taxonomy.files import layer_taxonomy, load_taxonomy, parse_skill, read_skills
from matcher.taxonomy.model import Taxonomy, normalise

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
