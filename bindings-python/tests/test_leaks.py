"""Nothing is left of a call once it is over."""

from __future__ import annotations

import asyncio
import gc
import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest

import gnpix
from conftest import Bank, until

ROUNDS = 200
UNKNOWN = {"txid": "0" * 32}


@contextmanager
def blocking(bank: Bank) -> Iterator[Callable[[], None]]:
    with gnpix.Client(**bank.options) as client:

        def calls() -> None:
            answer = client.get("/v2/gn/saldo")
            assert answer.json() and answer.headers and client.token().expires_at and client.stats()
            with pytest.raises(gnpix.ApiError) as caught:
                client.get("/v2/cob/:txid", params=UNKNOWN)
            assert caught.value.response is not None and caught.value.response.json()

        yield calls


@contextmanager
def on_a_loop(bank: Bank) -> Iterator[Callable[[], None]]:
    client, loop = gnpix.AsyncClient(**bank.options), asyncio.new_event_loop()

    async def calls() -> None:
        answer = await client.get("/v2/gn/saldo")
        assert answer.json() and answer.headers and (await client.token()).expires_at
        with pytest.raises(gnpix.ApiError):
            await client.get("/v2/cob/:txid", params=UNKNOWN)
        task = asyncio.ensure_future(client.get("/v2/gn/saldo"))
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    try:
        yield lambda: loop.run_until_complete(calls())
        loop.run_until_complete(client.aclose())
    finally:
        loop.close()


def alive() -> tuple[int, int]:
    """Blocks of Python's memory in use, and objects that the collector knows."""
    gc.collect()
    return sys.getallocatedblocks(), len(gc.get_objects())


@pytest.mark.parametrize("kind", [blocking, on_a_loop], ids=["sync", "async"])
def test_calls_failures_and_cancelled_calls_leave_no_object_behind(
    bank: Bank, kind: Callable[[Bank], AbstractContextManager[Callable[[], None]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    # pytest keeps all that is logged.
    monkeypatch.setattr(logging.getLogger("gnpix"), "disabled", True)
    with kind(bank) as calls:
        # Caches fill first.
        for _ in range(ROUNDS):
            calls()
        before = alive()
        for _ in range(ROUNDS):
            calls()
        after = alive()
    # One object for each round would be told.
    assert after[0] - before[0] < ROUNDS / 2, (before, after)
    assert after[1] - before[1] < ROUNDS / 2, (before, after)


def test_a_client_that_is_dropped_is_gone(bank: Bank) -> None:
    for _ in range(3):
        gnpix.Client(**bank.options).get("/v2/gn/saldo")
    before = alive()
    for _ in range(20):
        gnpix.Client(**bank.options).get("/v2/gn/saldo")
    after = alive()
    assert after[1] - before[1] < 10, (before, after)
    # The bank sees each connection end, without anybody's closing.
    until(lambda: bank.stats()["connections_closed"] >= 23)
