<?php
// The gnpix extension: the client that a worker process keeps.

require __DIR__ . '/peer.php';

$client = Gnpix\Client::persistent('bench', [
    'base_url' => variable('GNPIX_BASE_URL'),
    'certificate' => variable('GNPIX_CERTIFICATE'),
    'ca_file' => variable('GNPIX_CA_FILE'),
    'client_id' => variable('GNPIX_CLIENT_ID'),
    'client_secret' => variable('GNPIX_CLIENT_SECRET'),
    // As curl trusts nothing else when it is given a CA file.
    'platform_roots' => false,
]);
measure(function () use ($client) {
    $answer = $client->get('/v2/cob/:txid', ['params' => ['txid' => 'x']]);
    $answer->body() !== '' || fail('an empty answer');
}, fn () => $client->stats()['connections']);
