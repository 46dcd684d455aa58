"""`gnpix.testing`: the bank on loopback, from blocking and async code."""

from __future__ import annotations

import asyncio
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import gnpix
from gnpix.testing import Sandbox

Call = Callable[..., gnpix.Response]


def blocking(bank: Sandbox, method: str, path: str, options: Any = None, **arguments: Any) -> gnpix.Response:
    with bank.client(**(options or {})) as client:
        return client.request(method, path, **arguments)


def on_a_loop(bank: Sandbox, method: str, path: str, options: Any = None, **arguments: Any) -> gnpix.Response:
    async def call() -> gnpix.Response:
        async with bank.async_client(**(options or {})) as client:
            return await client.request(method, path, **arguments)

    return asyncio.run(call())


@pytest.fixture(params=[blocking, on_a_loop], ids=["sync", "async"])
def call(request: pytest.FixtureRequest) -> Call:
    found: Call = request.param
    return found


def test_a_charge_is_paid_on_demand(gnpix_sandbox: Sandbox, call: Call) -> None:
    bank = gnpix_sandbox
    txid = call(bank, "POST", "/v2/cob", json=bank.charge("25.00")).json()["txid"]
    paid = bank.pay(txid)
    charge = call(bank, "GET", "/v2/cob/:txid", params={"txid": txid}).json()
    assert (charge["status"], charge["pix"][0]["endToEndId"]) == ("CONCLUIDA", paid)
    with pytest.raises(ValueError, match=txid):
        bank.pay(txid)


def test_faults_strike_and_are_taken_back(gnpix_sandbox: Sandbox, call: Call) -> None:
    bank = gnpix_sandbox
    bank.fault("status=503; times=1; path=/v2/cob", "status=500; path=/v2/gn/*")
    assert bank.faults_left == 2
    with pytest.raises(gnpix.ServerError) as caught:
        call(bank, "POST", "/v2/cob", json=bank.charge())
    assert caught.value.status == 503 and bank.faults_left == 1
    bank.clear_faults()
    assert bank.faults_left == 0
    assert call(bank, "GET", "/v2/gn/saldo").status == 200
    with pytest.raises(ValueError, match="flood"):
        bank.fault("status=503", "flood")
    assert bank.faults_left == 0


def test_requests_are_recorded_without_secrets_and_counted(gnpix_sandbox: Sandbox, call: Call) -> None:
    bank = gnpix_sandbox
    call(bank, "POST", "/v2/cob", query={"a": "1"}, json=bank.charge("25.00"))
    (one,) = bank.requests("POST", "/v2/cob")
    assert (one.target, one.path, one.status, one.token) == ("/v2/cob?a=1", "/v2/cob", 201, 1)
    assert one.json()["valor"] == {"original": "25.00"}
    assert one.headers["Content-Type"] == "application/json"
    assert [request.path for request in bank.requests()] == ["/oauth/token", "/v2/cob"]
    assert bank.client_secret not in str(bank.requests()) + repr(bank) + repr(bank.certificate)
    stats = bank.stats()
    assert (stats.requests, stats.token_exchanges, stats.routes["cob.create"]) == (2, 1, 1)


def in_turn(bank: Sandbox, *steps: Callable[[], None]) -> None:
    with bank.client() as client:
        for step in steps:
            step()
            assert client.get("/v2/gn/saldo").status == 200


def in_turn_on_a_loop(bank: Sandbox, *steps: Callable[[], None]) -> None:
    async def calls() -> None:
        async with bank.async_client() as client:
            for step in steps:
                step()
                assert (await client.get("/v2/gn/saldo")).status == 200

    asyncio.run(calls())


@pytest.mark.parametrize("turns", [in_turn, in_turn_on_a_loop], ids=["sync", "async"])
def test_time_passes_and_tokens_are_revoked(gnpix_sandbox: Sandbox, turns: Callable[..., None]) -> None:
    bank = gnpix_sandbox
    turns(bank, lambda: None, lambda: bank.advance(3601), bank.revoke_tokens)
    assert bank.stats().token_exchanges == 3
    for wrong in (-1, float("nan")):
        with pytest.raises(ValueError, match="forward"):
            bank.advance(wrong)


@pytest.mark.parametrize("kind", ["p12", "p12_aes", "pem"])
def test_certificates_come_as_files_and_bytes(gnpix_sandbox: Sandbox, kind: str, call: Call) -> None:
    bank = gnpix_sandbox
    path: Path = getattr(bank, f"{kind}_file")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    content = getattr(bank.certificate, kind)
    content = content.encode() if isinstance(content, str) else content
    assert path.read_bytes() == content
    for certificate in (path, content):
        options = {"certificate": certificate, "ca_pem": None, "ca_file": bank.ca_file}
        assert call(bank, "GET", "/v2/gn/saldo", options=options).status == 200
    bank.close()
    assert not path.parent.exists()


def test_variables_are_those_that_clients_read(gnpix_sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in gnpix_sandbox.variables().items():
        monkeypatch.setenv(name, value)
    with gnpix.Client.from_env() as client:
        assert client.get("/v2/gn/saldo").status == 200

    async def call() -> int:
        async with gnpix.AsyncClient.from_env() as on_loop:
            return (await on_loop.get("/v2/gn/saldo")).status

    assert asyncio.run(call()) == 200


def test_other_certificates_are_issued(gnpix_sandbox: Sandbox, call: Call) -> None:
    bank = gnpix_sandbox
    good = bank.issue(password="x", days_left=3)
    with pytest.raises(gnpix.CertificatePasswordError):
        call(bank, "GET", "/v2/gn/saldo", options={"certificate": good.p12})
    options: Any = {"certificate": good.p12, "certificate_password": "x"}
    assert call(bank, "GET", "/v2/gn/saldo", options=options).status == 200
    assert bank.client(**options).certificate.inspect().status == "expiring"
    with pytest.raises(gnpix.CertificateRefusedError):
        call(bank, "GET", "/v2/gn/saldo", options={"certificate": bank.issue(foreign=True).pem.encode()})


def test_options_are_taken_and_nonsense_is_refused() -> None:
    with Sandbox(
        client_id="id", client_secret="s3cret", scopes="cob.read", key_type="rsa2048", http2=False, balance_cents=5
    ) as bank:
        assert (bank.client_id, bank.client_secret, bank.scopes) == ("id", "s3cret", ("cob.read",))
        with bank.client() as client:
            assert client.token().scope == "cob.read"
            assert client.certificate.inspect().key_type == "RSA 2048"
        assert bank.requests()[0].version == "HTTP/1.1"
        taken = int(bank.base_url.rsplit(":", 1)[1])
        with pytest.raises(OSError, match=str(taken)):
            Sandbox(port=taken)
    wrong: list[dict[str, Any]] = [
        {"key_type": "dsa"},
        {"environment": "moon"},
        {"certificate_refusal": "no"},
        {"token_ttl": 0},
        {"client_id": "x"},
        {"webhook_ca_pem": "x"},
    ]
    for options in wrong:
        with pytest.raises(ValueError):
            Sandbox(**options)
    for options in ({"port": "x"}, {"no_such": 1}):
        with pytest.raises(TypeError):
            Sandbox(**options)


def test_a_closed_sandbox_says_so() -> None:
    with Sandbox() as bank:
        assert not bank.closed
    bank.close()
    assert bank.closed and "closed" in repr(bank)
    for use in (bank.stats, bank.clear_faults, lambda: bank.ca_file):
        with pytest.raises(RuntimeError, match="closed"):
            use()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_forked_child_uses_the_bank_and_leaves_it_alone(gnpix_sandbox: Sandbox, call: Call) -> None:
    bank = gnpix_sandbox
    path = bank.p12_file
    child = os.fork()
    if child == 0:
        code = 1
        try:
            assert call(bank, "GET", "/v2/gn/saldo").status == 200
            try:
                bank.stats()
            except RuntimeError:
                bank.close()
                code = 0
        finally:
            os._exit(code)
    assert os.waitpid(child, 0)[1] == 0
    assert path.exists() and len(bank.requests("GET", "/v2/gn/saldo")) == 1
