<?php
// ext-curl as a careful user has it: one handle kept for all calls, with its connection.

require __DIR__ . '/peer.php';
extension_loaded('curl') || dl('curl') || fail('PHP has no curl; install it (Debian: apt-get install php-curl)');

$connections = 0;

/** The body of a 200. */
function answer(CurlHandle $curl): string
{
    global $connections;
    $body = curl_exec($curl);
    if ($body === false || curl_getinfo($curl, CURLINFO_RESPONSE_CODE) !== 200 || $body === '') {
        fail(curl_error($curl) ?: "answer: $body");
    }
    $connections += curl_getinfo($curl, CURLINFO_NUM_CONNECTS);
    return $body;
}

$pair = base64_encode(variable('GNPIX_CLIENT_ID') . ':' . variable('GNPIX_CLIENT_SECRET'));
$curl = curl_init(variable('GNPIX_BASE_URL') . '/oauth/token');
curl_setopt_array($curl, [
    CURLOPT_SSLCERT => variable('GNPIX_CERTIFICATE'),
    CURLOPT_CAINFO => variable('GNPIX_CA_FILE'),
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_TIMEOUT => 60,
    CURLOPT_HTTPHEADER => ["Authorization: Basic $pair", 'Content-Type: application/json'],
    CURLOPT_POSTFIELDS => '{"grant_type":"client_credentials"}',
]);
$token = json_decode(answer($curl))->access_token;
curl_setopt_array($curl, [
    CURLOPT_URL => variable('GNPIX_BASE_URL') . '/v2/cob/x',
    CURLOPT_HTTPHEADER => ["Authorization: Bearer $token"],
    CURLOPT_HTTPGET => true,
]);
measure(fn () => answer($curl), function () use (&$connections) {
    return $connections;
});
