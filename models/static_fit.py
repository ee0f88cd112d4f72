"""Fit the vectors of words and word pieces: the losses, and how they are brought down together."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence

import numpy as np
import torch
from sklearn.decomposition import PCA
from static_data import Pair
from tokenizers import Tokenizer
from torch.nn import functional

from matcher.similarity import unit

SEEDS = {13: 0.2, 15: 0.8}  # of the fits, and the share of each in the mean
SCALE = 20.0  # of cosines in a softmax, as in MultipleNegativesRankingLoss
BATCH, NAMES, LOOK_ALIKES = 1024, 384, 512
TAUGHT = {"sentences": 256, "phrases": 256, "pieces": 256}  # texts a step that follow the teacher
QUERIES, LABELS = {"sentences": 64, "phrases": 192}, 1536  # of which it ranks so many labels
MOST = 25_000  # pairs of one source in an epoch
LEFT_OUT = 0.1  # of the words of a pair's first text
STEEP, MARGIN = 10.0, 0.1  # of cosines of look-alikes against those of true names
WEIGHTS = {"pairs": 1.0, "names": 0.5, "look-alikes": 1.0, "direction": 2.0, "likeness": 4.0, "ranking": 4.5}
RATE = 3e-3
EVERY = 4  # steps, names are compared with all labels
Ids = list[list[int]]
Loss = tuple[Sequence[Ids], Callable[..., torch.Tensor]]  # texts to embed, and what is made of their vectors


def read_pieces(tokenizer: Tokenizer, texts: Sequence[str]) -> Ids:
    """Return the pieces of each text, at most 64, at least the unknown one."""
    unknown = [tokenizer.token_to_id("[UNK]")]
    return [item.ids[:64] or unknown for item in tokenizer.encode_batch(list(texts), add_special_tokens=False)]


class Trainer:
    """Vectors of pieces, and what they are fitted to."""

    def __init__(self, tokenizer: Tokenizer, start: np.ndarray) -> None:
        self.tokenizer, self.start = tokenizer, torch.tensor(start)

    def embed(self, groups: Sequence[Ids]) -> Sequence[torch.Tensor]:
        """Return unit vectors of the texts of each group, given as pieces; all are looked up at once."""
        pieces = [row for group in groups for row in group]
        flat = torch.tensor([piece for row in pieces for piece in row])
        firsts = torch.tensor([0, *(len(row) for row in pieces[:-1])]).cumsum(0)
        return functional.normalize(self.bag(flat, firsts), dim=1).split([len(group) for group in groups])

    def add_pairs(self, pairs: Mapping[str, Sequence[Pair]], repeated: Mapping[str, int]) -> None:
        """Take in the pairs of each source, some of which count several times; one source is "taxonomy"."""
        every = [pair for found in pairs.values() for pair in found]
        self.left = read_pieces(self.tokenizer, [pair.left for pair in every])
        self.right = read_pieces(self.tokenizer, [pair.right for pair in every])
        numbers: dict[str, int] = {}
        self.concepts = torch.tensor([numbers.setdefault(pair.concept.casefold(), len(numbers)) for pair in every])
        self.repeated = repeated
        self.sources, end = {}, 0
        for name, found in pairs.items():
            self.sources[name] = range(end, end := end + len(found))
        labels = sorted({pair.right for pair in pairs["taxonomy"]})
        self.labels = read_pieces(self.tokenizer, labels)
        self.label_concepts = torch.tensor([numbers[label.casefold()] for label in labels])

    def add_look_alikes(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Take in pairs of names that are like in their letters and mean different things."""
        self.look_alikes = [read_pieces(self.tokenizer, column) for column in zip(*pairs, strict=True)]

    def add_taught(
        self, texts: Mapping[str, Sequence[str]], whole: Mapping[str, np.ndarray], pca: PCA, words: Sequence[int]
    ) -> None:
        """Take in texts with the teacher's vectors of them; of "pieces", the vocabulary, ``words`` follow it."""
        self.pieces = {name: read_pieces(self.tokenizer, found) for name, found in texts.items()}
        self.pieces["pieces"] = [[piece] for piece in words]
        taught = {**whole, "pieces": whole["pieces"][words]}
        self.whole = {name: torch.tensor(unit(vectors)) for name, vectors in taught.items()}
        self.goals = {name: torch.tensor(unit(pca.transform(vectors))) for name, vectors in taught.items()}

    def epoch(self) -> list[list[int]]:
        """Return the batches of an epoch: pairs of every source, shuffled."""
        order: list[int] = []
        for name, places in self.sources.items():
            order += self.random.sample(places, min(MOST, len(places))) * self.repeated.get(name, 1)
        self.random.shuffle(order)
        return [order[at : at + BATCH] for at in range(0, len(order) - BATCH + 1, BATCH)]

    def pair_loss(self, batch: list[int]) -> Loss:
        """Return how little texts are nearer to their pair than to the rest of the batch, both ways."""
        words = [[piece for piece in self.left[at] if self.random.random() > LEFT_OUT] for at in batch]
        left = [some or self.left[at] for at, some in zip(batch, words, strict=True)]
        concepts = self.concepts[batch]
        same = (concepts[:, None] == concepts[None]).fill_diagonal_(False)
        goal = torch.arange(len(batch))

        def loss(left: torch.Tensor, right: torch.Tensor) -> torch.Tensor:
            likeness = (SCALE * left @ right.T).masked_fill(same, -1e4)
            both = functional.cross_entropy(likeness, goal) + functional.cross_entropy(likeness.T, goal)
            return WEIGHTS["pairs"] * both / 2

        return [left, [self.right[at] for at in batch]], loss

    def name_loss(self) -> Loss:
        """Return how little names are nearer to their label than to all others, and true names than look-alikes."""
        chosen = self.random.sample(self.sources["taxonomy"], NAMES)
        same = self.concepts[chosen][:, None] == self.label_concepts[None]
        at = self.random.sample(range(len(self.look_alikes[0])), LOOK_ALIKES)
        alike = [[column[number] for number in at] for column in self.look_alikes]
        right = torch.zeros(NAMES, dtype=torch.long)

        def loss(names: torch.Tensor, own: torch.Tensor, labels: torch.Tensor, *alike: torch.Tensor) -> torch.Tensor:
            others, true = (SCALE * names @ labels.T).masked_fill(same, -1e4), (names * own).sum(1)
            ranking = functional.cross_entropy(torch.cat([SCALE * true[:, None], others], dim=1), right)
            false = (alike[0] * alike[1]).sum(1)
            worse = functional.softplus(STEEP * (false[None] - true[:, None] + MARGIN)).mean()
            return WEIGHTS["names"] * ranking + WEIGHTS["look-alikes"] * worse

        return [[self.left[i] for i in chosen], [self.right[i] for i in chosen], self.labels, *alike], loss

    def teacher_loss(self) -> Loss:
        """Return how far the directions of texts, and their likeness to each other, are from the teacher's."""
        pieces: Ids = []
        goals = []
        for name, most in TAUGHT.items():
            at = self.random.sample(range(len(self.pieces[name])), most)
            pieces += [self.pieces[name][number] for number in at]
            goals.append(self.goals[name][at])
        goal = torch.cat(goals)

        def loss(found: torch.Tensor) -> torch.Tensor:
            direction, likeness = (1 - (found * goal).sum(1)).mean(), ((found @ found.T - goal @ goal.T) ** 2).mean()
            return WEIGHTS["direction"] * direction + WEIGHTS["likeness"] * likeness

        return [pieces], loss

    def ranking_loss(self) -> Loss:
        """Return how differently from the teacher labels are ranked for sentences and phrases."""
        some = self.random.sample(range(len(self.pieces["labels"])), LABELS)
        queries: Ids = []
        known = []
        for name, most in QUERIES.items():
            at = self.random.sample(range(len(self.pieces[name])), most)
            queries += [self.pieces[name][number] for number in at]
            known.append(self.whole[name][at])
        wanted = functional.softmax(SCALE * torch.cat(known) @ self.whole["labels"][some].T, dim=1)

        def loss(labels: torch.Tensor, found: torch.Tensor) -> torch.Tensor:
            ranked = functional.log_softmax(SCALE * found @ labels.T, dim=1)
            return WEIGHTS["ranking"] * functional.kl_div(ranked, wanted, reduction="batchmean")

        return [[self.pieces["labels"][at] for at in some], queries], loss

    def fit(self, *, epochs: int) -> np.ndarray:
        """Return the weighted mean of the vectors of fits that differ in the order of what they see."""
        fits = [share * self._fit_once(epochs, seed) for seed, share in SEEDS.items()]
        return np.sum(fits, axis=0, dtype=np.float32)

    def _fit_once(self, epochs: int, seed: int) -> np.ndarray:
        """Fit the vectors and return them; the rate rises for a twentieth of the steps and then falls to nothing."""
        self.random = random.Random(seed)
        self.bag = torch.nn.EmbeddingBag.from_pretrained(self.start.clone(), mode="mean", freeze=False)
        optimiser = torch.optim.Adam(self.bag.parameters(), lr=RATE)
        for epoch in range(epochs):
            total = 0.0
            for number, batch in enumerate(batches := self.epoch()):
                passed = (epoch + number / len(batches)) / epochs
                optimiser.param_groups[0]["lr"] = RATE * min(1, 20 * passed + 0.05) * (1 - passed)
                losses = [self.pair_loss(batch), self.ranking_loss(), self.teacher_loss()]
                losses += [self.name_loss()] if number % EVERY == 0 else []
                vectors = iter(self.embed([group for groups, _ in losses for group in groups]))
                loss = torch.stack([loss(*(next(vectors) for _ in groups)) for groups, loss in losses]).sum()
                optimiser.zero_grad()
                loss.backward()
                optimiser.step()
                total += loss.item()
            print(f"epoch {epoch + 1}: loss {total / len(batches):.4f}", flush=True)
        return self.bag.weight.detach().numpy()
