"""`gnpix.pix.webhook`: the bank's callbacks."""

from __future__ import annotations

import pickle
import ssl
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import gnpix
from gnpix.pix import Amount, DevolucaoStatus
from gnpix.pix.webhook import Callback, CallbackAuthority, Notice, is_bank_address, is_hmac_right
from gnpix.testing import Sandbox

CALLBACKS = Path(__file__).resolve().parents[2] / "core" / "tests" / "fixtures" / "callbacks"


def callback(name: str) -> Callback:
    return Callback.parse((CALLBACKS / f"{name}.json").read_bytes())


def test_payments_and_refunds_are_read() -> None:
    first, second = callback("pix").notices
    assert (first.kind, first.amount, second.kind) == ("refunded", "110.00", "received")
    assert type(first.amount) is Amount and second.txid == "971122d8f37211eaadc10242ac120002"
    (refund,) = first.refunds
    assert (refund.id, refund.amount, refund.status) == ("123ABC", "10.00", DevolucaoStatus.EM_PROCESSAMENTO)
    assert second.payer_info == "123456789" and second.json()["endToEndId"] == second.end_to_end_id
    assert [len(notice.refunds) for notice in callback("refunded").notices] == [2]


def test_sent_payments_and_pix_automatico_are_read() -> None:
    done, failed = callback("sent").notices
    assert (done.kind, done.status, done.id_envio) == ("sent", "REALIZADO", "12453")
    assert failed.error_code == "AC03" and failed.error_reason and failed.time is None
    rec, cobr = callback("rec"), callback("cobr")
    assert (rec.kind, rec.notices[0].kind, rec.notices[0].status) == ("rec", "recurrence", "APROVADA")
    assert rec.notices[0].id_rec == "RR1026652320240821lab77511abf"
    assert (cobr.kind, cobr.notices[0].kind) == ("cobr", "recurring_charge")


def test_keys_are_the_same_in_every_language() -> None:
    assert callback("rec").notices[0].key == (
        "recurrence:RR1026652320240821lab77511abf:b4c6cc2c9bf06a01cbe89b6b9289f750"
    )
    one = Callback.parse('{"pix":[{"endToEndId":"E1","valor":"1.00"}]}').notices[0]
    again = Callback.parse(b'{"pix":[{"novo":1.10,"endToEndId":"E1"}]}').notices[0]
    assert one.key == again.key and one != again and again.json()["novo"] == Decimal("1.10")


def test_trial_calls_and_unknown_bodies_are_no_payments() -> None:
    assert Callback.parse(b'{"evento":"teste_webhook"}') == ("test", ())
    assert Callback.parse(bytearray(b"[]")).kind == "unknown"
    for broken in (b"", b"{", b"\xff", b" " * (1 << 20) + b"{}"):
        with pytest.raises(gnpix.InvalidArgumentError) as caught:
            Callback.parse(broken)
        assert caught.value.name == "webhook_invalid"
    wrong: Any = None
    with pytest.raises(TypeError):
        Callback.parse(wrong)


def test_notices_are_values_and_dont_show_people() -> None:
    body = '{"pix":[{"endToEndId":"E1","chave":"fulano@example.com","infoPagador":"oi","valor":"1.00"}]}'
    notice = Callback.parse(body).notices[0]
    assert pickle.loads(pickle.dumps(notice)) == notice and hash(notice) == hash(Callback.parse(body).notices[0])
    assert type(pickle.loads(pickle.dumps(notice))) is Notice and notice.pix_key == "fulano@example.com"
    shown = repr(Callback.parse(body))
    assert notice.key in shown and "fulano" not in shown and "oi" not in shown


def test_the_hmac_and_the_address_are_compared() -> None:
    for right in ("/hook?hmac=s3cret", "/hook?hmac=s3cret/pix", "/hook?hmac=s3cret&ignorar=/pix"):
        assert is_hmac_right(right, "s3cret")
    for wrong in ("/hook", "/hook?hmac=s3cre", "/hook?hmac=s3cret&hmac=s3cret"):
        assert not is_hmac_right(wrong, "s3cret")
    assert not is_hmac_right("/hook?hmac=", "")
    assert is_bank_address("::ffff:34.193.116.226") and not is_bank_address("34.193.116.227")


def test_the_callers_certificate_is_judged(gnpix_sandbox: Sandbox) -> None:
    bank = gnpix_sandbox
    authority = CallbackAuthority(bank.ca_pem.encode())
    own = ssl.PEM_cert_to_DER_cert(bank.certificate.certificate_pem)
    other = ssl.PEM_cert_to_DER_cert(bank.issue(foreign=True).certificate_pem)
    for presented in ([], [other], [b"x"]):
        with pytest.raises(gnpix.InvalidArgumentError) as caught:
            authority.check(presented)
        assert caught.value.name == "webhook_untrusted"
    with pytest.raises(gnpix.InvalidArgumentError, match="[Nn]o certificate"):
        CallbackAuthority(b"")
    with pytest.raises(ValueError, match="1970"):
        authority.check([own], float("nan"))
