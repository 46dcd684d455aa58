"""gnpix's cached token: CPU time of getting and dropping it. As peer/token.rs has it, but for the loop, which is
Python's and counted.

usage: py-gnpix-token (blocking | async) THREADS CALLS"""

import asyncio
import sys
import threading
import time

import gnpix

face, count, calls = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
failures = []


def blocking():
    client = gnpix.Client.from_env(platform_roots=False)
    client.warm_up()

    def ask():
        try:
            for _ in range(calls):
                client.token()
        except BaseException as failure:
            failures.append(failure)

    asking = [threading.Thread(target=ask) for _ in range(count)]
    before = time.process_time_ns()
    for thread in asking:
        thread.start()
    for thread in asking:
        thread.join()
    return time.process_time_ns() - before


async def asynchronous():
    async with gnpix.AsyncClient.from_env(platform_roots=False) as client:
        await client.warm_up()
        before = time.process_time_ns()
        for _ in range(calls):
            await client.token()
        return time.process_time_ns() - before


cpu = blocking() if face == "blocking" else asyncio.run(asynchronous())
if failures:
    raise failures[0]
print(f"token_ps={cpu * 1000 // (calls * count)}")
