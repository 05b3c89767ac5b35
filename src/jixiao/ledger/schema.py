"""The JSON Schema of a department-year file, shipped with the package.

`year.schema.json` is written from the model by `make docs`; a test says when it is stale.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from jixiao.ledger.model.year import DepartmentYear

PATH = Path(__file__).with_name("year.schema.json")


def schema() -> dict[str, Any]:
    """What a department-year file may hold, as JSON Schema 2020-12."""
    made = DepartmentYear.model_json_schema()
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:jixiao:year:1",
        "title": "部门年度数据",
    }
    return head | {key: value for key, value in made.items() if key not in head}


def text() -> str:
    """The schema as the file that is shipped."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"
