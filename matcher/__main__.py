"""``python -m matcher`` is ``skillmatch``."""

from matcher.cli import main

main()
