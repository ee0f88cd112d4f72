"""Rebuild the static model that embeds free text, and the vectors of the taxonomy's labels.

    python models/train_static.py DATA --model MODEL

DATA is a folder as static_data.py describes it; MODEL a sentence-transformers model to start from and to follow, by
name or folder (shipped: all-MiniLM-L6-v2, Apache 2.0). Needs the [transformers] extra. Writes static/ (a model that
sentence-transformers loads as it is), label_vectors.npz and their entries in manifest.json.

Method: the vocabulary holds whole words, so that Java, JavaScript and k8s are one piece each, and pieces for the rest.
Every piece starts from the teacher's vector (an abbreviation from that of the label it stands for), reduced by PCA,
times its smooth inverse frequency. Then these losses are brought down together (static_fit.py): a text lies nearer to
its pair than to the other texts of the batch (as in MultipleNegativesRankingLoss), a skill's name nearer to its label
than to every other label and than look-alikes are to each other, and sentences, phrases and words point where the
teacher's do and rank ESCO's labels as it does; abbreviations are left to what they stand for. The vectors are
a weighted mean of two such fits, which see the texts in other orders: one alone is better or worse by chance (Wortsman
et al. 2022, "Model soups"). All that is done twice: once without the names of held-out skills (benchmarks/linking.py),
to see what it makes of names that it never saw, and once with all names, which is shipped.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from build_label_vectors import save_labels
from safetensors.numpy import save
from sentence_transformers import SentenceTransformer
from sklearn.decomposition import PCA
from sklearn.feature_extraction.text import TfidfVectorizer
from static_data import Pair, Sources, taxonomy_pairs, unique
from static_fit import Trainer, read_pieces
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, trainers
from vector_files import note

from matcher.similarity import StaticEmbedder, unit
from matcher.taxonomy import Taxonomy, load_taxonomy

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "benchmarks"))
from linking import HELD_OUT, TRAIN, held_out_skills, measure, near_miss_pairs, read_near_misses  # noqa: E402

WORD = r"\.net\b|\w+(?:\+\+|#)?"  # C++, C# and .NET are words too
UNKNOWN = "[UNK]"
ABBREVIATION = re.compile(r"(?=.{2,6}$)(?:[A-Z]+[a-z]?[A-Z]+s?|[A-Za-z]+\d[A-Za-z\d]*)")  # BI, IaC, LLMs, K8s, S3
SMOOTH = 1e-3  # of the inverse frequency (Arora et al. 2017)
NAMING = ("taxonomy", "mind", "onet")  # sources whose words count most for the vocabulary
REPEATED = {"taxonomy": 2, "mind": 2, "transversal": 3}  # what is scarce counts several times
PCA_SEED = 13
LOOKS_LIKE, FIRST, MOST = 0.25, 60, 5  # least cosine of letters; candidates and look-alikes of a label


def held_out_names(taxonomy: Taxonomy) -> list[str]:
    """Return every name that no pair may hold."""
    skills = [name for skill in held_out_skills(taxonomy) for name in (*skill.names, *skill.hidden_aliases)]
    return [*skills, *(name for c in read_near_misses(HELD_OUT) for name in (c.name, *c.aliases))]


def read_pairs(taxonomy: Taxonomy, sources: Sources) -> dict[str, Sequence[Pair]]:
    """Return the pairs of each source."""
    pairs = {
        "taxonomy": taxonomy_pairs(taxonomy, sources),
        "skill names": sources.skill_names(),
        "transversal": sources.skill_names(reuse=["transversal"]),
        "cross-sector": sources.skill_names(reuse=["cross-sector"]),
        "occupations": sources.occupations(),
        "broader": sources.broader(),
        "mind": sources.mind(),
        "onet": sources.onet(),
        "filled": sources.filled(times=8),
        "mentions": sources.mentions(most=1200),
    }
    return {name: unique(found) for name, found in pairs.items()}


def find_look_alikes(taxonomy: Taxonomy, sources: Sources) -> list[tuple[str, str]]:
    """Return labels with names of other skills, neither broader nor narrower, that share many letters with them."""
    skills = [skill for skill in taxonomy if sources.allowed((*skill.names, *skill.hidden_aliases))]
    names = [(name, skill.id) for skill in skills for name in skill.names]
    letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4)).fit(name for name, _ in names)
    columns = letters.transform([name for name, _ in names]).T.tocsr()
    found = []
    for skill in skills:
        near = {skill.id, *skill.broader, *taxonomy.narrower(skill.id)}
        likeness = (letters.transform([skill.label]) @ columns).toarray()[0]
        others: dict[str, str] = {}
        for at in np.argsort(-likeness)[:FIRST]:
            name, other = names[at]
            if likeness[at] >= LOOKS_LIKE and other not in near and len(others) < MOST:
                others.setdefault(other, name)
        found += [(skill.label, name) for name in others.values()]
    pairs, same = near_miss_pairs(read_near_misses(TRAIN))
    return [*found, *(pair for pair, right in zip(pairs, same, strict=True) if not right)]


def spell_out(taxonomy: Taxonomy, sources: Sources, sentences: Sequence[str]) -> dict[str, str]:
    """Return the label that each abbreviation stands for, by its lower case, but for those that are words too."""
    written = Counter(word for text in sentences for word in re.findall(r"\w+", text))
    return {
        name.lower(): skill.label
        for skill in taxonomy
        if sources.allowed((*skill.names, *skill.hidden_aliases))
        for name in skill.names
        if ABBREVIATION.fullmatch(name) and name != skill.label and written[name] >= written[name.lower()]
    }


def new_tokenizer(model: models.Model) -> Tokenizer:
    """Return a tokenizer of lower-case words without accents; punctuation is dropped."""
    tokenizer = Tokenizer(model)
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.NFKD(), normalizers.StripAccents(), normalizers.Lowercase()]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Split(Regex(WORD), behavior="removed", invert=True)
    return tokenizer


def train_tokenizer(texts: Sequence[str], *, size: int, pieces: int) -> Tokenizer:
    """Return a tokenizer of so many word pieces for rare words, and else the most frequent words."""
    tokenizer = new_tokenizer(models.WordPiece(unk_token=UNKNOWN))
    trainer = trainers.WordPieceTrainer(
        vocab_size=pieces, special_tokens=[UNKNOWN], limit_alphabet=120, show_progress=False
    )
    tokenizer.train_from_iterator(texts, trainer)
    words = Counter(word for text in texts for word in re.findall(WORD, tokenizer.normalizer.normalize_str(text)))
    known = [UNKNOWN, *sorted(set(listed(tokenizer)) - {UNKNOWN})]  # their numbers differ from run to run
    fresh = [word for word, _ in words.most_common() if not (word.isdigit() and len(word) > 4)]
    vocabulary = list(dict.fromkeys([*known, *fresh]))[:size]
    numbered = {word: number for number, word in enumerate(vocabulary)}
    return new_tokenizer(models.WordPiece(numbered, unk_token=UNKNOWN, max_input_chars_per_word=60))


def listed(tokenizer: Tokenizer) -> list[str]:
    """Return the pieces of a tokenizer by their number."""
    vocabulary = tokenizer.get_vocab()
    return sorted(vocabulary, key=vocabulary.__getitem__)


def ask_teacher(name: str, texts: dict[str, list[str]], cache: Path | None) -> dict[str, np.ndarray]:
    """Return the teacher's unit vectors of each group of texts, those in the cache from there."""
    known: dict[str, np.ndarray] = {}
    if cache and cache.exists():
        with np.load(cache) as stored:
            known = dict(zip(str(stored["texts"]).split("\n"), stored["vectors"].astype(np.float32), strict=True))
    fresh = sorted({text for group in texts.values() for text in group}.difference(known))
    if fresh:
        teacher = SentenceTransformer(name, device="cpu")
        known.update(zip(fresh, teacher.encode(fresh, batch_size=128, show_progress_bar=True), strict=True))
    if cache:
        np.savez(cache, texts=np.array("\n".join(known)), vectors=np.array(list(known.values()), np.float16))
    return {group: unit(np.array([known[text] for text in found])) for group, found in texts.items()}


def starting_vectors(goals: np.ndarray, pieces: Sequence[Sequence[int]]) -> np.ndarray:
    """Return the pieces' goals, rare ones longer than frequent ones; ``pieces`` are those of many texts."""
    counts = np.bincount([piece for row in pieces for piece in row], minlength=len(goals)) + 1.0
    return (goals * (SMOOTH / (SMOOTH + counts / counts.sum()))[:, None]).astype(np.float32)


def save_static(folder: Path, tokenizer: Tokenizer, vectors: np.ndarray) -> None:
    """Write a model of one StaticEmbedding module, float16, as sentence-transformers 3.2 and later load it."""
    module = folder / "0_StaticEmbedding"
    module.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(module / "tokenizer.json"), pretty=False)
    (module / "model.safetensors").write_bytes(save({"embedding.weight": vectors.astype(np.float16)}))
    modules = [{"idx": 0, "name": "0", "path": module.name, "type": "sentence_transformers.models.StaticEmbedding"}]
    (folder / "modules.json").write_text(json.dumps(modules, indent=2) + "\n", encoding="utf-8")


def fit(taxonomy: Taxonomy, options: argparse.Namespace, folder: Path, *, held_out: Sequence[str]) -> int:
    """Write a model that no pair with one of the names held out has formed; return how many pairs did."""
    sources = Sources(options.data, held_out=held_out)
    pairs = read_pairs(taxonomy, sources)
    texts = {
        "sentences": sources.sentences(most=options.sentences),
        "phrases": sources.phrases(most=options.phrases),
        "labels": [skill.label for skill in sources.esco_skills()],
    }
    counted = [
        text for name in (*NAMING * 3, "skill names") for pair in pairs[name] for text in (pair.left, pair.right)
    ]
    tokenizer = train_tokenizer([*counted, *texts["sentences"]], size=options.vocabulary, pieces=6_000)
    pieces, long = listed(tokenizer), spell_out(taxonomy, sources, texts["sentences"])
    texts["pieces"] = [piece.removeprefix("##") for piece in pieces]
    starts = [long.get(piece, text) for piece, text in zip(pieces, texts["pieces"], strict=True)]
    whole = ask_teacher(options.model, texts | {"starts": starts}, options.cache)

    pca = PCA(options.dimensions, random_state=PCA_SEED).fit(np.concatenate([whole[name] for name in texts]))
    seen = read_pieces(tokenizer, [*texts["sentences"], *texts["phrases"], *texts["labels"]])
    trainer = Trainer(tokenizer, starting_vectors(unit(pca.transform(whole.pop("starts"))), seen))
    trainer.add_pairs(pairs, REPEATED)
    trainer.add_look_alikes(find_look_alikes(taxonomy, sources))
    trainer.add_taught(texts, whole, pca, words=[number for number, piece in enumerate(pieces) if piece not in long])
    save_static(folder, tokenizer, trainer.fit(epochs=options.epochs))
    return sum(map(len, pairs.values()))


def main() -> None:
    """Train, write and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--model", required=True)
    parser.add_argument("--cache", type=Path, help="npz file that keeps the teacher's vectors for the next run")
    parser.add_argument("--apart", type=Path, help="folder that keeps the model fitted without the names held out")
    parser.add_argument("--sentences", type=int, default=40_000)
    parser.add_argument("--phrases", type=int, default=16_000)
    parser.add_argument("--vocabulary", type=int, default=24_000)
    parser.add_argument("--dimensions", type=int, default=256)
    parser.add_argument("--epochs", type=int, default=5)
    options = parser.parse_args()

    taxonomy = load_taxonomy()
    esco = options.data / "esco_linking"
    metrics: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as made_here:
        apart = options.apart or Path(made_here)
        for folder, names, said in (
            (apart, held_out_names(taxonomy), ", fitted without them"),
            (HERE / "static", [], ""),
        ):
            pairs = fit(taxonomy, options, folder, held_out=names)
            found = measure(StaticEmbedder(folder), esco if esco.exists() else None, taxonomy)
            metrics |= {name + said: value for name, value in found.items() if not said or HELD_OUT in name}
    save_labels(taxonomy, StaticEmbedder(HERE / "static"))
    made = f"models/train_static.py on {pairs} pairs, from all-MiniLM-L6-v2"
    note("static/0_StaticEmbedding/model.safetensors", made, metrics)
    note("static/0_StaticEmbedding/tokenizer.json", made)
    note("static/modules.json", made)
    print(json.dumps(metrics, indent=2))


if __name__ == "__main__":
    main()
