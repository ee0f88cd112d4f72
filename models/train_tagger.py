"""Train the shipped tagger (models/tagger.npz): python models/train_tagger.py DATA

DATA holds what may not be stored here: corpus/postings.jsonl and skillspan/data_json_train.json (texts),
pdf/livecareer/ (résumés) and, beside it, gold/ (documents and annotations). Needs torch ([transformers] extra).

Method: a few wide networks are trained on all annotated documents. Each annotator gets a bias of his own on the tags,
so that the networks learn the customs of the gold and from the others where names stand. Their mean then says for
unannotated postings of the corpus how probable each tag is, and the small network that ships learns that beside the
annotations (knowledge distillation, Hinton et al. 2015). A share of the finder's marks is left out in training: so
names are learnt by their form and company too, which is how unknown ones are found.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from tagger_data import HERE, IGNORED, Example, gold_examples, make_example, own_examples, read_records, shared_examples
from torch import nn
from torch.nn.functional import cross_entropy, log_softmax

from matcher.nlp.inputs import AFFIX_ROWS, COMPANY, LAYOUTS, MARKS, ROWS, SECTIONS, SHAPE_ROWS, word_rows
from matcher.nlp.network import TAGS
from matcher.similarity import StaticEmbedder
from matcher.values import DocumentKind

torch.set_num_threads(1)
SEED = 13
SIZE = 48  # of a word's vector
WIDE, SMALL = 128, 96  # hidden units
TEACHERS = 4
UNANNOTATED = 1500  # postings
STRETCH, MARGIN, BATCH = 120, 8, 32  # tokens, tokens, stretches
LEFT_OUT, DROPOUT = 0.15, 0.3
SOURCES = 8
VOCABULARY = 18_000


class TagNetwork(nn.Module):
    """The network that matcher.nlp.network runs, for training."""

    def __init__(self, hidden: int, vectors: np.ndarray) -> None:
        super().__init__()
        rows = (len(vectors), ROWS, AFFIX_ROWS, AFFIX_ROWS, AFFIX_ROWS, SHAPE_ROWS)
        self.words = nn.ModuleList(nn.Embedding(count, SIZE) for count in rows)
        for table in self.words:
            nn.init.normal_(table.weight, 0, 0.1)
        self.words[0].weight.data = torch.from_numpy(vectors.copy())
        self.marks, self.layouts, self.sections = (
            nn.Embedding(MARKS, 24),
            nn.Embedding(LAYOUTS, 4),
            nn.Embedding(len(SECTIONS), 6),
        )
        self.company = nn.Embedding(COMPANY, hidden)
        nn.init.zeros_(self.company.weight)
        self.conv1 = nn.Conv1d(SIZE + 34, hidden, 5, padding=2)
        self.conv2 = nn.Conv1d(hidden, hidden, 3, padding=1)
        self.out = nn.Linear(2 * hidden, TAGS)
        self.customs = nn.Embedding(SOURCES, TAGS)
        nn.init.zeros_(self.customs.weight)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, inputs: Sequence[torch.Tensor], source: torch.Tensor | None = None) -> torch.Tensor:
        """Return the logits (stretches × tokens × tags), as the gold's annotators or as given ones would tag."""
        rows, marks, layouts, sections, company = inputs
        word = sum(table(rows[..., place]) for place, table in enumerate(self.words))
        if self.training:
            word = word * (torch.rand(word.shape[:-1]) > 0.1).unsqueeze(-1)
        joined = torch.cat([word, self.marks(marks), self.layouts(layouts), self.sections(sections)], -1)
        first = (self.conv1(self.dropout(joined).transpose(1, 2)) + self.company(company).transpose(1, 2)).relu()
        second = self.conv2(self.dropout(first)).relu()
        logits = self.out(self.dropout(torch.cat([first, second], 1).transpose(1, 2)))
        if source is not None:
            logits = logits + (self.customs(source) * (source > 0).unsqueeze(-1))[:, None, :]
        return logits


@dataclass(frozen=True)
class Stretch:
    """Tokens ``start`` to ``end`` of an example, of which those in ``core`` teach."""

    example: Example
    start: int
    end: int
    core: slice


class Reader:
    """Makes batches of stretches."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._places = {word: place for place, word in enumerate(vocabulary, 1)}
        self._known: dict[str, tuple[int, ...]] = {}
        self._rows: dict[str, np.ndarray] = {}

    def rows(self, example: Example) -> np.ndarray:
        """Return the table rows of an example's words (tokens × 6)."""
        if example.id not in self._rows:
            for word in set(example.inputs.words) - self._known.keys():
                self._known[word] = (self._places.get(word.lower(), 0), *word_rows(word))
            self._rows[example.id] = np.array([self._known[word] for word in example.inputs.words], np.int32)
        return self._rows[example.id]

    def batches(
        self, examples: Sequence[Example], *, training: bool
    ) -> Iterator[tuple[list[Stretch], list, torch.Tensor]]:
        """Yield stretches, inputs and tags, in random order and with marks left out when training."""
        stretches = [
            Stretch(
                example, max(0, at - MARGIN), min(len(example.tags), at + STRETCH + MARGIN), slice(at, at + STRETCH)
            )
            for example in examples
            for at in range(0, len(example.tags), STRETCH)
        ]
        if training:
            random.shuffle(stretches)
        for at in range(0, len(stretches), BATCH):
            group = stretches[at : at + BATCH]
            longest = max(stretch.end - stretch.start for stretch in group)
            rows = np.zeros((len(group), longest, 6), np.int64)
            codes = np.zeros((4, len(group), longest), np.int64)
            tags = np.full((len(group), longest), IGNORED)
            for place, stretch in enumerate(group):
                size, cut = stretch.end - stretch.start, slice(stretch.start, stretch.end)
                inputs = stretch.example.inputs
                rows[place, :size] = self.rows(stretch.example)[cut]
                marks = _thinned(inputs.marks[cut]) if training else inputs.marks[cut]
                codes[:, place, :size] = marks, inputs.layouts[cut], inputs.sections[cut], inputs.company[cut]
                core = slice(stretch.core.start - stretch.start, min(stretch.core.stop, stretch.end) - stretch.start)
                tags[place, core] = stretch.example.tags[stretch.core]
            yield group, [torch.from_numpy(rows), *torch.from_numpy(codes)], torch.from_numpy(tags)


def _thinned(marks: np.ndarray) -> np.ndarray:
    """Return the marks with a share of the candidates left out."""
    opens = (marks % 2 == 1).cumsum()
    left_out = np.random.rand(opens[-1] + 1 if len(opens) else 1) < LEFT_OUT
    return np.where(left_out[opens], 0, marks)


def train(
    network: TagNetwork,
    reader: Reader,
    examples: Sequence[Example],
    *,
    epochs: int,
    taught: Sequence[Example] = (),
    teaching: dict[str, np.ndarray] | None = None,
) -> TagNetwork:
    """Fit a network to annotated examples, and to the teachers' probabilities for others."""
    everything = [*examples, *taught]
    count = sum(1 for _ in reader.batches(everything, training=False))
    optimizer = torch.optim.AdamW(network.parameters(), lr=2e-3, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 2e-3, total_steps=count * epochs + 1, pct_start=0.15)
    network.train()
    for _ in range(epochs):
        for group, inputs, tags in reader.batches(everything, training=True):
            logits = network(inputs, torch.tensor([stretch.example.source for stretch in group]))
            loss = cross_entropy(logits.flatten(0, 1), tags.flatten(), ignore_index=IGNORED, reduction="sum")
            size = (tags != IGNORED).sum()
            if teaching:
                for row, stretch in enumerate(group):
                    if (taught_rows := teaching.get(stretch.example.id)) is not None:
                        core = slice(
                            stretch.core.start - stretch.start, min(stretch.core.stop, stretch.end) - stretch.start
                        )
                        wanted = torch.from_numpy(taught_rows[stretch.core])
                        loss = loss - (wanted * log_softmax(logits[row, core], -1)).sum()
                        size = size + len(wanted)
            optimizer.zero_grad()
            (loss / size.clamp(min=1)).backward()
            optimizer.step()
            schedule.step()
    return network


@torch.no_grad()
def probabilities(network: TagNetwork, reader: Reader, examples: Sequence[Example]) -> dict[str, np.ndarray]:
    """Return the tags' probabilities (tokens × tags) by example."""
    network.eval()
    found = {example.id: np.zeros((len(example.tags), TAGS), np.float32) for example in examples}
    for group, inputs, _ in reader.batches(examples, training=False):
        given = torch.softmax(network(inputs), -1).numpy()
        for row, stretch in enumerate(group):
            core = slice(stretch.core.start - stretch.start, min(stretch.core.stop, stretch.end) - stretch.start)
            found[stretch.example.id][stretch.core] = given[row, core]
    return found


def vocabulary_of(examples: Sequence[Example]) -> list[str]:
    """Return the words that occur in three places at least, the frequent first."""
    counts = Counter(word.lower() for example in examples for word in example.inputs.words)
    often = [word for word, count in counts.most_common() if count > 2 and not word.isspace() and not word.isdigit()]
    return often[:VOCABULARY]


def word_vectors(vocabulary: Sequence[str]) -> np.ndarray:
    """Return vectors to start from: the static embedder's, reduced by PCA; row 0 stands for all other words."""
    vectors = StaticEmbedder().embed(list(vocabulary))
    vectors -= vectors.mean(axis=0)
    _, _, axes = np.linalg.svd(vectors, full_matrices=False)
    reduced = vectors @ axes[:SIZE].T
    return np.vstack([np.zeros((1, SIZE)), reduced * (0.3 / reduced.std())]).astype(np.float32)


def store(network: TagNetwork, vocabulary: Sequence[str], path: Path, about: dict[str, object]) -> None:
    """Write the network (embeddings as int8 with a scale a table) and its entry in manifest.json."""
    arrays: dict[str, np.ndarray] = {"vocabulary": np.frombuffer("\n".join(vocabulary).encode(), np.uint8)}
    for number, table in enumerate(network.words):
        weights = table.weight.detach().numpy()
        scale = np.float32(np.abs(weights).max() / 127)
        arrays[f"embedding{number}"], arrays[f"scale{number}"] = np.round(weights / scale).astype(np.int8), scale
    for name in ("marks", "layouts", "sections", "company"):
        arrays[name] = getattr(network, name).weight.detach().numpy()
    for name in ("conv1", "conv2", "out"):
        layer = getattr(network, name)
        arrays[f"{name}.weight"], arrays[f"{name}.bias"] = layer.weight.detach().numpy(), layer.bias.detach().numpy()
    np.savez_compressed(path, **arrays)
    manifest_path = HERE / "manifest.json"
    manifest = json.loads(manifest_path.read_text())
    manifest[path.name] = {"sha256": hashlib.sha256(path.read_bytes()).hexdigest(), **about}
    manifest_path.write_text(json.dumps(manifest, indent=2, sort_keys=True) + "\n")


def unannotated(data: Path, known: set[str]) -> Iterator[Example]:
    """Yield postings of the corpus that nobody annotated, without tags."""
    records = [record for record in read_records(data / "corpus" / "postings.jsonl") if record["id"] not in known]
    for record in random.Random(SEED).sample(records, UNANNOTATED):
        example = make_example(record["id"], record["description"], DocumentKind.POSTING, (), 0)
        example.tags[:] = IGNORED
        yield example


def main() -> None:
    """Train the teachers, then the network that ships."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--epochs", type=int, default=12)
    options = parser.parse_args()
    began = time.monotonic()
    for seed in (random.seed, np.random.seed, torch.manual_seed):
        seed(SEED)
    gold = options.data.parent / "gold"
    examples = [*own_examples(HERE / "training"), *shared_examples(options.data, HERE / "training")]
    for table, prefixes in (("postings", ["dp-"]), ("resumes", ["dr-"])):
        examples += gold_examples(gold / f"{table}.jsonl", gold / f"{table}.gold.jsonl", prefixes)
    plain = list(unannotated(options.data, {example.id for example in examples}))
    vocabulary = vocabulary_of([*examples, *plain])
    vectors, reader = word_vectors(vocabulary), Reader(vocabulary)
    print(f"{len(examples)} annotated documents, {len(vocabulary)} words, {time.monotonic() - began:.0f} s", flush=True)
    teaching: dict[str, np.ndarray] = {}
    for number in range(TEACHERS):
        teacher = train(TagNetwork(WIDE, vectors), reader, examples, epochs=options.epochs)
        for id, given in probabilities(teacher, reader, plain).items():
            teaching[id] = teaching.get(id, 0) + given / TEACHERS
        print(f"teacher {number + 1}: {time.monotonic() - began:.0f} s", flush=True)
    small = TagNetwork(SMALL, vectors)
    train(small, reader, examples, epochs=options.epochs, taught=plain, teaching=teaching)
    made = f"models/train_tagger.py on {len(examples)} annotated and {len(plain)} unannotated documents"
    store(
        small,
        vocabulary,
        HERE / "tagger.npz",
        {"made": made, "metrics": {"parameters": sum(p.numel() for p in small.parameters())}},
    )
    print(f"stored, {time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main()
