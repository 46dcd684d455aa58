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
use Gnpix\InvalidArgumentException;
use Gnpix\Pix\Amount;
use Gnpix\Pix\QrCode;
use Gnpix\Pix\Txid;
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
    } catch (InvalidArgumentException $e) {
        echo "$what: InvalidArgumentException, nothing was sent\n";
        foreach ($e->violations() as $violation) {
            echo "  {$violation['property']}: {$violation['reason']}\n";
        }
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

// A txid of your own makes creating safe to repeat: after a lost answer gnpix does, and returns what the first try made.
$txid = Txid::generate();
$charge = [
    'calendario' => ['expiracao' => 3600],
    'valor' => ['original' => Amount::fromCents(450)],
    'chave' => getenv('GNPIX_PIX_KEY') ?: 'pix@example.com',
    'solicitacaoPagador' => 'Café',
];
attempt('create', function () use ($client, $txid, $charge): void {
    $created = $client->cob()->create($charge, txid: $txid);
    echo "created       {$created['txid']} {$created['status']}\n";
    echo (new QrCode($created['pixCopiaECola']))->terminal();
});
attempt('look up', function () use ($client, $txid): void {
    $found = $client->cob()->get($txid);
    echo "looked up     {$found['valor']['original']} {$found['status']}\n";
});
attempt('list', function () use ($client): void {
    // Page by page, each fetched when its first charge is asked for.
    $total = Amount::fromCents(0);
    $count = 0;
    foreach ($client->cob()->listAll(inicio: new DateTimeImmutable('-1 day'), fim: new DateTimeImmutable('+1 day')) as $one) {
        $total = $total->plus(Amount::parse($one['valor']['original']));
        $count++;
    }
    echo "listed        $count in two days, R$ $total\n";
});
attempt('by name', function () use ($client, $txid): void {
    $response = $client->call('cob.get', ['txid' => $txid]);
    echo "by name       HTTP {$response->status()}, tried {$response->attempts()} time(s)\n";
});

// Failures.
attempt('unknown charge', fn () => $client->cob()->get(Txid::generate()));
attempt('bad amount', fn () => $client->cob()->create(['valor' => ['original' => 'four']] + $charge));
attempt('fewer scopes', fn () => Client::fromEnv(['scope' => [Scope::COB_READ]])->cob()->create($charge));
attempt('misspelt option', fn () => new Client(['clientid' => '…']));
