"""aiohttp as a careful user has it: one ClientSession with room for a connection per task."""

import asyncio

import aiohttp
from peer import CHARGE_URL, CLIENT_ID, CLIENT_SECRET, GRANT, TOKEN_URL, callers, check, tasks
from with_ssl import context


async def main():
    connector = aiohttp.TCPConnector(ssl=context(), limit=callers())
    timeout = aiohttp.ClientTimeout(total=60)
    async with aiohttp.ClientSession(connector=connector, timeout=timeout) as session:
        pair = aiohttp.BasicAuth(CLIENT_ID, CLIENT_SECRET)
        async with session.post(TOKEN_URL, json=GRANT, auth=pair) as answer:
            token = (await answer.json())["access_token"]
        session.headers["Authorization"] = f"Bearer {token}"

        async def call():
            async with session.get(CHARGE_URL) as answer:
                check(answer.status, await answer.read())

        await tasks(call)


asyncio.run(main())
