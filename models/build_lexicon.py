"""Rebuild models/lexicon.txt, the table of every spelling of every built-in skill: python models/build_lexicon.py

Run it after each change in taxonomy/skills/; a test fails while the file is stale.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from matcher.nlp.lexicon import build_lexicon, stamp_of
from matcher.taxonomy import load_taxonomy

HERE = Path(__file__).resolve().parent


def main() -> None:
    """Write the table and its manifest entry."""
    stamp = stamp_of(HERE.parent / "taxonomy" / "skills")
    text = build_lexicon(load_taxonomy()).dump(stamp)
    (HERE / "lexicon.txt").write_text(text, encoding="utf-8")
    manifest = json.loads((HERE / "manifest.json").read_text()) if (HERE / "manifest.json").exists() else {}
    manifest["lexicon.txt"] = {
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "made": f"models/build_lexicon.py from taxonomy/skills ({stamp})",
    }
    (HERE / "manifest.json").write_text(json.dumps(manifest, indent=2, sort_keys=True) + "\n")
    print(f"{text.count(chr(10))} lines, {stamp}")


if __name__ == "__main__":
    main()
