"""Import spaCy without its command line, which ``import spacy`` loads for one function: a third of the time it takes.

That function, ``spacy.info``, and ``import spacy.cli`` work as ever; they load the command line when they are used.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from importlib import import_module
from types import ModuleType
from typing import Any

CLI, INFO = "spacy.cli", "spacy.cli.info"


def _info(*args: Any, **kwargs: Any) -> Any:
    """Call ``spacy.info``."""
    return import_module(INFO).info(*args, **kwargs)


def import_spacy() -> None:
    """Import spaCy if nobody has: with stand-ins for its command line, or as it is where it asks more of them."""
    if "spacy" in sys.modules:
        return
    stand_ins = {name: ModuleType(name) for name in (CLI, INFO)}
    vars(stand_ins[INFO])["info"] = _info
    sys.modules |= stand_ins
    try:
        with suppress(ImportError, AttributeError):
            import_module("spacy")
    finally:
        for name in stand_ins:
            sys.modules.pop(name, None)
    import_module("spacy")


import_spacy()
