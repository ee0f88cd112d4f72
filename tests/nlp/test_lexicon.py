"""The lexicon holds every spelling of every name under one key."""

from __future__ import annotations

import pytest

from matcher.nlp.lexicon import BORDER, Certainty, Lexicon, Steps, build_lexicon, spellings
from matcher.resources import data_path
from matcher.taxonomy import Taxonomy, load_taxonomy
from matcher.taxonomy.shipped import stamp_of
from matcher.values import Kind, Skill
from tests.helpers import small_taxonomy


def _skill(label: str, kind: Kind = Kind.TECHNOLOGY, **fields: tuple[str, ...]) -> Skill:
    return Skill(id="it", label=label, kind=kind, **fields)


def _lexicon(*skills: Skill) -> Lexicon:
    return build_lexicon(Taxonomy(skills))


@pytest.mark.parametrize("key", ["scikit learn", "scikit~learn", "scikitlearn"])
def test_a_hyphenated_name_is_found_however_it_is_joined(key: str) -> None:
    name = _lexicon(_skill("scikit-learn")).get(key)
    assert name is not None
    assert name.skill == "it"


@pytest.mark.parametrize("key", ["py~torch", "pytorch", "py torch"])
def test_a_name_with_inner_capitals_is_found_split_and_whole(key: str) -> None:
    assert _lexicon(_skill("PyTorch")).get(key) is not None


def test_a_name_split_at_its_capitals_counts_only_as_written() -> None:
    name = _lexicon(_skill("ZorbReduce")).get("zorb reduce")
    assert name is not None
    assert name.certainty is Certainty.CASED


def test_an_unknown_key_gives_none() -> None:
    assert _lexicon(_skill("Python")).get("java") is None


def test_concepts_have_plurals_and_technologies_do_not() -> None:
    concept = {text for text, _ in spellings(_skill("Decision Tree", Kind.CONCEPT))}
    technology = {text for text, _ in spellings(_skill("Python"))}
    assert "Decision Trees" in concept
    assert technology == {"Python"}


def test_the_plural_of_y_is_ies_after_a_consonant() -> None:
    assert "Technologies" in {text for text, _ in spellings(_skill("Technology", Kind.CONCEPT))}
    assert "Surveys" in {text for text, _ in spellings(_skill("Survey", Kind.CONCEPT))}


@pytest.mark.parametrize(
    ("american", "british"),
    [
        ("Data Visualization", "Data Visualisation"),
        ("Optimizing", "Optimising"),
        ("Data Modeling", "Data Modelling"),
        ("Labeled Data", "Labelled Data"),
        ("Behavior Analysis", "Behaviour Analysis"),
        ("Analyzer", "Analyser"),
    ],
)
def test_british_spellings_are_added(american: str, british: str) -> None:
    assert british in {text for text, _ in spellings(_skill(american))}


def test_and_and_ampersand_are_the_same() -> None:
    assert "Research & Development" in {text for text, _ in spellings(_skill("Research and Development"))}
    assert "Research and Development" in {text for text, _ in spellings(_skill("Research & Development"))}


def test_a_js_name_is_found_with_its_dot() -> None:
    assert "Vue.js" in {text for text, _ in spellings(_skill("Vue JS"))}


def test_management_and_microsoft_are_found_shortened() -> None:
    assert _lexicon(_skill("Project Management", Kind.SOFT)).get("project mgmt") is not None
    sentinel = _lexicon(_skill("Microsoft Sentinel")).get("ms sentinel")
    assert sentinel is not None
    assert sentinel.certainty is Certainty.CASED


def test_each_list_of_names_has_its_certainty() -> None:
    skill = _skill(
        "Full Name", aliases=("safe",), cased_aliases=("Cased",), context_aliases=("Ctx",), exclude=("no safe",)
    )
    assert dict(spellings(skill)) == {
        "Full Name": Certainty.SAFE,
        "safe": Certainty.SAFE,
        "Cased": Certainty.CASED,
        "Ctx": Certainty.CONTEXT,
        "no safe": Certainty.EXCLUDED,
    }


def test_hidden_aliases_are_never_searched_for() -> None:
    assert "loose" not in {text for text, _ in spellings(_skill("Tight", hidden_aliases=("loose",)))}


def test_the_surer_of_two_skills_keeps_a_shared_key() -> None:
    loose = Skill(id="loose", label="Loose", kind=Kind.TECHNOLOGY, context_aliases=("Shared",))
    sure = Skill(id="sure", label="Shared", kind=Kind.TECHNOLOGY)
    for order in ((loose, sure), (sure, loose)):
        name = build_lexicon(Taxonomy(order)).get("shared")
        assert name is not None
        assert name.skill == "sure"


@pytest.mark.parametrize("turned", [False, True])
def test_a_spelling_that_needs_context_is_marked_beside_a_surer_one(turned: bool) -> None:
    lists = {"cased_aliases": ("Zork", "ZORK"), "context_aliases": ("zork",)}
    name = build_lexicon(Taxonomy([_skill("Zork" if turned else "Zork language", **lists)])).get("zork")
    assert name is not None
    assert (name.certainty, name.written) == (Certainty.CASED, frozenset({"Zork", "ZORK", "?zork"}))


def test_a_name_cut_into_usual_words_needs_context() -> None:
    lexicon = build_lexicon(Taxonomy([_skill("TeamSupport"), Skill(id="b", label="ZorbQuix", kind=Kind.TECHNOLOGY)]))
    assert [lexicon.get(key).certainty for key in ("team support", "zorb quix")] == [  # type: ignore[union-attr]
        Certainty.CONTEXT,
        Certainty.CASED,
    ]


def test_a_dumped_lexicon_reads_back_equal() -> None:
    fresh = build_lexicon(small_taxonomy())
    again = Lexicon.parse(fresh.dump("a stamp"))
    assert (again.rows, again.lines) == (fresh.rows, fresh.lines)


def test_a_dump_is_the_same_whatever_the_order_of_skills() -> None:
    taxonomy = small_taxonomy()
    turned = Taxonomy(reversed(list(taxonomy)))
    assert build_lexicon(taxonomy).dump("x") == build_lexicon(turned).dump("x")


def test_a_walk_reaches_every_key() -> None:
    lexicon = build_lexicon(small_taxonomy())
    steps = Steps(lexicon)
    borders = [(key, border) for key in lexicon.rows for border in BORDER.finditer(key)]
    assert borders
    for key, border in borders:
        assert BORDER.split(key[border.end() :])[0] in steps[key[: border.start()]].followers


def test_the_shipped_lexicon_is_current() -> None:
    stamp = stamp_of(data_path("taxonomy/skills"))
    shipped = (data_path("models") / "lexicon.txt").read_text(encoding="utf-8")
    fresh = build_lexicon(load_taxonomy()).dump(stamp)
    assert shipped.partition("\n")[0] == stamp, "run python models/build_lexicon.py"
    assert shipped == fresh, "run python models/build_lexicon.py"


def test_a_step_holds_the_name_that_ends_there_and_the_words_that_may_follow() -> None:
    steps = Steps(_lexicon(_skill("Apache Spark", aliases=("Apache", "Apache Spark Core", "apache-flink"))))
    name, followers = steps["apache"]
    assert name is not None
    assert name.skill == "it"
    assert followers >= {"spark", "flink"}
    assert "core" in steps["apache spark"].followers
    assert steps["apache spark core"].followers == frozenset()
    assert steps["spark"] == (None, frozenset())


def test_acronyms_of_technologies_are_counted() -> None:
    name = _lexicon(_skill("Quux drives", cased_aliases=("QXD",))).get("qxds")
    assert name is not None
    assert name.written == {"QXDs"}
