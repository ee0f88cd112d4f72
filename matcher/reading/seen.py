"""A set of names that takes eight bytes a name: tables have millions."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

RECENT = 100_000


class Seen:
    """Remembers names by 64 bits of their hash; the many old ones in a sorted array, the recent ones in a set."""

    def __init__(self) -> None:
        self._recent: set[int] = set()
        self._old: list[NDArray[np.uint64]] = []

    def add(self, name: str | bytes) -> bool:
        """Add a name; tell whether it is new."""
        data = name.encode("utf-8", "surrogatepass") if isinstance(name, str) else name
        value = int.from_bytes(blake2b(data, digest_size=8).digest(), "little")
        if value in self._recent or self._is_old(value):
            return False
        self._recent.add(value)
        if len(self._recent) >= RECENT:
            self._settle()
        return True

    def _is_old(self, value: int) -> bool:
        import numpy as np

        for block in self._old:
            at = int(np.searchsorted(block, np.uint64(value)))
            if at < len(block) and int(block[at]) == value:
                return True
        return False

    def _settle(self) -> None:
        """Merge blocks as they grow, so that a few sorted ones hold all."""
        import numpy as np

        block = np.sort(np.fromiter(self._recent, np.uint64, len(self._recent)))
        self._recent.clear()
        while self._old and len(self._old[-1]) <= len(block):
            block = np.sort(np.concatenate([self._old.pop(), block]))
        self._old.append(block)
