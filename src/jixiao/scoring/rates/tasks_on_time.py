"""完成及时率 = 按时完成的重点工作 ÷ 计划的重点工作."""

from jixiao.law import Identity
from jixiao.scoring.base import Rate
from jixiao.scoring.tasks import share_of_tasks

RATE = Rate(
    name="tasks_on_time",
    label="完成及时率",
    says="按时完成的重点工作数÷计划的重点工作数",
    basis=Identity("完成及时率＝按时完成工作数÷计划工作数"),
    count=share_of_tasks("按时完成", lambda task: task.on_time),
)
