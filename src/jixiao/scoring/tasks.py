"""Rates of the yearly work plan: how many of its tasks were done, or done in time."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from jixiao.ledger.model.indicators import Task
from jixiao.ledger.words import percent
from jixiao.scoring.base import Counted, Input, Subject, Unknown


def share_of_tasks(
    label: str, said: Callable[[Task], bool | None]
) -> Callable[[Subject], Counted | Unknown]:
    """Count the tasks of which something is said, of all tasks."""

    def count(subject: Subject) -> Counted | Unknown:
        answers = [said(task) for task in subject.year.plan]
        if not answers:
            return Unknown("缺年度重点工作")
        if None in answers:
            return Unknown(f"缺重点工作{label}的情况")
        done, all_of_them = Decimal(answers.count(True)), Decimal(len(answers))
        inputs = (
            Input(f"{label}的重点工作", "plan", done),
            Input("全部重点工作", "plan", all_of_them),
        )
        told = f"{done}项÷{all_of_them}项＝{percent(done / all_of_them)}"
        return Counted(done / all_of_them, inputs, told)

    return count
