/**
 * The scopes of the Pix API that gnpix knows. Each is a plain text, and wherever one is wanted any other may be given,
 * as the list is the bank's.
 */
export declare const Scope: {
  /** Alter immediate charges. */
  readonly COB_WRITE: "cob.write";
  /** Consult immediate charges. */
  readonly COB_READ: "cob.read";
  /** Alter charges with a due date. */
  readonly COBV_WRITE: "cobv.write";
  /** Consult charges with a due date. */
  readonly COBV_READ: "cobv.read";
  /** Alter batches of charges with a due date. */
  readonly LOTECOBV_WRITE: "lotecobv.write";
  /** Consult batches of charges with a due date. */
  readonly LOTECOBV_READ: "lotecobv.read";
  /** Alter Pix (refunds). */
  readonly PIX_WRITE: "pix.write";
  /** Consult Pix. */
  readonly PIX_READ: "pix.read";
  /** Send Pix. */
  readonly PIX_SEND: "pix.send";
  /** Consult sent Pix. */
  readonly GN_PIX_SEND_READ: "gn.pix.send.read";
  /** Alter webhooks. */
  readonly WEBHOOK_WRITE: "webhook.write";
  /** Consult webhooks. */
  readonly WEBHOOK_READ: "webhook.read";
  /** Alter locations (QR payloads). */
  readonly PAYLOADLOCATION_WRITE: "payloadlocation.write";
  /** Consult locations (QR payloads). */
  readonly PAYLOADLOCATION_READ: "payloadlocation.read";
  /** Alter random keys. */
  readonly GN_PIX_EVP_WRITE: "gn.pix.evp.write";
  /** Consult random keys. */
  readonly GN_PIX_EVP_READ: "gn.pix.evp.read";
  /** Consult the balance. */
  readonly GN_BALANCE_READ: "gn.balance.read";
  /** Alter account settings. */
  readonly GN_SETTINGS_WRITE: "gn.settings.write";
  /** Consult account settings. */
  readonly GN_SETTINGS_READ: "gn.settings.read";
  /** Request reconciliation extracts. */
  readonly GN_REPORTS_WRITE: "gn.reports.write";
  /** Download reconciliation extracts. */
  readonly GN_REPORTS_READ: "gn.reports.read";
  /** Alter payment splits. */
  readonly GN_SPLIT_WRITE: "gn.split.write";
  /** Consult payment splits. */
  readonly GN_SPLIT_READ: "gn.split.read";
  /** Answer infractions (MED). */
  readonly GN_INFRACTIONS_WRITE: "gn.infractions.write";
  /** Consult infractions (MED). */
  readonly GN_INFRACTIONS_READ: "gn.infractions.read";
  /** Send Pix between accounts of one owner. */
  readonly GN_PIX_SAMEOWNERSHIP_SEND: "gn.pix.sameownership.send";
  /** Pay QR codes. */
  readonly GN_QRCODES_PAY: "gn.qrcodes.pay";
  /** Consult QR codes. */
  readonly GN_QRCODES_READ: "gn.qrcodes.read";
  /** Consult receipts. */
  readonly GN_RECEIPTS_READ: "gn.receipts.read";
  /** Consult the key look-up bucket. */
  readonly GN_KEYS_BUCKET_READ: "gn.keys.bucket.read";
  /** Alter recurrences (Pix Automático). */
  readonly REC_WRITE: "rec.write";
  /** Consult recurrences (Pix Automático). */
  readonly REC_READ: "rec.read";
  /** Alter recurrence requests. */
  readonly SOLICREC_WRITE: "solicrec.write";
  /** Consult recurrence requests. */
  readonly SOLICREC_READ: "solicrec.read";
  /** Alter recurring charges. */
  readonly COBR_WRITE: "cobr.write";
  /** Consult recurring charges. */
  readonly COBR_READ: "cobr.read";
  /** Alter recurrence locations. */
  readonly PAYLOADLOCATIONREC_WRITE: "payloadlocationrec.write";
  /** Consult recurrence locations. */
  readonly PAYLOADLOCATIONREC_READ: "payloadlocationrec.read";
  /** Alter recurrence webhooks. */
  readonly WEBHOOKREC_WRITE: "webhookrec.write";
  /** Consult recurrence webhooks. */
  readonly WEBHOOKREC_READ: "webhookrec.read";
  /** Alter recurring-charge webhooks. */
  readonly WEBHOOKCOBR_WRITE: "webhookcobr.write";
  /** Consult recurring-charge webhooks. */
  readonly WEBHOOKCOBR_READ: "webhookcobr.read";
};

/** A scope that gnpix knows; any other text is taken too. */
export type Scope = (typeof Scope)[keyof typeof Scope] | (string & {});
