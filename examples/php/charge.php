<?php
// Authorizes, creates a charge, looks it up, and shows what failures look like.
//
//     gnpix sandbox --dir /tmp/bank &          # or the bank's homologation
//     set -a; . /tmp/bank/gnpix.env
//     php -d extension=gnpix charge.php

declare(strict_types=1);

use Gnpix\ApiException;
use Gnpix\AuthorizationException;
use Gnpix\CertificateException;
use Gnpix\Client;
use Gnpix\ConfigException;
use Gnpix\Exception;
use Gnpix\RateLimitException;
use Gnpix\Scope;
use Gnpix\ScopeException;

/** Runs a call and says what became of it, one class of failure after the other. */
function attempt(string $what, callable $call): void
{
    try {
        $call();
    } catch (ScopeException $e) {
        echo "$what: ScopeException, tick the scope at the bank: {$e->getMessage()}\n";
    } catch (RateLimitException $e) {
        printf("%s: RateLimitException, again in %.1f s\n", $what, $e->retryAfter() ?? 1);
    } catch (ApiException $e) {
        echo "$what: ApiException {$e->errorName()} (HTTP {$e->httpStatus()}): {$e->detail()}\n";
        foreach ($e->violations() as $violation) {
            echo "  {$violation['property']}: {$violation['reason']}\n";
        }
    } catch (AuthorizationException | CertificateException | ConfigException $e) {
        echo "$what: set-up, not the call: {$e->getMessage()}\n";
    } catch (Exception $e) {
        // Connection, time, 5xx and the rest.
        echo "$what: {$e->kind()}: {$e->getMessage()}\n";
        echo $e->maybeSent() ? "  Look the charge up before you create it again.\n" : "  Nothing was done at the bank.\n";
    }
}

// The sandbox's authority is in GNPIX_CA_FILE; with the bank itself there is nothing to give.
$client = Client::fromEnv();

attempt('token', function () use ($client): void {
    $token = $client->token();
    printf("access token  %s… (%d characters)\n", substr($token->accessToken(), 0, 4), strlen($token->accessToken()));
    printf("token type    %s\n", $token->tokenType());
    printf("expires in    %d s, at %s\n", $token->expiresIn(), $token->expiresAt()->format(DATE_ATOM));
    printf("scope         %s\n", $token->scope() ?? 'not said');
});

// A txid of your own makes creating safe to repeat: the bank answers 409 if the first one arrived.
$txid = bin2hex(random_bytes(16));
attempt('create', function () use ($client, $txid): void {
    $charge = $client->put('/v2/cob/:txid', [
        'params' => ['txid' => $txid],
        'json' => [
            'calendario' => ['expiracao' => 3600],
            'valor' => ['original' => '4.50'],
            'chave' => getenv('GNPIX_PIX_KEY') ?: 'pix@example.com',
            'solicitacaoPagador' => 'Café',
        ],
        'scope' => Scope::COB_WRITE,
    ])->json();
    echo "created       {$charge['txid']} {$charge['status']}\n";
});
attempt('look up', function () use ($client, $txid): void {
    $charge = $client->get('/v2/cob/:txid', ['params' => ['txid' => $txid], 'scope' => Scope::COB_READ])->json();
    echo "looked up     {$charge['valor']['original']} {$charge['status']}\n";
});

// Failures.
attempt('unknown charge', fn () => $client->get('/v2/cob/:txid', ['params' => ['txid' => bin2hex(random_bytes(16))]]));
attempt('bad amount', fn () => $client->put('/v2/cob/:txid', [
    'params' => ['txid' => bin2hex(random_bytes(16))],
    'json' => ['calendario' => ['expiracao' => 3600], 'valor' => ['original' => 'four'], 'chave' => 'pix@example.com'],
]));
attempt('fewer scopes', fn () => Client::fromEnv(['scope' => [Scope::COB_READ]])
    ->put('/v2/cob/:txid', ['params' => ['txid' => $txid], 'json' => [], 'scope' => Scope::COB_WRITE]));
attempt('misspelt option', fn () => new Client(['clientid' => '…']));
