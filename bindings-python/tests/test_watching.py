"""What a program can watch: the log and the hooks, each on both kinds of client."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import pytest

import gnpix
from conftest import Bank
from test_calls import Call, blocking, call, on_a_loop

__all__ = ["call"]


def test_the_log_tells_what_is_done_and_no_secret(bank: Bank, call: Call, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, "gnpix"):
        call(bank, "GET", "/v2/gn/saldo")
    assert any("token obtained" in record.getMessage() for record in caplog.records)
    assert {record.name for record in caplog.records} == {"gnpix"}
    assert bank.options["client_secret"] not in caplog.text and "Bearer" not in caplog.text


def test_the_level_is_followed_at_any_time(bank: Bank, call: Call, caplog: pytest.LogCaptureFixture) -> None:
    for level, told in ((logging.DEBUG, True), (logging.ERROR, False), (logging.DEBUG, True)):
        caplog.clear()
        with caplog.at_level(level, "gnpix"):
            call(bank, "GET", "/v2/gn/saldo")
        assert bool(caplog.records) is told


def test_a_call_given_up_is_logged_as_what_it_may_have_been(bank: Bank, caplog: pytest.LogCaptureFixture) -> None:
    async def main() -> None:
        async with gnpix.AsyncClient(**bank.options) as client:
            await client.warm_up()
            bank.fault("path=/v2/*; hang")
            task = asyncio.create_task(client.post("/v2/cob", json=bank.charge()))
            while await asyncio.to_thread(bank.seen, "POST", "/v2/cob") == 0:
                assert not task.done()
            task.cancel()
            await asyncio.wait([task])
            bank.ask("DELETE", "/sandbox/faults")
            # The next call's outcome comes after the line.
            await client.get("/v2/gn/saldo")

    with caplog.at_level(logging.WARNING, "gnpix"):
        asyncio.run(main())
    [record] = caplog.records
    assert record.levelno == logging.WARNING
    assert record.getMessage() == 'a call was given up; the bank may have received it method=POST route=/v2/cob'


@pytest.mark.parametrize("call", [blocking, on_a_loop], ids=["sync", "async"])
def test_hooks_see_a_call_from_its_beginning_to_its_end(bank: Bank, call: Call) -> None:
    seen: list[gnpix.Call] = []

    def begin(one: gnpix.Call) -> None:
        assert one.response is None and one.error is None and one.elapsed is None
        one.headers["traceparent"] = "00-1-2-03"
        one.state["mine"] = 7

    hooks: dict[str, Any] = {**bank.options, "on_request": begin, "on_response": seen.append}
    hooked = type("Hooked", (), {"options": hooks})()
    call(hooked, "get", "/v2/gn/saldo?x=1")
    with pytest.raises(gnpix.ApiError) as caught:
        call(hooked, "GET", "/v2/cob/:txid", params={"txid": "0" * 32}, headers={"x-a": "b"})
    first, second = seen
    assert (first.method, first.route, first.state) == ("GET", "/v2/gn/saldo", {"mine": 7})
    assert first.response is not None and first.response.status == 200 and first.error is None
    assert first.elapsed is not None and first.elapsed > 0
    assert second.route == "/v2/cob/:txid" and second.response is None and second.error is caught.value
    sent = [one for one in bank.ask("GET", "/sandbox/requests") if one["method"] == "GET"]
    assert all("00-1-2-03" in str(one) for one in sent if one["target"].startswith("/v2/"))


@pytest.mark.parametrize("call", [blocking, on_a_loop], ids=["sync", "async"])
def test_a_hook_that_raises_before_a_call_prevents_it(bank: Bank, call: Call) -> None:
    def refuse(one: gnpix.Call) -> None:
        raise RuntimeError(one.route)

    hooked = type("Hooked", (), {"options": {**bank.options, "on_request": refuse}})()
    with pytest.raises(RuntimeError, match="/v2/gn/saldo"):
        call(hooked, "GET", "/v2/gn/saldo")
    assert bank.stats()["requests"] == 0
