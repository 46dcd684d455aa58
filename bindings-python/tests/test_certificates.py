"""Certificates: read, inspected, converted."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import pytest

import gnpix
from conftest import Bank

FIXTURES = Path(__file__).parents[2] / "core/tests/fixtures/p12"


def test_a_certificate_tells_about_itself(bank: Bank) -> None:
    about = gnpix.Certificate.load(bank.p12).inspect()
    assert about.environment == "homologation" and about.status == "valid" and about.key_type == "RSA 2048"
    assert about.not_before < datetime.datetime.now(datetime.timezone.utc) < about.not_after
    assert about.not_before.tzinfo is datetime.timezone.utc
    assert about.chain[0].sha256 == about.sha256 and len(about.sha256) == 64
    assert about.unrelated == ()


def test_what_is_written_is_read_back(bank: Bank, tmp_path: Path) -> None:
    certificate = gnpix.Certificate.load(bank.p12, "")
    same = certificate.inspect().sha256
    pem = certificate.to_pem()
    assert pem.certificate.startswith("-----BEGIN CERTIFICATE-----")
    assert pem.combined == pem.certificate + pem.key
    assert "PRIVATE" not in repr(pem) + repr(certificate)
    assert gnpix.Certificate.parse(pem.combined.encode()).inspect().sha256 == same
    assert gnpix.Certificate.parse(pem.certificate.encode(), key=pem.key.encode()).inspect().sha256 == same
    p12 = certificate.to_pkcs12("segredo")
    assert gnpix.Certificate.parse(p12, "segredo").inspect().sha256 == same
    path = tmp_path / "client.pem"
    certificate.write_pem(path)
    assert path.read_text() == pem.combined and path.stat().st_mode & 0o777 == 0o600
    with pytest.raises(gnpix.CertificateError) as caught:
        certificate.write_pem(os.fspath(path))
    assert caught.value.name == "certificate_file_exists"
    certificate.write_pem(path, overwrite=True)


def test_each_way_a_file_cannot_be_used_has_a_name(bank: Bank, tmp_path: Path) -> None:
    with pytest.raises(gnpix.CertificateError) as caught:
        gnpix.Certificate.load(tmp_path / "none.p12")
    assert caught.value.name == "certificate_file_unreadable"
    assert isinstance(caught.value.__cause__, FileNotFoundError)
    locked = gnpix.Certificate.load(bank.p12).to_pkcs12("segredo")
    with pytest.raises(gnpix.CertificatePasswordError) as wrong:
        gnpix.Certificate.parse(locked, "errado")
    assert wrong.value.name == "certificate_password_wrong" and "errado" not in str(wrong.value)
    with pytest.raises(gnpix.CertificateError):
        gnpix.Certificate.parse(b"")
