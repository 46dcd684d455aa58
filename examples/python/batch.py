"""Many charges at once, never more than a few calls at a time; what failed is told by line.

    python batch.py amounts.txt        # an amount a line; GNPIX_* and PIX_KEY as for the other examples
"""

from __future__ import annotations

import asyncio
import os
import sys
import uuid
from collections.abc import Iterable
from typing import Union

import gnpix

AT_ONCE = 16


async def charge_all(
    client: gnpix.AsyncClient, pix_key: str, amounts: Iterable[str]
) -> list[Union[str, gnpix.Error]]:
    """The txid of each charge, or the error that came instead, in the order of ``amounts``."""
    places = asyncio.Semaphore(AT_ONCE)

    async def charge(amount: str) -> Union[str, gnpix.Error]:
        txid = uuid.uuid4().hex
        body = {"calendario": {"expiracao": 3600}, "valor": {"original": amount}, "chave": pix_key}
        async with places:
            try:
                await client.put("/v2/cob/:txid", params={"txid": txid}, json=body)
            except gnpix.Error as error:
                return error
        return txid

    return await asyncio.gather(*(charge(amount) for amount in amounts))


async def main(path: str) -> int:
    with open(path, encoding="utf-8") as file:
        amounts = file.read().split()
    async with gnpix.AsyncClient.from_env() as client:
        outcomes = await charge_all(client, os.environ["PIX_KEY"], amounts)
    for amount, outcome in zip(amounts, outcomes):
        print(amount, outcome)
    return any(isinstance(outcome, gnpix.Error) for outcome in outcomes)


if __name__ == "__main__":
    sys.exit(asyncio.run(main(sys.argv[1])))
