"""A user's program, for mypy --strict and pyright: every name with the type that users rely on."""

from __future__ import annotations

import datetime
from decimal import Decimal
from pathlib import Path
from typing import Optional

import gnpix
from gnpix.pix import Amount, BrCode, BrCodeData, PixKey, PixKeyKind, QrCode, Txid
from gnpix.pix.webhook import Callback, NoticeKind
from gnpix.testing import Sandbox
from gnpix.types import CobSolicitada


def charge(client: gnpix.Client, txid: str) -> str:
    body = {"valor": {"original": Decimal("10.00")}, "chave": "x"}
    answer = client.put("/v2/cob/:txid", params={"txid": txid}, json=body, scope=gnpix.Scope.COB_WRITE, timeout=5)
    status: int = answer.status
    kind: Optional[str] = answer.headers.get("content-type")
    location: str = answer.raise_for_status().json(parse_float=float)["location"]
    return f"{status} {kind} {location} {answer.text} {len(answer.content)} {answer.attempts}"


async def charges(txids: list[str]) -> list[gnpix.Response]:
    async with gnpix.AsyncClient.from_env(timeout=10) as client:
        token: gnpix.Token = await client.token()
        ends: datetime.datetime = token.expires_at
        scopes: Optional[frozenset[str]] = token.scopes
        print(ends, scopes, token.expires_in)
        found = [await client.get("/v2/cob/:txid", params={"txid": txid}) for txid in txids]
        listed = await client.get("/v2/cob", query={"inicio": ends, "status": ["ATIVA", "CONCLUIDA"], "cpf": None})
        return [*found, listed]


def named(client: gnpix.Client, key: str, day: datetime.datetime) -> list[str]:
    body: CobSolicitada = {"calendario": {"expiracao": 3600}, "valor": {"original": "10.00"}, "chave": key}
    created = client.cob.create(body, txid="a" * 26)
    link: str = created.get("pixCopiaECola", "")
    paid = client.pix.list(inicio=day, fim="2026-12-31T23:59:59Z", txid_presente=True)["pix"]
    ends: list[str] = [pix["endToEndId"] for pix in paid]
    txids = [found["txid"] for found in client.cob.list_all(inicio=day, fim=day, itens_por_pagina=100)]
    return [*txids, *ends, link, client.loc.qrcode(1)["qrcode"], client.call("balance.get").text]


async def named_async(client: gnpix.AsyncClient, day: datetime.datetime) -> list[str]:
    return [found["txid"] async for found in client.cob.list_all(inicio=day, fim=day)]


def values(client: gnpix.Client, typed: str, body: bytes) -> list[str]:
    key = PixKey(typed)
    kind: PixKeyKind = key.kind
    amount: Amount = Amount("10.00") * 2 + Amount(Decimal("0.50")) - Amount.from_cents(1)
    asked: CobSolicitada = {"calendario": {"expiracao": 60}, "valor": {"original": amount}, "chave": key}
    made = client.cob.create(asked, txid=Txid.generate())
    code: BrCode = BrCodeData(key=key, amount=amount, name="A", city="B").build()
    price: Optional[Amount] = code.amount
    picture: bytes = QrCode(code, "Q").png(module=4)
    kinds: list[NoticeKind] = [notice.kind for notice in Callback.parse(body).notices]
    parts = gnpix.pix.EndToEndId("E" * 32).parts()
    when: Optional[datetime.datetime] = parts.moment if parts else None
    return [made["txid"], kind, str(price), str(len(picture)), *kinds, str(when), str(amount.decimal + 1)]


def played(bank: Sandbox, txid: str) -> Amount:
    paid: str = bank.pay(txid, day=datetime.date(2098, 1, 15), payer=("Maria", "12345678909"))
    bank.judge_infraction(bank.report_infraction(paid), accepted=True)
    return bank.amount_due(txid) + bank.amount_due(txid, "2098-01-15")


def explain(error: gnpix.Error) -> str:
    if isinstance(error, gnpix.RateLimitError):
        wait: Optional[float] = error.retry_after
        return f"again in {wait} s"
    reasons: list[str] = [violation.reason for violation in error.violations]
    code: int = error.code
    return f"{code} {error.kind} {error.name} {error.status} {reasons} {error.maybe_sent} {error.help}"


def began(call: gnpix.Call) -> None:
    call.headers["traceparent"] = "00-0-0-00"
    call.state["began"] = call.started


def main() -> None:
    certificate = gnpix.Certificate.load(Path("client.p12"), "segredo")
    days: int = certificate.inspect().days_left
    with gnpix.Client(certificate=certificate, environment="homologation", on_request=began) as client:
        exchanges: int = client.stats().token.exchanges
        try:
            print(charge(client, "x"), days, exchanges)
        except gnpix.Error as error:
            print(explain(error))
