"""What clients are made of."""

from __future__ import annotations

import base64
import inspect
import os
from pathlib import Path
from typing import Any

import pytest

import gnpix
from conftest import Bank
from gnpix import _options

KINDS = [gnpix.Client, gnpix.AsyncClient]


@pytest.mark.parametrize("kind", KINDS)
def test_a_certificate_is_a_path_bytes_or_loaded(bank: Bank, kind: Any) -> None:
    p12, pem = Path(bank.p12), Path(bank.pem)
    for certificate in (str(p12), p12, p12.read_bytes(), pem, gnpix.Certificate.load(p12)):
        client = kind(**{**bank.options, "certificate": certificate})
        assert client.certificate.inspect().sha256 == gnpix.Certificate.load(p12).inspect().sha256
        assert client.base_url == bank.base_url + "/"


def test_a_key_of_its_own_is_a_path_or_bytes(bank: Bank, tmp_path: Path) -> None:
    pem = gnpix.Certificate.load(bank.p12).to_pem()
    (tmp_path / "crt.pem").write_text(pem.certificate)
    (tmp_path / "key.pem").write_text(pem.key)
    for certificate, key in (
        (tmp_path / "crt.pem", tmp_path / "key.pem"),
        (pem.certificate.encode(), pem.key.encode()),
    ):
        with gnpix.Client(**{**bank.options, "certificate": certificate, "certificate_key": key}) as client:
            assert client.get("/v2/gn/saldo").status == 200
    with pytest.raises(gnpix.ConfigError) as caught:
        gnpix.Client(**{**bank.options, "certificate": None, "certificate_key": b"x"})
    assert caught.value.name == "certificate_missing"


def test_every_option_is_taken(bank: Bank) -> None:
    every: dict[str, Any] = {
        **bank.options,
        "certificate_password": "",
        "environment": "homologation",
        "ca_pem": Path(bank.ca).read_bytes(),
        "token_path": "/oauth/token",
        "token_body": "form",
        "scope": ["cob.read", gnpix.Scope.COB_WRITE],
        "connect_timeout": 5,
        "read_timeout": 5.5,
        "idle_timeout": 5,
        "max_attempts": 2,
        "max_body": 1000,
        "http2": False,
        "user_agent": "loja/1.0",
        "allow_environment_mismatch": True,
        "on_request": None,
        "on_response": None,
    }
    left = set(inspect.signature(_options.Base.__init__).parameters) - set(every)
    assert left == {"self", "certificate_key", "proxy"}
    with gnpix.Client(**every) as client:
        token = client.token()
        assert token.scopes == frozenset(("cob.read", "cob.write")) and token.scope is not None
    with pytest.raises(gnpix.ConfigError):
        gnpix.Client(**{**every, "proxy": "socks5://localhost"})


def test_bad_options_are_told_by_name_and_secrets_are_not_shown(bank: Bank) -> None:
    for option, value in (("timeout", 0), ("timeout", -1), ("read_timeout", float("inf")), ("environment", "x")):
        with pytest.raises(gnpix.ConfigError, match=option.split("_")[-1]):
            gnpix.Client(**{**bank.options, option: value})
    with pytest.raises(TypeError, match="client_secret") as caught:
        gnpix.Client(**{**bank.options, "client_secret": b"hunter2"})
    assert "hunter2" not in str(caught.value)
    with pytest.raises(TypeError):
        gnpix.Client(**bank.options, secret="x")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="secret"):
        gnpix.Client.from_env(secret="x")  # type: ignore[call-arg]
    with pytest.raises(gnpix.ConfigError) as missing:
        gnpix.Client()
    assert isinstance(missing.value, ValueError)


def test_wrong_options_are_told_in_words_of_the_users(bank: Bank) -> None:
    certificate = gnpix.Certificate.load(bank.pem)
    content = Path(bank.pem).read_bytes()
    wrong: list[tuple[dict[str, Any], type[Exception], str]] = [
        ({"certificate": bank.pem, "certificate_key": content}, TypeError, "both paths or both bytes"),
        ({"certificate": content, "certificate_key": bank.pem}, TypeError, "both paths or both bytes"),
        ({"certificate": certificate, "certificate_key": bank.pem}, TypeError, "has its key already"),
        ({"certificate": 5}, TypeError, "the option certificate can't be of type int"),
        ({"certificate": "nowhere.p12"}, gnpix.CertificateError, "nowhere.p12 can't be read"),
        ({"max_attempts": -1}, ValueError, "the option max_attempts is negative or too large"),
        ({"max_attempts": 2**40}, ValueError, "the option max_attempts is negative or too large"),
        ({"max_attempts": 2.5}, TypeError, "the option max_attempts can't be of type float"),
        ({"timeout": "5"}, TypeError, "the option timeout can't be of type str"),
        ({"timeout": 1e300}, gnpix.ConfigError, "timeout is 1e300 s"),
        ({"scope": 5}, TypeError, "the option scope can't be of type int"),
        ({"on_request": "x"}, TypeError, "the option on_request can't be of type str"),
        ({"certficate": "x"}, TypeError, r"Client.__init__\(\) got an unexpected keyword argument 'certficate'"),
        ({"environment": "homolog"}, gnpix.ConfigError, 'Use "production" or "homologation"'),
    ]
    for options, kind, words in wrong:
        with pytest.raises(kind, match=words):
            gnpix.Client(**{**bank.options, **options})


def test_a_certificates_content_given_as_its_path_is_not_shown(bank: Bank) -> None:
    for content in (Path(bank.pem).read_text(), base64.b64encode(Path(bank.p12).read_bytes()).decode()):
        with pytest.raises(gnpix.CertificateError, match="looks like a file's content") as caught:
            gnpix.Client(**{**bank.options, "certificate": content})
        assert content.splitlines()[1 if "\n" in content else 0][:30] not in str(caught.value) + repr(caught.value)


@pytest.mark.parametrize("kind", KINDS)
def test_options_come_from_the_environment(bank: Bank, kind: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in bank.variables.items():
        monkeypatch.setenv(name, value)
    client = kind.from_env(scope="cob.read", timeout=20)
    assert isinstance(client, kind) and client.base_url == bank.base_url + "/"
    assert repr(client) == f"<{kind.__name__} {client.base_url}>"
    with pytest.raises(gnpix.EnvironmentMismatchError):
        kind.from_env(environment="production")


def test_options_come_from_a_profile(bank: Bank, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "gnpix"
    folder.mkdir()
    options = bank.options
    file = folder / "config.toml"
    file.write_text(
        f"""
        [profiles.loja]
        client_id = "{options["client_id"]}"
        client_secret = "{options["client_secret"]}"
        certificate = "{bank.p12}"
        base_url = "{bank.base_url}"
        ca_file = "{bank.ca}"
        """
    )
    file.chmod(0o600)
    for client in (gnpix.Client.from_profile("loja", path=file), gnpix.Client.from_profile(path=file)):
        with client:
            assert client.get("/v2/gn/saldo").status == 200
    monkeypatch.setenv("XDG_CONFIG_HOME", os.fspath(tmp_path))
    assert gnpix.AsyncClient.from_profile(timeout=1).base_url == bank.base_url + "/"
    with pytest.raises(gnpix.ConfigError) as caught:
        gnpix.Client.from_profile("x", path=file)
    assert caught.value.help and "loja" in caught.value.help


def test_a_client_may_be_subclassed_and_is_closed_for_good(bank: Bank) -> None:
    class Shop(gnpix.Client):
        def __init__(self, name: str) -> None:
            super().__init__(**bank.options)
            self.name = name

    shop = Shop("loja")
    with shop as same:
        assert same is shop and shop.get("/v2/gn/saldo").status == 200
    shop.close()
    assert shop.closed and repr(shop) == "<Shop closed>"
    calls: list[Any] = [shop.token, shop.stats, shop.invalidate, shop.warm_up]
    for call in calls:
        with pytest.raises(gnpix.InvalidArgumentError) as caught:
            call()
        assert caught.value.name == "client_closed"


def test_counts_are_told(bank: Bank, client: gnpix.Client) -> None:
    client.get("/v2/gn/saldo")
    client.invalidate()
    client.get("/v2/gn/saldo")
    stats = client.stats()
    assert (stats.requests, stats.connections, stats.token.exchanges, stats.token.invalidations) == (4, 1, 2, 1)


@pytest.mark.parametrize(
    ("told", "arguments"),
    [
        ("headers: x-a must be str, not int", {"headers": {"x-a": 5}}),
        ("headers must be a mapping, or pairs, of names and values, not str", {"headers": "a=b"}),
        ("query must be a mapping, or pairs, of names and values, not str", {"query": "a=b"}),
        ("query must be a mapping, or pairs, of names and values, not int", {"query": 5}),
        ("query: a: a value of type object has no place in a request", {"query": {"a": object()}}),
        ("params must be a mapping, or pairs, of names and values, not list", {"params": ["a"]}),
        ("timeout must be a number of seconds, not str", {"timeout": "5"}),
        ("scope must be str, not int", {"scope": 5}),
        ("content must be str or bytes, not int", {"content": 5}),
        ("the path must be str, not int", {"path": 5}),
        ("the method must be str, not int", {"method": 5}),
    ],
)
def test_an_argument_of_the_wrong_type_is_named(bank: Bank, told: str, arguments: dict[str, Any]) -> None:
    with gnpix.Client(**bank.options) as client, pytest.raises(TypeError) as raised:
        client.request(**{"method": "POST", "path": "/v2/cob", **arguments})
    assert str(raised.value) == told
