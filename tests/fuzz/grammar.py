"""Strategies for text like that of the reports: fragments of all kinds in any order."""

import os

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

EXAMPLES = int(os.environ.get("JIXIAO_FUZZ", "60"))
fuzz = settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

NAMES = (
    "基本支出", "项目支出", "人员经费", "公用经费", "“三公”经费", "公务接待费", "工资福利支出",
    "财政拨款收入", "年初预算", "全年预算数", "支出决算", "办公费", "固定资产原值", "累计折旧",
    "在职人员", "编制", "满意度", "自评得分", "规模工业企业", "专项资金", "本年支出合计", "其他",
)  # fmt: skip
VERBS = (
    "为", "共", "增加", "减少", "增长", "下降", "占", "占比", "完成", "完成年初预算的", "比上年",
    "与2022年度相比", "同比", "超支", "结余", "持平", "由", "到", "达到", "控制在", "不超过", "约",
    "近", "其中", "其中：", "包括", "分别为", "分别是", "合计", "总计", "由以下", "构成", "等",
    "主要原因是", "得分", "分值", "执行率", "资金到位率", "截至", "决算数小于预算数", "占支出的",
)  # fmt: skip
MARKS = (
    "，",
    "。",
    "；",
    "、",
    "：",
    "（",
    "）",
    "“",
    "”",
    "\n",
    "\n\n",
    " ",
    "　",
    "《",
    "》",
    "%",
    "-",
    "/",
    "~",
    "．",
)
UNITS = (
    "万元", "元", "亿元", "千元", "%", "％", "个百分点", "‰", "人", "人次", "家", "个", "项", "次",
    "公里", "平方米", "㎡", "倍", "成", "分", "台（套）", "", "万", "亿", "万人", "册", "天", "番",
)  # fmt: skip
ODD = (
    "2023年", "2023年度", "〔2023〕12号", "1-11月", "12月31日", "2023-06-30", "二〇二三年九月",
    "一、", "（一）", "1.", "（1）", "第三季度", "4G", "“十四五”", "GB/T9704", "0731-82212345",
    "1：2：3", "3/4", "三分之一", "两家", "十二项", "——", "…", "NaN", "１２３．４５", "1,234.56",
    "0.00", "-0.00", "约", "余", "\u200b", "\ufeff", "\x0b", "①", "²", "½", "٣", "𝟙", "〇", "",
    "e5", "1e9", "100%",
)  # fmt: skip


def numbers() -> st.SearchStrategy[str]:
    """Printed numbers of many shapes."""
    whole = st.integers(0, 10**12)
    plain = whole.map(str)
    parted = whole.map(lambda n: f"{n:,}")
    decimals = st.tuples(plain, st.text("0123456789", min_size=1, max_size=6)).map(".".join)
    return st.one_of(plain, parted, decimals)


def amounts() -> st.SearchStrategy[str]:
    """A number with a unit."""
    return st.tuples(numbers(), st.sampled_from(UNITS)).map("".join)


def texts(size: int = 60) -> st.SearchStrategy[str]:
    """A text of up to `size` fragments."""
    words = st.one_of(
        st.sampled_from(NAMES),
        st.sampled_from(VERBS),
        amounts(),
        amounts(),
        st.sampled_from(MARKS),
        st.sampled_from(ODD),
    )
    return st.lists(words, max_size=size).map("".join)


def sentences(size: int = 12) -> st.SearchStrategy[str]:
    """Sentences nearer to those of reports: a name, a verb, an amount, a mark."""
    clause = st.tuples(
        st.sampled_from(NAMES), st.sampled_from(VERBS), amounts(), st.sampled_from("，。；、")
    ).map("".join)
    return st.lists(clause, max_size=size).map("".join)
