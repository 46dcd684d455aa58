"use strict";
// The channels of node:diagnostics_channel. Without subscribers they cost a look.

const { channel } = require("node:diagnostics_channel");
const { debuglog } = require("node:util");

const request = channel("gnpix:request");
const response = channel("gnpix:response");
const renewal = channel("gnpix:renewal");
const log = channel("gnpix:log");
const debug = debuglog("gnpix");

/** Whether calls are told. */
const watched = () => request.hasSubscribers || response.hasSubscribers;

/** What the compiled half is to tell: see `Mailbox.hear`. */
const wanted = () => (renewal.hasSubscribers ? 1 : 0) | (log.hasSubscribers || debug.enabled ? 2 : 0);

/** Tells that a call begins; subscribers may add to its headers. */
function begin(client, call) {
  const event = {
    client,
    method: call.method,
    route: call.path.split("?", 1)[0],
    headers: {},
    started: performance.now(),
    elapsed: undefined,
    response: undefined,
    error: undefined,
  };
  request.publish(event);
  const added = Object.entries(event.headers).flatMap(([name, value]) => [name, String(value)]);
  if (added.length > 0) call.headers = [...(call.headers ?? []), ...added];
  return event;
}

/** Tells how a call ended. */
function end(event, outcome) {
  event.elapsed = performance.now() - event.started;
  Object.assign(event, outcome);
  response.publish(event);
}

/** Hands on what the compiled half noticed. */
function notice({ level, message, fields, renewal: isRenewal }) {
  const pairs = {};
  for (let at = 0; at < fields.length; at += 2) pairs[fields[at]] = fields[at + 1];
  if (isRenewal && renewal.hasSubscribers) {
    const granted = pairs.kind === undefined;
    renewal.publish({ granted, renewal: pairs.renewal === "true", kind: pairs.kind });
  }
  if (log.hasSubscribers) log.publish({ level, message, fields: pairs });
  if (debug.enabled) {
    const told = Object.entries(pairs).map(([name, value]) => ` ${name}=${value}`);
    debug("%s", `${level}: ${message}${told.join("")}`);
  }
}

module.exports = { begin, end, notice, wanted, watched };
