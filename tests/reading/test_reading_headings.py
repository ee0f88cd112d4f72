"""Single headings: what opens which section, and what opens none."""

from __future__ import annotations

import pytest

from matcher.reading.heading_words import PHRASES
from matcher.reading.headings import heading_kind, plain_title
from matcher.reading.sections import find_sections
from matcher.values import DocumentKind
from matcher.values import SectionKind as S

KNOWN = {
    S.SUMMARY: ["Summary", "PROFESSIONAL SUMMARY", "Objective:", "About me", "Career Objective"],
    S.EXPERIENCE: ["Experience", "WORK EXPERIENCE", "Employment History", "Professional Experience:", "Work History",
                   "E X P E R I E N C E", "W O R K  E X P E R I E N C E", "Relevant Experience", "2. Experience"],
    S.PROJECTS: ["Projects", "Personal Projects", "Open Source"],
    S.SKILLS: ["Skills", "TECHNICAL SKILLS", "Core Competencies", "Skills & Tools", "Knowledge, Skills and Abilities",
               "~~ Skills ~~", "**Skills**", "### Skills ###", "Tech stack", "Skills (technical)",
               "Programming Languages"],
    S.EDUCATION: ["Education", "Education & Training", "ACADEMIC BACKGROUND", "STUDY"],
    S.CERTIFICATIONS: ["Certifications", "Licenses & Certifications"],
    S.PUBLICATIONS: ["Publications", "Patents"],
    S.INTERESTS: ["Interests", "Hobbies and Interests"],
    S.RESPONSIBILITIES: ["Responsibilities", "What you'll do", "What you’ll be doing:", "Key Responsibilities",
                         "Your role", "In this role, you will:", "Essential Duties and Responsibilities", "The Role",
                         "As a Data Scientist, you will:", "Job Description", "Responsibilities include, but are not "
                         "limited to:", "What will you do in this role?", "About the role", "A day in the life",
                         "Main tasks", "Roles and Responsibilities", "How you'll make an impact", "Your job",
                         "Within 6 months you will", "The ideal candidate will be responsible for:",
                         "Where you can make an impact", "What are you going to do?", "What awaits you",
                         "Some problems you may work on"],
    S.REQUIREMENTS: ["Requirements", "Qualifications", "Who you are", "What we're looking for", "About you",
                     "Minimum qualifications", "Must have", "What you'll need:", "Required Education and Experience",
                     "Basic Qualifications:", "Skills Required", "The ideal candidate", "You have", "What you bring",
                     "What do you need to be successful?", "Skills & Requirements", "Who We Are Looking For",
                     "You might be a great fit if you", "Is it for you?", "What makes you a great fit",
                     "We'd love to hear from you if:", "To succeed you will need", "Must-have skills", "Your toolkit",
                     "Responsibilities / Qualifications", "Here's what gets you in the door",
                     "Preferred Candidate Profile", "Behaviours", "KSAs", "You may be a good fit if",
                     "You might be The One if", "What will make you successful",
                     "What do we ask from you?", "Who can apply", "What distinguishes you", "Behavioural",
                     "You will love this job if you", "We'd like to talk if you have:", "Expectations",
                     "We believe you have", "Your skillset likely includes:",
                     "You’re most likely to succeed in this role if you:"],
    S.NICE_TO_HAVE: ["Nice to have", "Nice-to-haves", "Bonus points", "Preferred qualifications", "Pluses",
                     "Desired Skills & Experience", "Preferred", "Even better if:", "Bonus points if you have",
                     "Additional qualifications", "It's a plus if you", "It would be nice if you also bring",
                     "Would be lovely", "We would be glad of", "Nice, but you can learn it here", "Cherry on top",
                     "Not essential, but great", "What will set you apart", "In an ideal world you'd also",
                     "Experience with these tools is a big plus", "Preferred (not required)",
                     "Bonus pickles", "It's a merit if you have",
                     "You score extra points with"],
    S.BENEFITS: ["Benefits", "Perks", "What we offer", "What's in it for you", "Compensation", "Why join us?",
                 "Benefits & Perks", "Salary range", "Why consider Acme?", "In return", "What we offer you",
                 "Comp & perks", "What working at Asterline offers", "What's on the table", "Salary & benefits"],
    S.ABOUT: ["About us", "Who we are", "Our mission", "About Example Corp", "The Company", "Our tech stack",
              "Company Overview", "About the team", "Our environment", "Technologies we use", "What we work with",
              "Working for our organisation"],
    S.OTHER: ["Languages", "REFERENCES", "Awards & Honors", "Volunteering", "How to apply",
              "Equal Opportunity Employer", "Additional Information", "What you do not need", "Not required",
              "Required Documents", "Not important to us", "Fraud alert", "Conditions of Employment",
              "Things you need to know", "After you apply", "Interested?"],
}  # fmt: skip


@pytest.mark.parametrize(("kind", "title"), [(kind, title) for kind, titles in KNOWN.items() for title in titles])
def test_a_heading_opens_its_section(kind: S, title: str) -> None:
    assert heading_kind(title) is kind


@pytest.mark.parametrize(
    "line",
    [
        "Senior Software Engineer",
        "Example Corp, Berlin",
        "Python",
        "Strong programming skills",
        "Excellent communication skills",
        "5+ years of experience with Python and SQL in production",
        "Experience with Docker",
        "Project management experience",
        "I have experience in leading teams of engineers across three countries and two continents",
        "Bachelor's degree in Computer Science",
        "Full-time",
        "ADA EXAMPLE",
        "GPA: 3.9",
        "2019 - 2021",
        "• • •",
        "",
        "C",
        "You will build things that matter to a great many people in the world today",
        "You will build things",
        "You use Python",
        "What matters is SQL",
        "Team player",
        "Good understanding of statistics",
        "We like you. Work with us",
        "x" * 500,
    ],
)
def test_other_lines_open_none(line: str) -> None:
    assert heading_kind(line) is None


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("## Skills:", "Skills"),
        ("**Skills:**", "Skills"),
        ("== SKILLS ==", "SKILLS"),
        ("S K I L L S", "SKILLS"),
        ("T E C H  S K I L L S", "TECH SKILLS"),
        ("3) Skills ...", "Skills"),
        ("— Skills —", "Skills"),
        ("R & D", "R & D"),
    ],
)
def test_decoration_is_no_part_of_a_title(raw: str, plain: str) -> None:
    assert plain_title(raw) == plain


@pytest.mark.parametrize("phrase", sorted(PHRASES))
def test_every_phrase_of_the_table_can_be_met_in_a_text(phrase: str) -> None:
    assert heading_kind(phrase.title().replace("'S", "'s").replace("'L", "'l")) is PHRASES[phrase]


@pytest.mark.parametrize(("kind", "title"), [(kind, titles[0]) for kind, titles in KNOWN.items()])
def test_decoration_changes_no_heading(kind: S, title: str) -> None:
    for decorated in (f"{title}:", f"# {title}", f"**{title}**", title.upper(), f"{title} -----", f"1. {title}"):
        assert heading_kind(decorated) is kind


@pytest.mark.parametrize(("title", "kind"), [
    ("2 Work Experience", S.EXPERIENCE),
    ("3.1 Skills", S.SKILLS),
    ("5 years of experience", None),
    ("3 Years Experience", None),
])  # fmt: skip
def test_a_counted_heading_is_one_and_a_count_of_years_is_none(title: str, kind: S | None) -> None:
    assert heading_kind(title) == kind


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Berufserfahrung", S.EXPERIENCE),
        ("BERUFSERFAHRUNG / PROFESSIONAL EXPERIENCE", S.EXPERIENCE),
        ("Berufserfahrung / Work experience", S.EXPERIENCE),
        ("Studium / Education", S.EDUCATION),
        ("Skills & Kenntnisse", S.SKILLS),
        ("Werkervaring", S.EXPERIENCE),
        ("Talen", S.OTHER),
        ("Where I’ve worked", S.EXPERIENCE),
        ("WHAT I STUDIED", S.EDUCATION),
        ("Contracts in detail", S.EXPERIENCE),
        ("Formation", S.EDUCATION),
    ],
)
def test_a_resume_may_have_headings_of_its_own_or_of_its_own_language(heading: str, kind: S) -> None:
    text = f"Jo Smith\n\n{heading}\n\n2019 – 2021 Baker, Plum\n"
    assert [section.kind for section in find_sections(text, DocumentKind.RESUME)][1:] == [kind]
