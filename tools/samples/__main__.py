"""Build the bundled samples: `python -m tools.samples`."""

from __future__ import annotations

from pathlib import Path

from tools.samples import paper, portal, sheets, word
from tools.samples.source import read

HERE = Path(__file__).parent
FILES = HERE.parent.parent / "src/jixiao/samples/files"


def main() -> None:
    """Write every file of every sample."""
    made = {
        "huapao/花炮中心2022年度整体支出自评报告.docx": word.build(
            read(HERE / "huapao.md"), "2022年度部门整体支出绩效自评报告"
        ),
        "keji/科工信局2023年度整体支出自评报告.txt": (HERE / "keji.txt").read_bytes(),
        "juesuan/文化馆2023年度单位决算公开.pdf": paper.build(read(HERE / "juesuan.md")),
        "fubiao/绩效自评附表.xlsx": sheets.build(read(HERE / "fubiao.md")),
        "zhuanxiang/专项资金绩效自评报告.html": portal.build(list(read(HERE / "zhuanxiang.md"))),
        "yusuan/2024年部门预算说明.txt": (HERE / "yusuan.txt")
        .read_text(encoding="utf-8")
        .encode("gb18030"),
    }
    for name, data in made.items():
        path = FILES / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        print(f"{len(data):>8,} {name}")


if __name__ == "__main__":
    main()
