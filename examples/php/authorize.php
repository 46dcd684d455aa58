<?php
// Authorizes with the bank's own .p12, creates a charge and looks it up: what every language's example does. Everything
// comes from GNPIX_* variables; charge.php shows more of PHP.
//
//     GNPIX_CLIENT_ID=… GNPIX_CLIENT_SECRET=… GNPIX_CERTIFICATE=homologacao.p12 GNPIX_ENVIRONMENT=homologation \
//         php -d extension=gnpix authorize.php [KEY]

declare(strict_types=1);

use Gnpix\Certificate;
use Gnpix\Client;
use Gnpix\Exception;

function charge(string $key, string $amount): array
{
    return ['calendario' => ['expiracao' => 3600], 'valor' => ['original' => $amount], 'chave' => $key];
}

/** Shows what became of a call that the bank, or gnpix before it, refuses. */
function refused(string $what, callable $call): void
{
    try {
        $call();
    } catch (Exception $e) {
        printf(
            "%s: %s (%d), HTTP %s, %s, maybe sent: %s\n",
            $what,
            $e->kind(),
            $e->getCode(),
            $e->httpStatus() ?? '-',
            $e->errorName(),
            var_export($e->maybeSent(), true),
        );
        echo $e->detail() === null ? '' : "  {$e->detail()}\n";
        foreach ($e->violations() as $violation) {
            echo "  {$violation['property']}: {$violation['reason']}\n";
        }
        return;
    }
    throw new LogicException("$what was accepted");
}

function run(string $key): void
{
    // The bank's files have an empty password.
    $password = getenv('GNPIX_CERTIFICATE_PASSWORD') ?: '';
    $certificate = Certificate::load((string) getenv('GNPIX_CERTIFICATE'), $password);
    echo "certificate: {$certificate->inspect()['status']}\n";
    $client = Client::fromEnv(['certificate' => $certificate]);

    $token = $client->token();
    // The token itself is a secret, so only its beginning is shown.
    printf("access token: %s…\n", substr($token->accessToken(), 0, 6));
    echo "token type: {$token->tokenType()}\nexpires in: {$token->expiresIn()} s\n";
    echo 'scope: ', $token->scope() ?? "(the bank didn't say)", "\n";

    // A txid of one's own makes creating safe to repeat.
    $params = ['txid' => bin2hex(random_bytes(16))];
    $route = '/v2/cob/:txid';
    echo "charge: {$client->put($route, ['params' => $params, 'json' => charge($key, '12.00')])->status()}\n";
    echo "looked up: {$client->get($route, ['params' => $params])->json()['status']}\n";

    $other = ['txid' => bin2hex(random_bytes(16))];
    refused('unknown charge', fn () => $client->get($route, ['params' => $other]));
    refused('bad amount', fn () => $client->put($route, ['params' => $other, 'json' => charge($key, 'twelve')]));

    $counted = $client->stats();
    printf(
        "reused: %d token, %d connection, %d requests\n",
        $counted['token_exchanges'],
        $counted['connections'],
        $counted['requests'],
    );
}

try {
    run($argv[1] ?? '7d9f0335-8dcc-4054-9bf9-0dbd61d36906');
} catch (Exception $e) {
    // Kinds and numbers are the same in every language.
    fprintf(STDERR, "failed: %s (%d): %s\n", $e->kind(), $e->getCode(), $e->getMessage());
    exit(1);
}
