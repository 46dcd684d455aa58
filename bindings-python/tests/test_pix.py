"""`gnpix.pix`: values that go into calls."""

from __future__ import annotations

import copy
import inspect
import json
import pickle
import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest

import gnpix
from gnpix import _native, pix
from gnpix.pix import Amount, BrCode, Cnpj, Cpf, PixKey, QrCode, Txid
from gnpix.testing import Sandbox

CODE = pix.BrCodeData(key="123e4567-e12b-12d1-a456-426655440000", name="Fulano de Tal", city="BRASILIA").build()
ALL: list[Any] = [
    Txid("a" * 26),
    pix.StaticTxid("1"),
    pix.IdEnvio("x1"),
    pix.DevolucaoId("d"),
    pix.EndToEndId("E12345678202009091221abcdef12345"),
    pix.RtrId("D12345678202009091000abcde123456"),
    pix.IdRec("RR1234567820240115abcdefghijk"),
    pix.IdSolicRec("SC1234567820240115abcdefghijk"),
    Amount("10.00"),
    Cpf("123.456.789-09"),
    Cnpj("12.abc.345/01de-35"),
    PixKey("(61) 91234-5678"),
    CODE,
]


@pytest.mark.parametrize("value", ALL, ids=lambda value: type(value).__name__)
def test_values_are_texts_that_are_hashed_copied_and_pickled(value: Any) -> None:
    assert isinstance(value, str) and type(str(value)) is str and value == str(value)
    assert hash(value) == hash(str(value)) and json.loads(json.dumps({"v": value})) == {"v": str(value)}
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(value, protocol))
        assert type(again) is type(value) and again == value
    kind: Any = type(value)
    for again in (copy.copy(value), copy.deepcopy(value), kind(str(value)), kind.parse(value)):
        assert type(again) is kind and again == value
    assert not hasattr(value, "__dict__")
    for wrong in (1, None, b"1", 1.5):
        with pytest.raises(TypeError, match=type(wrong).__name__):
            kind(wrong)


def test_a_subclass_of_a_users_keeps_its_class() -> None:
    class Order(Txid):
        pass

    order = Order.generate()
    assert type(order) is Order and Txid(order) == order and repr(order).startswith("Order('")


@pytest.mark.parametrize(
    ("make", "name", "field", "reason"),
    [
        (lambda: Txid("pedido-1"), "id_invalid", "txid", "holds '-'"),
        (lambda: pix.EndToEndId("E1"), "id_invalid", "endToEndId", "exactly 32"),
        (lambda: Amount("10,00"), "amount_invalid", "valor", "has a comma"),
        (lambda: Cpf("12345678900"), "document_invalid", "cpf", "check digits"),
        (lambda: Cnpj("1"), "document_invalid", "cnpj", "14 letters"),
        (lambda: PixKey("fulano"), "key_invalid", "chave", "none of"),
        (lambda: BrCode("x"), "brcode_invalid", "brcode", "000201"),
        (lambda: BrCode(CODE[:-1] + "0"), "brcode_damaged", "63", "gives"),
        (lambda: pix.moment("ontem"), "date_invalid", "horario", "RFC 3339"),
        (lambda: QrCode("x" * 8000), "qr_invalid", "text", "8000 bytes"),
        (lambda: QrCode("x").svg(module=0), "qr_invalid", "module", "1 to 100"),
        (lambda: QrCode("x").png(quiet_zone=-1), "qr_invalid", "quiet_zone", "at most 100"),
        (lambda: Amount(Decimal("0.001")), "amount_invalid", "valor", "0.001"),
    ],
)
def test_a_refusal_names_field_and_rule(make: Callable[[], object], name: str, field: str, reason: str) -> None:
    with pytest.raises(gnpix.InvalidArgumentError) as caught:
        make()
    (broken,) = caught.value.violations
    assert (caught.value.name, broken.property) == (name, field) and reason in broken.reason
    assert field in str(caught.value) and isinstance(caught.value, ValueError)


@pytest.mark.parametrize("secret", ["52998224725", "fulano@example.com", "+5561987654321"])
def test_nobodys_key_is_shown(secret: str) -> None:
    key = PixKey(secret)
    code = pix.BrCodeData(key=secret, name="A", city="B").build()
    fields = code.fields
    for thing in (key, PixKey.readings(secret), code, code.data, fields, pix.BrCodeData(key=secret)):
        assert secret not in repr(thing), thing
    assert repr(key) == f"<PixKey {key.kind}>" and repr(code) == "<BrCode static>"
    assert repr(Cpf("52998224725")) == "<Cpf>" and repr(Txid("a" * 26)) == f"Txid('{'a' * 26}')"
    for wrong in (secret + "ç", secret[:-1] + "x@"):
        with pytest.raises(gnpix.InvalidArgumentError) as caught:
            PixKey(wrong)
        assert secret[:8] not in str(caught.value) + repr(caught.value)


def test_generated_identifiers_are_good_and_differ() -> None:
    for kind, length in ((Txid, 32), (pix.StaticTxid, 25), (pix.IdEnvio, 32), (pix.DevolucaoId, 32)):
        one, other = kind.generate(), kind.generate()
        assert type(one) is kind and len(one) == length and one != other and kind(one) == one


def test_identifiers_are_told_apart_into_parts() -> None:
    parts = pix.EndToEndId("E12345678202009091221abcdef12345").parts()
    assert parts == ("E", "12345678", datetime(2020, 9, 9, 12, 21, tzinfo=timezone.utc), "abcdef12345")
    assert pix.RtrId("D12345678202009091000abcde123456").parts() is not None
    assert pix.IdRec("RN1234567820240115abcdefghijk").parts() == ("RN", "12345678", date(2024, 1, 15), "abcdefghijk")
    assert pix.IdSolicRec("SC1234567820240115abcdefghijk").parts() is not None
    for odd in ("D12345678202009091221abcdef12345", "E12345678000009091221abcdef12345"):
        assert pix.EndToEndId(odd).parts() is None
    for odd in ("SC1234567820240115abcdefghijk", "RR1234567800000115abcdefghijk"):
        assert pix.IdRec(odd).parts() is None


def test_amounts_count_in_cents() -> None:
    ten, cent = Amount("10.00"), Amount.from_cents(1)
    assert (ten + cent, ten - cent, ten * 3, 3 * cent) == ("10.01", "9.99", "30.00", "0.03")
    assert all(type(amount) is Amount for amount in (ten + cent, ten - cent, ten * 3, 3 * cent))
    assert sum([ten, cent]) == "10.01" and Amount.ZERO == "0.00"
    assert (ten.cents, ten.decimal, str(ten.decimal)) == (1000, Decimal(10), "10.00")
    assert Amount("9.00") < ten <= ten and ten > cent and ten >= ten and max(Amount("9.00"), ten) is ten
    assert ten and not Amount.ZERO and ten.above_zero() is ten
    assert Amount("0000000010.00") == ten and f"R$ {ten}" == "R$ 10.00"
    impossible: list[Callable[[], object]] = [
        lambda: cent - ten,
        lambda: Amount.MAX + cent,
        lambda: Amount.MAX * 10**5000,
        lambda: ten * -1,
        lambda: Amount.from_cents(-1),
        lambda: Amount.ZERO.above_zero(),
    ]
    for impossible_one in impossible:
        with pytest.raises(gnpix.InvalidArgumentError) as caught:
            impossible_one()
        assert caught.value.name == "amount_invalid"


def test_decimals_go_in_and_come_out_whole() -> None:
    for given, text in [("10", "10.00"), ("1E+2", "100.00"), ("0.5", "0.50"), ("1.2300", "1.23"), ("-0.00", "0.00"), ("0E-9999", "0.00")]:
        assert Amount(Decimal(given)) == text
    assert Amount(Decimal("1." + "0" * 9000)) == "1.00"
    for cents in (0, 1, 99, 100, 12_345_678_923, 999_999_999_999):
        amount = Amount.from_cents(cents)
        assert amount.cents == cents and Amount(amount.decimal) == amount == Amount(str(amount))
    for wrong in ("-1", "0.005", "1E+10", "1E+999999", "1E-999999", "NaN", "Infinity", "9999999999.991", "1" * 9000):
        with pytest.raises(gnpix.InvalidArgumentError) as caught:
            Amount(Decimal(wrong))
        assert caught.value.name == "amount_invalid" and len(str(caught.value)) < 300


def test_a_float_is_no_amount_and_the_error_says_why() -> None:
    ten: Any = Amount("10.00")
    given: Any = 0.1
    refused: list[Callable[[], object]] = [lambda: Amount(given), lambda: float(ten)]
    for use in refused:
        with pytest.raises(TypeError, match=r"0\.1 \+ 0\.2 isn't 0\.3"):
            use()
    with pytest.raises(TypeError, match="from_cents"):
        Amount(10)  # type: ignore[arg-type]
    wrong: list[Callable[[], object]] = [
        lambda: ten + 0.1,
        lambda: 0.1 + ten,
        lambda: ten + "1.00",
        lambda: "1.00" + ten,
        lambda: ten - 1,
        lambda: ten + Decimal(1),
        lambda: 1 + ten,
        lambda: ten * 1.5,
        lambda: ten * True,
        lambda: ten < "9.00",
        lambda: "9.00" < ten,
        lambda: sorted([ten, "9.00"]),
        lambda: Amount.from_cents(given),
        lambda: Amount.from_cents(True),
    ]
    for use in wrong:
        with pytest.raises(TypeError):
            use()


def test_documents_are_written_as_people_do() -> None:
    assert (Cpf("123 456 789 09"), Cpf("12345678909").formatted()) == ("12345678909", "123.456.789-09")
    assert Cnpj("12abc34501de35").formatted() == "12.ABC.345/01DE-35"


@pytest.mark.parametrize(
    ("typed", "kind", "key"),
    [
        ("123.456.789-09", "cpf", "12345678909"),
        ("12.abc.345/01de-35", "cnpj", "12ABC34501DE35"),
        ("61 91234-5678", "phone", "+5561912345678"),
        ("Fulano@Example.com ", "email", "fulano@example.com"),
        ("123E4567E12B12D1A456426655440000", "evp", "123e4567-e12b-12d1-a456-426655440000"),
    ],
)
def test_keys_are_recognised(typed: str, kind: pix.PixKeyKind, key: str) -> None:
    found = PixKey(typed)
    assert (found, found.kind) == (key, kind) and PixKey.readings(typed) == (found,)
    named = PixKey.parse_as(kind, typed)
    assert named == found and pickle.loads(pickle.dumps(named)).kind == copy.copy(named).kind == kind


def test_an_ambiguous_key_has_two_readings() -> None:
    # A mobile number whose last digits add up as a CPF's.
    typed = next(
        number for number in (f"619{tail:08}" for tail in range(1000)) if len(PixKey.readings(number)) == 2
    )
    assert [reading.kind for reading in PixKey.readings(typed)] == ["cpf", "phone"]
    phone = PixKey.parse_as("phone", typed)
    assert phone == f"+55{typed}" and pickle.loads(pickle.dumps(phone)).kind == "phone"
    assert PixKey.readings("fulano") == ()
    with pytest.raises(ValueError, match="iban"):
        PixKey.parse_as("iban", typed)  # type: ignore[arg-type]


def test_states_are_cores() -> None:
    for name, states in _native.pix_statuses():
        ours = {key: value for key, value in vars(getattr(pix, name)).items() if not key.startswith("_")}
        assert list(ours.values()) == states == list(ours), name
    assert {name for name, _ in _native.pix_statuses()} == {name for name in pix.__all__ if name.endswith("Status")}


def test_moments_and_days_are_pythons() -> None:
    read = pix.moment("2020-09-09T17:15:00.358999999-03:00")
    assert read == datetime(2020, 9, 9, 20, 15, 0, 358_999, tzinfo=timezone.utc)
    assert pix.today(datetime(2026, 1, 1, 2, 59, tzinfo=timezone.utc)) == date(2025, 12, 31)
    assert abs(pix.today() - date.today()) <= timedelta(days=1)
    with pytest.raises(ValueError, match="time zone"):
        pix.today(datetime(2026, 1, 1))


def test_qr_codes_are_drawn() -> None:
    code = QrCode(CODE)
    assert code.width == 21 + 4 * round((code.width - 21) / 4) and code.is_dark(0, 0)
    assert not code.is_dark(-1, 0) and not code.is_dark(0, 10**12)
    assert code.svg().startswith("<svg ") and code.png(module=2).startswith(b"\x89PNG\r\n")
    assert len(code.terminal().splitlines()) == (code.width + 8 + 1) // 2 and code.terminal(on_dark=True)
    assert code == QrCode(CODE, "M") == pickle.loads(pickle.dumps(code)) and hash(code) == hash(QrCode(CODE, "m"))
    assert code != QrCode(CODE, "H") and code != CODE and repr(code) == f"<QrCode {code.width}x{code.width}>"
    with pytest.raises(ValueError, match="L, M, Q or H"):
        QrCode(CODE, "X")


def test_values_go_into_calls_as_they_are(gnpix_sandbox: Sandbox, gnpix_client: gnpix.Client) -> None:
    bank, txid, amount = gnpix_sandbox, Txid.generate(), Amount("25.00")
    body: Any = {"calendario": {"expiracao": 3600}, "valor": {"original": amount}, "chave": PixKey(bank.pix_key)}
    made = gnpix_client.cob.create(body, txid=txid)
    assert (made["txid"], made["valor"]["original"]) == (txid, amount)
    code = BrCode(made["pixCopiaECola"])
    assert (code.kind, code.problems(), made["location"]) == ("dynamic", (), code.location)
    bank.pay(txid)
    paid = gnpix_client.get("/v2/cob/:txid", params={"txid": txid}, query={"a": amount}).json()["pix"][0]
    assert Amount(paid["valor"]) == amount and pix.EndToEndId(paid["endToEndId"]).parts() is not None
    with pytest.raises(gnpix.InvalidArgumentError):
        gnpix_client.cob.create(body, txid="short")


def test_it_is_loaded_when_asked_for_and_is_light() -> None:
    program = (
        "import sys, gnpix; assert 'gnpix.pix' not in sys.modules; gnpix.pix.Txid.generate(); import gnpix.pix.webhook;"
        "print([name for name in ('decimal', 'json', 'datetime', 'asyncio', 'dataclasses') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-I", "-W", "error", "-c", program], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("[]\n", "")


def test_all_of_it_is_documented() -> None:
    from gnpix.pix import webhook

    for module in (pix, webhook):
        assert sorted(module.__all__) == module.__all__ and module.__doc__
        for name in module.__all__:
            thing = getattr(module, name)
            if not (inspect.isclass(thing) or inspect.isfunction(thing)):
                continue
            assert thing.__module__ == module.__name__ and thing.__doc__, name
            for member, value in vars(thing).items():
                if not member.startswith("_") and (callable(value) or isinstance(value, property)):
                    assert inspect.getdoc(value), f"{name}.{member}"
