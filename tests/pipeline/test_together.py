import zipfile

import pytest

from jixiao.documents import expand
from jixiao.findings import Outcome, Severity
from jixiao.pipeline import check_source, check_together
from jixiao.settings import Settings
from tests.pipeline.submission import FIGURES, write


def together(*paths, **settings):
    return check_together(list(expand([str(p) for p in paths])), Settings(**settings))


def across(checked) -> list:
    return [f for r in checked.results for f in r.findings if f.code.startswith("XD")]


def test_a_submission_that_agrees_has_nothing_against_it(tmp_path):
    checked = together(write(tmp_path / "报送"))
    said = [f for r in checked.results for f in r.findings]
    assert [f.message for f in said if f.severity is not Severity.INFO] == []
    assert across(checked) == []
    assert checked.notes == ()
    seen = [
        r for res in checked.results for r in res.relations if any(e.document for e in r.evidence)
    ]
    assert len(seen) >= 10
    assert {r.outcome for r in seen} == {Outcome.HOLDS}


@pytest.mark.parametrize(
    ("fact", "wrong", "code"),
    [
        ("staff", "45", "XD102"),
        ("three", "9.68", "XD102"),
        ("reception", "1.62", "XD102"),
        ("vehicles", "8.06", "XD102"),
        ("basic", "848.31", "XD102"),
        ("project", "2182.15", "XD102"),
        ("all", "3012.64", "XD102"),
        ("score", "95", "XD104"),
    ],
)
def test_each_figure_that_the_workbook_tells_otherwise_is_found_in_the_report(
    tmp_path, fact, wrong, code
):
    found = across(together(write(tmp_path / "报送", forms={fact: wrong})))
    assert [f.code for f in found] == [code]
    first, second = found[0].evidence[:2]
    assert FIGURES[fact] in first.quote
    assert first.document is None
    assert second.document.endswith("附件.xlsx")
    assert float(second.quote) == float(wrong)
    assert second.sheet in ("基础数据表", "整体自评表")
    assert found[0].severity is Severity.ERROR


def test_a_target_that_was_lowered_is_found_in_the_form(tmp_path):
    checked = together(write(tmp_path / "报送", forms={"target": "50"}))
    (found,) = across(checked)
    assert found.code == "XD106"
    (home,) = [r for r in checked.results if found in r.findings]
    assert home.path.endswith("附件.xlsx")
    assert [e.quote for e in found.evidence] == ["50公里", "60公里"]


def test_quotes_stand_at_their_places_in_their_documents(tmp_path):
    checked = together(write(tmp_path / "报送", forms={"three": "9.68", "staff": "45"}))
    texts = {r.path: r.document.text for r in checked.results}
    for result in checked.results:
        for finding in result.findings:
            for evidence in finding.evidence:
                text = texts[evidence.document or result.path]
                assert text[evidence.start : evidence.end] == evidence.quote


def test_an_archive_is_checked_like_its_folder_and_names_its_members(tmp_path):
    folder = write(tmp_path / "报送", forms={"three": "9.68"})
    archive = tmp_path / "报送.zip"
    with zipfile.ZipFile(archive, "w") as made:
        for file in sorted(folder.iterdir()):
            made.write(file, file.name)
    (zipped,), (plain,) = across(together(archive)), across(together(folder))
    assert zipped.message == plain.message
    assert zipped.fingerprint == plain.fingerprint
    assert zipped.evidence[1].document == f"{archive}/附件.xlsx"


def test_each_document_alone_is_judged_as_before(tmp_path):
    folder = write(tmp_path / "报送", forms={"three": "9.68"})
    alone = {s.name: check_source(s).findings for s in expand([str(folder)])}
    for result in together(folder).results:
        kept = {f.fingerprint for f in result.findings if not f.code.startswith("XD")}
        dropped = {f.code for f in alone[result.path] if f.fingerprint not in kept}
        assert dropped <= {"QU105", "QU106", "QU107"}


def test_two_departments_in_one_folder_are_not_compared(tmp_path):
    write(tmp_path / "报送" / "甲")
    other = write(tmp_path / "报送" / "乙", report={"three": "5.21"})
    (other / "自评报告.docx").unlink()
    report = other / "自评报告.txt"
    report.write_text(
        "溪州县水利局2023年度部门整体支出绩效自评报告\n\n2023年“三公”经费决算5.21万元。\n",
        encoding="utf-8",
    )
    (other / "附件.xlsx").unlink()
    (other / "绩效目标批复表.txt").unlink()
    checked = together(tmp_path / "报送")
    assert across(checked) == []
    assert "怀川县交通运输局，2023年" in checked.notes[0]
    assert "溪州县水利局，2023年" in checked.notes[0]


def test_a_bad_file_leaves_the_others_compared(tmp_path):
    folder = write(tmp_path / "报送", forms={"three": "9.68"})
    (folder / "坏.docx").write_bytes(b"PK\x03\x04 broken")
    checked = together(folder)
    assert [r.path for r in checked.results if r.error] == [f"{folder}/坏.docx"]
    assert [f.code for f in across(checked)] == ["XD102"]


def test_the_order_of_the_files_does_not_matter(tmp_path):
    folder = write(tmp_path / "报送", forms={"three": "9.68", "target": "50"})
    files = sorted(folder.iterdir())
    ways = [together(*files), together(*reversed(files))]
    one, two = ({f.fingerprint for f in across(way)} for way in ways)
    assert one == two


def test_settings_choose_and_grade_these_checks_too(tmp_path):
    folder = write(tmp_path / "报送", forms={"three": "9.68"})
    assert across(together(folder, ignore=("XD",))) == []
    (found,) = across(together(folder, severity={"XD102": Severity.INFO}))
    assert found.severity is Severity.INFO


def test_one_file_given_twice_is_told_once(tmp_path):
    file = write(tmp_path / "报送") / "自评报告.docx"
    checked = together(file, file)
    assert across(checked) == []
    assert len(checked.results) == 2
