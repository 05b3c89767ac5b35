import pytest
import yaml

from jixiao.errors import BadPack, UnknownPack
from jixiao.packs.load import FOLDER, all_bundled, bundled, find, load, names
from jixiao.scoring.soundness import faults


@pytest.mark.parametrize("name", names())
def test_every_bundled_pack_is_sound_and_named_after_its_folder(name):
    pack = bundled(name)
    assert pack.name == name
    assert faults(pack) == ()
    assert pack.about


def test_ten_notices():
    assert len(list(all_bundled())) == 10


def test_what_no_source_gives_is_open_and_the_pack_says_what_it_cannot_do():
    for pack in all_bundled():
        sheets = [s for s in (pack.department, pack.project) if s is not None]
        weights = [part.weight for s in sheets for part in (*s.rows, *s.blocks)]
        if not sheets or any(weight.value is None for weight in weights):
            assert pack.cannot, pack.name
        for weight in weights:
            assert weight.value is None or weight.source in pack.sources
            assert weight.value is not None or weight.note


def test_a_pack_of_ones_own(tmp_path):
    data = yaml.safe_load((FOLDER / "hubei/pack.yaml").read_text("utf-8"))
    data["name"] = "mine"
    (tmp_path / "pack.yaml").write_text(yaml.safe_dump(data, allow_unicode=True), "utf-8")
    assert find(str(tmp_path)).name == "mine"
    assert load(tmp_path / "pack.yaml") == find(str(tmp_path))


def test_unknown_names_are_told_with_those_there_are():
    with pytest.raises(UnknownPack, match="hunan-department"):
        find("湖南")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("- 1", "名称: 值"),
        ("a: [", "第"),
        ("name: x", "缺少这一项"),
        ("extends: nowhere\nname: x", "nowhere 不存在"),
    ],
)
def test_a_bad_pack_is_told_in_words(tmp_path, text, why):
    (tmp_path / "pack.yaml").write_text(text, "utf-8")
    with pytest.raises(BadPack, match=why):
        load(tmp_path)
    with pytest.raises(BadPack, match="路径不存在"):
        load(tmp_path / "没有.yaml")


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda d: d["project"]["execution"].update(value="30"), "各部分共110分，不是100分"),
        (lambda d: d["method"]["by_sign"]["≥"].update(value="best"), "规则 best 不存在"),
        (lambda d: d["project"]["execution"].update(source="W99"), "来源 W99 没有列在"),
        (
            lambda d: d["project"].update(
                rows=[
                    {
                        "code": "A",
                        "level1": "产出",
                        "level3": "甲",
                        "weight": {"value": "90", "source": "W11"},
                        "rule": {"rule": "per_point_over", "rate": "luck"},
                    }
                ]
                * 2
            ),
            "指标编号 A 用了两次",
        ),
    ],
)
def test_what_a_pack_says_against_itself(tmp_path, change, fault):
    data = yaml.safe_load((FOLDER / "hubei/pack.yaml").read_text("utf-8"))
    change(data)
    (tmp_path / "pack.yaml").write_text(yaml.safe_dump(data, allow_unicode=True), "utf-8")
    assert any(fault in told for told in faults(load(tmp_path)))
