<?php
// Receives the bank's webhook calls under PHP-FPM, and settles each payment once.
//
// The web server in front ends TLS and asks for the bank's certificate. In nginx, with the chain that the bank publishes:
//
//     ssl_client_certificate /etc/loja/certificate-chain-prod.crt;
//     ssl_verify_client on;
//     ssl_verify_depth 3;
//
// Register the URL with a secret of yours: https://loja.example/webhook.php?hmac=SECRET&ignorar= ; the bank appends /pix.

declare(strict_types=1);

use Gnpix\Client;
use Gnpix\Exception;
use Gnpix\InvalidArgumentException;
use Gnpix\Pix\Notice;
use Gnpix\Pix\Webhook;

const LONGEST = 1024 * 1024;

/** Ends with a status: until the bank gets a 2xx it calls again. */
function answer(int $status): never
{
    http_response_code($status);
    exit;
}

/**
 * Settles a payment, unless that was done. A shop has a table with the notice's key as its primary key, and writes it in
 * one transaction with the order; here it is a file that only one can create.
 */
function settle(Notice $notice, Client $client, string $folder): void
{
    // Anyone may send what looks like a notice: the bank itself says what was paid.
    $payment = $client->pix()->get($notice->endToEndId);
    $done = @fopen("$folder/" . hash('sha256', $notice->key), 'x');
    if ($done === false) {
        return;
    }
    fwrite($done, json_encode(['txid' => $payment['txid'] ?? null, 'valor' => $payment['valor']]));
    fclose($done);
}

if (!Webhook::isHmacRight($_SERVER['REQUEST_URI'] ?? '', (string) getenv('LOJA_WEBHOOK_SECRET'))) {
    answer(403);
}
$body = file_get_contents('php://input', length: LONGEST + 1);
if (strlen($body) > LONGEST) {
    answer(413);
}
try {
    $webhook = Webhook::parse($body);
} catch (InvalidArgumentException) {
    answer(400);
}
try {
    $client = Client::persistent('loja', [
        'client_id' => getenv('GNPIX_CLIENT_ID'),
        'client_secret' => getenv('GNPIX_CLIENT_SECRET'),
        'certificate' => getenv('GNPIX_CERTIFICATE'),
        'environment' => getenv('GNPIX_ENVIRONMENT'),
        // With the bank itself there is no need for these two.
        'base_url' => getenv('GNPIX_BASE_URL') ?: null,
        'ca_file' => getenv('GNPIX_CA_FILE') ?: null,
    ]);
    foreach ($webhook->notices as $notice) {
        // One certificate calls for all of the bank's customers: the key says whose payment it is.
        if ($notice->kind === 'received' && $notice->pixKey === getenv('LOJA_PIX_KEY')) {
            settle($notice, $client, (string) getenv('LOJA_FOLDER'));
        }
    }
} catch (Exception $failure) {
    // Nothing is lost: the bank calls again.
    error_log($failure->getMessage());
    answer(500);
}
// The trial call of a registration, and what this doesn't know, end here too.
answer(200);
