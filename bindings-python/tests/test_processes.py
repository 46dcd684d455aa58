"""Processes: forked and spawned children, and programs that end with calls under way."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest

from celery_queue import application
from conftest import Bank

PROGRAMS = Path(__file__).parent / "programs"


def run(bank: Bank, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-W", "error", str(PROGRAMS / program), *arguments]
    environment = {**os.environ, **bank.variables}
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)


@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
def test_children_work_and_the_parent_is_undisturbed(bank: Bank, method: str) -> None:
    done = run(bank, "fork.py", method)
    assert (done.returncode, done.stdout, done.stderr) == (0, "ok\n", "")


@pytest.mark.parametrize("how", ["threads", "threads-joined", "loop-in-thread", "uvloop-in-thread", "loop-stopped", "loop-cancelled"])
def test_a_program_ends_with_calls_under_way(bank: Bank, how: str) -> None:
    bank.fault("path=/v2/*; hang")
    done = run(bank, "ending.py", how)
    assert (done.returncode, done.stdout, done.stderr) == (0, "ok\n", "")


def test_a_program_ends_while_a_token_is_awaited(bank: Bank) -> None:
    bank.fault("path=/oauth/token; hang")
    for how in ("threads", "loop-in-thread", "loop-cancelled"):
        done = run(bank, "ending.py", how)
        assert (done.returncode, done.stdout, done.stderr) == (0, "ok\n", "")


def test_gunicorn_forks_workers_from_a_preloaded_application(bank: Bank, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "gunicorn", "--preload", "--workers", "2", "--bind", "127.0.0.1:0"]
    command += ["--chdir", str(PROGRAMS), "--worker-tmp-dir", str(tmp_path), "wsgi:application"]
    environment = {**os.environ, **bank.variables}
    server = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)
    try:
        assert server.stderr is not None
        lines: list[str] = []
        while not any("Listening at" in line for line in lines):
            line = server.stderr.readline()
            assert line, lines
            lines.append(line)
        address = next(line for line in lines if "Listening at" in line).split("Listening at: ")[1].split(" ")[0]
        workers: set[str] = set()
        for _ in range(50):
            with urlopen(address, timeout=20) as answer:
                assert answer.read() == b'{"saldo":"1000.00"}'
                workers.add(answer.headers["X-Process"])
        assert str(server.pid) not in workers
        # The application's own, and one for each worker that was asked.
        assert bank.stats()["token_exchanges"] == 1 + len(workers)
    finally:
        server.terminate()
        server.communicate(timeout=20)
    assert server.returncode == 0


def test_celerys_children_use_a_client_made_before_the_fork(bank: Bank, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "celery", "--app", "tasks", "worker", "--pool", "prefork", "--concurrency", "2"]
    command += ["--without-gossip", "--without-mingle", "--without-heartbeat", "--loglevel", "WARNING"]
    environment = {**os.environ, **bank.variables, "TASKS_FOLDER": str(tmp_path), "PYTHONPATH": str(PROGRAMS.parent)}
    worker = subprocess.Popen(
        command, env=environment, cwd=PROGRAMS, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    try:
        app = application(tmp_path)
        sent = [app.send_task("balance") for _ in range(40)]
        outcomes = [task.get(timeout=60, interval=0.05) for task in sent]
    finally:
        worker.terminate()
        output, _ = worker.communicate(timeout=60)
    assert {balance for _, balance in outcomes} == {"1000.00"}, output
    children = {child for child, _ in outcomes}
    assert worker.pid not in children
    # The application's own, and one for each child that was asked.
    assert bank.stats()["token_exchanges"] == 1 + len(children)
    assert worker.returncode == 0, output
