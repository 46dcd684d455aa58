"""`gnpix.testing`: what payers, their banks and the judge of infractions do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timezone
from typing import Any

import pytest

import gnpix
from gnpix.pix import Amount, IdEnvio, Txid
from gnpix.testing import Sandbox

DUE = date(2098, 1, 15)


def charge_with_a_due_date(client: gnpix.Client, bank: Sandbox) -> str:
    body: Any = {
        "calendario": {"dataDeVencimento": DUE, "validadeAposVencimento": 30},
        "devedor": {"cpf": "12345678909", "nome": "Francisco da Silva"},
        "valor": {"original": Amount("100.00"), "multa": {"modalidade": 2, "valorPerc": "2.00"}},
        "chave": bank.pix_key,
    }
    return client.cobv.create(body, txid=Txid.generate())["txid"]


def recurrence(client: gnpix.Client) -> str:
    body: Any = {
        "vinculo": {
            "contrato": "63100862",
            "devedor": {"cpf": "12345678909", "nome": "Fulano"},
            "objeto": "Mensalidade",
        },
        "calendario": {"dataInicial": DUE, "dataFinal": "2099-01-15", "periodicidade": "MENSAL"},
        "valor": {"valorRec": Amount("35.00")},
        "politicaRetentativa": "PERMITE_3R_7D",
    }
    return client.rec.create(body)["idRec"]


def recurring_charge(client: gnpix.Client, id_rec: str, day: str) -> str:
    body: Any = {
        "idRec": id_rec,
        "infoAdicional": "Mensalidade",
        "calendario": {"dataDeVencimento": day},
        "valor": {"original": Amount("35.00")},
        "ajusteDiaUtil": True,
        "recebedor": {"agencia": "0001", "conta": "123456", "tipoConta": "CORRENTE"},
    }
    return client.cobr.create(body, txid=Txid.generate())["txid"]


def test_a_late_charge_costs_more_and_is_paid_on_its_day(gnpix_sandbox: Sandbox, gnpix_client: gnpix.Client) -> None:
    bank, late = gnpix_sandbox, date(2098, 1, 20)
    txid = charge_with_a_due_date(gnpix_client, bank)
    assert (bank.amount_due(txid, DUE), bank.amount_due(txid, "2098-01-20")) == ("100.00", "102.00")
    assert bank.amount_due(txid) == bank.amount_due(txid, DUE) and type(bank.amount_due(txid, late)) is Amount
    paid = gnpix_client.pix.get(bank.pay(txid, day=late, payer=("Maria", "52998224725")))
    assert (paid["valor"], paid["horario"][:10]) == ("102.00", "2098-01-20")
    with pytest.raises(ValueError, match="dia"):
        bank.amount_due(txid, "soon")
    wrong: Any = datetime(2098, 1, 20, tzinfo=timezone.utc)
    with pytest.raises(TypeError, match="datetime"):
        bank.pay(txid, day=wrong)


def test_a_static_code_is_paid(gnpix_sandbox: Sandbox, gnpix_client: gnpix.Client) -> None:
    bank = gnpix_sandbox
    paid: Any = gnpix_client.pix.get(bank.pay_key(bank.pix_key, Amount("12.50"), txid="MESA7"))
    assert (paid["valor"], paid.get("txid"), paid.get("chave")) == ("12.50", "MESA7", bank.pix_key)
    for options in ({"txid": "-"}, {"payer": ("Maria", "12345678900")}, {"day": "soon"}):
        wrong: Any = options
        with pytest.raises(ValueError, match="cannot pay"):
            bank.pay_key(bank.pix_key, "12.50", **wrong)


def test_payers_confirm_recurrences_or_dont(gnpix_sandbox: Sandbox, gnpix_client: gnpix.Client) -> None:
    bank = gnpix_sandbox
    ends: list[tuple[Callable[[str], None], str]] = [
        (bank.approve_recurrence, "APROVADA"),
        (bank.reject_recurrence, "REJEITADA"),
        (bank.expire_recurrence, "EXPIRADA"),
    ]
    for act, status in ends:
        id_rec = recurrence(gnpix_client)
        act(id_rec)
        assert gnpix_client.rec.get(id_rec)["status"] == status
        with pytest.raises(ValueError, match=id_rec):
            act(id_rec)
    approved = recurrence(gnpix_client)
    bank.approve_recurrence(approved)
    bank.cancel_recurrence(approved)
    assert gnpix_client.rec.get(approved)["status"] == "CANCELADA"


def test_payers_answer_requests(gnpix_sandbox: Sandbox, gnpix_client: gnpix.Client) -> None:
    bank = gnpix_sandbox
    ends: list[tuple[Callable[[str], None], str]] = [
        (bank.accept_request, "ACEITA"),
        (bank.reject_request, "REJEITADA"),
    ]
    for act, status in ends:
        body: Any = {
            "idRec": recurrence(gnpix_client),
            "calendario": {"dataExpiracaoSolicitacao": "2097-01-01T00:00:00Z"},
            "destinatario": {
                "agencia": "2569",
                "conta": "550689",
                "cpf": "12345678909",
                "ispbParticipante": "91193552",
            },
        }
        asked = gnpix_client.solicrec.create(body)["idSolicRec"]
        act(asked)
        assert gnpix_client.solicrec.get(asked)["status"] == status


def test_recurring_charges_are_collected_or_arent(gnpix_sandbox: Sandbox, gnpix_client: gnpix.Client) -> None:
    bank, id_rec = gnpix_sandbox, recurrence(gnpix_client)
    bank.approve_recurrence(id_rec)
    ends: list[tuple[Callable[[str], object], str]] = [
        (bank.collect, "CONCLUIDA"),
        (lambda txid: bank.fail_collection(txid, "AC05"), "REJEITADA"),
        (bank.cancel_collection, "CANCELADA"),
    ]
    for month, (act, status) in enumerate(ends, 1):
        txid = recurring_charge(gnpix_client, id_rec, f"2098-{month:02}-15")
        if status == "REJEITADA":
            with pytest.raises(ValueError, match="XXXX|catálogo"):
                bank.fail_collection(txid, "XXXX")
        made = act(txid)
        charge = gnpix_client.cobr.get(txid)
        assert charge["status"] == status
        assert made == (charge["pix"][0]["endToEndId"] if status == "CONCLUIDA" else None)


def test_infractions_are_reported_and_judged(gnpix_sandbox: Sandbox, gnpix_client: gnpix.Client) -> None:
    bank = gnpix_sandbox
    period = {"inicio": "2020-01-01T00:00:00Z", "fim": "2099-01-01T00:00:00Z"}
    reports = [bank.report_infraction(bank.pay_key(bank.pix_key, "50.00")) for _ in range(2)]
    for report, accepted in zip(reports, (True, False)):
        bank.judge_infraction(report, accepted=accepted)
        with pytest.raises(ValueError, match=report):
            bank.judge_infraction(report, accepted=accepted)
    listed = gnpix_client.get("/v2/gn/infracoes", query=period).json()["infracoes"]
    assert sorted(one["idInfracao"] for one in listed) == sorted(reports)
    # One of both payers has the money back.
    assert gnpix_client.get("/v2/gn/saldo").json()["saldo"] == "1050.00"


def test_sending_may_want_a_webhook() -> None:
    with Sandbox(webhook_required_to_send=True) as bank, bank.client() as client:
        body: Any = {"valor": "1.00", "pagador": {"chave": bank.pix_key}, "favorecido": {"chave": "fulano@example.com"}}
        with pytest.raises(gnpix.ApiError) as caught:
            client.pix.send(body, id_envio=IdEnvio.generate())
        assert (caught.value.status, caught.value.name) == (400, "webhook_nao_encontrado")
