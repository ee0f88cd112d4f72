"""Headings that name something of their own: "As a Data Engineer you will", "What does an analyst do?"."""

from __future__ import annotations

import re

from matcher.reading.wordlist import one_of, words
from matcher.values import SectionKind as S

_SOME = r"(?: [\w'.]+){0,5}"
_YOU_WILL = one_of("you'?ll you_will you you'?d you_would")
_WILL = one_of(
    "you'?ll you_will will_you you'?d you_would would_you you_can_expect_to you_get_to do_you_get_to you'?ll_get_to"
    " you_are_going_to you'?re_going_to are_you_going_to"
)
_DO = one_of("do doing work working own owning build building achieve accomplish contribute deliver focus make spend"
             " drive impact learn pick_up")  # fmt: skip
_HAVE = one_of("needs? brings? have possess know must_have should_have should_bring need_to_have need_to_know require")
_SEEK = r"(?:look|looking|seek|seeking|want|need|expect|hoping|ask|after)\w*"
_PLACE = r"(?:role|position|job|team)"
_DUTIES = r"(?:duties|responsibilities|tasks)"
_REWARD = r"based|compensation|elig|opportunit|plan|pay|potential|program|scheme|structure|system|and\b"
_PERSON = r"(?:candidate|applicant|person)s?"

# Tried in this order on the normalised phrase ("what's" keeps its apostrophe; comma, "&" and "/" are "and").
_PATTERN_LISTS = (
    (
        S.NICE_TO_HAVE,
        rf"(?:bonus|extra|brownie|gold) (?:points?|xp|credit|stars?){_SOME}",
        rf"bonus (?!{_REWARD})[a-z]{{3,}}",
        rf"it(?: always| also)? helps if{_SOME}",
    ),
    (
        S.RESPONSIBILITIES,
        rf"as (?:an?|our|the){_SOME} {_YOU_WILL}(?: be responsible for| be)?",
        rf"(?:in|on) (?:this|the|your) (?:[\w']+ ){{0,2}}{_PLACE}(?: and)? {_YOU_WILL}{_SOME}",
        rf"(?:what|here is what|things|how|where)(?: is it)? {_WILL} (?:be |actually )?{_DO}{_SOME}",
        r"what (?:does|will|do|would) (?:an?|the|your|you do|you be|i|i be)(?: [\w']+){0,6}",
        rf"what (?:the|this) {_PLACE}(?: \w+){{0,4}}",
        r"(?:some |sample |example )?(?:projects|problems|things) you (?:may|might|could) (?:be )?work(?:ing)? on",
        rf"(?:a )?day in (?:the |your )?life{_SOME}",
        rf"about (?:the |your )?{_DUTIES}",
        rf"(?:key |main |primary )?{_DUTIES}(?: and {_DUTIES})? (?:of|for|as){_SOME}",
        rf"(?:the|an?|our){_SOME} (?:will be responsible for|executes the following duties|responsibilities)",
        r"(?:the |our )?(?:\w+ )?candidates? will(?: be responsible for)?",
    ),
    (
        S.REQUIREMENTS,
        rf"(?:what|things) (?:you'?ll|you will|you|you'?d|do you|will you) {_HAVE}{_SOME}",
        rf"(?:what|whom?|the person|skills) (?:are |do )?(?:we'?re|we are|we|you'?re|you are)(?: currently)?"
        rf" {_SEEK}{_SOME}",
        rf"(?:the |our |an? )?(?:ideal|successful|right|qualified|perfect) {_PERSON}{_SOME}",
        r"top (?:\d|three|four|five) (?:\w+ )?(?:skills|must haves|requirements|qualifications)(?: \w+)?",
        rf"(?:requirements|qualifications) (?:for|of){_SOME}",
        r"your (?:background|experience|skills|skill ?set)(?: and experience)? (?:likely|probably|should|will)",
        r"about (?:the |your )?(?:skills|qualifications|requirements)(?: and \w+| required| needed)?",
        r"what (?:it takes|(?:does|will) it take)(?: [\w']+){0,6}",
        rf"(?:what|traits|qualities)(?: of)? (?:an? |the |our )?(?:great|good|successful|strong) (?:one|{_PERSON})?"
        rf"(?: looks?)?(?: like)?(?: (?:in|for) this {_PLACE})?",
    ),
    (
        S.BENEFITS,
        rf"why (?:you'?ll|you will|you should|join|work|choose|consider|us|we){_SOME}",
        rf"what we(?:'ll)? (?:offer|provide|give|can offer){_SOME}",
        rf"(?:what|how) (?:\w+ )?(?:offers?|takes? care of|supports?|you'?ll (?:get|enjoy|receive|love)){_SOME}",
        r"what (?:working|life|a job|a career) (?:(?:at|with|for) [\w' ]{2,20}|here) (?:offers?|brings|gives you)",
        r"(?:some of the |our )?benefits (?:at|of)(?: \w+){1,4}",
        r"why (?!(?:you|i|not|or|and)\b)[\w']+(?: [\w']+)?",
    ),
    (
        S.ABOUT,
        r"about (?!you\b)(?:the |our )?[\w'. ]{2,24}|about (?!you\b|us)[\w'. ]{25,40}",
        r"who (?:we|is) (?:are|\w+)|what we(?:'re| are) (?:doing|building|about)",
        r"(?:why|life|working) at [\w' ]{2,20}",
    ),
)
PATTERNS = tuple((kind, re.compile("|".join(patterns))) for kind, *patterns in _PATTERN_LISTS)

# The first words of all that the patterns match: most lines are no heading, and are told so at once.
PATTERN_STARTS = words(
    """a about an as benefits bonus brownie day duties example extra gold here how ideal in it key life main on our
    perfect primary problems projects qualifications qualified qualities requirements responsibilities right sample
    skills some successful selected tasks the things top traits what where who whom why working your"""
)
