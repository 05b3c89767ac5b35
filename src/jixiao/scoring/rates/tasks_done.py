"""重点工作实际完成率 = 已完成的重点工作 ÷ 计划的重点工作."""

from jixiao.law import Identity
from jixiao.scoring.base import Rate
from jixiao.scoring.tasks import share_of_tasks

RATE = Rate(
    name="tasks_done",
    label="重点工作实际完成率",
    says="已完成的重点工作数÷计划的重点工作数",
    basis=Identity("实际完成率＝实际完成工作数÷计划工作数"),
    count=share_of_tasks("已完成", lambda task: task.done),
)
