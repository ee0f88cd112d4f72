"""What the tests of batch share: the columns, a second posting, rows read back."""

from __future__ import annotations

import csv
import io

from click.testing import Result

from tests import conftest
from tests.helpers import BATCH_COLUMNS

AT = (*conftest.AT, "-j", "1")
COLUMNS = [*BATCH_COLUMNS, "error"]
OTHER = "Chef\n\nRequirements\n- Food hygiene\n- Python\n- Kubernetes, Terraform, Ansible and Go\n"


def rows(result: Result | str) -> list[dict[str, str]]:
    """Return the rows of a CSV file, or of what a run printed."""
    text = result if isinstance(result, str) else result.stdout
    return list(csv.DictReader(io.StringIO(text)))
