/// <reference types="node" />
import { PeerCertificate } from "node:tls";
import { Amount } from "./amount.js";

/** One callback of the bank: several items at once, as it sends them. */
export interface Callback {
  /**
   * What it is about. `"test"` is the trial call that registers a webhook, `"unknown"` nothing that this version knows:
   * answer both with 200.
   */
  kind: "pix" | "rec" | "cobr" | "test" | "unknown";
  /** Its items, in the order of the body. */
  notices: Notice[];
}

/** One item of a callback. Texts are as they came: what the bank sends isn't checked. */
export interface Notice {
  /** What it says. */
  kind: "received" | "refunded" | "sent" | "recurrence" | "recurring_charge" | "unknown";
  /**
   * The same for every delivery of the same news, and another when a refund, payment or charge moves on. The bank repeats
   * callbacks: keep it with what you did, in one transaction, and pass over what is known.
   */
  key: string;
  /** `endToEndId`: look the payment up with it. */
  endToEndId?: string;
  /** `txid` of the charge. */
  txid?: string;
  /** `chave`: the receiver's Pix key. Not yours? Then it isn't for you. */
  pixKey?: string;
  /** `valor`. */
  amount?: Amount;
  /** `horario`, RFC 3339. */
  time?: string;
  /** `infoPagador`: the payer's words. */
  payerInfo?: string;
  /** `status` of a sent Pix, a recurrence or a recurring charge. */
  status?: string;
  /** `gnExtras.idEnvio` of a sent Pix. */
  idEnvio?: string;
  /** `gnExtras.erro.codigo` of a sent Pix that failed, such as `AC03`. */
  errorCode?: string;
  /** `gnExtras.erro.motivo` of a sent Pix that failed. */
  errorReason?: string;
  /** `idRec` of a recurrence. */
  idRec?: string;
  /** `devolucoes`. */
  refunds: RefundNotice[];
  /** The item as it came, with every field. Not enumerable. */
  readonly json: string;
}

/** A refund in a {@link Notice}. */
export interface RefundNotice {
  /** `id`. */
  id?: string;
  /** `rtrId`. */
  rtrId?: string;
  /** `valor`. */
  amount?: Amount;
  /** `status`. */
  status?: string;
  /** `motivo`: why it failed. */
  reason?: string;
}

/**
 * Reads the body of a callback. Lenient: an unknown field is kept in the item's `json`, and one of another type counts as
 * absent.
 * @throws InvalidArgumentError `webhook_invalid` for what isn't JSON, larger than 1 MiB, or of more than 10,000 items
 */
export declare function parseCallback(body: string | Uint8Array): Callback;

/**
 * Whether a request's target (`request.url`) has one `hmac` value, and it is `secret`: despite its name a secret that you
 * put into the URL, and no signature. Takes the same time whatever the value. An empty secret is never right.
 */
export declare function isHmacRight(target: string, secret: string): boolean;

/**
 * Whether an address is the bank's, for webhooks registered with `skipMtlsChecking`. It must be the connection's own
 * (`request.socket.remoteAddress`), or one that a proxy of your own reports. Weak alone: check the `hmac` too.
 */
export declare function isBankAddress(address: string | undefined): boolean;

/** The authority that signs the certificate of the bank's callbacks. Make one and keep it. */
export declare class CallbackAuthority {
  #private;
  private constructor();
  /**
   * Reads the chain that the bank publishes for the environment: PEM.
   * @throws InvalidArgumentError `webhook_untrusted` when there is no certificate in it that can be trusted
   */
  static fromPem(pem: string | Uint8Array): CallbackAuthority;
  /**
   * Whether the certificates that a caller presented lead to the authority at that moment, now by default. They are DER,
   * the caller's own first, or what `socket.getPeerCertificate(true)` gives. The TLS server must have asked for them
   * (`requestCert`).
   * @throws InvalidArgumentError `webhook_untrusted`, saying why; also when none was presented
   */
  check(presented: Uint8Array | readonly Uint8Array[] | PeerCertificate | object, moment?: Date): void;
}
