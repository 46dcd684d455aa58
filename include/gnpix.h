/* gnpix for C and C++. Generated from ffi/src by `GNPIX_BLESS=1 cargo test -p gnpix-ffi`: don't edit.
 *
 * Authorized calls to the Pix API of Gerencianet, today Efí.
 *
 *   gnpix_config *config;
 *   gnpix_client *client;
 *   gnpix_request *request;
 *   gnpix_response *response;
 *   gnpix_error *error;
 *   if (gnpix_config_from_env(&config, &error) == GNPIX_OK &&
 *       gnpix_client_new(config, &client, &error) == GNPIX_OK && ...
 *
 * HANDLES. Everything is an opaque pointer. Whoever is handed one frees it with its own function: gnpix_token with
 * gnpix_token_free, and so on; never with free(). Freeing NULL is nothing. After a free the pointer is gone. What is
 * borrowed says so, and from whom; it is valid until that is freed.
 *
 * THREADS. A function that takes `const T *` may be called by any number of threads at once for the same T; one that
 * takes `T *` needs it for itself, and so does a free. No function touches thread-local state, and none changes the
 * host's locale, environment or signal handlers. A thread that makes calls needs 512 KiB of stack.
 *
 * STRINGS. Strings go in as a pointer and a length, in UTF-8, and are copied. With GNPIX_NT as the length they end at
 * their NUL; (NULL, 0) is the empty string. Strings come out borrowed and NUL-terminated, with their length in `*len` if
 * `len` isn't NULL. NULL and 0 mean that there is none.
 *
 * ERRORS. What can fail returns a gnpix_status. It first sets its out parameters to NULL, whatever they held, and so
 * `*err`, if `err` isn't NULL: free an earlier error before. On failure `*err` is a new error, to be freed with
 * gnpix_error_free, and out parameters stay NULL. Any function can return GNPIX_ERROR_INVALID_ARGUMENT for NULL where an
 * object is needed and for text that isn't UTF-8, and GNPIX_ERROR_INTERNAL for a defect of gnpix, after which the handle
 * can only be freed; comments name the rest. Getters can't fail: for NULL they return NULL, 0 or false.
 *
 * MONEY. A POST or PATCH that may have left this machine is never repeated. After an error with gnpix_error_maybe_sent,
 * look up what the call was about before making it again.
 *
 * FORK. A client may be inherited by fork, used and freed on both sides. The child gets connections, a token and a
 * thread of its own; the parent is undisturbed.
 *
 * UNLOADING. Once loaded, the library stays: dlclose is harmless and frees no code.
 *
 * VERSIONS. Within one GNPIX_ABI_VERSION, which is the number in the shared library's name, nothing is removed or
 * changed. Functions and numbers are added: treat unknown numbers as what they are near to.
 */

#ifndef GNPIX_H
#define GNPIX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** The version of this header; gnpix_version tells the library's. */
#define GNPIX_VERSION "0.1.0"
#define GNPIX_VERSION_MAJOR 0
#define GNPIX_VERSION_MINOR 1
#define GNPIX_VERSION_PATCH 0
#define GNPIX_ABI_VERSION 0

/** As a string's length: it ends at its NUL. */
#define GNPIX_NT SIZE_MAX

/* Scopes, as the bank spells them. gnpix_scope_permits says what each one permits. */
#define GNPIX_SCOPE_COB_WRITE "cob.write"
#define GNPIX_SCOPE_COB_READ "cob.read"
#define GNPIX_SCOPE_COBV_WRITE "cobv.write"
#define GNPIX_SCOPE_COBV_READ "cobv.read"
#define GNPIX_SCOPE_LOTECOBV_WRITE "lotecobv.write"
#define GNPIX_SCOPE_LOTECOBV_READ "lotecobv.read"
#define GNPIX_SCOPE_PIX_WRITE "pix.write"
#define GNPIX_SCOPE_PIX_READ "pix.read"
#define GNPIX_SCOPE_PIX_SEND "pix.send"
#define GNPIX_SCOPE_GN_PIX_SEND_READ "gn.pix.send.read"
#define GNPIX_SCOPE_WEBHOOK_WRITE "webhook.write"
#define GNPIX_SCOPE_WEBHOOK_READ "webhook.read"
#define GNPIX_SCOPE_PAYLOADLOCATION_WRITE "payloadlocation.write"
#define GNPIX_SCOPE_PAYLOADLOCATION_READ "payloadlocation.read"
#define GNPIX_SCOPE_GN_PIX_EVP_WRITE "gn.pix.evp.write"
#define GNPIX_SCOPE_GN_PIX_EVP_READ "gn.pix.evp.read"
#define GNPIX_SCOPE_GN_BALANCE_READ "gn.balance.read"
#define GNPIX_SCOPE_GN_SETTINGS_WRITE "gn.settings.write"
#define GNPIX_SCOPE_GN_SETTINGS_READ "gn.settings.read"
#define GNPIX_SCOPE_GN_REPORTS_WRITE "gn.reports.write"
#define GNPIX_SCOPE_GN_REPORTS_READ "gn.reports.read"
#define GNPIX_SCOPE_GN_SPLIT_WRITE "gn.split.write"
#define GNPIX_SCOPE_GN_SPLIT_READ "gn.split.read"
#define GNPIX_SCOPE_GN_INFRACTIONS_WRITE "gn.infractions.write"
#define GNPIX_SCOPE_GN_INFRACTIONS_READ "gn.infractions.read"
#define GNPIX_SCOPE_GN_PIX_SAMEOWNERSHIP_SEND "gn.pix.sameownership.send"
#define GNPIX_SCOPE_GN_QRCODES_PAY "gn.qrcodes.pay"
#define GNPIX_SCOPE_GN_QRCODES_READ "gn.qrcodes.read"
#define GNPIX_SCOPE_GN_RECEIPTS_READ "gn.receipts.read"
#define GNPIX_SCOPE_GN_KEYS_BUCKET_READ "gn.keys.bucket.read"
#define GNPIX_SCOPE_REC_WRITE "rec.write"
#define GNPIX_SCOPE_REC_READ "rec.read"
#define GNPIX_SCOPE_SOLICREC_WRITE "solicrec.write"
#define GNPIX_SCOPE_SOLICREC_READ "solicrec.read"
#define GNPIX_SCOPE_COBR_WRITE "cobr.write"
#define GNPIX_SCOPE_COBR_READ "cobr.read"
#define GNPIX_SCOPE_PAYLOADLOCATIONREC_WRITE "payloadlocationrec.write"
#define GNPIX_SCOPE_PAYLOADLOCATIONREC_READ "payloadlocationrec.read"
#define GNPIX_SCOPE_WEBHOOKREC_WRITE "webhookrec.write"
#define GNPIX_SCOPE_WEBHOOKREC_READ "webhookrec.read"
#define GNPIX_SCOPE_WEBHOOKCOBR_WRITE "webhookcobr.write"
#define GNPIX_SCOPE_WEBHOOKCOBR_READ "webhookcobr.read"

/**
 * For gnpix_certificate_to_pem: the certificates, leaf first.
 */
#define GNPIX_PEM_CERTIFICATE 1

/**
 * For gnpix_certificate_to_pem: the private key, PKCS#8, not encrypted.
 */
#define GNPIX_PEM_KEY 2

/**
 * The largest amount that the Pix API can write, in cents.
 */
#define GNPIX_AMOUNT_MAX 999999999999

/**
 * What a call ended with. Numbers are for ever, and later versions may add some: treat one you don't know as a failure.
 */
typedef enum {
  /**
   * It succeeded; every other status is a failure.
   */
  GNPIX_OK = 0,
  /**
   * A request or an argument can't be used as it was given; nothing was sent.
   */
  GNPIX_ERROR_INVALID_ARGUMENT = 1,
  /**
   * A client can't be built from these options, variables or profile.
   */
  GNPIX_ERROR_CONFIG = 2,
  /**
   * The certificate's file is missing, malformed, unsupported, without a key, or with another certificate's.
   */
  GNPIX_ERROR_CERTIFICATE = 3,
  /**
   * The certificate file's password is wrong, or one is needed.
   */
  GNPIX_ERROR_CERTIFICATE_PASSWORD = 4,
  /**
   * The certificate has expired or isn't valid yet.
   */
  GNPIX_ERROR_CERTIFICATE_VALIDITY = 5,
  /**
   * The certificate is of one environment and the base route of the other.
   */
  GNPIX_ERROR_ENVIRONMENT_MISMATCH = 6,
  /**
   * The bank refused the certificate, or saw none.
   */
  GNPIX_ERROR_CERTIFICATE_REFUSED = 7,
  /**
   * The bank refused the Client_Id/Client_Secret pair, or the token twice.
   */
  GNPIX_ERROR_AUTHORIZATION = 8,
  /**
   * The token lacks the scope that the call needs.
   */
  GNPIX_ERROR_SCOPE = 9,
  /**
   * The bank answered 4xx to the call itself: see the error's name, detail and violations.
   */
  GNPIX_ERROR_API = 10,
  /**
   * The bank answered 429, too many requests: see gnpix_error_retry_after_ms.
   */
  GNPIX_ERROR_RATE_LIMIT = 11,
  /**
   * The bank, or something in front of it, answered 5xx.
   */
  GNPIX_ERROR_SERVER = 12,
  /**
   * No connection; nothing was sent.
   */
  GNPIX_ERROR_CONNECT = 13,
  /**
   * The bank's own certificate isn't trusted, or there is no common TLS version; nothing was sent.
   */
  GNPIX_ERROR_TLS = 14,
  /**
   * The connection was lost before the whole answer came: see gnpix_error_maybe_sent.
   */
  GNPIX_ERROR_CONNECTION_LOST = 15,
  /**
   * A deadline passed: see gnpix_error_maybe_sent.
   */
  GNPIX_ERROR_TIMEOUT = 16,
  /**
   * An answer came that can't be understood or is too large.
   */
  GNPIX_ERROR_RESPONSE = 17,
  /**
   * The caller cancelled: see gnpix_error_maybe_sent.
   */
  GNPIX_ERROR_CANCELLED = 18,
  /**
   * A defect of gnpix: please report it.
   */
  GNPIX_ERROR_INTERNAL = 19,
} gnpix_status;

/**
 * What gnpix_client_stat counts, since the client was made; a forked child counts from zero. Later versions may add
 * some.
 */
typedef enum {
  /**
   * Requests written or about to be, each try counted, token requests included.
   */
  GNPIX_STAT_REQUESTS = 0,
  /**
   * Tries beyond a request's first, except the one after a 401.
   */
  GNPIX_STAT_RETRIES = 1,
  /**
   * Calls repeated with a newer token after a 401.
   */
  GNPIX_STAT_RENEWALS = 2,
  /**
   * Connections established, TLS included.
   */
  GNPIX_STAT_CONNECTIONS = 3,
  /**
   * Full TLS handshakes, certificate presented.
   */
  GNPIX_STAT_HANDSHAKES_FULL = 4,
  /**
   * TLS sessions resumed from an earlier handshake.
   */
  GNPIX_STAT_HANDSHAKES_RESUMED = 5,
  /**
   * Calls served with the token at hand. These and the following are shared by the clients of one application and
   * certificate.
   */
  GNPIX_STAT_TOKEN_HITS = 6,
  /**
   * Token exchanges begun, renewals included.
   */
  GNPIX_STAT_TOKEN_EXCHANGES = 7,
  /**
   * Token exchanges that failed.
   */
  GNPIX_STAT_TOKEN_FAILURES = 8,
  /**
   * Token exchanges begun while the token at hand was still good.
   */
  GNPIX_STAT_TOKEN_BACKGROUND_RENEWALS = 9,
  /**
   * Calls that waited for another call's token exchange.
   */
  GNPIX_STAT_TOKEN_WAITS = 10,
  /**
   * Tokens thrown away before their end: refused by the bank, or by request.
   */
  GNPIX_STAT_TOKEN_INVALIDATIONS = 11,
} gnpix_stat;

/**
 * How much is told.
 */
typedef enum {
  /**
   * Nothing.
   */
  GNPIX_LOG_OFF = 0,
  /**
   * What ended a call.
   */
  GNPIX_LOG_ERROR = 1,
  /**
   * What will end one, such as a certificate about to expire.
   */
  GNPIX_LOG_WARN = 2,
  /**
   * What was mended, such as a repeated try.
   */
  GNPIX_LOG_INFO = 3,
  /**
   * Each exchange and answer.
   */
  GNPIX_LOG_DEBUG = 4,
  /**
   * Everything.
   */
  GNPIX_LOG_TRACE = 5,
} gnpix_log_level;

/**
 * What gnpix_operation_text tells of an operation. Later versions may add some.
 */
typedef enum {
  /**
   * Its name: "cob.create".
   */
  GNPIX_OPERATION_NAME = 0,
  /**
   * What it does, in one English sentence.
   */
  GNPIX_OPERATION_SUMMARY = 1,
  /**
   * The HTTP method: "POST".
   */
  GNPIX_OPERATION_METHOD = 2,
  /**
   * The route, its path parameters as `:name`.
   */
  GNPIX_OPERATION_ROUTE = 3,
  /**
   * The scope that the token needs.
   */
  GNPIX_OPERATION_SCOPE = 4,
  /**
   * The name of its body's schema; NULL if it takes none.
   */
  GNPIX_OPERATION_BODY = 5,
  /**
   * The name of its answer's schema; NULL if it gives nothing, or a file.
   */
  GNPIX_OPERATION_ANSWER = 6,
  /**
   * For a list in pages, the answer's member that has the items: "cobs".
   */
  GNPIX_OPERATION_PAGES = 7,
  /**
   * The version of gnpix that had it first.
   */
  GNPIX_OPERATION_SINCE = 8,
} gnpix_operation_part;

/**
 * What gnpix_operation_is tells of an operation. Later versions may add some.
 */
typedef enum {
  /**
   * It moves money, or changes what money will be asked for.
   */
  GNPIX_OPERATION_MONEY = 0,
  /**
   * It only consults.
   */
  GNPIX_OPERATION_READS = 1,
  /**
   * A repetition leaves the bank as the first one did.
   */
  GNPIX_OPERATION_IDEMPOTENT = 2,
  /**
   * After a lost answer, what the first try made can be fetched, and gnpix does.
   */
  GNPIX_OPERATION_RECOVERED = 3,
  /**
   * Its scope is certain. One that isn't never keeps a call from being made.
   */
  GNPIX_OPERATION_SCOPE_CONFIRMED = 4,
  /**
   * The central bank's API Pix has it; the others are Gerencianet's, today Efí's.
   */
  GNPIX_OPERATION_OF_CENTRAL_BANK = 5,
} gnpix_operation_trait;

/**
 * What gnpix_operation_parameter_text tells of a parameter. Later versions may add some.
 */
typedef enum {
  /**
   * Its name on the wire: "paginacao.paginaAtual". The last part alone will do for a call.
   */
  GNPIX_PARAMETER_NAME = 0,
  /**
   * "path", "query" or "header".
   */
  GNPIX_PARAMETER_PLACE = 1,
  /**
   * What its values must be, in English words that follow "must be".
   */
  GNPIX_PARAMETER_RULE = 2,
  /**
   * What it is, in a few English words.
   */
  GNPIX_PARAMETER_ABOUT = 3,
} gnpix_parameter_part;

/**
 * Which identifier. Later versions may add some.
 */
typedef enum {
  /**
   * The txid of a charge: 26 to 35 letters and digits; 32 when gnpix makes it.
   */
  GNPIX_ID_TXID = 1,
  /**
   * The txid in a static BR Code: 1 to 25 letters and digits; 25 when gnpix makes it.
   */
  GNPIX_ID_STATIC_TXID = 2,
  /**
   * The idEnvio of a sent Pix: 1 to 35 letters and digits; 32 when gnpix makes it. The bank pays once for each.
   */
  GNPIX_ID_ENVIO = 3,
  /**
   * The id of a refund (devolução): 1 to 35 letters and digits; 32 when gnpix makes it.
   */
  GNPIX_ID_DEVOLUCAO = 4,
  /**
   * The endToEndId of a payment: 32 letters and digits. The payment system makes it.
   */
  GNPIX_ID_END_TO_END = 5,
  /**
   * The rtrId of a return: 32 letters and digits. The payment system makes it.
   */
  GNPIX_ID_RTR = 6,
  /**
   * The idRec of a recurrence: 29 letters and digits. The bank makes it.
   */
  GNPIX_ID_REC = 7,
  /**
   * The idSolicRec of a request to confirm a recurrence: 29 letters and digits. The bank makes it.
   */
  GNPIX_ID_SOLIC_REC = 8,
} gnpix_id_kind;

/**
 * What gnpix_id_text tells of an identifier. Later versions may add some.
 */
typedef enum {
  /**
   * All of it.
   */
  GNPIX_ID_PART_WHOLE = 0,
  /**
   * What it begins with: "E" of a payment, "D" of a return, "RR" of a recurrence whose charges may be tried again after
   * they are due, "RN" of one whose may not, "SC" of a request.
   */
  GNPIX_ID_PART_PREFIX = 1,
  /**
   * The ISPB of who made it: eight capital letters and digits.
   */
  GNPIX_ID_PART_ISPB = 2,
  /**
   * When it was made: "2026-11-24T12:21:00Z" of a payment or return, to the minute; "2026-11-24" of the others.
   */
  GNPIX_ID_PART_TIME = 3,
  /**
   * The rest: eleven letters and digits.
   */
  GNPIX_ID_PART_SUFFIX = 4,
} gnpix_id_part;

/**
 * The kinds of Pix keys.
 */
typedef enum {
  /**
   * "12345678909"
   */
  GNPIX_KEY_CPF = 1,
  /**
   * "12ABC34501DE35"
   */
  GNPIX_KEY_CNPJ = 2,
  /**
   * "+5561912345678"
   */
  GNPIX_KEY_PHONE = 3,
  /**
   * "fulano@example.com", in small letters
   */
  GNPIX_KEY_EMAIL = 4,
  /**
   * A random key, "123e4567-e12b-12d1-a456-426655440000"
   */
  GNPIX_KEY_EVP = 5,
} gnpix_key_kind;

/**
 * What gnpix_brcode_text tells of a BR Code, and gnpix_brcode_data_set sets, from GNPIX_BRCODE_KEY to GNPIX_BRCODE_ONE_USE.
 * Later versions may add some.
 */
typedef enum {
  /**
   * The whole text, as "Pix copia e cola" has it.
   */
  GNPIX_BRCODE_WHOLE = 0,
  /**
   * What it asks for: "static", "dynamic", "composite" (a recurrence, with a payment or without) or "foreign" (nothing of
   * Pix).
   */
  GNPIX_BRCODE_KIND = 1,
  /**
   * The receiver's Pix key (26-01): makes it static. Set as a person types it.
   */
  GNPIX_BRCODE_KEY = 2,
  /**
   * Where the charge is, without "https://" (26-25): makes it dynamic. At most 77 characters. The charge there has amount
   * and txid, and rules those in the text.
   */
  GNPIX_BRCODE_LOCATION = 3,
  /**
   * Where the recurrence is, without "https://" (80-25): makes it composite, or stands alone. At most 77 characters, at the
   * same host as the location.
   */
  GNPIX_BRCODE_RECURRENCE = 4,
  /**
   * The amount, "10.00" (54). Without one the payer chooses. Static only.
   */
  GNPIX_BRCODE_AMOUNT = 5,
  /**
   * The receiver's name (59): 1 to 25 characters once its accents are gone. Needed.
   */
  GNPIX_BRCODE_NAME = 6,
  /**
   * The receiver's city (60): 1 to 15 characters once its accents are gone. Needed.
   */
  GNPIX_BRCODE_CITY = 7,
  /**
   * The receiver's CEP (61): eight digits.
   */
  GNPIX_BRCODE_POSTAL_CODE = 8,
  /**
   * The identifier (62-05): 1 to 25 letters and digits; none for "***". Static only.
   */
  GNPIX_BRCODE_TXID = 9,
  /**
   * A text for the payer (26-02). It shares 73 characters with the key. Static only.
   */
  GNPIX_BRCODE_INFO = 10,
  /**
   * The ISPB of who hands out the money of a Pix Saque (26-03): it takes 12 of those characters. Static only.
   */
  GNPIX_BRCODE_WITHDRAWAL_ISPB = 11,
  /**
   * Whether it may be paid once (01): "true", or "false" for again and again; none when the text doesn't say.
   */
  GNPIX_BRCODE_ONE_USE = 12,
  /**
   * The rules of Pix that it breaks: a JSON array of {"reason", "property", "value"}, "[]" if none. A payer's bank may refuse
   * any.
   */
  GNPIX_BRCODE_PROBLEMS = 13,
  /**
   * Every field but the checksum, known or not, in the order of the text: a JSON array of {"id", "value"}, and "fields" within
   * a template.
   */
  GNPIX_BRCODE_FIELDS = 14,
} gnpix_brcode_part;

/**
 * How much of a QR code may be lost and it still be read.
 */
typedef enum {
  /**
   * L, 7 %: the smallest code, for screens.
   */
  GNPIX_QR_LOW = 1,
  /**
   * M, 15 %: the usual one for payments.
   */
  GNPIX_QR_MEDIUM = 2,
  /**
   * Q, 25 %.
   */
  GNPIX_QR_QUARTILE = 3,
  /**
   * H, 30 %: for stickers that get dirty.
   */
  GNPIX_QR_HIGH = 4,
} gnpix_qr_correction;

/**
 * What gnpix_webhook_text tells of a notice. Later versions may add some.
 */
typedef enum {
  /**
   * What it says: "received", "refunded" (a refund was asked for, made or failed), "sent" (a sent Pix arrived or failed),
   * "recurrence", "recurring_charge" or "unknown". Later versions may add some.
   */
  GNPIX_NOTICE_KIND = 0,
  /**
   * The key by which a repeated delivery is known: the same for the same news, another when a refund, payment or charge
   * moves on. At most 96 letters, digits, `:` and `_`. Keep it with what you did, in one transaction.
   */
  GNPIX_NOTICE_KEY = 1,
  /**
   * The notice as it came, with every field: JSON.
   */
  GNPIX_NOTICE_JSON = 2,
  /**
   * `endToEndId`: look the payment up with it before acting.
   */
  GNPIX_NOTICE_END_TO_END_ID = 3,
  /**
   * `txid` of the charge.
   */
  GNPIX_NOTICE_TXID = 4,
  /**
   * `chave`: the receiver's Pix key. Not yours? Then it isn't for you.
   */
  GNPIX_NOTICE_PIX_KEY = 5,
  /**
   * `valor`, "10.00".
   */
  GNPIX_NOTICE_AMOUNT = 6,
  /**
   * `horario`, RFC 3339.
   */
  GNPIX_NOTICE_TIME = 7,
  /**
   * `infoPagador`: the payer's words.
   */
  GNPIX_NOTICE_PAYER_INFO = 8,
  /**
   * `status` of a sent Pix, a recurrence or a recurring charge.
   */
  GNPIX_NOTICE_STATUS = 9,
  /**
   * `idEnvio` of a sent Pix.
   */
  GNPIX_NOTICE_ID_ENVIO = 10,
  /**
   * The code of a sent Pix that failed, such as "AC03".
   */
  GNPIX_NOTICE_ERROR_CODE = 11,
  /**
   * Why a sent Pix failed.
   */
  GNPIX_NOTICE_ERROR_REASON = 12,
  /**
   * `idRec` of a recurrence.
   */
  GNPIX_NOTICE_ID_REC = 13,
  /**
   * The refunds of a received Pix: a JSON array of {"id", "rtr_id", "amount", "status", "reason"}, "[]" if none.
   */
  GNPIX_NOTICE_REFUNDS = 14,
} gnpix_notice_part;

/**
 * A BR Code whose checksum is right. Immutable: any number of threads may read it.
 */
typedef struct gnpix_brcode gnpix_brcode;

/**
 * The parts that a BR Code is built from, as text: set, never read.
 */
typedef struct gnpix_brcode_data gnpix_brcode_data;

/**
 * Bytes that gnpix made: a certificate's key or a file with one, a text, a picture. Immutable; zeroed when it is freed.
 */
typedef struct gnpix_buffer gnpix_buffer;

/**
 * A call in the background: its cancel token. Any number of threads may use it. It may outlive the call and the client.
 */
typedef struct gnpix_call gnpix_call;

/**
 * A certificate with its chain and its private key, which match. Immutable: any number of threads may use it. The key
 * is zeroed when the last client and handle that hold it are freed.
 */
typedef struct gnpix_certificate gnpix_certificate;

/**
 * An authorized client of the Pix API. Any number of threads may use it at once; make one and keep it, as it holds the
 * connections and the token. Making one starts nothing: no thread, no connection. In a forked child it works anew,
 * apart from the parent's.
 */
typedef struct gnpix_client gnpix_client;

/**
 * A client's options, being gathered: it belongs to one thread. Setting an option twice keeps the last value. What
 * needs a file or another option is checked when a client is made of it.
 */
typedef struct gnpix_config gnpix_config;

/**
 * One failure: what happened, with what, and what to do next. Immutable: any number of threads may read it. None of its
 * texts shows a token or a secret; the bank's raw answer, in gnpix_error_response, is as it came.
 */
typedef struct gnpix_error gnpix_error;

/**
 * An identifier that was checked. Immutable: any number of threads may read it.
 */
typedef struct gnpix_id gnpix_id;

/**
 * What a certificate says about itself, at the moment it was asked. Immutable: any number of threads may read it.
 */
typedef struct gnpix_inspection gnpix_inspection;

/**
 * A Pix key that was recognised: its readings, the likeliest first. Immutable: any number of threads may read it.
 */
typedef struct gnpix_pix_key gnpix_pix_key;

/**
 * A QR code (ISO/IEC 18004). Immutable: any number of threads may read it.
 */
typedef struct gnpix_qr gnpix_qr;

/**
 * A call to make: method, route, parameters, headers and body, without the base URL and the token. While it is being
 * built it belongs to one thread; once built it may be sent by any number of threads, as often as is wanted.
 */
typedef struct gnpix_request gnpix_request;

/**
 * One answer, whole: status, headers and raw body. Immutable: any number of threads may read it.
 */
typedef struct gnpix_response gnpix_response;

/**
 * Where a gnpix_store_load puts what it finds. It belongs to that call, and is gone when the callback returns.
 */
typedef struct gnpix_store_entry gnpix_store_entry;

/**
 * An OAuth 2.0 access token as the bank granted it. Immutable: any number of threads may read it. It stays readable
 * after the client is freed, but is good for calls until its end only. Zeroed when it is freed.
 */
typedef struct gnpix_token gnpix_token;

/**
 * A callback that was read. Immutable: any number of threads may read it.
 */
typedef struct gnpix_webhook gnpix_webhook;

/**
 * The authority that signs the certificate of the bank's callbacks. Make one and keep it. Immutable: any number of threads may
 * use it.
 */
typedef struct gnpix_webhook_authority gnpix_webhook_authority;

/**
 * Looks up the entry last saved under `key`, and puts it in `entry` with gnpix_store_entry_set, if there is one.
 * Returns 0; anything else if it failed.
 */
typedef int32_t (*gnpix_store_load)(void *user_data, const char *key, gnpix_store_entry *entry);

/**
 * Puts `sealed` in place of what is under `key`, whole or not at all. It may be dropped from `expires_at` on, in seconds
 * since 1970-01-01 00:00 UTC. Returns 0; anything else if it failed.
 */
typedef int32_t (*gnpix_store_save)(void *user_data,
                                    const char *key,
                                    const uint8_t *sealed,
                                    size_t sealed_len,
                                    int64_t expires_at);

/**
 * Tries to become the one that renews `key`, for at most `ttl_ms` milliseconds, without waiting. Returns 0 if it did, 1
 * if another holds the lock, anything else if it failed. The lock saves traffic and guards nothing.
 */
typedef int32_t (*gnpix_store_lock)(void *user_data, const char *key, uint64_t ttl_ms);

/**
 * Gives the lock of `key` back.
 */
typedef void (*gnpix_store_unlock)(void *user_data, const char *key);

/**
 * Frees `user_data`.
 */
typedef void (*gnpix_store_free)(void *user_data);

/**
 * What gnpix_client_send_async calls with the outcome: exactly once, on a thread of the library's own. Exactly one of
 * `response` and `error` is not NULL, and the callback frees it. It must not throw or longjmp. Keep it short: the
 * client's other calls in the background wait for it. It may call any function of gnpix.
 */
typedef void (*gnpix_callback)(void *user_data, gnpix_response *response, gnpix_error *error);

/**
 * What gnpix_set_log_callback calls: with a gnpix_log_level, where the message comes from, such as "gnpix::transport",
 * and the message, in one line. Both texts are UTF-8, NUL-terminated, and gone when the callback returns. It is called
 * on whichever thread notices something, by several at once, and must not throw, longjmp or call gnpix. No message holds
 * a token, a secret, a header, a body or a query value.
 */
typedef void (*gnpix_log_callback)(int32_t level,
                                   const char *target,
                                   size_t target_len,
                                   const char *message,
                                   size_t message_len,
                                   void *user_data);

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/**
 * The version of the library that is running, such as "0.1.0". GNPIX_VERSION is that of the header. Valid for ever.
 */
const char *gnpix_version(void);

/**
 * The interface's number, which the shared library's name carries. It differs from GNPIX_ABI_VERSION only if the
 * program was built with another library's header.
 */
uint32_t gnpix_abi_version(void);

/**
 * A status's name, such as "ok", "config" or "rate_limit"; "unknown" for a number that is none. Never NULL; valid for
 * ever. Any thread.
 */
const char *gnpix_status_name(int32_t status);

/**
 * The failure's status, never GNPIX_OK; GNPIX_OK for NULL.
 */
gnpix_status gnpix_error_code(const gnpix_error *error);

/**
 * The status's name, such as "api" or "timeout". Borrowed until the error is freed; NULL for NULL.
 */
const char *gnpix_error_kind(const gnpix_error *error, size_t *len);

/**
 * The HTTP status of the bank's answer; 0 if none came.
 */
uint16_t gnpix_error_http_status(const gnpix_error *error);

/**
 * The bank's own name for the error (`nome`, OAuth's `error`, or the last part of a problem's `type`), such as
 * "CobOperacaoInvalida" or "invalid_client"; for failures that never reached the bank gnpix's own, such as
 * "certificate_key_mismatch". Borrowed until the error is freed; NULL if there is none.
 */
const char *gnpix_error_name(const gnpix_error *error,
                             size_t *len);

/**
 * What happened and with what, in one sentence. Borrowed until the error is freed; NULL for NULL.
 */
const char *gnpix_error_message(const gnpix_error *error, size_t *len);

/**
 * The problem's `title` (RFC 7807). Borrowed until the error is freed; NULL if the bank sent none.
 */
const char *gnpix_error_title(const gnpix_error *error, size_t *len);

/**
 * The bank's explanation (`detail`, `mensagem`, `error_description` or `message`). Borrowed until the error is freed;
 * NULL if the bank sent none.
 */
const char *gnpix_error_detail(const gnpix_error *error,
                               size_t *len);

/**
 * What to do next, in whole sentences. Borrowed until the error is freed; NULL if gnpix has no advice.
 */
const char *gnpix_error_help(const gnpix_error *error, size_t *len);

/**
 * All that is worth logging in one line: message, HTTP status, name, detail, violations, whether the bank may have
 * received the request, and help. Borrowed until the error is freed; NULL for NULL.
 */
const char *gnpix_error_text(const gnpix_error *error,
                             size_t *len);

/**
 * The technical causes, outermost first, such as "connection refused: os error 111". Borrowed until the error is freed;
 * NULL if there is none.
 */
const char *gnpix_error_cause(const gnpix_error *error,
                              size_t *len);

/**
 * The fields that the bank refused, as a JSON array of {"reason": string, "property": string or null, "value": string
 * or null}; "[]" when it named none. Borrowed until the error is freed; NULL for NULL.
 */
const char *gnpix_error_violations(const gnpix_error *error,
                                   size_t *len);

/**
 * Whether the same call may succeed later with nothing changed. It does not say that repeating is safe: see
 * gnpix_error_maybe_sent.
 */
bool gnpix_error_retryable(const gnpix_error *error);

/**
 * Whether the bank may have acted on the request although no answer was understood. Look the charge or payment up
 * before repeating a call that moves money.
 */
bool gnpix_error_maybe_sent(const gnpix_error *error);

/**
 * Whether this is the memory of a recent failure, returned without traffic.
 */
bool gnpix_error_remembered(const gnpix_error *error);

/**
 * How many times the request was tried; 0 when it never got that far.
 */
uint32_t gnpix_error_attempts(const gnpix_error *error);

/**
 * How long the bank asked to wait (`Retry-After`), in milliseconds; -1 if it named no time.
 */
int64_t gnpix_error_retry_after_ms(const gnpix_error *error);

/**
 * The bank's answer, whole: status, headers and raw body. Borrowed until the error is freed, and never freed itself;
 * NULL if no answer came.
 */
const gnpix_response *gnpix_error_response(const gnpix_error *error);

/**
 * Frees the error; NULL is nothing.
 */
void gnpix_error_free(gnpix_error *error);

/**
 * How many scopes this version knows by name. The bank may have more: they are taken as they are.
 */
size_t gnpix_scope_count(void);

/**
 * The scope at `index` as the bank spells it, such as "cob.write". Valid for ever; NULL past the end.
 */
const char *gnpix_scope_name(size_t index, size_t *len);

/**
 * What the scope at `index` permits, in a few English words. Valid for ever; NULL past the end.
 */
const char *gnpix_scope_permits(size_t index, size_t *len);

/**
 * Reads a PKCS#12 or PEM file, whatever its name. The bank's files have an empty password: (NULL, 0). Free it with
 * gnpix_certificate_free.
 * GNPIX_ERROR_CERTIFICATE or GNPIX_ERROR_CERTIFICATE_PASSWORD, with a name of its own for each cause. Dates are not
 * looked at: see gnpix_certificate_check_validity.
 */
gnpix_status gnpix_certificate_load(const char *path,
                                    size_t path_len,
                                    const char *password,
                                    size_t password_len,
                                    gnpix_certificate **certificate,
                                    gnpix_error **err);

/**
 * Reads a certificate and its key from two files, PEM or DER, whichever is first. Otherwise like
 * gnpix_certificate_load.
 */
gnpix_status gnpix_certificate_load_pair(const char *first,
                                         size_t first_len,
                                         const char *second,
                                         size_t second_len,
                                         const char *password,
                                         size_t password_len,
                                         gnpix_certificate **certificate,
                                         gnpix_error **err);

/**
 * Like gnpix_certificate_load, from a file's content. Base64 text of a PKCS#12 file is read too.
 */
gnpix_status gnpix_certificate_parse(const uint8_t *content,
                                     size_t content_len,
                                     const char *password,
                                     size_t password_len,
                                     gnpix_certificate **certificate,
                                     gnpix_error **err);

/**
 * Like gnpix_certificate_load_pair, from the files' content.
 */
gnpix_status gnpix_certificate_parse_pair(const uint8_t *first,
                                          size_t first_len,
                                          const uint8_t *second,
                                          size_t second_len,
                                          const char *password,
                                          size_t password_len,
                                          gnpix_certificate **certificate,
                                          gnpix_error **err);

/**
 * Refuses a certificate that today is outside the dates of, as making a client of it does.
 * GNPIX_ERROR_CERTIFICATE_VALIDITY, named "certificate_expired" or "certificate_not_yet_valid".
 */
gnpix_status gnpix_certificate_check_validity(const gnpix_certificate *certificate, gnpix_error **err);

/**
 * Tells what the certificate says about itself, as of today. Free it with gnpix_inspection_free.
 */
gnpix_status gnpix_certificate_inspect(const gnpix_certificate *certificate,
                                       gnpix_inspection **inspection,
                                       gnpix_error **err);

/**
 * Writes certificates, key or both as PEM, the key first, as other tools take them. `parts` is GNPIX_PEM_CERTIFICATE,
 * GNPIX_PEM_KEY, or both or-ed. Free it with gnpix_buffer_free; gnpix_buffer_write_file makes a file of it.
 * GNPIX_ERROR_INVALID_ARGUMENT for other parts.
 */
gnpix_status gnpix_certificate_to_pem(const gnpix_certificate *certificate,
                                      uint32_t parts,
                                      gnpix_buffer **pem,
                                      gnpix_error **err);

/**
 * Writes certificates and key as a PKCS#12 file that OpenSSL 3 reads (AES-256-CBC, PBKDF2-HMAC-SHA256). An empty
 * password is allowed, and protects nothing. Free it with gnpix_buffer_free.
 */
gnpix_status gnpix_certificate_to_pkcs12(const gnpix_certificate *certificate,
                                         const char *password,
                                         size_t password_len,
                                         gnpix_buffer **pkcs12,
                                         gnpix_error **err);

/**
 * Frees the certificate; NULL is nothing. Configs and clients that were given it keep what they need.
 */
void gnpix_certificate_free(gnpix_certificate *certificate);

/**
 * The subject's name, as `openssl x509 -nameopt RFC2253` prints it. Borrowed until the inspection is freed; NULL for
 * NULL.
 */
const char *gnpix_inspection_subject(const gnpix_inspection *inspection,
                                     size_t *len);

/**
 * The issuer's name in the same form. Borrowed until the inspection is freed; NULL for NULL.
 */
const char *gnpix_inspection_issuer(const gnpix_inspection *inspection, size_t *len);

/**
 * The environment the certificate is of, told by its issuer: "production" or "homologation". Borrowed until the
 * inspection is freed; NULL for an issuer that isn't the bank's.
 */
const char *gnpix_inspection_environment(const gnpix_inspection *inspection,
                                         size_t *len);

/**
 * The serial number in upper-case hexadecimal. Borrowed until the inspection is freed; NULL for NULL.
 */
const char *gnpix_inspection_serial(const gnpix_inspection *inspection, size_t *len);

/**
 * The first second of validity, in seconds since 1970-01-01 00:00 UTC.
 */
int64_t gnpix_inspection_not_before(const gnpix_inspection *inspection);

/**
 * The last second of validity, in seconds since 1970-01-01 00:00 UTC.
 */
int64_t gnpix_inspection_not_after(const gnpix_inspection *inspection);

/**
 * Whole days until the last second, rounded down: negative once the certificate has expired.
 */
int64_t gnpix_inspection_days_left(const gnpix_inspection *inspection);

/**
 * Whether the certificate may be used: "valid", "expiring" (within 30 days), "expired" or "not yet valid". Borrowed
 * until the inspection is freed; NULL for NULL.
 */
const char *gnpix_inspection_status(const gnpix_inspection *inspection,
                                    size_t *len);

/**
 * The key's type and size: "RSA 2048", "EC P-256", "EC P-384", "Ed25519". Borrowed until the inspection is freed; NULL
 * for NULL.
 */
const char *gnpix_inspection_key_type(const gnpix_inspection *inspection,
                                      size_t *len);

/**
 * SHA-256 of the certificate in lower-case hexadecimal. Borrowed until the inspection is freed; NULL for NULL.
 */
const char *gnpix_inspection_sha256(const gnpix_inspection *inspection,
                                    size_t *len);

/**
 * How many certificates the file holds: first the chain from the leaf up, then those that are no part of it.
 */
size_t gnpix_inspection_entry_count(const gnpix_inspection *inspection);

/**
 * The subject of the file's certificate at `index`. Borrowed until the inspection is freed; NULL past the end.
 */
const char *gnpix_inspection_entry_subject(const gnpix_inspection *inspection,
                                           size_t index,
                                           size_t *len);

/**
 * The issuer of the file's certificate at `index`. Borrowed until the inspection is freed; NULL past the end.
 */
const char *gnpix_inspection_entry_issuer(const gnpix_inspection *inspection, size_t index, size_t *len);

/**
 * SHA-256 of the file's certificate at `index`. Borrowed until the inspection is freed; NULL past the end.
 */
const char *gnpix_inspection_entry_sha256(const gnpix_inspection *inspection, size_t index, size_t *len);

/**
 * The last second of validity of the file's certificate at `index`; 0 past the end.
 */
int64_t gnpix_inspection_entry_not_after(const gnpix_inspection *inspection, size_t index);

/**
 * Whether the file's certificate at `index` belongs to the chain; those that don't are never sent.
 */
bool gnpix_inspection_entry_in_chain(const gnpix_inspection *inspection, size_t index);

/**
 * Frees the inspection; NULL is nothing.
 */
void gnpix_inspection_free(gnpix_inspection *inspection);

/**
 * The bytes, with a NUL behind them. Borrowed until the buffer is freed; NULL for NULL.
 */
const char *gnpix_buffer_data(const gnpix_buffer *buffer, size_t *len);

/**
 * Writes the bytes to a file that only its owner may read (0600), whole or not at all. A symbolic link is never
 * followed. An existing file is left alone unless `overwrite`.
 * GNPIX_ERROR_CERTIFICATE, named "certificate_file_exists" or "certificate_file_unwritable".
 */
gnpix_status gnpix_buffer_write_file(const gnpix_buffer *buffer,
                                     const char *path,
                                     size_t path_len,
                                     bool overwrite,
                                     gnpix_error **err);

/**
 * Zeroes and frees the buffer; NULL is nothing.
 */
void gnpix_buffer_free(gnpix_buffer *buffer);

/**
 * Makes options with nothing set. Free them with gnpix_config_free.
 */
gnpix_status gnpix_config_new(gnpix_config **config, gnpix_error **err);

/**
 * Makes options from the process's GNPIX_* variables: GNPIX_CLIENT_ID, GNPIX_CLIENT_SECRET, GNPIX_CERTIFICATE (a
 * path), GNPIX_CERTIFICATE_KEY, GNPIX_CERTIFICATE_BASE64, GNPIX_CERTIFICATE_PASSWORD, GNPIX_ENVIRONMENT,
 * GNPIX_BASE_URL, GNPIX_CA_FILE, GNPIX_SCOPE, GNPIX_TIMEOUT (seconds), GNPIX_PROXY, GNPIX_TOKEN_PATH,
 * GNPIX_TOKEN_BODY, GNPIX_TOKEN_STORE. No other thread may change the environment meanwhile.
 * GNPIX_ERROR_CONFIG names the variable that can't be used.
 */
gnpix_status gnpix_config_from_env(gnpix_config **config,
                                   gnpix_error **err);

/**
 * Makes options from a profile file. `path` (NULL, 0) is `~/.config/gnpix/config.toml`, below XDG_CONFIG_HOME if that
 * is set; `name` (NULL, 0) is the file's default profile.
 * GNPIX_ERROR_CONFIG: no such file or profile, not TOML, an unknown key, or a file with secrets that others may read.
 */
gnpix_status gnpix_config_from_profile(const char *path,
                                       size_t path_len,
                                       const char *name,
                                       size_t name_len,
                                       gnpix_config **config,
                                       gnpix_error **err);

/**
 * Sets the application's Client_Id.
 */
gnpix_status gnpix_config_set_client_id(gnpix_config *config,
                                        const char *id,
                                        size_t id_len,
                                        gnpix_error **err);

/**
 * Sets the application's Client_Secret. gnpix keeps a copy of its own, zeroed when nobody holds it any more.
 */
gnpix_status gnpix_config_set_client_secret(gnpix_config *config,
                                            const char *secret,
                                            size_t secret_len,
                                            gnpix_error **err);

/**
 * Chooses the base route: "production", "homologation", "production-gerencianet" or "homologation-gerencianet" (the
 * hosts before the bank changed its name). There is no default: production is real money.
 * GNPIX_ERROR_CONFIG for another name.
 */
gnpix_status gnpix_config_set_environment(gnpix_config *config,
                                          const char *name,
                                          size_t name_len,
                                          gnpix_error **err);

/**
 * Lets a certificate of one environment be used with the base route of the other; refused by default.
 */
gnpix_status gnpix_config_set_allow_environment_mismatch(gnpix_config *config, bool allow, gnpix_error **err);

/**
 * Sets a base URL instead of the environment's own: `https`, with nothing but a host and perhaps a port and a path.
 * GNPIX_ERROR_CONFIG for another URL.
 */
gnpix_status gnpix_config_set_base_url(gnpix_config *config,
                                       const char *url,
                                       size_t url_len,
                                       gnpix_error **err);

/**
 * Sets the token endpoint's path; "/oauth/token" by default.
 */
gnpix_status gnpix_config_set_token_path(gnpix_config *config,
                                         const char *path,
                                         size_t path_len,
                                         gnpix_error **err);

/**
 * Chooses how the token request's body is written: "json", as this bank takes it and by default, or "form", as RFC
 * 6749 says.
 * GNPIX_ERROR_CONFIG for another name.
 */
gnpix_status gnpix_config_set_token_body(gnpix_config *config,
                                         const char *form,
                                         size_t form_len,
                                         gnpix_error **err);

/**
 * Sets the scopes to ask for, separated by spaces; by default all that the application has.
 */
gnpix_status gnpix_config_set_scope(gnpix_config *config,
                                    const char *list,
                                    size_t list_len,
                                    gnpix_error **err);

/**
 * Sets a product to name in `User-Agent` before gnpix, such as "loja/1.4".
 */
gnpix_status gnpix_config_set_user_agent(gnpix_config *config,
                                         const char *product,
                                         size_t product_len,
                                         gnpix_error **err);

/**
 * Sets an `http://` or `https://` proxy to tunnel through. The system's proxy variables are not read.
 */
gnpix_status gnpix_config_set_proxy(gnpix_config *config, const char *url, size_t url_len, gnpix_error **err);

/**
 * Frees the options; NULL is nothing. Clients made of them stay as they are.
 */
void gnpix_config_free(gnpix_config *config);

/**
 * Sets the certificate to one that is loaded. It stays yours to free, at any time.
 */
gnpix_status gnpix_config_set_certificate(gnpix_config *config,
                                          const gnpix_certificate *certificate,
                                          gnpix_error **err);

/**
 * Sets the certificate's file: `.p12` as the bank hands it out, or PEM, told by content. It is read when a client is
 * made.
 */
gnpix_status gnpix_config_set_certificate_file(gnpix_config *config,
                                               const char *path,
                                               size_t path_len,
                                               gnpix_error **err);

/**
 * Sets certificate and key in two files, in either order.
 */
gnpix_status gnpix_config_set_certificate_files(gnpix_config *config,
                                                const char *first,
                                                size_t first_len,
                                                const char *second,
                                                size_t second_len,
                                                gnpix_error **err);

/**
 * Sets the certificate file's content: `.p12`, raw or as base64 text, or PEM. The bytes are copied.
 */
gnpix_status gnpix_config_set_certificate_bytes(gnpix_config *config,
                                                const uint8_t *content,
                                                size_t content_len,
                                                gnpix_error **err);

/**
 * Sets the password of the certificate's file; empty by default, as the bank hands it out.
 */
gnpix_status gnpix_config_set_certificate_password(gnpix_config *config,
                                                   const char *password,
                                                   size_t password_len,
                                                   gnpix_error **err);

/**
 * Sets a PEM file of certificate authorities to trust, beside the platform's. It is read when a client is made.
 */
gnpix_status gnpix_config_set_ca_file(gnpix_config *config,
                                      const char *path,
                                      size_t path_len,
                                      gnpix_error **err);

/**
 * Sets certificate authorities to trust as PEM text, beside the platform's.
 */
gnpix_status gnpix_config_set_ca_pem(gnpix_config *config,
                                     const char *pem,
                                     size_t pem_len,
                                     gnpix_error **err);

/**
 * Chooses whether to trust the platform's certificate authorities; true by default.
 */
gnpix_status gnpix_config_set_platform_roots(gnpix_config *config, bool trust, gnpix_error **err);

/**
 * The longest that connecting (name, TCP, TLS) may take, in milliseconds; 10,000 by default. 0 is refused when a client
 * is made.
 */
gnpix_status gnpix_config_set_connect_timeout_ms(gnpix_config *config,
                                                 uint64_t ms,
                                                 gnpix_error **err);

/**
 * The longest silence while an answer is awaited (connecting included) or read, in milliseconds; 30,000 by default. 0 is
 * refused when a client is made.
 */
gnpix_status gnpix_config_set_read_timeout_ms(gnpix_config *config,
                                              uint64_t ms,
                                              gnpix_error **err);

/**
 * The longest that a whole call may take, in milliseconds: token, tries, answer; 60,000 by default. 0 is refused when a
 * client is made. gnpix_request_set_timeout_ms sets it for one call.
 */
gnpix_status gnpix_config_set_timeout_ms(gnpix_config *config,
                                         uint64_t ms,
                                         gnpix_error **err);

/**
 * How long an idle connection is kept, in milliseconds; 30,000 by default, below what servers allow. 0 is refused when a
 * client is made.
 */
gnpix_status gnpix_config_set_idle_timeout_ms(gnpix_config *config,
                                              uint64_t ms,
                                              gnpix_error **err);

/**
 * How many times a request may be tried where repeating is safe, the first try included: 1 to 100; 3 by default.
 */
gnpix_status gnpix_config_set_max_attempts(gnpix_config *config,
                                           uint32_t attempts,
                                           gnpix_error **err);

/**
 * The largest answer taken, in bytes after decompression; 16 MiB by default.
 */
gnpix_status gnpix_config_set_max_body(gnpix_config *config, size_t bytes, gnpix_error **err);

/**
 * Whether to use HTTP/2 where the server offers it; true by default.
 */
gnpix_status gnpix_config_set_http2(gnpix_config *config, bool allow, gnpix_error **err);

/**
 * Shares tokens beyond this process, in a store of yours: a file for a machine's processes, a Redis for a fleet. `key` is
 * 64 hexadecimal digits, NUL-terminated; entries are encrypted under a key derived from the client secret. The
 * callbacks run on threads of the library's own, several at once; one that fails or takes longer than half a second is
 * passed over with a warning in the log, and never fails a call. They must not throw, longjmp or call gnpix, save for
 * gnpix_store_entry_set and the getters of its error. `free_user_data`, if not NULL, is called once, on any thread, when the last config and client
 * that hold the store are gone; never if this function fails.
 * GNPIX_ERROR_INVALID_ARGUMENT if load, save, lock or unlock is NULL.
 */
gnpix_status gnpix_config_set_token_store(gnpix_config *config,
                                          gnpix_store_load load,
                                          gnpix_store_save save,
                                          gnpix_store_lock lock,
                                          gnpix_store_unlock unlock,
                                          gnpix_store_free free_user_data,
                                          void *user_data,
                                          gnpix_error **err);

/**
 * Puts what was found in `entry`; the bytes are copied. For gnpix_store_load alone.
 */
gnpix_status gnpix_store_entry_set(gnpix_store_entry *entry,
                                   const uint8_t *sealed,
                                   size_t sealed_len,
                                   int64_t expires_at,
                                   gnpix_error **err);

/**
 * Makes a client of options, which stay yours. Reads the certificate's and CA's files; makes no traffic. Free it with
 * gnpix_client_free.
 * GNPIX_ERROR_CONFIG for a missing or contradictory option; GNPIX_ERROR_CERTIFICATE, _CERTIFICATE_PASSWORD and
 * _CERTIFICATE_VALIDITY for a certificate that can't be used; GNPIX_ERROR_ENVIRONMENT_MISMATCH for one of the other
 * environment.
 */
gnpix_status gnpix_client_new(const gnpix_config *config,
                              gnpix_client **client,
                              gnpix_error **err);

/**
 * The access token: the cached one while it is good, else a new one, fetched on this thread. Free it with
 * gnpix_token_free. gnpix_client_send needs no token from you.
 * GNPIX_ERROR_AUTHORIZATION, _CERTIFICATE_REFUSED, _CONNECT, _TIMEOUT and whatever else the exchange ended with. A
 * failure is remembered for a while and returned without traffic: see gnpix_error_remembered.
 */
gnpix_status gnpix_client_token(const gnpix_client *client,
                                gnpix_token **token,
                                gnpix_error **err);

/**
 * Makes a call on this thread, and returns when its outcome is known, at the latest when its timeout passes. Free the
 * response with gnpix_response_free.
 * Every answer but 2xx is an error that keeps the answer. When gnpix_error_maybe_sent is set, the bank may have acted
 * on the request: look up what it was about before repeating a call that moves money.
 */
gnpix_status gnpix_client_send(const gnpix_client *client,
                               const gnpix_request *request,
                               gnpix_response **response,
                               gnpix_error **err);

/**
 * Makes a call of an operation of the catalogue on this thread: gnpix_request_new_operation, gnpix_client_send and
 * gnpix_request_free in one. Free the response with gnpix_response_free.
 * As those two.
 */
gnpix_status gnpix_client_call(const gnpix_client *client,
                               const char *operation,
                               size_t operation_len,
                               const char *parameters,
                               size_t parameters_len,
                               const char *body,
                               size_t body_len,
                               gnpix_response **response,
                               gnpix_error **err);

/**
 * Starts a call and returns at once. `callback` is called exactly once with the outcome, unless this function returns
 * anything but GNPIX_OK: then never. The first such call of a client starts a thread of its own, which drives all of
 * them. `call`, if not NULL, is set to the call's cancel token, to be freed with gnpix_call_free at any time. The
 * request may be freed or changed as soon as this returns.
 * GNPIX_ERROR_INVALID_ARGUMENT, or GNPIX_ERROR_INTERNAL if no thread can be started. Whatever else goes wrong is told
 * to the callback.
 */
gnpix_status gnpix_client_send_async(const gnpix_client *client,
                                     const gnpix_request *request,
                                     gnpix_callback callback,
                                     void *user_data,
                                     gnpix_call **call,
                                     gnpix_error **err);

/**
 * Fetches a token unless a good one is cached, and so connects: the first call finds both.
 * As gnpix_client_token.
 */
gnpix_status gnpix_client_warm_up(const gnpix_client *client, gnpix_error **err);

/**
 * Drops the cached token: the next call gets a new one.
 */
void gnpix_client_invalidate(const gnpix_client *client);

/**
 * A count, by its number in gnpix_stat; 0 for a number that is none.
 */
uint64_t gnpix_client_stat(const gnpix_client *client, int32_t stat);

/**
 * The certificate the client presents. Free it with gnpix_certificate_free.
 */
gnpix_status gnpix_client_certificate(const gnpix_client *client,
                                      gnpix_certificate **certificate,
                                      gnpix_error **err);

/**
 * The base URL, ending in "/". Borrowed until the client is freed; NULL for NULL.
 */
const char *gnpix_client_base_url(const gnpix_client *client, size_t *len);

/**
 * Frees the client; NULL is nothing. No call of gnpix_client_send may be under way. Calls in the background are
 * cancelled: when this returns, each one's callback has run, so that what their user_data leads to may go. A callback
 * that waits for the thread which frees the client waits for ever. Inside a callback, this returns at once and the
 * others' callbacks run afterwards. In a forked child, the parent's connections and calls are left alone.
 */
void gnpix_client_free(gnpix_client *client);

/**
 * Gives the call up. Its callback then runs with GNPIX_ERROR_CANCELLED, whose gnpix_error_maybe_sent says whether the
 * bank may have received the request, unless the outcome came first. Cancelling again, or late, is nothing; so is NULL.
 */
void gnpix_call_cancel(const gnpix_call *call);

/**
 * Frees the cancel token; NULL is nothing. The call goes on.
 */
void gnpix_call_free(gnpix_call *call);

/**
 * The token itself, a secret: it goes in `Authorization: Bearer …`, and gnpix_client_send puts it there for you.
 * Borrowed until the token is freed; NULL for NULL.
 */
const char *gnpix_token_access_token(const gnpix_token *token,
                                     size_t *len);

/**
 * The token's type as the bank spelled it, such as "Bearer". Borrowed until the token is freed; NULL for NULL.
 */
const char *gnpix_token_token_type(const gnpix_token *token,
                                   size_t *len);

/**
 * The lifetime the bank granted, in seconds, counted from the request for it.
 */
uint64_t gnpix_token_expires_in(const gnpix_token *token);

/**
 * When the token ends, by the wall clock, in seconds since 1970-01-01 00:00 UTC; 0 for NULL. For people to read:
 * gnpix itself counts on a clock that nobody sets.
 */
int64_t gnpix_token_expires_at(const gnpix_token *token);

/**
 * The granted scopes as the bank sent them, separated by spaces. Borrowed until the token is freed; NULL when it did
 * not say, which is not the same as none.
 */
const char *gnpix_token_scope(const gnpix_token *token,
                              size_t *len);

/**
 * Whether the token has the scope `name`: 1 yes, 0 no, -1 unknown, since the bank did not say, or for NULL.
 */
int32_t gnpix_token_has_scope(const gnpix_token *token, const char *name, size_t name_len);

/**
 * Frees the token; NULL is nothing.
 */
void gnpix_token_free(gnpix_token *token);

/**
 * Makes a request: `method` is "GET", "POST", "PUT", "PATCH", "DELETE" or "HEAD", and `route` a path such as
 * "/v2/cob/:txid", whose `:name` segments gnpix_request_set_path_param fills. A query in the route is kept as it is.
 * Free it with gnpix_request_free.
 * GNPIX_ERROR_INVALID_ARGUMENT for another method. The route is checked when the request is sent.
 */
gnpix_status gnpix_request_new(const char *method,
                               size_t method_len,
                               const char *route,
                               size_t route_len,
                               gnpix_request **request,
                               gnpix_error **err);

/**
 * Fills the route's `:name`, anew if it was filled before. The value is percent-encoded whole, so that a `/` or `?` in it
 * can't change the route.
 */
gnpix_status gnpix_request_set_path_param(gnpix_request *request,
                                          const char *name,
                                          size_t name_len,
                                          const char *value,
                                          size_t value_len,
                                          gnpix_error **err);

/**
 * Adds a query value, percent-encoded; a name may be given several times.
 */
gnpix_status gnpix_request_add_query(gnpix_request *request,
                                     const char *name,
                                     size_t name_len,
                                     const char *value,
                                     size_t value_len,
                                     gnpix_error **err);

/**
 * Sets a header. `Authorization`, `Host`, `Content-Length` and others that steer a message are gnpix's own.
 * GNPIX_ERROR_INVALID_ARGUMENT for those, and for what HTTP can't carry; the request stays as it was.
 */
gnpix_status gnpix_request_set_header(gnpix_request *request,
                                      const char *name,
                                      size_t name_len,
                                      const char *value,
                                      size_t value_len,
                                      gnpix_error **err);

/**
 * Sets the body to JSON text, sent byte for byte, with its content type.
 * GNPIX_ERROR_INVALID_ARGUMENT unless it is JSON; the request stays as it was.
 */
gnpix_status gnpix_request_set_json(gnpix_request *request,
                                    const char *json,
                                    size_t json_len,
                                    gnpix_error **err);

/**
 * Sets the body, byte for byte, and its content type. The bytes are copied.
 * GNPIX_ERROR_INVALID_ARGUMENT for a content type that HTTP can't carry; the request stays as it was.
 */
gnpix_status gnpix_request_set_body(gnpix_request *request,
                                    const char *content_type,
                                    size_t content_type_len,
                                    const uint8_t *body,
                                    size_t body_len,
                                    gnpix_error **err);

/**
 * The longest this call may take in all, in milliseconds: token, tries and answer. The client's own otherwise.
 * GNPIX_ERROR_INVALID_ARGUMENT for 0.
 */
gnpix_status gnpix_request_set_timeout_ms(gnpix_request *request,
                                          uint64_t ms,
                                          gnpix_error **err);

/**
 * Names the scope the call needs, such as GNPIX_SCOPE_COB_WRITE: a token that is known to lack it makes the call fail
 * with GNPIX_ERROR_SCOPE before it is sent.
 */
gnpix_status gnpix_request_set_scope(gnpix_request *request,
                                     const char *scope,
                                     size_t scope_len,
                                     gnpix_error **err);

/**
 * Frees the request; NULL is nothing. A call under way keeps a copy of its own.
 */
void gnpix_request_free(gnpix_request *request);

/**
 * How many operations this version knows. Their numbers are from 0; they may change with the version.
 */
size_t gnpix_operation_count(void);

/**
 * Sets `index` to the number of the operation called `name`, or past the end if there is none; false then, or if there is
 * no place to set.
 */
bool gnpix_operation_find(const char *name,
                          size_t name_len,
                          size_t *index);

/**
 * What `part`, a gnpix_operation_part, of the operation numbered `index` is. Valid for ever; NULL if it has none, past the
 * end, and for a part that is none.
 */
const char *gnpix_operation_text(size_t index,
                                 int32_t part,
                                 size_t *len);

/**
 * Whether the operation numbered `index` is what `trait`, a gnpix_operation_trait, says. False past the end, and for a
 * trait that is none.
 */
bool gnpix_operation_is(size_t index,
                        int32_t trait);

/**
 * How many parameters the operation numbered `index` has, beside its body; 0 past the end.
 */
size_t gnpix_operation_parameter_count(size_t index);

/**
 * What `part`, a gnpix_parameter_part, of the operation's parameter numbered `parameter` is. Those of the path come first.
 * Valid for ever; NULL past the ends, and for a part that is none.
 */
const char *gnpix_operation_parameter_text(size_t index,
                                           size_t parameter,
                                           int32_t part,
                                           size_t *len);

/**
 * Whether the operation can't be called without its parameter numbered `parameter`; false past the ends.
 */
bool gnpix_operation_parameter_required(size_t index, size_t parameter);

/**
 * Makes the request for an operation, such as "cob.create", all of it checked before anything is sent. `parameters` is a
 * JSON object, whose values are texts, numbers or booleans: `{"txid": "…"}`; `body` is JSON text, sent byte for byte.
 * Either may be NULL. With a txid, cob.create and cobr.create become cob.create_with_txid and cobr.create_with_txid.
 * Free it with gnpix_request_free.
 * GNPIX_ERROR_INVALID_ARGUMENT, whose violations name each parameter or member of the body and its rule.
 */
gnpix_status gnpix_request_new_operation(const char *operation,
                                         size_t operation_len,
                                         const char *parameters,
                                         size_t parameters_len,
                                         const char *body,
                                         size_t body_len,
                                         gnpix_request **request,
                                         gnpix_error **err);

/**
 * The HTTP status: 200–299, or any other in an error's answer; 0 for NULL.
 */
uint16_t gnpix_response_status(const gnpix_response *response);

/**
 * The raw body, after undoing only `Content-Encoding: gzip`: "" if there was none. It may hold any bytes, NUL among
 * them; another NUL follows. Borrowed until the response is freed; NULL for NULL.
 */
const char *gnpix_response_body(const gnpix_response *response,
                                size_t *len);

/**
 * The first value of the header called `name`, in any case. Borrowed until the response is freed; NULL if it isn't
 * there.
 */
const char *gnpix_response_header(const gnpix_response *response,
                                  const char *name,
                                  size_t name_len,
                                  size_t *len);

/**
 * How many headers there are; one that was sent twice counts twice.
 */
size_t gnpix_response_header_count(const gnpix_response *response);

/**
 * The name of the header at `index`, in lower case. Borrowed until the response is freed; NULL past the end.
 */
const char *gnpix_response_header_name(const gnpix_response *response, size_t index, size_t *len);

/**
 * The value of the header at `index`, as it came. Borrowed until the response is freed; NULL past the end.
 */
const char *gnpix_response_header_value(const gnpix_response *response, size_t index, size_t *len);

/**
 * How many times the request was tried, the try that brought this answer included.
 */
uint32_t gnpix_response_attempts(const gnpix_response *response);

/**
 * Whether this is what an earlier, unanswered try of the operation made, fetched after a later one was refused as a
 * duplicate; status and body are the fetching's. False for NULL.
 */
bool gnpix_response_recovered(const gnpix_response *response);

/**
 * Frees the response; NULL is nothing. Not for one that gnpix_error_response lent.
 */
void gnpix_response_free(gnpix_response *response);

/**
 * Tells the host what gnpix notices, up to `level`, a gnpix_log_level. It is for the whole process, and takes the place
 * of an earlier callback, which other threads may be in for a moment yet: what its `user_data` leads to must stay. NULL or
 * GNPIX_LOG_OFF ends it. Nothing is told by default.
 * GNPIX_ERROR_INVALID_ARGUMENT for a number that is no level, or a NULL callback with a level.
 */
gnpix_status gnpix_set_log_callback(int32_t level,
                                    gnpix_log_callback callback,
                                    void *user_data,
                                    gnpix_error **err);

/**
 * Makes a new identifier of random letters and digits from the operating system. `kind` is GNPIX_ID_TXID,
 * GNPIX_ID_STATIC_TXID, GNPIX_ID_ENVIO or GNPIX_ID_DEVOLUCAO. Free it with gnpix_id_free.
 * GNPIX_ERROR_INVALID_ARGUMENT for another kind; GNPIX_ERROR_INTERNAL if the machine gives no random bytes.
 */
gnpix_status gnpix_id_generate(int32_t kind, gnpix_id **id, gnpix_error **err);

/**
 * Checks an identifier of `kind`, a gnpix_id_kind: its length and letters. For what is sent: the bank's answers may have
 * identifiers that break the rule, so keep those as text. Free it with gnpix_id_free.
 * GNPIX_ERROR_INVALID_ARGUMENT, named "id_invalid", whose violations name the field and the rule.
 */
gnpix_status gnpix_id_parse(int32_t kind,
                            const char *id_text,
                            size_t id_text_len,
                            gnpix_id **id,
                            gnpix_error **err);

/**
 * What `part`, a gnpix_id_part, of the identifier is. Borrowed until the identifier is freed; NULL for a part that it
 * hasn't, as those that callers choose, or one that isn't made as the central bank says.
 */
const char *gnpix_id_text(const gnpix_id *id,
                          int32_t part,
                          size_t *len);

/**
 * Frees the identifier; NULL is nothing.
 */
void gnpix_id_free(gnpix_id *id);

/**
 * Reads an amount in the API's form and no other ("10.00", not "10" or "10,00") and sets `cents` to it: from 0 to
 * GNPIX_AMOUNT_MAX, or 0 on failure. No floating-point number is involved.
 * GNPIX_ERROR_INVALID_ARGUMENT, named "amount_invalid", whose violations say what is wrong.
 */
gnpix_status gnpix_amount_parse(const char *amount,
                                size_t amount_len,
                                int64_t *cents,
                                gnpix_error **err);

/**
 * Writes an amount as the API does: 1050 is "10.50". Free it with gnpix_buffer_free.
 * GNPIX_ERROR_INVALID_ARGUMENT, named "amount_invalid", for cents below 0 or above GNPIX_AMOUNT_MAX.
 */
gnpix_status gnpix_amount_format(int64_t cents, gnpix_buffer **amount, gnpix_error **err);

/**
 * Reads a person's number, with marks or without, and checks its digits. The result is "12345678909", or "123.456.789-09"
 * if `marks`. Free it with gnpix_buffer_free. For what is sent: answers may have numbers that don't add up.
 * GNPIX_ERROR_INVALID_ARGUMENT, named "document_invalid", which doesn't repeat the number.
 */
gnpix_status gnpix_cpf_parse(const char *typed,
                             size_t typed_len,
                             bool marks,
                             gnpix_buffer **document,
                             gnpix_error **err);

/**
 * Reads a company's number, with marks or without, and checks its digits; it may have letters (since July 2026). The result
 * is "12ABC34501DE35", or "12.ABC.345/01DE-35" if `marks`. Free it with gnpix_buffer_free.
 * GNPIX_ERROR_INVALID_ARGUMENT, named "document_invalid", which doesn't repeat the number.
 */
gnpix_status gnpix_cnpj_parse(const char *typed,
                              size_t typed_len,
                              bool marks,
                              gnpix_buffer **document,
                              gnpix_error **err);

/**
 * Recognises and normalises a Pix key that a person typed. Eleven bare digits may be a CPF or a mobile number: then there
 * are two readings, the likelier first. Where money follows, ask the person. Free it with gnpix_pix_key_free.
 * GNPIX_ERROR_INVALID_ARGUMENT, named "key_invalid" or "document_invalid", which doesn't repeat the key.
 */
gnpix_status gnpix_pix_key_parse(const char *typed,
                                 size_t typed_len,
                                 gnpix_pix_key **key,
                                 gnpix_error **err);

/**
 * Normalises a Pix key of a known `kind`, a gnpix_key_kind: it has one reading. Free it with gnpix_pix_key_free.
 * GNPIX_ERROR_INVALID_ARGUMENT, named "key_invalid" or "document_invalid", which doesn't repeat the key.
 */
gnpix_status gnpix_pix_key_parse_as(int32_t kind,
                                    const char *typed,
                                    size_t typed_len,
                                    gnpix_pix_key **key,
                                    gnpix_error **err);

/**
 * How many readings there are: 1, or 2 for eleven digits that may be a CPF or a mobile number.
 */
size_t gnpix_pix_key_readings(const gnpix_pix_key *key);

/**
 * The kind of the key by its `reading`, from 0: a gnpix_key_kind; 0 past the end.
 */
int32_t gnpix_pix_key_kind(const gnpix_pix_key *key, size_t reading);

/**
 * The key by its `reading`, from 0, in the form that the DICT has. Borrowed until the key is freed; NULL past the end.
 */
const char *gnpix_pix_key_text(const gnpix_pix_key *key,
                               size_t reading,
                               size_t *len);

/**
 * Frees the key; NULL is nothing.
 */
void gnpix_pix_key_free(gnpix_pix_key *key);

/**
 * Makes data without any part. Free it with gnpix_brcode_data_free.
 */
gnpix_status gnpix_brcode_data_new(gnpix_brcode_data **data, gnpix_error **err);

/**
 * Sets `part`, a gnpix_brcode_part, of the data; the last time counts. Its rules are checked by gnpix_brcode_build.
 * GNPIX_ERROR_INVALID_ARGUMENT for a part that can't be set.
 */
gnpix_status gnpix_brcode_data_set(gnpix_brcode_data *data,
                                   int32_t part,
                                   const char *value,
                                   size_t value_len,
                                   gnpix_error **err);

/**
 * Frees the data; NULL is nothing.
 */
void gnpix_brcode_data_free(gnpix_brcode_data *data);

/**
 * Builds a BR Code. Name, city and info lose their accents, since readers disagree on how long those are. The data may be
 * changed and built from again. Free it with gnpix_brcode_free.
 * GNPIX_ERROR_INVALID_ARGUMENT, named "brcode_invalid", whose violations name every part that breaks a rule: "key",
 * "amount", "postal_code" and so on.
 */
gnpix_status gnpix_brcode_build(const gnpix_brcode_data *data,
                                gnpix_brcode **brcode,
                                gnpix_error **err);

/**
 * Reads a BR Code: its checksum must be right and its fields whole. Rules of content aren't asserted: GNPIX_BRCODE_PROBLEMS
 * lists those it breaks. Free it with gnpix_brcode_free.
 * GNPIX_ERROR_INVALID_ARGUMENT, named "brcode_damaged" when the checksum doesn't fit, "brcode_invalid" when it isn't made of
 * fields or is longer than 4096 bytes.
 */
gnpix_status gnpix_brcode_parse(const char *copied,
                                size_t copied_len,
                                gnpix_brcode **brcode,
                                gnpix_error **err);

/**
 * What `part`, a gnpix_brcode_part, of the BR Code is. Borrowed until it is freed; NULL for a part that it hasn't.
 */
const char *gnpix_brcode_text(const gnpix_brcode *brcode,
                              int32_t part,
                              size_t *len);

/**
 * The amount in cents; -1 when there is none, or none that can be read, and for NULL.
 */
int64_t gnpix_brcode_cents(const gnpix_brcode *brcode);

/**
 * Frees the BR Code; NULL is nothing.
 */
void gnpix_brcode_free(gnpix_brcode *brcode);

/**
 * Makes the QR code of a text, such as that of a BR Code. `correction` is a gnpix_qr_correction. Free it with
 * gnpix_qr_free.
 * GNPIX_ERROR_INVALID_ARGUMENT, named "qr_invalid", for a text longer than a code holds: 2953 bytes with low correction,
 * 1273 with high.
 */
gnpix_status gnpix_qr_new(const char *content,
                          size_t content_len,
                          int32_t correction,
                          gnpix_qr **qr,
                          gnpix_error **err);

/**
 * How many squares a side has: 21 to 177. The light border around it, of four squares, isn't counted.
 */
uint32_t gnpix_qr_width(const gnpix_qr *qr);

/**
 * Whether the square at column `x` and row `y`, from 0 at the upper left, is dark; false outside of the code. For a
 * receipt printer or a screen of one's own.
 */
bool gnpix_qr_is_dark(const gnpix_qr *qr,
                      uint32_t x,
                      uint32_t y);

/**
 * Draws a picture that stays sharp at any size, black on white, as text of SVG. `module` is the side of one square in
 * pixels, 1 to 100, say 8; `quiet_zone` the width of the light border in squares, 0 to 100: the standard asks for 4. Free it
 * with gnpix_buffer_free.
 * GNPIX_ERROR_INVALID_ARGUMENT, named "qr_invalid", for other sizes and a picture of more than 8192 pixels.
 */
gnpix_status gnpix_qr_svg(const gnpix_qr *qr,
                          uint32_t module,
                          uint32_t quiet_zone,
                          gnpix_buffer **svg,
                          gnpix_error **err);

/**
 * Draws a picture of one bit a pixel, black on white: the bytes of a PNG. `module`, `quiet_zone` and errors as in gnpix_qr_svg.
 * Free it with gnpix_buffer_free.
 */
gnpix_status gnpix_qr_png(const gnpix_qr *qr,
                          uint32_t module,
                          uint32_t quiet_zone,
                          gnpix_buffer **png,
                          gnpix_error **err);

/**
 * Draws the code in lines of half blocks, two squares a letter, in a border of four squares: UTF-8 text for a terminal.
 * `on_dark` for one with light letters on dark ground. Free it with gnpix_buffer_free.
 */
gnpix_status gnpix_qr_terminal(const gnpix_qr *qr,
                               bool on_dark,
                               gnpix_buffer **lines,
                               gnpix_error **err);

/**
 * Frees the code; NULL is nothing.
 */
void gnpix_qr_free(gnpix_qr *qr);

/**
 * Reads the body of a callback, of at most 1 MiB and 10,000 notices. What it says isn't checked: fields that gnpix doesn't
 * know are in the notice's JSON. Answer 200 also to a trial call and to what is unknown. Free it with gnpix_webhook_free.
 * GNPIX_ERROR_INVALID_ARGUMENT, named "webhook_invalid", for what isn't JSON or is larger.
 */
gnpix_status gnpix_webhook_parse(const uint8_t *body,
                                 size_t body_len,
                                 gnpix_webhook **webhook,
                                 gnpix_error **err);

/**
 * What it is about: "pix" (payments and refunds), "rec" (recurrences), "cobr" (recurring charges), "test" (the trial call that
 * registers a webhook: nothing was paid) or "unknown". Later versions may add some. Borrowed until the webhook is freed;
 * NULL for NULL.
 */
const char *gnpix_webhook_kind(const gnpix_webhook *webhook,
                               size_t *len);

/**
 * How many notices it has, in the order of the body; none of a trial call.
 */
size_t gnpix_webhook_count(const gnpix_webhook *webhook);

/**
 * What `part`, a gnpix_notice_part, of the notice at `index` is, as it came. Borrowed until the webhook is freed; NULL for a
 * part that it hasn't, and past the end.
 */
const char *gnpix_webhook_text(const gnpix_webhook *webhook,
                               size_t index,
                               int32_t part,
                               size_t *len);

/**
 * The amount of the notice at `index` in cents; -1 when it has none, past the end, and for NULL.
 */
int64_t gnpix_webhook_cents(const gnpix_webhook *webhook, size_t index);

/**
 * Frees the webhook; NULL is nothing.
 */
void gnpix_webhook_free(gnpix_webhook *webhook);

/**
 * Whether a request's target ("/webhook?hmac=…") or query has one `hmac` value, and it is `secret`, which you put into the
 * registered URL: despite its name no signature. It understands what the bank puts behind the URL, takes the same time
 * whatever the value, and is false for an empty secret, for NULL and for text that isn't UTF-8.
 */
bool gnpix_webhook_hmac_right(const char *target,
                              size_t target_len,
                              const char *secret,
                              size_t secret_len);

/**
 * Whether an address ("34.193.116.226") is the one that the bank calls from, for webhooks registered without mutual TLS. It
 * must be that of the connection itself, or one that a proxy of your own reports. False for what is no address.
 */
bool gnpix_webhook_bank_address(const char *address,
                                size_t address_len);

/**
 * Reads the chain that the bank publishes for the environment (certificate-chain-prod.crt or certificate-chain-homolog.crt):
 * PEM, each certificate of it trusted. Free it with gnpix_webhook_authority_free.
 * GNPIX_ERROR_INVALID_ARGUMENT, named "webhook_untrusted", when no certificate of it can be trusted.
 */
gnpix_status gnpix_webhook_authority_new(const uint8_t *pem,
                                         size_t pem_len,
                                         gnpix_webhook_authority **authority,
                                         gnpix_error **err);

/**
 * Checks that the certificates that a caller presented lead to the authority: PEM, the caller's own first. `now` is in seconds
 * since 1970-01-01 00:00 UTC, as time(NULL) gives. Whoever ended TLS must have asked for them and checked the handshake. Says
 * that the bank calls, not that a payment is yours: compare the notice's key, and look the payment up.
 * GNPIX_ERROR_INVALID_ARGUMENT, named "webhook_untrusted", when they don't, or are none: refuse the call, as the first trial
 * call of a registration has to be.
 */
gnpix_status gnpix_webhook_authority_check(const gnpix_webhook_authority *authority,
                                           const uint8_t *presented,
                                           size_t presented_len,
                                           int64_t now,
                                           gnpix_error **err);

/**
 * Frees the authority; NULL is nothing.
 */
void gnpix_webhook_authority_free(gnpix_webhook_authority *authority);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* GNPIX_H */
