"""Fixtures for pytest, there as soon as gnpix is installed: `gnpix_sandbox`, `gnpix_client`, `gnpix_async_client`.

Apart from the package gnpix, which importing a part of it would import whole: pytest reads this at each start, before
anything measures coverage. Nothing of gnpix is imported before a test asks for a fixture.
"""

from __future__ import annotations

import pytest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gnpix import AsyncClient, Client
    from gnpix.testing import Sandbox


@pytest.fixture
def gnpix_sandbox() -> Iterator[Sandbox]:
    """A bank on loopback (`gnpix.testing.Sandbox`), a new one for each test: no charge, fault or count is left over."""
    from gnpix.testing import Sandbox

    with Sandbox() as bank:
        yield bank


@pytest.fixture
def gnpix_client(gnpix_sandbox: Sandbox) -> Iterator[Client]:
    """A `gnpix.Client` of `gnpix_sandbox`."""
    with gnpix_sandbox.client() as client:
        yield client


@pytest.fixture
def gnpix_async_client(gnpix_sandbox: Sandbox) -> Iterator[AsyncClient]:
    """A `gnpix.AsyncClient` of `gnpix_sandbox`, for whatever loop the test runs: asyncio.run, anyio, pytest-asyncio."""
    client = gnpix_sandbox.async_client()
    try:
        yield client
    finally:
        # Closing waits for nothing, so it needs no loop.
        client._close()
