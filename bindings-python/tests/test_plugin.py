"""The fixtures that pytest finds once gnpix is installed."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import gnpix
from gnpix.testing import Sandbox


def test_fixtures_are_of_one_bank(
    gnpix_sandbox: Sandbox, gnpix_client: gnpix.Client, gnpix_async_client: gnpix.AsyncClient
) -> None:
    gnpix_client.get("/v2/gn/saldo")
    asyncio.run(gnpix_async_client.warm_up())
    assert gnpix_client.base_url == gnpix_async_client.base_url == gnpix_sandbox.base_url + "/"
    assert gnpix_sandbox.stats().token_exchanges == 1


def test_nothing_of_gnpix_is_imported_before_a_test_asks_for_it(tmp_path: Path) -> None:
    (tmp_path / "test_user.py").write_text(
        "import sys\n"
        "def test_before():\n"
        "    assert 'pytest_gnpix' in sys.modules and 'gnpix' not in sys.modules\n"
        "def test_after(gnpix_client):\n"
        "    assert 'gnpix' in sys.modules and gnpix_client.get('/v2/gn/saldo').status == 200\n"
    )
    command = [sys.executable, "-W", "error", "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", str(tmp_path)]
    done = subprocess.run([*command, str(tmp_path)], env=os.environ, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0 and "2 passed" in done.stdout, done.stdout + done.stderr
