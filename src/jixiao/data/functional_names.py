"""Names of functional classes that were changed, and since which budget year.

Only changes that are certain; the source is the yearly 政府收支分类科目.
"""

from __future__ import annotations

RENAMED = (
    ("文化体育与传媒支出", "文化旅游体育与传媒支出", 2019),
    ("医疗卫生与计划生育支出", "卫生健康支出", 2019),
    ("国土海洋气象等支出", "自然资源海洋气象等支出", 2019),
    ("资源勘探信息等支出", "资源勘探工业信息等支出", 2021),
    ("资源勘探电力信息等支出", "资源勘探工业信息等支出", 2021),
    ("行政事业单位离退休支出", "行政事业单位养老支出", 2020),
    ("行政事业单位离退休（款）", "行政事业单位养老支出（款）", 2020),
)
