"use strict";
// Values of Pix: identifiers, amounts, keys, BR Codes, QR codes and callbacks.

module.exports = {
  ...require("./lib/pix/ids.js"),
  ...require("./lib/pix/amount.js"),
  ...require("./lib/pix/brcode.js"),
  ...require("./lib/pix/key.js"),
  ...require("./lib/pix/qr.js"),
  ...require("./lib/pix/webhook.js"),
  PixText: require("./lib/pix/text.js").PixText,
};
