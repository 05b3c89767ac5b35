from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.documents.sheets.display import general, number, shown, text_shown

ACCOUNTING = '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '


@pytest.mark.parametrize(
    ("stored", "code", "text"),
    [
        ("12.3", "0.00", "12.30"),
        ("0.43609999999999999", "0.00%", "43.61%"),
        ("-0.5", "0%", "-50%"),
        ("1234567.891", "#,##0.00", "1,234,567.89"),
        ("0", "#,##0", "0"),
        ("5", "#", "5"),
        ("0", "#", ""),
        ("7", "000", "007"),
        ("1234", "0,000,000", "0,001,234"),
        ("2.675", "0.00", "2.68"),
        ("12.5", "0.##", "12.5"),
        ("12", "0.##", "12."),
        ("12.5", ".00", "12.50"),
        ("5", '0"人"', "5人"),
        ("12345", "0!.0,", "1.2"),
        ("123456", "0.00,", "123.46"),
        ("1234", "0.00E+00", "1.23E+03"),
        ("0.000999999", "0.00E+00", "1.00E-03"),
        ("12", "[$¥-804]#,##0.00", "¥12.00"),
    ],
)
def test_digits(stored, code, text):
    assert shown(number(stored), code) == text


@pytest.mark.parametrize(
    ("stored", "code", "text"),
    [
        ("-5", "0.00;(0.00)", "(5.00)"),
        ("-5", "#,##0.00_);[Red](#,##0.00)", "(5.00)"),
        ("-5", "0.00;[Red]0.00", "-5.00"),  # told by colour alone: the sign is kept
        ("-5", "0.00", "-5.00"),
        ("0", '0.00;-0.00;"零"', "零"),
        ("1234.5", ACCOUNTING, "1,234.50"),
        ("-1234.5", ACCOUNTING, "-1,234.50"),
        ("0", ACCOUNTING, "-"),
        ("3", "[>=10]0.0;[<10]0.00", "3.00"),
        ("30", "[>=10]0.0;[<10]0.00", "30.0"),
        ("5", "[>=10]0.0;[<1]0", "5"),
    ],
)
def test_sections(stored, code, text):
    assert shown(number(stored), code) == text


@pytest.mark.parametrize(
    ("stored", "text"),
    [
        ("12", "12"),
        ("-12.5", "-12.5"),
        ("0.30000000000000004", "0.3"),
        ("0.333333333333333", "0.333333333"),
        ("1234.56789012", "1234.56789"),
        ("99999999999", "99999999999"),
        ("123456789012", "1.23457E+11"),
        ("999999999999", "1E+12"),
        ("0.000000001234567", "1.23457E-09"),
        ("0", "0"),
        ("1E2", "100"),
    ],
)
def test_general(stored, text):
    assert general(number(stored)) == text
    assert shown(number(stored), "General") == text


@pytest.mark.parametrize(
    ("stored", "code", "text"),
    [
        ("44927", "yyyy/m/d", "2023/1/1"),
        ("44927", 'yyyy"年"m"月"d"日"', "2023年1月1日"),
        ("44957", "yyyy-mm-dd;@", "2023-01-31"),
        ("44927.75", "yyyy-mm-dd hh:mm:ss", "2023-01-01 18:00:00"),
        ("0.5", "h:mm AM/PM", "12:00 PM"),
        ("1.5", "[h]:mm", "36:00"),
        ("0.0007", "mm:ss", "01:00"),
        ("44927", '[DBNum1][$-804]yyyy"年"m"月"d"日"', "二〇二三年一月一日"),
        ("44927", "aaaa", "星期日"),
        ("44927", "d-mmm-yy", "1-Jan-23"),
        ("59", "yyyy/m/d", "1900/2/28"),
        ("61", "yyyy/m/d", "1900/3/1"),
        ("-1", "yyyy/m/d", "-1"),
        ("3000000", "yyyy/m/d", "3000000"),
    ],
)
def test_dates(stored, code, text):
    assert shown(number(stored), code) == text


def test_dates_from_1904():
    assert shown(Decimal(43465), "yyyy/m/d", since_1904=True) == "2023/1/1"


def test_text_under_a_format():
    assert text_shown("甲", "General") == "甲"
    assert text_shown("甲", '0;-0;0;@"局"') == "甲局"
    assert text_shown("甲", "@") == "甲"


@pytest.mark.parametrize("text", ["", "a", "nan", "1e999", "--1", "1,2"])
def test_what_is_no_number(text):
    assert number(text) is None


@settings(deadline=None)
@given(
    st.decimals(-(10**12), 10**12, places=4, allow_nan=False), st.sampled_from(["0.00", "#,##0.00"])
)
def test_printed_digits_are_the_rounded_value(value, code):
    printed = Decimal(shown(value, code).replace(",", ""))
    assert abs(printed - value) <= Decimal("0.005")


@settings(deadline=None)
@given(
    st.floats(allow_nan=False, allow_infinity=False),
    st.text('0#?.,%E+-;"[]年ymdhsGeneral@_*!\\/>=', max_size=20),
)
def test_no_format_crashes(value, code):
    amount = number(repr(value))
    if amount is not None:
        assert isinstance(shown(amount, code), str)
    assert isinstance(text_shown("甲", code), str)
