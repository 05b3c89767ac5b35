import pytest

from jixiao.documents.counting import counted, printed
from jixiao.documents.headings import chinese_number


@pytest.mark.parametrize(
    ("number", "name", "text"),
    [
        (1, "chineseCounting", "一"),
        (10, "chineseCounting", "十"),
        (12, "chineseCountingThousand", "十二"),
        (20, "chineseCounting", "二十"),
        (105, "chineseCountingThousand", "一百零五"),
        (110, "chineseCountingThousand", "一百一十"),
        (2000, "chineseCountingThousand", "二千"),
        (12, "chineseLegalSimplified", "壹拾贰"),
        (23, "ideographDigital", "二三"),
        (2, "ideographTraditional", "乙"),
        (4, "upperRoman", "IV"),
        (28, "lowerLetter", "bb"),
        (3, "decimalEnclosedCircle", "③"),
        (33, "decimalEnclosedCircle", "33"),
        (7, "decimalZero", "07"),
        (7, "decimalFullWidth", "７"),
        (7, "cardinalText", "7"),
        (0, "chineseCounting", "0"),
        (5, "bullet", ""),
    ],
)
def test_numbers_as_word_prints_them(number, name, text):
    assert printed(number, name) == text


def test_counting_in_chinese_reads_back():
    for number in range(1, 1000):
        assert chinese_number(counted(number).replace("零", "")) == number
