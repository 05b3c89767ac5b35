import re

import pytest

from jixiao.checks.base import all_checks
from jixiao.checks.pages import markdown, text
from tools import docs, lock


@pytest.fixture
def made(tmp_path, monkeypatch):
    """The generated pages, for a folder of our own."""
    monkeypatch.setattr(docs, "ROOT", tmp_path)
    monkeypatch.setattr(docs, "CHECKS", tmp_path / "docs/checks")
    monkeypatch.setattr(docs, "COMMANDS", tmp_path / "docs/commands.md")
    monkeypatch.setattr("sys.argv", ["docs"])
    return tmp_path


class TestDocs:
    @pytest.mark.usefixtures("made")
    def test_written_pages_are_not_stale(self, monkeypatch, capsys):
        assert docs.main() == 0
        monkeypatch.setattr("sys.argv", ["docs", "--check"])
        assert docs.main() == 0
        assert capsys.readouterr().out == ""

    def test_a_changed_a_missing_and_a_left_over_page_are_stale(self, made, monkeypatch, capsys):
        docs.main()
        (made / "docs/commands.md").write_text("手改", "utf-8")
        (made / "docs/checks/SU101.md").unlink()
        (made / "docs/checks/SU999.md").write_text("已删的检查", "utf-8")
        monkeypatch.setattr("sys.argv", ["docs", "--check"])
        assert docs.main() == 1
        told = capsys.readouterr().out
        assert re.findall(r"docs/\S+\.md", told) == [
            "docs/checks/SU101.md",
            "docs/checks/SU999.md",
            "docs/commands.md",
        ]
        monkeypatch.setattr("sys.argv", ["docs"])
        docs.main()
        assert not (made / "docs/checks/SU999.md").exists()

    @pytest.mark.parametrize("check", all_checks(), ids=lambda c: c.rule.code)
    def test_both_pages_hold_both_examples(self, check):
        assert markdown(check).count("```") == 4
        for page in (markdown(check), text(check)):
            assert check.rule.code in page
            assert check.rule.name in page


def test_the_lock_is_split_into_requirements():
    exported = (
        "a==1 ; python_version < '4' \\\n    --hash=sha256:00\nb.c==2 \\\n    --hash=sha256:11\n"
    )
    assert lock.blocks(exported) == {
        "a": "a==1 ; python_version < '4' \\\n    --hash=sha256:00\n",
        "b.c": "b.c==2 \\\n    --hash=sha256:11\n",
    }
