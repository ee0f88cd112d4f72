"""Where evidence beyond skills' names shows in a résumé: links by host, skills by what they stand for, phrases."""

from __future__ import annotations

import re
from typing import NamedTuple

from matcher.values import SectionKind as S
from matcher.values.steps import EvidenceKind as E

START, NAME = r"(?<![\w@.-])(?:https?://)?(?:www\.)?", r"(?:[\w~%.@-]*\w|\[user\])"  # "[user]": read blind


class Sign(NamedTuple):
    """A pattern and the kinds of evidence that a match of it shows."""

    pattern: re.Pattern[str]
    kinds: tuple[E, ...]


def _link(places: str, *kinds: E) -> Sign:
    return Sign(re.compile(START + rf"(?:{places})", re.I), kinds)


LINKS = (
    _link(
        rf"(?:github|gitlab|bitbucket|gitee)\.(?:com|org)/{NAME}|codeberg\.org/{NAME}|sr\.ht/~{NAME}"
        rf"|(?:huggingface\.co|hf\.co)/(?!docs|papers|blog|learn){NAME}|sourceforge\.net/(?:projects|u)/{NAME}"
        rf"|(?:git|gitlab|gitea|forgejo)\.[\w-]+(?:\.[\w-]+)*\.\w{{2,}}/{NAME}",
        E.CODE_REPOSITORY,
    ),
    _link(
        rf"kaggle\.com/(?!learn|datasets){NAME}|drivendata\.org/users/{NAME}|zindi\.africa/users/{NAME}", E.COMPETITION
    ),
    _link(
        rf"codeforces\.com/profile/{NAME}|topcoder\.com/{NAME}|codechef\.com/users/{NAME}|atcoder\.jp/users/{NAME}"
        rf"|(?:leetcode|hackerrank|hackerearth|codewars)\.com/{NAME}|spoj\.com/users/{NAME}",
        E.COMPETITION,
        E.CODING_PROFILE,
    ),
    _link(
        rf"(?:dx\.)?doi\.org/10\.\d{{4,}}/\S+|arxiv\.org/(?:abs|pdf)/{NAME}|aclanthology\.org/{NAME}"
        rf"|openreview\.net/forum|scholar\.google\.\w+(?:\.\w+)?/citations|orcid\.org/[\d[]|dblp\.org/pid"
        rf"|researchgate\.net/(?:profile|publication)/{NAME}|semanticscholar\.org/(?:author|paper)/{NAME}",
        E.PUBLICATION,
    ),
    Sign(re.compile(r"\bdoi:\s*10\.\d{4,}/\S+|\barxiv:\s*\d{4}\.\d{4,5}", re.I), (E.PUBLICATION,)),
    _link(
        rf"(?:pypi\.org/project|npmjs\.com/package|crates\.io/crates|cran\.r-project\.org/package)[=/]{NAME}",
        E.OPEN_SOURCE_CONTRIBUTION,
        E.CODE_REPOSITORY,
    ),
    _link(rf"(?:speakerdeck|slideshare)\.(?:com|net)/{NAME}|noti\.st/{NAME}|youtube\.com/watch", E.TALK),
    _link(
        rf"medium\.com/{NAME}|towardsdatascience\.com/{NAME}|dev\.to/{NAME}|(?:[\w-]+|\[user\])\.(?:hashnode\.dev|substack\.com"
        r"|medium\.com|wordpress\.com|blogspot\.com)\b|blog\.[\w-]+\.\w{2,}",
        E.TECHNICAL_BLOG,
    ),
    _link(
        rf"coursera\.org/(?:verify|share|account)|udemy\.com/certificate|ude\.my/{NAME}|learn\.udacity\.com/certificate"
        r"|(?:courses\.)?edx\.org/certificates|datacamp\.com/(?:certificate|statement)|kaggle\.com/learn/certification",
        E.COURSE_CERTIFICATE,
    ),
    _link(rf"(?:credly|youracclaim)\.com/(?:badges|users|go)/{NAME}|credential\.net/{NAME}", E.CERTIFICATE),
    _link(rf"stackoverflow\.com/users/{NAME}|meetup\.com/{NAME}", E.COMMUNITY),
    _link(
        r"(?:[\w-]+|\[user\])\.(?:github\.io|gitlab\.io|netlify\.app|vercel\.app|pages\.dev|streamlit\.app)\b",
        E.PORTFOLIO_WEBSITE,
    ),
)
# Only at the head of a résumé: an account named without its address, and a site that is nobody else's.
ACCOUNT = re.compile(r"\b(?:GitHub|GitLab|Bitbucket|Codeberg|Hugging ?Face)\b(?!\.\w)", re.I)
OWN_SITE = re.compile(
    r"(?<![\w@.-])(?:(?:https?://|www\.)[\w-]+(?:\.[\w-]+)*\.\w{2,}"
    r"|\[site\]|(?:portfolio|web ?site|home ?page)\s*:\s*\S+\.\w{2,}|[\w-]+\.(?:dev|me|page)(?![\w.@-]))",
    re.I,
)
NOBODYS_OWN = re.compile(
    r"linkedin|xing|twitter|//x\.com|facebook|instagram|t\.me|telegram|skype|youtube|google|stackoverflow|medium\.com"
    r"|github\.com|gitlab|bitbucket|kaggle|leetcode|hackerrank|researchgate|orcid|arxiv|huggingface",
    re.I,
)
COURSE = re.compile(
    r"\b(?:courses?|coursera|udemy|udacity|edx|datacamp|moocs?|specialization|nano-?degree|boot ?camp|pluralsight"
    r"|codecademy|linkedin learning|fast\.ai|freecodecamp|training)\b",
    re.I,
)
NOTHING = re.compile(r"\W*(?:none|n/?a|nil|no\b.*|not (?:yet|applicable).*)\W*", re.I)
DENIED = re.compile(r"\b(?:no|not|never|without|none|nor|haven't|hasn't)\b[^.\n]{0,40}$", re.I)


class SkillSign(NamedTuple):
    """A held skill that is one of some, or a kind of one, shows evidence where it stands in one of some sections."""

    kind: E
    skills: frozenset[str]
    sections: frozenset[S] | None = None
    pattern: re.Pattern[str] | None = None


SPOKEN = re.compile(r"\b(?:spoke|speaker|talks?|keynote|present(?:ed|ing|ation)|tutorial|gave|panel(?:list)?)\b", re.I)
ABOUT_SELF = frozenset({S.HEADER, S.SUMMARY, S.EDUCATION})
NOT_CITED = frozenset(S) - {S.PUBLICATIONS}
SKILLS = (
    SkillSign(E.DEGREE, frozenset({"formal-education"}), ABOUT_SELF),
    SkillSign(
        E.COURSE_CERTIFICATE,
        frozenset({"online-courses", "online-specialization", "bootcamp", "nanodegree"}),
        None,
        COURSE,
    ),
    SkillSign(E.CERTIFICATE, frozenset({"professional-certification"})),
    SkillSign(E.INTERNSHIP, frozenset({"internship"}), frozenset({S.EXPERIENCE, S.PROJECTS, S.EDUCATION})),
    SkillSign(E.TEACHING, frozenset({"teaching", "workshops-conducted"})),
    SkillSign(E.TECHNICAL_BLOG, frozenset({"technical-blogging"})),
    SkillSign(E.OPEN_SOURCE_CONTRIBUTION, frozenset({"open-source-contribution"})),
    SkillSign(E.COMPETITION, frozenset({"ml-competitions", "competitive-programming", "hackathons"})),
    SkillSign(E.CODING_PROFILE, frozenset({"coding-challenges", "competitive-programming"})),
    SkillSign(E.PORTFOLIO_WEBSITE, frozenset({"portfolio-website"})),
    SkillSign(E.PROJECT, frozenset({"ml-projects"})),
    SkillSign(E.TALK, frozenset({"conferences", "meetups", "public-speaking"}), NOT_CITED, SPOKEN),
    SkillSign(E.COMMUNITY, frozenset({"conferences", "meetups", "ml-communities"}), NOT_CITED),
)
PHRASES = (
    Sign(
        re.compile(
            r"\b(?:published|(?:co-?)?authored|accepted|wrote)\b[^.\n]{0,60}\b(?:papers?|proceedings|preprints?|journals?"
            r"|book chapters?)\b|\b(?:journal|conference|workshop|research)\s+(?:papers?|articles?)\b[^.\n]{0,40}"
            r"\b(?:author|accepted|published)|\bpeer[- ]reviewed\s+(?:papers?|publications?|articles?)\b",
            re.I,
        ),
        (E.PUBLICATION,),
    ),
    Sign(
        re.compile(
            r"\b(?:spoke|speaker|keynote|(?:gave|invited|lightning|conference)\s+(?:an?\s+)?(?:\w+\s+)?talks?"
            r"|presented(?:\s+\w+){0,4}|poster)\s+(?:at|for|to)\s+[^.\n]{0,50}"
            r"\b(?:conference|meet-?ups?|summit|symposium|workshop|PyCon|PyData|user group)\b",
            re.I,
        ),
        (E.TALK,),
    ),
    Sign(
        re.compile(
            r"\b(?:contribut\w+|maintain\w*|committer|author of|published|released|merged|created)\b[^.\n]{0,60}"
            r"\bopen[- ]source|(?<!using )(?<!with )(?<!used )(?:\ban?|\bown|\bmy|\bthe)\s+open[- ]source\s+"
            r"(?:\w+\s+)?(?:library|package|project|tool|framework|plug-?in)\b",
            re.I,
        ),
        (E.OPEN_SOURCE_CONTRIBUTION,),
    ),
    Sign(
        re.compile(
            r"\bkaggle\b[^.\n]{0,50}\b(?:medals?|ranked|top\s+\d|\d+(?:st|nd|rd|th)|competitions?|contests?|expert|master)\b"
            r"|\b(?:won|winner|\d+(?:st|nd|rd|th) place|finalist|medal)\b[^.\n]{0,50}"
            r"\b(?:kaggle|hackathon|competition|challenge|contest)\b",
            re.I,
        ),
        (E.COMPETITION,),
    ),
    Sign(re.compile(r"^[^\n.]{0,40}\b[Ii]ntern(?:ship)?\b\W{0,4}(?:[,|@(–—-]|at\b|\n)", re.M), (E.INTERNSHIP,)),
)
