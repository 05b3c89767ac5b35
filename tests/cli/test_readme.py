"""What the READMEs show is what the program prints."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_the_finding_in_the_readme_is_printed(jixiao, tmp_path, name):
    jixiao("samples", "copy", "huapao", tmp_path)
    said = "".join(jixiao("check", tmp_path).out.split())
    shown = re.search(r"```text\n(.*?)```", (ROOT / name).read_text("utf-8"), re.DOTALL)
    assert shown is not None
    assert "".join(shown[1].split()) in said
