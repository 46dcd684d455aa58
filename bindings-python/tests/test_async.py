"""The client for asyncio: many calls at once, cancelled ones, several loops."""

from __future__ import annotations

import asyncio
import gc
import logging
import threading
import weakref
from collections.abc import Coroutine
from typing import Any, Callable

import anyio
import pytest
import uvloop

import gnpix
from conftest import Bank
from gnpix import _post

Runner = Callable[[Coroutine[Any, Any, Any]], Any]


def on_anyio(work: Coroutine[Any, Any, Any]) -> Any:
    async def main() -> Any:
        return await work

    return anyio.run(main, backend="asyncio")


@pytest.fixture(params=[asyncio.run, uvloop.run, on_anyio], ids=["asyncio", "uvloop", "anyio"])
def run(request: pytest.FixtureRequest) -> Runner:
    found: Runner = request.param
    return found


def test_calls_at_once_share_a_token_and_few_connections(bank: Bank, run: Runner) -> None:
    async def main() -> None:
        async with gnpix.AsyncClient(**bank.options) as client:
            answers = await asyncio.gather(*(client.get("/v2/gn/saldo") for _ in range(300)))
            assert [answer.status for answer in answers] == [200] * 300
            token = await client.token()
            assert token.access_token not in repr(token)
            assert client.stats().token.exchanges == 1

    run(main())
    assert bank.stats()["token_exchanges"] == 1


def test_a_cancelled_task_gives_its_call_up(bank: Bank, run: Runner) -> None:
    async def main() -> None:
        async with gnpix.AsyncClient(**bank.options) as client:
            await client.warm_up()
            bank.fault("path=/v2/*; hang")
            task = asyncio.create_task(client.post("/v2/cob", json=bank.charge()))
            while await asyncio.to_thread(bank.seen, "POST", "/v2/cob") == 0:
                assert not task.done()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            bank.ask("DELETE", "/sandbox/faults")
            assert (await client.get("/v2/gn/saldo")).status == 200

    run(main())


def test_a_timeout_of_asyncio_gives_the_call_up(bank: Bank, run: Runner) -> None:
    async def main() -> None:
        async with gnpix.AsyncClient(**bank.options) as client:
            await client.warm_up()
            bank.fault("path=/v2/*; hang")
            with pytest.raises(asyncio.TimeoutError):
                await asyncio.wait_for(client.get("/v2/gn/saldo"), 0.2)

    run(main())


def test_half_of_ten_thousand_calls_cancelled_leaves_nothing_behind(
    bank: Bank, run: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Thousands of lines: each call that was given up.
    monkeypatch.setattr(logging.getLogger("gnpix"), "disabled", True)

    async def main() -> None:
        async with gnpix.AsyncClient(**bank.options) as client:
            await client.warm_up()
            before = asyncio.all_tasks()
            tasks = [asyncio.create_task(client.get("/v2/gn/saldo", timeout=120)) for _ in range(10_000)]
            await asyncio.sleep(0)
            for task in tasks[::2]:
                task.cancel()
            outcomes = await asyncio.gather(*tasks, return_exceptions=True)
            assert asyncio.all_tasks() == before
            assert all(isinstance(outcome, asyncio.CancelledError) for outcome in outcomes[::2])
            assert all(getattr(outcome, "status", None) == 200 for outcome in outcomes[1::2])
            assert _post.post(asyncio.get_running_loop()).futures == {}
            # Those that are left are idle, and few: the next call needs no new one.
            connections = client.stats().connections
            assert (await client.get("/v2/gn/saldo")).status == 200
            assert client.stats().connections == connections < 10

    run(main())


def test_one_client_serves_loops_one_after_the_other_and_at_once(bank: Bank, run: Runner) -> None:
    client = gnpix.AsyncClient(**bank.options)

    async def call() -> int:
        answers = await asyncio.gather(*(client.get("/v2/gn/saldo") for _ in range(20)))
        return sum(answer.status for answer in answers)

    assert run(call()) == 4000
    assert run(call()) == 4000
    sums: list[int] = []
    threads = [threading.Thread(target=lambda: sums.append(run(call()))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sums == [4000] * 4
    assert bank.stats()["token_exchanges"] == 1


def test_a_loop_that_is_gone_takes_its_mail_with_it(bank: Bank, run: Runner) -> None:
    posts: list[weakref.ref[Any]] = []

    async def main() -> None:
        async with gnpix.AsyncClient(**bank.options) as client:
            await client.get("/v2/gn/saldo")
            posts.append(weakref.ref(_post.post(asyncio.get_running_loop())))

    run(main())
    gc.collect()
    assert posts[0]() is None


def test_a_loop_that_is_dropped_with_a_call_under_way_is_freed(bank: Bank) -> None:
    client = gnpix.AsyncClient(**bank.options)
    bank.fault("path=/v2/*; hang")

    async def main() -> None:
        task = asyncio.ensure_future(client.get("/v2/gn/saldo"))
        await asyncio.sleep(0.05)
        task._log_destroy_pending = False  # type: ignore[attr-defined]

    loop = asyncio.new_event_loop()
    loop.run_until_complete(main())
    loop.close()
    gone = weakref.ref(loop)
    del loop
    gc.collect()
    assert gone() is None


def test_a_closed_client_says_so(bank: Bank, run: Runner) -> None:
    async def main() -> None:
        client = gnpix.AsyncClient(**bank.options)
        async with client:
            await client.warm_up()
        assert client.closed
        for call in (client.get("/v2/gn/saldo"), client.token()):
            with pytest.raises(gnpix.InvalidArgumentError, match="closed"):
                await call

    run(main())
