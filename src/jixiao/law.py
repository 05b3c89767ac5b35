"""The instruments that checks and formulas cite: number, title, passage.

Only instruments whose number and title were seen in a source are listed; a passage
is named by its subject where the article's number is not confirmed.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Basis:
    """One cited passage of one instrument."""

    number: str
    title: str
    passage: str

    def __str__(self) -> str:
        number = f"（{self.number}）" if self.number else ""
        return f"《{self.title}》{number}{self.passage}"


@dataclass(frozen=True, slots=True)
class Instrument:
    """A law, notice or standard."""

    number: str
    title: str

    def cite(self, passage: str) -> Basis:
        """Name a passage of this instrument."""
        return Basis(self.number, self.title, passage)


BUDGET_LAW = Instrument("", "中华人民共和国预算法")
FULL_PERFORMANCE = Instrument("中发〔2018〕34号", "关于全面实施预算绩效管理的意见")
PROJECT_EVALUATION = Instrument("财预〔2020〕10号", "项目支出绩效评价管理办法")
CORE_INDICATORS = Instrument(
    "财预〔2021〕101号", "中央部门项目支出核心绩效目标和指标设置及取值指引（试行）"
)
HUNAN_EVALUATION = Instrument("湘财绩〔2020〕7号", "湖南省预算支出绩效评价管理办法")
OFFICIAL_DOCUMENTS = Instrument("GB/T 9704-2012", "党政机关公文格式")
NUMERALS = Instrument("GB/T 15835-2011", "出版物上数字用法")
PUNCTUATION = Instrument("GB/T 15834-2011", "标点符号用法")


@dataclass(frozen=True, slots=True)
class Identity:
    """A relation of accounts that needs no notice: 勾稽关系."""

    passage: str

    def __str__(self) -> str:
        return f"勾稽关系：{self.passage}"
