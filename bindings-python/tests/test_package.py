"""The package as it is installed."""

from __future__ import annotations

import inspect
import re
import subprocess
import sys
from importlib.metadata import files, metadata, requires, version
from pathlib import Path

import gnpix
from gnpix import _native

ROOT = Path(__file__).parents[2]


def test_it_has_the_workspaces_version_and_needs_no_other_package() -> None:
    [promised] = re.findall(r'^version = "(.*)"$', (ROOT / "Cargo.toml").read_text(), re.MULTILINE)
    assert gnpix.__version__ == version("gnpix") == promised
    assert requires("gnpix") is None


def test_importing_it_leaves_out_what_takes_long() -> None:
    heavy = ["asyncio", "json", "decimal", "logging", "ssl", "inspect", "dataclasses"]
    program = f"import sys, gnpix; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-I", "-W", "error", "-c", program], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("[]\n", "")


def test_everything_public_is_there_and_documented() -> None:
    assert sorted(gnpix.__all__) == gnpix.__all__ == dir(gnpix)
    for name in gnpix.__all__:
        thing = getattr(gnpix, name)
        if name == "__version__":
            continue
        assert thing.__module__ == "gnpix" and thing.__doc__, name
        for member, value in vars(thing).items():
            if not member.startswith("_") and (callable(value) or isinstance(value, property)):
                assert inspect.getdoc(value), f"{name}.{member}"


def test_scopes_are_cores() -> None:
    ours = {name: value for name, value in vars(gnpix.Scope).items() if not name.startswith("_")}
    assert list(ours.values()) == _native.scopes()
    assert all(name == value.replace(".", "_").upper() for name, value in ours.items())


def test_both_kinds_of_client_take_the_same() -> None:
    for name in ("request", "get", "post", "put", "patch", "delete"):
        blocking = inspect.signature(getattr(gnpix.Client, name))
        assert blocking == inspect.signature(getattr(gnpix.AsyncClient, name)), name
    assert inspect.signature(gnpix.Client) == inspect.signature(gnpix.AsyncClient)


def test_headers_are_found_in_any_case_and_apart() -> None:
    headers = gnpix.Response(200, [("X-A", "1"), ("x-a", "2"), ("b", "\xe9")]).headers
    assert headers["x-A"] == "1, 2" and headers.getlist("X-a") == ["1", "2"] and headers["B"] == "\xe9"
    assert "X-A" in headers and "c" not in headers and len(headers) == 2 and list(headers) == ["x-a", "b"]
    assert headers.get("c") is None and "1" not in repr(headers)


def test_numbers_with_a_point_keep_their_digits() -> None:
    answer = gnpix.Response(200, content=b'{"valor":0.10,"n":1}')
    assert str(answer.json()["valor"]) == "0.10" and type(answer.json()["n"]) is int
    assert answer.json(parse_float=float) == {"valor": 0.1, "n": 1}
    assert answer.json(parse_int=str)["n"] == "1" and str(answer.json(parse_int=str)["valor"]) == "0.10"


def test_a_subinterpreter_is_told_that_it_cannot_have_it() -> None:
    program = """
import sys
try:
    import _interpreters as interpreters
except ImportError:
    import _xxsubinterpreters as interpreters
import gnpix

lines = '''
try:
    import gnpix
except ImportError as error:
    print(error, flush=True)
'''
interpreters.run_string(interpreters.create(), lines)
"""
    done = subprocess.run([sys.executable, "-I", "-c", program], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert "subinterpreter" in done.stdout, done.stdout


def test_the_metadata_and_the_licences_come_along() -> None:
    about = metadata("gnpix")
    assert about["License-Expression"] == "MIT OR Apache-2.0" and about["Requires-Python"] == ">=3.9"
    assert "## Options" in (about["Description"] or str(about))
    kept = {path.name: path.read_text("utf-8") for path in files("gnpix") or () if "licenses" in path.parts}
    assert set(kept) == {"LICENSE", "LICENSE-APACHE", "LICENSE-MIT", "THIRD-PARTY.txt"}
    # Some crate under each licence that is not Apache's.
    for crate in ("rustls-webpki", "subtle", "icu_normalizer", "tokio", "ring"):
        assert re.search(rf"^(.*, )?{crate} \d", kept["THIRD-PARTY.txt"], re.MULTILINE), crate
