"""Calls and their outcomes, each on both kinds of client."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

import gnpix
from conftest import Bank

Call = Callable[..., gnpix.Response]


def blocking(bank: Bank, method: str, path: str, **arguments: Any) -> gnpix.Response:
    with gnpix.Client(**bank.options) as client:
        return client.request(method, path, **arguments)


def on_a_loop(bank: Bank, method: str, path: str, **arguments: Any) -> gnpix.Response:
    async def call() -> gnpix.Response:
        async with gnpix.AsyncClient(**bank.options) as client:
            return await client.request(method, path, **arguments)

    return asyncio.run(call())


@pytest.fixture(params=[blocking, on_a_loop], ids=["sync", "async"])
def call(request: pytest.FixtureRequest) -> Call:
    found: Call = request.param
    return found


def test_an_answer_is_whole(bank: Bank, call: Call) -> None:
    answer = call(bank, "get", "/v2/gn/saldo")
    assert answer.status == 200
    assert answer.content == b'{"saldo":"1000.00"}'
    assert answer.text == '{"saldo":"1000.00"}'
    assert answer.json() == {"saldo": "1000.00"}
    assert answer.headers["Content-Type"] == answer.headers["content-type"] == "application/json; charset=utf-8"
    assert answer.attempts == 1
    assert answer.raise_for_status() is answer


def test_a_body_is_json_with_amounts_as_texts(bank: Bank, call: Call) -> None:
    answer = call(bank, "POST", "/v2/cob", json=bank.charge(Decimal("10.50")))
    assert answer.status == 201
    assert answer.json()["valor"]["original"] == "10.50"


def test_a_path_is_filled_and_a_query_encoded(bank: Bank, call: Call) -> None:
    txid = "7978c0c97ea847e78e8849634473c1f1"
    call(bank, "PUT", "/v2/cob/:txid", params={"txid": txid}, json=bank.charge())
    query = {"inicio": "2020-01-01T00:00:00+00:00", "fim": "2099-01-01T00:00:00Z", "cpf": None}
    found = call(bank, "GET", "/v2/cob", query=query).json()
    assert [charge["txid"] for charge in found["cobs"]] == [txid]


def test_an_answer_that_is_no_success_is_raised_and_kept(bank: Bank, call: Call) -> None:
    with pytest.raises(gnpix.ApiError) as caught:
        call(bank, "GET", "/v2/cob/:txid", params={"txid": "0" * 32})
    error = caught.value
    assert (error.kind, error.code, error.status) == ("api", 10, 400)
    assert error.name == error.type == "cobranca_nao_encontrada"
    assert error.detail and error.detail in str(error)
    assert not error.maybe_sent and not error.retryable and error.attempts == 1
    assert error.response is not None and error.response.json()["nome"] == error.name
    with pytest.raises(gnpix.ApiError) as again:
        error.response.raise_for_status()
    assert str(again.value) == str(error)


def test_what_cannot_be_sent_is_told_before_any_traffic(bank: Bank, call: Call) -> None:
    for arguments in (
        {"path": "/v2/cob/:txid"},
        {"path": "/v2/cob", "headers": {"Authorization": "Bearer x"}},
        {"path": "/v2/cob", "timeout": 0},
        {"path": "/v2/cob", "timeout": float("nan")},
        {"path": "/v2/cob", "json": {"x": float("nan")}},
        {"path": "/v2/cob", "json": {"x": "\ud800"}},
        {"path": "/v2/cob", "json": {}, "content": b""},
    ):
        with pytest.raises(gnpix.InvalidArgumentError):
            call(bank, "POST", **arguments)
    with pytest.raises(gnpix.InvalidArgumentError, match="TRACE"):
        call(bank, "TRACE", "/v2/cob")
    assert bank.stats()["requests"] == 0


def test_values_without_a_text_are_refused(bank: Bank, call: Call) -> None:
    for arguments in ({"query": {"x": object()}}, {"params": {"x": object()}}, {"json": {"x": object()}}):
        with pytest.raises(TypeError):
            call(bank, "GET", "/v2/cob", **arguments)


def test_a_scope_that_the_token_lacks_is_told_before_sending(bank: Bank, call: Call) -> None:
    with pytest.raises(gnpix.ScopeError, match="no.such"):
        call(bank, "GET", "/v2/gn/saldo", scope="no.such")
    assert bank.seen("GET", "/v2/gn/saldo") == 0


def test_a_deadline_passes(bank: Bank, call: Call) -> None:
    bank.fault("path=/v2/*; hang")
    with pytest.raises(gnpix.TimeoutError) as caught:
        call(bank, "POST", "/v2/cob", json=bank.charge(), timeout=0.5)
    assert caught.value.maybe_sent
    assert isinstance(caught.value, TimeoutError)
