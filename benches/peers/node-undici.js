"use strict";
// undici as a careful user has it: one Pool with room for a connection per caller.

const {
  BASE_URL,
  CHARGE_PATH,
  CLIENT_ID,
  CLIENT_SECRET,
  GRANT,
  TOKEN_PATH,
  callers,
  check,
  run,
  tls,
} = require("./peer.js");
const { Pool } = require("./newest.js").newest("undici");

async function main() {
  const pool = new Pool(BASE_URL, { connections: callers, connect: tls() });
  const pair = Buffer.from(`${CLIENT_ID}:${CLIENT_SECRET}`).toString("base64");
  const granted = await pool.request({
    method: "POST",
    path: TOKEN_PATH,
    headers: { authorization: `Basic ${pair}`, "content-type": "application/json" },
    body: JSON.stringify(GRANT),
  });
  const { access_token: token } = await granted.body.json();
  const request = { method: "GET", path: CHARGE_PATH, headers: { authorization: `Bearer ${token}` } };

  await run(async () => {
    const { statusCode, body } = await pool.request(request);
    check(statusCode, await body.json());
  });
  await pool.close();
}

main();
