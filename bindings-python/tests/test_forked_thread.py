"""Which thread hears Ctrl-C is asked anew in a forked child."""

from __future__ import annotations

from conftest import Bank
from test_processes import run


def test_the_thread_that_forked_hears_ctrl_c_in_the_child(bank: Bank) -> None:
    bank.fault("path=/v2/*; hang")
    done = run(bank, "forked_thread.py")
    assert (done.returncode, done.stdout, done.stderr) == (0, "interrupted\n", "")
