"use strict";
// The bank's own SDK, one instance. It reads the certificate and opens a connection for each call.

const axios = require("axios");
const { BASE_URL, CERTIFICATE, CLIENT_ID, CLIENT_SECRET, check, run, tls } = require("./peer.js");
const EfiPay = require("./newest.js").newest("sdk-node-apis-efi");

// It has no option for a host or a CA: both are put in where axios, beneath it, hands a request on.
const { ca } = tls();
const http = axios.getAdapter("http");
axios.defaults.adapter = (config) => {
  config.url = config.url.replace("https://pix-h.api.efipay.com.br", BASE_URL);
  config.httpsAgent.options.ca = ca;
  return http(config);
};

const bank = new EfiPay({
  sandbox: true,
  client_id: CLIENT_ID,
  client_secret: CLIENT_SECRET,
  certificate: CERTIFICATE,
  pemKey: CERTIFICATE,
});

async function call() {
  check(200, await bank.pixDetailCharge({ txid: "x" }));
}

// Alone, so that one token serves all.
call().then(() => run(call));
