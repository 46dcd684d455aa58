"""httpx: one AsyncClient with room for a connection per task."""

import asyncio

import httpx
from peer import CHARGE_URL, CLIENT_ID, CLIENT_SECRET, GRANT, TOKEN_URL, callers, check, tasks
from with_ssl import context


async def main():
    limits = httpx.Limits(max_connections=callers(), max_keepalive_connections=callers())
    async with httpx.AsyncClient(verify=context(), timeout=60, limits=limits) as client:
        answer = await client.post(TOKEN_URL, json=GRANT, auth=(CLIENT_ID, CLIENT_SECRET))
        client.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"

        async def call():
            answer = await client.get(CHARGE_URL)
            check(answer.status_code, answer.content)

        await tasks(call)


asyncio.run(main())
