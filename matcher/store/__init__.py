"""What was understood of documents, kept so that each is read once: no texts, no names of people."""

from __future__ import annotations

from matcher.store.documents import Store as Store
from matcher.store.documents import default_store as default_store
from matcher.store.keys import Keys as Keys
from matcher.store.lean import pack_profile as pack_profile
from matcher.store.lean import unpack_profile as unpack_profile
