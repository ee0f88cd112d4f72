"""Names are found with exact offsets, the longest first, however they are joined."""

from __future__ import annotations

import pytest

from matcher.nlp.lexicon import Certainty
from matcher.taxonomy import Taxonomy
from matcher.values import Kind, Skill
from tests.helpers import candidates, mentions, named, skills, small_taxonomy

HARD_NAMES = [
    ("C++", "cpp"),
    ("C#", "csharp"),
    (".NET", "dotnet"),
    ("Node.js", "node-js"),
    ("CI/CD", "ci-cd"),
    ("scikit-learn", "scikit-learn"),
    ("sklearn", "scikit-learn"),
    ("A/B testing", "ab-testing"),
    ("PL/SQL", "pl-sql"),
    ("TCP/IP", "tcp-ip"),
    ("F#", "fsharp"),
    ("T-SQL", "t-sql"),
    ("ASP.NET Core", "asp-net-core"),
    ("VB.NET", "vb-net"),
    ("Objective-C", "objective-c"),
    ("K-means", "k-means"),
    ("K8s", "kubernetes"),
    ("Ruby on Rails", "rails"),
    ("Power BI", "power-bi"),
    ("Security+", "comptia-security-plus"),
]
FRAMES = ["{}", "We use {} daily.", "({})", "- {}\n", "{}, please", "tools: {}; done", "using {}.", "“{}”"]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize(("name", "skill"), HARD_NAMES)
def test_hard_names_are_found_with_exact_offsets(name: str, skill: str, frame: str) -> None:
    text = frame.format(name)
    start = text.index(name)
    found = [(m.start, m.end, m.surface, m.skill) for m in mentions(text) if m.skill == skill]
    assert found == [(start, start + len(name), name, skill)]


def test_ten_hard_names_in_one_sentence_are_all_found() -> None:
    text = "I know " + ", ".join(name for name, _ in HARD_NAMES[:10]) + " well."
    assert named(text) == HARD_NAMES[:10]


@pytest.mark.parametrize(
    "spelling",
    [
        "scikit-learn",
        "Scikit-Learn",
        "scikit learn",
        "SCIKIT-LEARN",
        "scikitlearn",
        "sklearn",
        "SK Learn",
        "Scikit‑learn",
    ],
)
def test_spellings_of_one_name_are_one_skill(spelling: str) -> None:
    assert skills(f"models with {spelling} and more") == ["scikit-learn"]


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("PyTorch", "pytorch"),
        ("Py Torch", "pytorch"),
        ("pytorch", "pytorch"),
        ("Tensor Flow", "tensorflow"),
        ("PowerBI", "power-bi"),
        ("CICD", "ci-cd"),
        ("CI-CD", "ci-cd"),
        ("CI / CD", "ci-cd"),
        ("NodeJS", "node-js"),
        ("node js", "node-js"),
        ("Mongo DB", "mongodb"),
        ("Postgres", "postgresql"),
        ("data modelling", "data-modeling"),
        ("data visualisation", "data-visualization"),
        ("machine-learning", "machine-learning"),
        ("Machine\nlearning", "machine-learning"),
        ("Python 3.8", "python"),
        ("Python3", "python"),
        ("C++11", "cpp"),
    ],
)
def test_variants_of_a_name_are_understood(text: str, skill: str) -> None:
    assert skills(text) == [skill]


@pytest.mark.parametrize(
    ("text", "surface", "skill"),
    [
        ("React Native", "React Native", "react-native"),
        ("Spring Boot", "Spring Boot", "spring-boot"),
        ("AWS Lambda", "AWS Lambda", "aws-lambda"),
        ("Apache Kafka", "Apache Kafka", "kafka"),
        ("MS SQL Server", "MS SQL Server", "sql-server"),
        ("Hugging Face Transformers", "Hugging Face Transformers", "huggingface-transformers"),
        ("Amazon Web Services", "Amazon Web Services", "aws"),
        ("large language models", "large language models", "llm"),
    ],
)
def test_the_longest_name_wins(text: str, surface: str, skill: str) -> None:
    assert named(text) == [(surface, skill)]


def test_a_short_name_beside_a_longer_one_is_still_found() -> None:
    assert skills("Java, JavaScript and Java EE") == ["java", "javascript", "java-ee"]


def test_the_level_behind_a_certificate_is_no_degree() -> None:
    assert skills("CERTIFICATIONS\nAWS Certified Developer – Associate\n") == ["aws-developer-cert"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("skillsPython and SQLBachelor of Science", ["python", "sql", "bachelors-degree"]),
        ("HadoopSpark", ["hadoop", "spark"]),
        ("5Years Java", ["java"]),
        ("toolsExperience with the Docker", ["docker"]),
        ("Python,Java,C", ["python", "java", "c"]),
        ("Python•Java|Kafka", ["python", "java", "kafka"]),
        ("HTML5/CSS3", ["html", "css"]),
        ("Java/J2EE", ["java", "java-ee"]),
        ("CI/CD/Docker", ["ci-cd", "docker"]),
        ("C/C++", ["c", "cpp"]),
    ],
)
def test_words_fused_by_scraping_are_told_apart(text: str, found: list[str]) -> None:
    assert skills(text) == found


@pytest.mark.parametrize("text", ["TomCat", "KuberNetes", "GitHub", "JavaScript", "TypeScript", "PostgreSQL"])
def test_odd_inner_capitals_do_not_break_a_name(text: str) -> None:
    assert len(named(text)) == 1
    assert named(text)[0][0] == text


@pytest.mark.parametrize("text", ["javanese coffee", "pythonic", "scalable", "gitte", "perlite", "dockerless"])
def test_a_name_inside_a_longer_word_is_not_found(text: str) -> None:
    assert skills(text) == []


def test_a_sentence_end_is_no_part_of_a_name() -> None:
    assert [m.surface for m in mentions("We like Node.js. Learning machines is fun. We use Java.")] == [
        "Node.js",
        "Java",
    ]


def test_a_full_stop_parts_two_words_of_a_name() -> None:
    assert "machine-learning" not in skills("He repaired the machine. Learning came later.")


@pytest.mark.parametrize(
    "text",
    [
        "Explore our data. Design and build reports.",
        "Improve our data.\nDesign reports.",
        "You tell us of the solutions\nDesign them",
    ],
)
def test_two_sentences_or_items_hold_no_name_between_them(text: str) -> None:
    assert not {"data-architecture", "solution-architecture"} & set(skills(text))


@pytest.mark.parametrize("text", ["He knows deep\nlearning well", "A team that works in Microsoft\nAzure every day"])
def test_a_wrapped_line_keeps_a_name_whole(text: str) -> None:
    assert {"deep-learning", "azure"} & set(skills(text))


def test_the_finder_marks_how_certain_a_name_is() -> None:
    found = candidates(small_taxonomy(), "Postgres, ML and a Chef")
    assert found == [
        ("Postgres", "postgresql", Certainty.SAFE),
        ("ML", "machine-learning", Certainty.CASED),
        ("Chef", "cooking", Certainty.CONTEXT),
    ]


def test_an_acronym_in_lower_case_is_no_candidate() -> None:
    assert candidates(small_taxonomy(), "500 ml of water") == []


def test_an_excluded_phrase_hides_the_name_in_it() -> None:
    skill = Skill(id="spark", label="Spark", kind=Kind.TECHNOLOGY, exclude=("spark joy",))
    assert candidates(Taxonomy((skill,)), "Things that spark joy") == []
    assert [found[1] for found in candidates(Taxonomy((skill,)), "Spark clusters")] == ["spark"]


def test_an_excluded_phrase_gives_way_to_a_longer_name_at_whose_capital_it_ends() -> None:
    excluding = Skill(id="mill", label="Mill", kind=Kind.TECHNOLOGY, exclude=("in mill",))
    named = Skill(id="milltalk", label="MillTalk", kind=Kind.TECHNOLOGY)
    taxonomy = Taxonomy((excluding, named))
    assert [found[1] for found in candidates(taxonomy, "Screens in MillTalk for a dairy")] == ["milltalk"]
    assert candidates(taxonomy, "Work in millTalk to peers") == []
    assert candidates(taxonomy, "Screens in millions") == candidates(taxonomy, "Work in mill halls") == []


@pytest.mark.parametrize("text", ["R&D lab", "C-level", "x_R", "the S3R unit", "R-squared"])
def test_one_letter_names_glued_to_marks_are_part_of_something_else(text: str) -> None:
    assert not {"r", "c"} & set(skills(text))


@pytest.mark.parametrize("text", ["Python then\n\nJava", "SQL\nPython"])
def test_lines_keep_names_apart(text: str) -> None:
    assert all("\n" not in mention.surface for mention in mentions(text))


def test_a_name_never_spans_a_blank_line() -> None:
    assert skills("SQL\n\nServer room") == ["sql"]


def test_dotnet_is_found_after_a_slash() -> None:
    assert skills("C#/.NET developer") == ["csharp", "dotnet"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("FTD/FMC", [("FTD", "cisco-firepower"), ("FMC", "cisco-firepower-management-center")]),
        ("VXLAN/EVPN", [("VXLAN", "vxlan"), ("EVPN", "evpn")]),
        ("EHR/EMR", [("EHR", "ehr"), ("EMR", "ehr")]),  # beside EHR, EMR is no cluster
        ("BLAS/LAPACK", [("BLAS/LAPACK", "blas-lapack")]),
        ("C++/CLI", [("C++/CLI", "cpp-cli")]),
        ("database/sql", [("database/sql", "go-standard-library")]),
    ],
)
def test_a_pair_that_is_listed_as_one_name_is_two(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(f"Tools: Docker, {text}, Jenkins")[1:-1] == expected


def test_names_joined_by_plus_are_both_found() -> None:
    assert skills("Python+SQL") == ["python", "sql"]


def test_an_acronym_in_another_case_is_another_word() -> None:
    assert "chain-of-thought" not in skills("Experience with COTS products and tools")
    assert "chain-of-thought" in skills("Prompting with CoT and few-shot examples")


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("the MVVM pattern", "MVVM"),
        ("the MVP pattern", "MVP"),
        ("backend development", "backend"),
        ("test-driven development", "test-driven development"),
        ("the Repository pattern", "Repository pattern"),
        ("Android development", "Android development"),
        ("patched ESXi hosts", "ESXi"),
        ("old ISPF panels", "ISPF"),
    ],
)
def test_a_general_word_behind_a_name_is_no_part_of_it(text: str, surface: str) -> None:
    assert [mention.surface for mention in mentions(text)] == [surface]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SQL Developer\nAcme Corp, 2016-2019", ["sql"]),
        ("2016 - 2019: PL/SQL Developer at a bank", ["pl-sql"]),
        ("worked as SQL developer", ["sql"]),
        ("Tools: Toad, SQL Developer, SSIS", ["toad", "oracle-sql-developer", "ssis"]),
        ("Oracle SQL Developer", ["oracle-sql-developer"]),
    ],
)
def test_a_post_is_not_the_tool_of_that_name(text: str, expected: list[str]) -> None:
    assert skills(text) == expected


def test_a_name_does_not_run_into_a_line_with_a_label() -> None:
    assert named("Git/GitHub/GitLab\nCI/CD – Jenkins")[2:4] == [("GitLab", "gitlab"), ("CI/CD", "ci-cd")]


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("Oracle Certified Professional Java SE 8 Programmer", "oracle-java-certification"),
        ("HashiCorp Certified: Terraform Associate", "terraform-certification"),
        ("TACACS+", "tacacs"),
        ("Lambda@Edge", "lambda-edge"),
        ("AWS CLF-C02", "aws-cloud-practitioner-cert"),
        ("GCP ACE", "gcp-associate-engineer-cert"),
    ],
)
def test_names_with_signs_and_codes_are_found_whole(text: str, skill: str) -> None:
    assert named(f"- RADIUS, {text}, Docker")[1] == (text, skill)


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("PL / SQL", "pl-sql"),
        ("PL/ SQL", "pl-sql"),
        ("TCP /IP", "tcp-ip"),
        ("A / B testing", "ab-testing"),
        ("CI/ CD", "ci-cd"),
        ("Client/ Server", "client-server"),
        ("ASP. NET", "asp-net"),
        ("Vue. js", "vue"),
    ],
)
def test_white_space_beside_a_slash_or_behind_a_dot_parts_no_name(text: str, skill: str) -> None:
    assert named(f"- RADIUS, {text}, Docker")[1] == (text, skill)


def test_names_with_a_slash_between_are_two_all_the_same() -> None:
    assert skills("HTML / CSS, Java / J2EE") == ["html", "css", "java", "java-ee"]


def test_a_long_row_with_dashes_between_is_found_whole() -> None:
    assert len(skills(" - ".join(["Python", "Java", "SQL"] * 400))) == 1200
