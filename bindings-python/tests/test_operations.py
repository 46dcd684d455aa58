"""Operations by their names."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

import gnpix
import pytest
from gnpix import _native

if TYPE_CHECKING:
    from gnpix.testing import Sandbox

TXID = "lostlostlostlostlostlostlost"


def charge(bank: Sandbox, value: str = "25.00") -> Any:
    return bank.charge(value)


NOW = datetime.now(timezone.utc)
FROM, UNTIL = NOW - timedelta(days=1), NOW + timedelta(days=1)


def test_every_operation_has_a_method_on_both_faces(gnpix_client: gnpix.Client) -> None:
    asynchronous = gnpix.AsyncClient
    for name in _native.operations():
        resource, verb = name.split(".")
        verb = verb.replace("_with_txid", "")
        method = getattr(getattr(gnpix_client, resource), verb)
        assert method.__doc__ and "``" in method.__doc__, name
        assert isinstance(getattr(asynchronous, resource), property), name


def test_a_charge_is_created_fetched_and_listed(gnpix_sandbox: Sandbox, gnpix_client: gnpix.Client) -> None:
    created = gnpix_client.cob.create(charge(gnpix_sandbox))
    assert gnpix_client.cob.get(created["txid"])["status"] == "ATIVA"
    kept = gnpix_client.cob.create(charge(gnpix_sandbox), txid=TXID)
    assert kept["txid"] == TXID
    assert len(gnpix_client.cob.list(inicio=FROM, fim=UNTIL)["cobs"]) == 2
    pages = gnpix_client.cob.list_all(inicio=FROM, fim=UNTIL, itens_por_pagina=1)
    assert {item["txid"] for item in pages} == {TXID, created["txid"]}
    assert len(gnpix_sandbox.requests("GET", "/v2/cob")) == 3


def test_a_charge_is_created_fetched_and_listed_async(
    gnpix_sandbox: Sandbox, gnpix_async_client: gnpix.AsyncClient
) -> None:
    async def main() -> None:
        created = await gnpix_async_client.cob.create(charge(gnpix_sandbox))
        assert (await gnpix_async_client.cob.get(created["txid"]))["status"] == "ATIVA"
        await gnpix_async_client.cob.create(charge(gnpix_sandbox), txid=TXID)
        pages = gnpix_async_client.cob.list_all(inicio=FROM, fim=UNTIL, itens_por_pagina=1)
        assert {item["txid"] async for item in pages} == {TXID, created["txid"]}

    asyncio.run(main())


def test_an_empty_list_has_no_items(gnpix_client: gnpix.Client) -> None:
    assert list(gnpix_client.cob.list_all(inicio=FROM, fim=UNTIL)) == []


def test_what_is_wrong_is_named_before_anything_is_sent(gnpix_sandbox: Sandbox, gnpix_client: gnpix.Client) -> None:
    body: Any = {"valor": {"original": 25}, "devedor": {"cpf": "1", "nome": "x"}}
    with pytest.raises(gnpix.InvalidArgumentError) as raised:
        gnpix_client.cob.create(body)
    told = {violation.property: violation.reason for violation in raised.value.violations}
    assert set(told) == {"chave", "valor.original", "devedor.cpf"}
    assert raised.value.name == "body_invalid"
    with pytest.raises(gnpix.InvalidArgumentError, match="26 to 35 letters and digits"):
        gnpix_client.cob.get("short")
    with pytest.raises(gnpix.InvalidArgumentError, match="no operation"):
        gnpix_client.call("cob.destroy")
    assert gnpix_sandbox.requests() == []


def test_a_call_by_name_gives_the_response(gnpix_sandbox: Sandbox, gnpix_client: gnpix.Client) -> None:
    response = gnpix_client.call("cob.create", charge(gnpix_sandbox), txid=TXID, timeout=30)
    assert (response.status, response.recovered, response.attempts) == (201, False, 1)


def test_what_a_lost_answer_made_is_the_answer(gnpix_sandbox: Sandbox, gnpix_client: gnpix.Client) -> None:
    gnpix_sandbox.fault("method=PUT; times=1; close=after_processing")
    response = gnpix_client.call("cob.create", charge(gnpix_sandbox), txid=TXID)
    assert (response.recovered, response.attempts) == (True, 2)
    assert response.json()["txid"] == TXID


def test_what_a_lost_answer_made_is_the_answer_async(
    gnpix_sandbox: Sandbox, gnpix_async_client: gnpix.AsyncClient
) -> None:
    gnpix_sandbox.fault("method=PUT; times=1; close=after_processing")
    response = asyncio.run(gnpix_async_client.call("cob.create", charge(gnpix_sandbox), txid=TXID))
    assert response.recovered


def test_hooks_see_method_and_route(gnpix_sandbox: Sandbox) -> None:
    seen: list[str] = []
    with gnpix_sandbox.client(on_response=lambda call: seen.append(f"{call.method} {call.route}")) as client:
        client.cob.create(charge(gnpix_sandbox))
        client.cob.create(charge(gnpix_sandbox), txid=TXID)
        client.cob.get(TXID)
        with pytest.raises(gnpix.InvalidArgumentError):
            client.call("cob.destroy")
    assert seen == ["POST /v2/cob", "PUT /v2/cob/:txid", "GET /v2/cob/:txid", " cob.destroy"]


def test_nothing_is_what_an_empty_answer_gives(gnpix_sandbox: Sandbox, gnpix_client: gnpix.Client) -> None:
    assert gnpix_client.balance.get()["saldo"]
    with pytest.raises(gnpix.ApiError):
        gnpix_client.webhook.delete(gnpix_sandbox.pix_key)
