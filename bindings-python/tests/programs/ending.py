"""Programs that end with calls under way: ending.py HOW. The bank never answers them."""

import asyncio
import sys
import threading
import time
import warnings

import uvloop

import gnpix


def call(client: gnpix.Client) -> None:
    client.get("/v2/gn/saldo")


def call_until(client: gnpix.Client, deadline: float) -> None:
    try:
        client.get("/v2/gn/saldo", timeout=deadline)
    except gnpix.TimeoutError:
        return


async def call_on_loop(client: gnpix.AsyncClient) -> None:
    await asyncio.gather(*(client.get("/v2/gn/saldo") for _ in range(10)))


def main(how: str) -> None:
    client = gnpix.Client.from_env(platform_roots=False)
    on_loop = gnpix.AsyncClient.from_env(platform_roots=False)
    if how == "threads":
        for _ in range(3):
            threading.Thread(target=call, args=(client,), daemon=True).start()
    elif how == "threads-joined":
        # The interpreter waits for these, until their calls' deadlines.
        for _ in range(3):
            threading.Thread(target=call_until, args=(client, 1)).start()
    elif how == "uvloop-in-thread":
        threading.Thread(target=lambda: uvloop.run(call_on_loop(on_loop)), daemon=True).start()
    elif how == "loop-in-thread":
        threading.Thread(target=lambda: asyncio.run(call_on_loop(on_loop)), daemon=True).start()
    elif how == "loop-stopped":
        # That the loop is left open is the point.
        warnings.simplefilter("ignore", ResourceWarning)
        loop = asyncio.new_event_loop()
        task = loop.create_task(call_on_loop(on_loop))
        task._log_destroy_pending = False  # type: ignore[attr-defined]
        loop.run_until_complete(asyncio.sleep(0.1))
    elif how == "loop-cancelled":

        async def early() -> None:
            tasks = [asyncio.create_task(call_on_loop(on_loop))]
            await asyncio.sleep(0.1)
            assert not tasks[0].done()

        asyncio.run(early())
    # Until the calls have begun.
    time.sleep(0.2)
    print("ok", flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
