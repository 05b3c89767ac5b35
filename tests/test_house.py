"""The house rules that no linter knows."""

from __future__ import annotations

import ast
import re
import subprocess
import tomllib
from functools import cache
from pathlib import Path

import pytest

import jixiao
from jixiao.checks.base import all_checks
from jixiao.checks.pages import FAMILIES
from jixiao.cli.main import COMMANDS
from jixiao.documents.limits import Limits
from jixiao.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src/jixiao"
MODULES = sorted(p for room in ("src", "tools", "bench") for p in (ROOT / room).rglob("*.py"))
NAMELESS = {"utils", "util", "helpers", "helper", "common", "misc", "stuff", "base_utils"}
LONGEST = 300
EXEMPTION = re.compile(
    r"#\s*(?:noqa|type:\s*ignore)[:\s\[]*(?P<codes>[A-Za-z]+[\w-]*(?:,\s*[A-Z]+\d+)*)?\]?(?P<reason>.*)"
)
# A grammar's counts stand for themselves; some libraries have no types; slow imports wait.
SELF_EXPLAINING = {"PLR2004", "ANN401", "PLC0415"}
CHECK_FILE = re.compile(r"[a-z]{2}\d{3}_\w+")
# In pieces, so that this file does not hold what it looks for.
FOREIGN = re.compile(
    "|".join(
        [
            r"pypi\." + "org",
            "pythonhosted" + r"\.org",
            r"registry\.npm" + "js",
            r"deb\.debian" + r"\.org",
            "/work" + r"/(?:main|shared|\.library)",
            "--index" + "-url|--extra-index" + "-url|--find" + "-links",
            r"(?<![\w.])/ro" + r"ot/",
            r"(?<![\w.])/home/" + r"\w+/",
        ]
    )
)


def relative(path: Path) -> str:
    return str(path.relative_to(ROOT))


@cache
def tracked() -> tuple[Path, ...]:
    """The files that git keeps; every file of the tree where there is no git."""
    try:
        asked = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=ROOT,
            capture_output=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git work tree: the list of tracked files is not known")
    names = asked.stdout.decode().split("\0")
    return tuple(p for p in (ROOT / name for name in names if name) if p.is_file())


@cache
def texts() -> tuple[tuple[str, str], ...]:
    """The tracked files that are text, with their names."""
    found = []
    for path in tracked():
        data = path.read_bytes()
        if b"\0" not in data[:8192]:
            found.append((relative(path), data.decode("utf-8", "replace")))
    return tuple(found)


def imports(path: Path) -> set[str]:
    """The modules that a module names in its imports."""
    named = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            named |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            named |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return named


class TestModules:
    @pytest.mark.parametrize("path", MODULES, ids=relative)
    def test_is_short_and_named_for_what_it_holds(self, path):
        assert len(path.read_text("utf-8").splitlines()) <= LONGEST
        assert path.stem not in NAMELESS

    @pytest.mark.parametrize("path", MODULES, ids=relative)
    def test_says_what_it_is(self, path):
        assert ast.get_docstring(ast.parse(path.read_text("utf-8")))

    def test_exemptions_give_their_reason(self):
        silent = []
        for path in MODULES:
            for line in path.read_text("utf-8").splitlines():
                found = EXEMPTION.search(line)
                codes = set(re.split(r",\s*", found["codes"] or "?")) if found else set()
                if codes - SELF_EXPLAINING and found and not found["reason"].strip():
                    silent.append(f"{relative(path)}: {line.strip()}")
        assert silent == []

    def test_nothing_is_left_for_later(self):
        marks = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X)\b|NotImplementedError\(\"")
        assert [relative(p) for p in MODULES if marks.search(p.read_text("utf-8"))] == []


class TestContracts:
    def test_every_room_has_its_layer(self):
        table = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
        contracts = table["tool"]["importlinter"]["contracts"]
        (contract,) = (c for c in contracts if c["type"] == "layers")
        layered = {room.strip() for line in contract["layers"] for room in line.split("|")}
        rooms = {
            f"jixiao.{p.stem}"
            for p in PACKAGE.iterdir()
            if p.suffix == ".py" or (p / "__init__.py").exists()
        }
        assert rooms - layered - {"jixiao.__init__", "jixiao.__main__"} == set()

    def test_no_check_imports_a_check(self):
        for path in (PACKAGE / "checks").rglob("*.py"):
            others = {m for m in imports(path) if CHECK_FILE.fullmatch(m.rsplit(".", 1)[-1])}
            assert others == set(), relative(path)

    def test_no_reader_imports_a_reader(self):
        files = [p for p in (PACKAGE / "documents/readers").glob("*.py") if p.stem != "base"]
        names = {f"jixiao.documents.readers.{p.stem}" for p in files}
        for path in files:
            assert imports(path) & names - {f"jixiao.documents.readers.{path.stem}"} == set()


class TestChecks:
    @pytest.mark.parametrize("check", all_checks(), ids=lambda c: c.rule.code)
    def test_lives_in_a_file_of_its_name(self, check):
        found = list((PACKAGE / "checks").rglob(f"{check.rule.code.lower()}_*.py"))
        assert len(found) == 1
        assert check.rule.code[:2] in FAMILIES

    def test_no_file_claims_a_code_that_no_check_has(self):
        codes = {c.rule.code.lower() for c in all_checks()}
        stems = {p.stem for p in (PACKAGE / "checks").rglob("*.py")}
        assert {s[:5] for s in stems if CHECK_FILE.fullmatch(s)} - codes == set()

    def test_no_case_file_is_left_of_a_check_that_is_gone(self):
        codes = {c.rule.code for c in all_checks()}
        assert {p.stem for p in (ROOT / "tests/checks").glob("*.yaml")} - codes == set()

    def test_names_are_used_once(self):
        names = [c.rule.name for c in all_checks()]
        assert len(names) == len(set(names))


class TestTrackedFiles:
    def test_no_registry_and_no_path_of_a_machine(self):
        found = {n: m.group() for n, text in texts() if (m := FOREIGN.search(text))}
        assert found == {}

    def test_nothing_large_and_nothing_made(self):
        large = [relative(p) for p in tracked() if p.stat().st_size > 2 * 1024**2]
        made = [relative(p) for p in tracked() if p.suffix in {".pyc", ".so", ".whl", ".egg"}]
        assert (large, made) == ([], [])

    def test_every_requirement_is_pinned_with_hashes(self):
        for path in ROOT.glob("requirements*.txt"):
            text = re.sub(r"^#.*\n", "", path.read_text("utf-8"), flags=re.MULTILINE)
            for block in re.split(r"\n(?=\S)", text.strip()):
                assert re.match(r"[\w.-]+==[\w.!+-]+( ; .+)? \\\n", block), block.splitlines()[0]
                assert "--hash=sha256:" in block

    def test_every_dependency_is_in_the_lock(self):
        table = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
        project, groups = table["project"], table["dependency-groups"]
        for name, wanted in (
            ("requirements.txt", [*project["dependencies"], *groups["build"]]),
            ("requirements-doc.txt", project["optional-dependencies"]["doc"]),
            ("requirements-dev.txt", groups["dev"]),
        ):
            text = "".join((ROOT / n).read_text("utf-8") for n in {name, "requirements.txt"})
            locked = {m.lower() for m in re.findall(r"^([\w.-]+)==", text, re.MULTILINE)}
            asked = {re.match(r"[\w.-]+", w)[0].lower().replace("_", "-") for w in wanted}
            assert asked - locked == set(), name


class TestDocuments:
    @pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md", "docs/commands.md"])
    def test_every_command_is_documented(self, name):
        text = (ROOT / name).read_text("utf-8")
        assert [c for c in COMMANDS if f"jixiao {c}" not in text] == []

    def test_the_two_readmes_show_the_same_commands(self):
        def commands(name: str) -> list[str]:
            blocks = re.findall(r"```sh\n(.*?)```", (ROOT / name).read_text("utf-8"), re.DOTALL)
            lines = [line.split("#")[0].strip() for block in blocks for line in block.splitlines()]
            return [line for line in lines if line]

        assert commands("README.md") == commands("README.zh-CN.md")

    def test_links_lead_somewhere(self):
        link = re.compile(r"\]\((?!https?:|#|mailto:)([^)#]+)")
        pages = [p for p in tracked() if p.suffix == ".md"]
        links = [(p, target) for p in pages for target in link.findall(p.read_text("utf-8"))]
        assert [(relative(p), t) for p, t in links if not (p.parent / t).exists()] == []

    def test_every_setting_and_limit_is_documented(self):
        text = (ROOT / "docs/settings.md").read_text("utf-8")
        names = [*Limits.__slots__, *(s for s in Settings.__slots__ if s != "path")]
        assert [n for n in names if n not in text] == []

    def test_the_limits_are_documented_as_they_are(self):
        text = (ROOT / "docs/settings.md").read_text("utf-8")
        for name, default in re.findall(r"^\| `(\w+)` \| (\d+)M? \|", text, re.MULTILINE):
            assert getattr(Limits(), name) in {int(default), int(default) * 1024**2}, name

    def test_one_term_one_name(self):
        text = (ROOT / "docs/glossary.md").read_text("utf-8")
        rows = re.findall(r"^\| (?!-)([^|]+) \| ([^|]+) \|", text, re.MULTILINE)
        terms = [t for row in rows for t in row[0].split("、") if row[0] != "中文"]
        names = [n for row in rows for n in row[1].split(", ") if row[1] != "name"]
        assert sorted(t for t in set(terms) if terms.count(t) > 1) == []
        assert sorted(n for n in set(names) if names.count(n) > 1) == []

    def test_the_changelog_knows_this_version(self):
        assert f"## {jixiao.__version__}" in (ROOT / "CHANGELOG.md").read_text("utf-8")
