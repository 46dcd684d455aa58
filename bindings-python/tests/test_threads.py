"""Many threads at once, with the interpreter's lock and without."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import sysconfig
import threading
from collections.abc import Callable

import pytest

import gnpix
from conftest import Bank

FREE = bool(sysconfig.get_config_var("Py_GIL_DISABLED"))


def at_once(count: int, work: Callable[[int], None]) -> None:
    """Runs `work` in that many threads, which begin together; the first failure is raised."""
    barrier = threading.Barrier(count)
    failures: list[BaseException] = []

    def run(number: int) -> None:
        try:
            barrier.wait(20)
            work(number)
        except BaseException as failure:
            failures.append(failure)

    threads = [threading.Thread(target=run, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert not any(thread.is_alive() for thread in threads)
    for failure in failures:
        raise failure


@pytest.mark.skipif(not FREE, reason="this CPython always has the lock")
def test_importing_it_does_not_bring_the_lock_back() -> None:
    program = "import sys, gnpix, gnpix.testing, pytest_gnpix; gnpix.AsyncClient; print(sys._is_gil_enabled())"
    done = subprocess.run([sys.executable, "-I", "-W", "error", "-c", program], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("False\n", "")


def test_one_answer_is_read_by_many_threads(bank: Bank, client: gnpix.Client) -> None:
    for _ in range(50):
        answer = client.get("/v2/gn/saldo")
        contents: list[bytes] = []
        headers: list[gnpix.Headers] = []

        def read(_: int, answer: gnpix.Response = answer) -> None:
            contents.append(answer.content)
            headers.append(answer.headers)
            assert answer.json() == {"saldo": "1000.00"} and answer.raise_for_status() is answer

        at_once(8, read)
        assert all(content is contents[0] for content in contents)
        assert all(header is headers[0] for header in headers)


def test_one_client_does_everything_in_many_threads(bank: Bank, client: gnpix.Client) -> None:
    on_loop = gnpix.AsyncClient(**bank.options)

    async def many() -> None:
        answers = await asyncio.gather(*(on_loop.get("/v2/gn/saldo") for _ in range(10)))
        assert [answer.status for answer in answers] == [200] * 10

    def work(number: int) -> None:
        for step in range(20):
            if number % 2:
                asyncio.run(many())
            else:
                assert client.get("/v2/gn/saldo").status == 200
                assert client.token().token_type == "Bearer"
                assert client.stats().requests and client.certificate.inspect().status
                with pytest.raises(gnpix.ApiError):
                    client.get("/v2/cob/:txid", params={"txid": "0" * 32})
            if step == 10:
                client.invalidate()

    at_once(8, work)
    # Both clients have one token between them, and the threads that waited for a new one shared it.
    assert 1 <= bank.stats()["token_exchanges"] <= 9


def test_a_client_that_is_closed_under_its_callers_says_so(bank: Bank) -> None:
    for _ in range(10):
        client = gnpix.Client(**bank.options)
        client.warm_up()

        def work(number: int, client: gnpix.Client = client) -> None:
            if number == 0:
                client.close()
                return
            try:
                while True:
                    assert client.get("/v2/gn/saldo").status == 200
            except gnpix.InvalidArgumentError as error:
                assert error.name == "client_closed"

        at_once(4, work)
        assert client.closed
