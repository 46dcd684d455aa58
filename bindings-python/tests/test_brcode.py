"""`gnpix.pix.BrCode`, by what the central bank published."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import gnpix
from gnpix.pix import Amount, BrCode, BrCodeData, PixKey

FIXTURES = Path(__file__).resolve().parents[2] / "core" / "tests" / "fixtures"
ROWS = [
    line.split("\t")
    for line in (FIXTURES / "brcode.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def test_there_are_published_ones() -> None:
    assert len(ROWS) >= 9


@pytest.mark.parametrize(("name", "kind", "text"), ROWS, ids=[row[0] for row in ROWS])
def test_published_ones_are_read_and_those_of_pix_built_again(name: str, kind: str, text: str) -> None:
    code = BrCode(f" {text}\n")
    assert (code, code.kind) == (text, kind) and BrCode.is_valid(text)
    assert BrCode("".join(text)).data == code.data
    if name.startswith(("openapi", "manual-pix")):
        built = code.data.build()
        # What an adorned copy would differ in: the optional field 01 alone is kept as read.
        assert built == text
    assert not BrCode.is_valid(text[:-1])


def test_its_parts_are_plain() -> None:
    data = BrCodeData(
        key=PixKey("(61) 91234-5678"),
        amount=Decimal("10.5"),
        name="Padaria São João",
        city="Brasília",
        postal_code="70074-900",
        txid="MESA7",
        info="Obrigado",
        one_use=False,
    )
    code = data.build()
    assert (code.key, code.amount, code.name, code.city) == ("+5561912345678", "10.50", "Padaria Sao Joao", "Brasilia")
    assert type(code.amount) is Amount and (code.postal_code, code.txid) == ("70074900", "MESA7")
    assert (code.info, code.one_use, code.withdrawal_ispb, code.location, code.recurrence) == (
        "Obrigado",
        False,
        None,
        None,
        None,
    )
    assert [field.id for field in code.fields] == [0, 1, 26, 52, 53, 54, 58, 59, 60, 61, 62]
    assert [(one.id, one.value) for one in code.fields[2].fields][:2] == [(0, "br.gov.bcb.pix"), (1, "+5561912345678")]
    assert code.problems() == () and code.data._replace(amount="11.00").build().amount == "11.00"


def test_all_that_is_wrong_is_named_at_once() -> None:
    with pytest.raises(gnpix.InvalidArgumentError) as caught:
        BrCodeData(amount="0.00", city="x" * 16, postal_code="1", txid="-").build()
    assert {broken.property for broken in caught.value.violations} == {
        "key",
        "amount",
        "name",
        "city",
        "postal_code",
        "txid",
    }
    for field in BrCodeData._fields:
        wrong: Any = 1.5
        with pytest.raises(TypeError, match=field if field != "amount" else "0.1"):
            BrCodeData(**{field: wrong}).build()


def test_broken_rules_are_listed_not_asserted() -> None:
    good = BrCodeData(key="fulano@example.com", name="Fulano", city="BRASILIA").build()
    bad = good.replace("fulano@example.com", "FULANO@example.com")[:-4]
    crc = 0xFFFF
    for byte in bad.encode():
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xFFFF
    code = BrCode(f"{bad}{crc:04x}")
    assert [broken.property for broken in code.problems()] == ["26-01"]
    assert code.key == "FULANO@example.com"
