"""The words that name a post: "engineer", "analyst"."""

from __future__ import annotations

import re

from matcher.reading.wordlist import one_of

JOBS = one_of(
    "engineer developer scientist analyst architect manager consultant intern internship lead specialist administrator"
    " designer researcher director head expert programmer tester trainee graduate"
    " sysadmin sys_admin admin dba sre sdet technician technologist operator officer coordinator supervisor contractor"
    " freelancer apprentice strategist evangelist webmaster cto cio ciso"
)
JOB = re.compile(rf"\b{JOBS}s?\b", re.I)
