"""What the scripts that make vectors share: int8 with a scale a row, the manifest."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent


def quantise(vectors: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return int8 rows and the float32 scale of each row."""
    scale = np.abs(vectors).max(axis=1, keepdims=True) / 127
    scale[scale == 0] = 1
    return np.round(vectors / scale).astype(np.int8), scale.astype(np.float32).ravel()


def note(name: str, made: str, metrics: dict[str, float] | None = None) -> None:
    """Write a file's entry in manifest.json: its sha256, how it was made, what was measured."""
    path = HERE / "manifest.json"
    manifest = json.loads(path.read_text()) if path.exists() else {}
    sha256 = hashlib.sha256((HERE / name).read_bytes()).hexdigest()
    rounded = {key: round(value, 3) for key, value in (metrics or {}).items()}
    manifest[name] = {"made": made, "sha256": sha256} | ({"metrics": rounded} if rounded else {})
    path.write_text(json.dumps(manifest, indent=2, sort_keys=True) + "\n")
