"""Rebuild the shipped vectors: one per taxonomy label, and a static word-piece model for free text.

    python models/build_vectors.py --model MODEL --texts POSTINGS.jsonl

MODEL is a sentence-transformers model, by name or folder (shipped: all-MiniLM-L6-v2, Apache 2.0). POSTINGS
holds a JSON object a line with a ``text`` or ``description``; its sentences only teach the static model, none
is stored. Needs the [transformers] extra. Writes label_vectors.npz, static_vectors.npz, tokenizer.json
and their entries in manifest.json.

Method: label vectors are the teacher's, reduced by PCA and quantised to int8 with one scale a row. The static
model starts from the teacher's vector of every word piece (as model2vec does) and is then fitted so that the
mean over a sentence's pieces points where the teacher's sentence vector does.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import re
from pathlib import Path

import numpy as np
import torch
from sentence_transformers import SentenceTransformer
from sklearn.decomposition import PCA

from matcher.similarity import StaticEmbedder
from matcher.taxonomy import Taxonomy, load_taxonomy

HERE = Path(__file__).resolve().parent
SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+|•")
SEED = 13


def read_sentences(path: Path, *, limit: int) -> list[str]:
    """Return a random sample of sentences of 5 to 40 words, each once."""
    found: set[str] = set()
    for line in path.read_text(encoding="utf-8").split("\n"):
        record = json.loads(line or "{}")
        for sentence in SENTENCE.split(record.get("text") or record.get("description") or ""):
            if 5 <= len(sentence.split()) <= 40:
                found.add(sentence.strip())
    return random.Random(SEED).sample(sorted(found), min(limit, len(found)))


def quantise(vectors: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return int8 rows and the float32 scale of each row."""
    scale = np.abs(vectors).max(axis=1, keepdims=True) / 127
    scale[scale == 0] = 1
    return np.round(vectors / scale).astype(np.int8), scale.astype(np.float32).ravel()


def unit(vectors: np.ndarray) -> np.ndarray:
    """Return the rows scaled to length one."""
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)


def label_vectors(teacher: SentenceTransformer, taxonomy: Taxonomy) -> np.ndarray:
    """Return one teacher vector a skill: the mean of its label (twice) and its spelled-out aliases."""
    texts, owners = [], []
    for row, skill in enumerate(taxonomy):
        for name in (skill.label, skill.label, *(alias for alias in skill.aliases if len(alias) > 4)):
            texts.append(name)
            owners.append(row)
    encoded = teacher.encode(texts, batch_size=256, normalize_embeddings=True)
    sums = np.zeros((len(taxonomy), encoded.shape[1]), np.float32)
    np.add.at(sums, owners, encoded)
    return unit(sums)


def fit_static(
    start: np.ndarray, pieces: list[list[int]], targets: np.ndarray, *, epochs: int, rate: float = 0.02
) -> np.ndarray:
    """Fit word-piece vectors so that the mean over a text's pieces has the direction of its target."""
    torch.manual_seed(SEED)
    bag = torch.nn.EmbeddingBag.from_pretrained(torch.tensor(start), mode="mean", freeze=False)
    optimiser = torch.optim.Adam(bag.parameters(), lr=rate * float(np.abs(start).mean()) * 10)
    goal = torch.tensor(targets)
    order = list(range(len(pieces)))
    for epoch in range(epochs):
        random.Random(SEED + epoch).shuffle(order)
        total = 0.0
        for at in range(0, len(order), 512):
            batch = order[at : at + 512]
            flat = torch.tensor([piece for index in batch for piece in pieces[index]])
            lengths = torch.tensor([0, *(len(pieces[index]) for index in batch[:-1])])
            found = torch.nn.functional.normalize(bag(flat, lengths.cumsum(0)), dim=1)
            wanted = goal[batch]
            likeness = ((found @ found.T - wanted @ wanted.T) ** 2).mean()
            loss = (1 - (found * wanted).sum(1)).mean() + 2 * likeness
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            total += float(loss) * len(batch)
        print(f"epoch {epoch + 1}: loss {total / len(order):.4f}")
    return bag.weight.detach().numpy()


def measure(teacher: SentenceTransformer, sentences: list[str]) -> dict[str, float]:
    """Compare the shipped static model with the teacher on sentences that it was not fitted on.

    ``likeness_correlation`` is Pearson's r of the two models' cosines over random pairs of sentences;
    ``nearest_agrees`` the share of sentences whose nearest other one by the static model is among the
    teacher's ten nearest.
    """
    taught = teacher.encode(sentences, batch_size=128, normalize_embeddings=True)
    found = StaticEmbedder().embed(sentences)
    order = np.random.default_rng(SEED).permutation(len(sentences))
    cosines = [(vectors * vectors[order]).sum(axis=1) for vectors in (taught, found)]
    likeness = [vectors @ vectors.T - 2 * np.eye(len(sentences)) for vectors in (taught, found)]
    ten = np.argsort(-likeness[0], axis=1)[:, :10]
    agrees = (ten == likeness[1].argmax(axis=1)[:, None]).any(axis=1).mean()
    return {
        "held_out_sentences": len(sentences),
        "likeness_correlation": round(float(np.corrcoef(*cosines)[0, 1]), 3),
        "nearest_agrees": round(float(agrees), 3),
    }


def note(name: str, made: str, manifest: dict[str, dict[str, object]], metrics: dict[str, float] | None = None) -> None:
    """Add a file's hash, origin and metrics to the manifest."""
    manifest[name] = {"sha256": hashlib.sha256((HERE / name).read_bytes()).hexdigest(), "made": made}
    if metrics:
        manifest[name]["metrics"] = metrics


def main() -> None:
    """Rebuild everything."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", required=True)
    parser.add_argument("--texts", type=Path, required=True)
    parser.add_argument("--sentences", type=int, default=60_000)
    parser.add_argument("--dimensions", type=int, default=128)
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--held-out", type=int, default=2_000, help="sentences to measure on")
    options = parser.parse_args()

    taxonomy = load_taxonomy()
    teacher = SentenceTransformer(options.model, device="cpu")
    sentences = read_sentences(options.texts, limit=options.sentences + options.held_out)
    fitted, held_out = sentences[options.held_out :], sentences[: options.held_out]
    labels = label_vectors(teacher, taxonomy)
    names = sorted({name for skill in taxonomy for name in skill.names})
    texts = [*fitted, *names]
    encoded = teacher.encode(texts, batch_size=128, normalize_embeddings=True, show_progress_bar=True)
    pca = PCA(options.dimensions, random_state=SEED).fit(np.vstack([encoded, labels]))

    teacher.tokenizer.backend_tokenizer.no_truncation()
    teacher.tokenizer.backend_tokenizer.no_padding()
    teacher.tokenizer.backend_tokenizer.save(str(HERE / "tokenizer.json"))
    tokenizer = teacher.tokenizer.backend_tokenizer
    vocabulary = [token for token, _ in sorted(tokenizer.get_vocab().items(), key=lambda item: item[1])]
    alone = teacher.encode(
        [token.removeprefix("##") for token in vocabulary], batch_size=512, normalize_embeddings=True
    )
    pieces = [
        item.ids or [tokenizer.token_to_id("[UNK]")] for item in tokenizer.encode_batch(texts, add_special_tokens=False)
    ]
    counts = np.bincount([piece for row in pieces for piece in row], minlength=len(vocabulary)) + 1.0
    weight = 1e-3 / (1e-3 + counts / counts.sum())  # smooth inverse frequency (Arora et al. 2017)
    start = (unit(pca.transform(alone)) * weight[:, None]).astype(np.float32)
    static = fit_static(start, pieces, unit(pca.transform(encoded)).astype(np.float32), epochs=options.epochs)

    path = HERE / "manifest.json"
    manifest = json.loads(path.read_text()) if path.exists() else {}
    source = f"models/build_vectors.py from all-MiniLM-L6-v2, PCA {options.dimensions}, int8"
    rows, scale = quantise(unit(pca.transform(labels)))
    ids = np.array([skill.id.encode() for skill in taxonomy])
    np.savez(HERE / "label_vectors.npz", ids=ids, vectors=rows, scale=scale)
    note("label_vectors.npz", source, manifest)
    rows, scale = quantise(static)
    np.savez(HERE / "static_vectors.npz", vectors=rows, scale=scale)
    note("static_vectors.npz", f"{source}, fitted on {len(texts)} texts", manifest, measure(teacher, held_out))
    note("tokenizer.json", "word pieces of all-MiniLM-L6-v2 (Apache 2.0), unchanged", manifest)
    path.write_text(json.dumps(manifest, indent=2, sort_keys=True) + "\n")


if __name__ == "__main__":
    main()
