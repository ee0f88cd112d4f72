"""Straighten a scan: a page laid askew or sideways on the glass is turned until its lines are level."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from PIL.Image import Image

MOST = 15.0  # degrees
STEP, FINE = 0.5, 0.05
WORTH = 0.15  # degrees; less is left as it is
SIDE = 1200  # pixels of the longer side that are enough to measure by
EDGE = 48  # of 255: how much darker or paler the pixel below must be to count as an edge of a letter
POINTS = 60_000  # edges that are enough to measure by
FEW_EDGES = 100  # that say nothing
SIDEWAYS = 1.3  # times as sharp as upright, at least, a page is that lies on its side; most are twice


def straightened(picture: Image) -> Image:
    """Return a grey picture turned so that its lines of text are level, with white corners; it may be upside down."""
    from PIL.Image import Resampling, Transpose

    angle, sharpness = level(picture)
    sideways = picture.transpose(Transpose.ROTATE_90)
    other_angle, other_sharpness = level(sideways)
    if other_sharpness > SIDEWAYS * sharpness:
        picture, angle = sideways, other_angle
    if abs(angle) < WORTH:
        return picture
    return picture.rotate(angle, resample=Resampling.BICUBIC, expand=True, fillcolor=255)


def level(picture: Image) -> tuple[float, float]:
    """Return by how many degrees the lines of a grey picture fall to the right, and how sharply they stand apart.

    The profile of letters' upper and lower edges along the lines is the sharper, the nearer an angle is to theirs.
    """
    factor = max(1, round(max(picture.size) / SIDE))
    pixels = np.asarray(picture.reduce(factor), dtype=np.int16)
    up, across = np.nonzero(np.abs(np.diff(pixels, axis=0)) > EDGE)
    if len(up) < FEW_EDGES:
        return 0.0, 0.0
    chosen = slice(None, None, max(1, len(up) // POINTS))
    up, across = up[chosen].astype(float), across[chosen].astype(float)
    rough, _ = _sharpest(up, across, np.arange(-MOST, MOST + STEP, STEP))
    angle, sharpness = _sharpest(up, across, np.arange(rough - STEP, rough + STEP + FINE, FINE))
    return angle, sharpness * len(pixels) / len(up) ** 2


def _sharpest(up: np.ndarray, across: np.ndarray, angles: np.ndarray) -> tuple[float, float]:
    """Return the angle at which edges gather in the fewest rows, the nearest to level of several, and how much so."""
    scores = [_sharpness(up - across * np.tan(np.radians(angle))) for angle in angles]
    best = max(scores)
    return min((float(angle) for angle, score in zip(angles, scores, strict=True) if score >= best), key=abs), best


def _sharpness(rows: np.ndarray) -> float:
    counts = np.bincount((rows - rows.min()).astype(int))
    return float(np.square(counts, dtype=float).sum())
