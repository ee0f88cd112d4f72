"""Headings that name something of their own: "As a Data Engineer you will", "What does an analyst do?", "Life at Acme"."""

from __future__ import annotations

import re

from matcher.reading.wordlist import words
from matcher.values import SectionKind as S

_SOME = r"(?: [\w'.]+){0,5}"
_WILL = r"(?:you'?ll|you will|will you|you'?d|you would|you can expect to|you get to|you'?ll get to|you are going to)"
_DO = r"(?:do|doing|work|working|own|owning|build|building|achieve|accomplish|contribute|deliver|focus|make|spend|drive|impact|learn)"
_HAVE = r"(?:needs?|brings?|have|possess|know|must have|should have|should bring|need to have|need to know|require)"
_SEEK = r"(?:look|looking|seek|seeking|want|need|expect|hoping)\w*"

# Tried in this order on the normalised phrase ("what's" keeps its apostrophe; comma, "&" and "/" are "and").
_PATTERN_LISTS = (
    (
        S.NICE_TO_HAVE,
        rf"(?:bonus|extra|brownie|gold) (?:points?|xp|credit|stars?){_SOME}",
        rf"it(?: always| also)? helps if{_SOME}",
    ),
    (
        S.RESPONSIBILITIES,
        rf"as (?:an?|our|the){_SOME} (?:you'?ll|you will|you)(?: be responsible for| be)?",
        rf"(?:in|on) (?:this|the|your) (?:[\w']+ ){{0,2}}(?:role|position|job|team)(?: and)? (?:you'?ll|you will|you){_SOME}",
        rf"(?:what|here's what|here is what|things|how|where)(?: is it)? {_WILL} (?:be |actually )?{_DO}{_SOME}",
        rf"(?:what does|what will|what do|what would) (?:an?|the|your|you do|you be|i|i be)(?: [\w']+){{0,6}}",
        rf"what (?:the|this) (?:role|job|position)(?: \w+){{0,4}}",
        rf"(?:a )?day in (?:the |your )?life{_SOME}",
        rf"(?:key |main |primary )?(?:duties|responsibilities|tasks)(?: and (?:duties|responsibilities))? (?:of|for|as){_SOME}",
        rf"(?:the|an?|our){_SOME} (?:will be responsible for|executes the following duties|responsibilities)",
        r"(?:the |our )?(?:\w+ )?candidates? will(?: be responsible for)?",
    ),
    (
        S.REQUIREMENTS,
        rf"(?:what|things) (?:you'?ll |you will |you |you'?d |do you |will you ){_HAVE}{_SOME}",
        rf"(?:what|who|whom|the person|skills) (?:are )?(?:we'?re|we are|we|you'?re|you are)(?: currently)? {_SEEK}{_SOME}",
        rf"(?:the |our |an? )?(?:ideal|successful|right|qualified|perfect) (?:candidate|applicant|person)s?{_SOME}",
        rf"(?:requirements|qualifications) (?:for|of){_SOME}",
        r"(?:what|traits|qualities)(?: of)? (?:an? |the |our )?(?:great|good|successful|strong) (?:candidates?|one|person)?(?: looks?)?(?: like)?"
        r"(?: (?:in|for) this role)?",
    ),
    (
        S.BENEFITS,
        rf"why (?:you'?ll|you will|you should|join|work|choose|consider|us|we){_SOME}",
        rf"what we(?:'ll)? (?:offer|provide|give|can offer){_SOME}",
        rf"(?:what|how) (?:\w+ )?(?:offers?|takes? care of|supports?|you'?ll (?:get|enjoy|receive|love)){_SOME}",
        r"(?:some of the |our )?benefits (?:at|of)(?: \w+){1,4}",
        r"why (?!you\b|i\b|not\b)[\w']+(?: [\w']+)?|[\w']+(?: [\w']+)? (?:perks and benefits|benefits and perks)",
    ),
    (
        S.ABOUT,
        r"about (?!you\b)(?:the |our )?[\w'. ]{2,24}",
        r"who (?:we|is) (?:are|\w+)|what we(?:'re| are) (?:doing|building|about)",
        r"(?:why|life|working) at [\w' ]{2,20}",
    ),
)
PATTERNS = tuple((kind, re.compile("|".join(patterns))) for kind, *patterns in _PATTERN_LISTS)

# The first words of all that the patterns match: most lines are no heading, and are told so at once.
PATTERN_STARTS = words(
    """a about an as benefits bonus brownie day duties extra gold here here's how ideal in it key life main on our perfect
    primary qualifications qualified requirements responsibilities right skills some successful selected tasks the things traits what where
    who whom why working"""
)
