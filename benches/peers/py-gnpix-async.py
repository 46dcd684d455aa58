"""gnpix: one AsyncClient shared by all tasks."""

import asyncio

import gnpix
from peer import check, tasks


async def main():
    # As the others trust nothing else when they are given a CA file.
    async with gnpix.AsyncClient.from_env(platform_roots=False) as client:

        async def call():
            answer = await client.get("/v2/cob/:txid", params={"txid": "x"})
            check(answer.status, answer.content)

        await tasks(call)


asyncio.run(main())
