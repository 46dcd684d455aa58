<?php

/**
 * @generate-class-entries
 * @generate-legacy-arginfo 80100
 */

namespace Gnpix;

/**
 * The scopes that this version of gnpix knows. Any other that the bank adds can be given as a string.
 *
 *     $client->get('/v2/gn/saldo', ['scope' => Scope::GN_BALANCE_READ]);
 *
 * @strict-properties
 * @not-serializable
 */
final class Scope
{
    /**
     * To alter immediate charges.
     * @var string
     */
    public const COB_WRITE = 'cob.write';
    /**
     * To consult immediate charges.
     * @var string
     */
    public const COB_READ = 'cob.read';
    /**
     * To alter charges with a due date.
     * @var string
     */
    public const COBV_WRITE = 'cobv.write';
    /**
     * To consult charges with a due date.
     * @var string
     */
    public const COBV_READ = 'cobv.read';
    /**
     * To alter batches of charges with a due date.
     * @var string
     */
    public const LOTECOBV_WRITE = 'lotecobv.write';
    /**
     * To consult batches of charges with a due date.
     * @var string
     */
    public const LOTECOBV_READ = 'lotecobv.read';
    /**
     * To alter Pix (refunds).
     * @var string
     */
    public const PIX_WRITE = 'pix.write';
    /**
     * To consult Pix.
     * @var string
     */
    public const PIX_READ = 'pix.read';
    /**
     * To send Pix.
     * @var string
     */
    public const PIX_SEND = 'pix.send';
    /**
     * To consult sent Pix.
     * @var string
     */
    public const GN_PIX_SEND_READ = 'gn.pix.send.read';
    /**
     * To alter webhooks.
     * @var string
     */
    public const WEBHOOK_WRITE = 'webhook.write';
    /**
     * To consult webhooks.
     * @var string
     */
    public const WEBHOOK_READ = 'webhook.read';
    /**
     * To alter locations (QR payloads).
     * @var string
     */
    public const PAYLOADLOCATION_WRITE = 'payloadlocation.write';
    /**
     * To consult locations (QR payloads).
     * @var string
     */
    public const PAYLOADLOCATION_READ = 'payloadlocation.read';
    /**
     * To alter random keys.
     * @var string
     */
    public const GN_PIX_EVP_WRITE = 'gn.pix.evp.write';
    /**
     * To consult random keys.
     * @var string
     */
    public const GN_PIX_EVP_READ = 'gn.pix.evp.read';
    /**
     * To consult the balance.
     * @var string
     */
    public const GN_BALANCE_READ = 'gn.balance.read';
    /**
     * To alter account settings.
     * @var string
     */
    public const GN_SETTINGS_WRITE = 'gn.settings.write';
    /**
     * To consult account settings.
     * @var string
     */
    public const GN_SETTINGS_READ = 'gn.settings.read';
    /**
     * To request reconciliation extracts.
     * @var string
     */
    public const GN_REPORTS_WRITE = 'gn.reports.write';
    /**
     * To download reconciliation extracts.
     * @var string
     */
    public const GN_REPORTS_READ = 'gn.reports.read';
    /**
     * To alter payment splits.
     * @var string
     */
    public const GN_SPLIT_WRITE = 'gn.split.write';
    /**
     * To consult payment splits.
     * @var string
     */
    public const GN_SPLIT_READ = 'gn.split.read';
    /**
     * To answer infractions (MED).
     * @var string
     */
    public const GN_INFRACTIONS_WRITE = 'gn.infractions.write';
    /**
     * To consult infractions (MED).
     * @var string
     */
    public const GN_INFRACTIONS_READ = 'gn.infractions.read';
    /**
     * To send Pix between accounts of one owner.
     * @var string
     */
    public const GN_PIX_SAMEOWNERSHIP_SEND = 'gn.pix.sameownership.send';
    /**
     * To pay QR codes.
     * @var string
     */
    public const GN_QRCODES_PAY = 'gn.qrcodes.pay';
    /**
     * To consult QR codes.
     * @var string
     */
    public const GN_QRCODES_READ = 'gn.qrcodes.read';
    /**
     * To consult receipts.
     * @var string
     */
    public const GN_RECEIPTS_READ = 'gn.receipts.read';
    /**
     * To consult the key look-up bucket.
     * @var string
     */
    public const GN_KEYS_BUCKET_READ = 'gn.keys.bucket.read';
    /**
     * To alter recurrences (Pix Automático).
     * @var string
     */
    public const REC_WRITE = 'rec.write';
    /**
     * To consult recurrences (Pix Automático).
     * @var string
     */
    public const REC_READ = 'rec.read';
    /**
     * To alter recurrence requests.
     * @var string
     */
    public const SOLICREC_WRITE = 'solicrec.write';
    /**
     * To consult recurrence requests.
     * @var string
     */
    public const SOLICREC_READ = 'solicrec.read';
    /**
     * To alter recurring charges.
     * @var string
     */
    public const COBR_WRITE = 'cobr.write';
    /**
     * To consult recurring charges.
     * @var string
     */
    public const COBR_READ = 'cobr.read';
    /**
     * To alter recurrence locations.
     * @var string
     */
    public const PAYLOADLOCATIONREC_WRITE = 'payloadlocationrec.write';
    /**
     * To consult recurrence locations.
     * @var string
     */
    public const PAYLOADLOCATIONREC_READ = 'payloadlocationrec.read';
    /**
     * To alter recurrence webhooks.
     * @var string
     */
    public const WEBHOOKREC_WRITE = 'webhookrec.write';
    /**
     * To consult recurrence webhooks.
     * @var string
     */
    public const WEBHOOKREC_READ = 'webhookrec.read';
    /**
     * To alter recurring-charge webhooks.
     * @var string
     */
    public const WEBHOOKCOBR_WRITE = 'webhookcobr.write';
    /**
     * To consult recurring-charge webhooks.
     * @var string
     */
    public const WEBHOOKCOBR_READ = 'webhookcobr.read';

    private function __construct() {}

    /**
     * Every known scope with what it permits, in a few words.
     *
     * @return array<string, string> such as ['cob.write' => 'alter immediate charges', …]
     */
    public static function known(): array {}
}
