"use strict";
// axios as a careful user has it: one instance, on an agent that keeps a connection per caller.

const https = require("node:https");
const axios = require("axios");
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

async function main() {
  const httpsAgent = new https.Agent({ ...tls(), keepAlive: true, maxSockets: callers, maxFreeSockets: callers });
  const instance = axios.create({ baseURL: BASE_URL, httpsAgent });
  const auth = { username: CLIENT_ID, password: CLIENT_SECRET };
  const granted = await instance.post(TOKEN_PATH, GRANT, { auth });
  instance.defaults.headers.common.Authorization = `Bearer ${granted.data.access_token}`;

  await run(async () => {
    const { status, data } = await instance.get(CHARGE_PATH);
    check(status, data);
  });
  httpsAgent.destroy();
}

main();
