"""A browser for the tests that open a page: they run where one can be had, or say why not."""

from __future__ import annotations

import os
import shutil

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome")


def chromium() -> str:
    """The path of a Chromium; the test is skipped where there is none.

    In CI as root `make test` has installed one: there its absence is a failure.
    """
    for name in NAMES:
        path = shutil.which(name)
        if path:
            return path
    reason = "没有 chromium，网页测试未运行：apt-get install chromium fonts-noto-cjk"
    if os.environ.get("CI") == "true" and hasattr(os, "geteuid") and os.geteuid() == 0:
        pytest.fail(reason)
    pytest.skip(reason)
