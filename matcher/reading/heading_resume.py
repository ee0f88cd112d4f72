"""Headings of résumés alone that are put together from a few words: "Past jobs", "Skills matrix", "My toolbelt"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from matcher.values import SectionKind as S

_EARLIER = "past | previous | prior | former | earlier | other | older | recent | current | first | second | last"
_CASUAL = "paid | campus | student | part time | summer | side | casual | temporary | temp | odd | holiday"
_OWN = "my | technical | tech | data | developer | dev | main | core | primary | favourite | favorite | daily | working"
_THINGS = "tech | technology | technologies | tools | languages | software | frameworks | things"
_FIELDS = (
    "nursing | clinical | teaching | tutoring | industry | industrial | internship | consulting |"
    " consultancy | selected | banking | legal | retail | sales | hospitality | laboratory | lab | field |"
    " practical | international | overseas | local | management | managerial | administrative |"
    " administration | editorial | curatorial | pastoral | sea | flight | flying | site | coaching |"
    " supervisory | healthcare | warehouse | office | secretarial | it industry"
)
_BESIDE = (
    "registration | registrations | licensure | memberships | affiliations | languages | professional"
    " development | awards | honours | honors | volunteering | interests | training | development |"
    " scholarships | teaching"
)
# What stands first, and what stands behind it.
PAIRS = (
    (S.EXPERIENCE, f"{_EARLIER} | {_CASUAL}", "job | jobs | posts | employers"),
    (S.EXPERIENCE, _CASUAL, "work | employment"),
    (S.EXPERIENCE, _EARLIER, "life | lives | career | careers | roles | positions"),
    (S.EXPERIENCE, "career | work | employment | experience | job", "timeline | so far | to date"),
    (S.EXPERIENCE, "jobs | roles | story | my story | work", "so far"),
    (S.EXPERIENCE, "places | where | companies | firms", "i've been | i've worked | i worked | i've worked for"),
    (S.EXPERIENCE, "army | national | alternative civilian", "service"),
    (S.EXPERIENCE, _FIELDS, "experience"),
    (S.EXPERIENCE, "work | engagement | assignment | service", "record | history"),
    (S.EXPERIENCE, "professional | clinical | legal", "practice"),
    (S.SKILLS, "tools | languages | software | frameworks", "and platforms | and systems | and environments"),
    (S.SKILLS, "skills | expertise | tech", "snapshot | at a glance | in brief"),
    (S.SKILLS, "technical | professional | technology", "know how | competence"),
    (S.SKILLS, "skill | skills | competence | competency | expertise | technology | tech", "matrix | grid | table"),
    (S.SKILLS, _OWN, "toolkit | toolbelt | tool belt | toolset | tool set | arsenal | stack | tooling | toolbox"),
    (S.SKILLS, _THINGS, "i use | i've used | i have used | i know | i work with | i've worked with"),
    (S.SKILLS, "key | core | main | primary", "tech"),
    (S.EDUCATION, "academic | professional", "formation"),
    (S.EDUCATION, "education | qualifications | studies | degrees", f"and {_BESIDE.replace(' | ', ' | and ')}"),
    (S.EDUCATION, "formal | higher | academic | university | college | post secondary", "education"),
    (S.EDUCATION, "educational | academic", "history | and professional qualifications"),
    (
        S.CERTIFICATIONS,
        "professional | clinical | state | current",
        "registration | registrations | licences | licenses",
    ),
    (S.CERTIFICATIONS, "licenses | licences | certifications", "and registration | and registrations"),
    (S.EDUCATION, "exchange | study | studies | semester | term | year", "abroad | semester | year | programme"),
    (S.EDUCATION, "military | army | service", "schools | courses"),
    (S.EDUCATION, "coding | data | programming", "bootcamp | boot camp"),
    (S.CERTIFICATIONS, "complementary | additional | extra | short | other | further | completed", "courses"),
    (S.CERTIFICATIONS, "courses | certs", "and badges | and certs | and certificates"),
    (S.CERTIFICATIONS, "certifications | certificates", "and badges"),
    (S.INTERESTS, "centres | centers", "of interest"),
    (S.INTERESTS, "away from | off | beyond", "the keyboard | the desk | the clock | work"),
    (S.INTERESTS, "when i'm not | when not | when i am not", "working | coding | programming | at work"),
    (S.OTHER, "what i want | what i'm looking for | what i am looking for", "next | now | in a team"),
)


def phrases_of_pairs() -> Iterator[tuple[str, S]]:
    """Yield each of these headings in small letters, with what it opens."""
    for kind, first, second in PAIRS:
        for words in product(first.split(" | "), second.split(" | ")):
            yield " ".join(words), kind
