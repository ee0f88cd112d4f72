"""Rebuild models/lexicon.txt, every spelling of every built-in skill, and models/taxonomy.txt, what else is worked
out of all of them: python models/build_lexicon.py

Run it after each change in taxonomy/skills/; a test fails while they are stale.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from matcher.nlp.lexicon import build_lexicon
from matcher.taxonomy import Taxonomy, load_taxonomy
from matcher.taxonomy.shipped import dump_built_in, stamp_of

HERE = Path(__file__).resolve().parent


def main() -> None:
    """Write the tables and their manifest entries."""
    stamp = stamp_of(HERE.parent / "taxonomy" / "skills")
    taxonomy = Taxonomy(load_taxonomy())
    manifest = json.loads((HERE / "manifest.json").read_text()) if (HERE / "manifest.json").exists() else {}
    for name, text in (
        ("lexicon.txt", build_lexicon(taxonomy).dump(stamp)),
        ("taxonomy.txt", dump_built_in(taxonomy, stamp)),
    ):
        (HERE / name).write_text(text, encoding="utf-8")
        manifest[name] = {
            "sha256": hashlib.sha256(text.encode()).hexdigest(),
            "made": f"models/build_lexicon.py from taxonomy/skills ({stamp})",
        }
        print(f"{name}: {text.count(chr(10))} lines, {stamp}")
    (HERE / "manifest.json").write_text(json.dumps(manifest, indent=2, sort_keys=True) + "\n")


if __name__ == "__main__":
    main()
