--TEST--
Gnpix\Token
--EXTENSIONS--
gnpix
--SKIPIF--
<?php require __DIR__ . '/bank.inc'; ?>
--FILE--
<?php
require __DIR__ . '/common.inc';
use Gnpix\Client;

$client = new Client(options());
$before = time();
$token = $client->token();
check('secret', strlen($token->accessToken()) > 20);
check('the same until it is due', $client->token()->accessToken() === $token->accessToken());
check('type', $token->tokenType() === 'Bearer');
check('lifetime', $token->expiresIn() === 3600);
$end = $token->expiresAt();
check('end', $end instanceof DateTimeImmutable && abs($end->getTimestamp() - $before - 3600) <= 60);
check('UTC', $end->getTimezone()->getName() === '+00:00');
check('scopes', implode(' ', $token->scopes()) === $token->scope() && count($token->scopes()) > 20);
check('hasScope', $token->hasScope('cob.write') === true && $token->hasScope('no.such') === false && $token->hasScope('') === false);

// A bank that says no scope.
bank()->post('/sandbox/faults', ['json' => ['token.scope=missing; times=1']]);
$client->invalidate();
$silent = $client->token();
check('another token', $silent->accessToken() !== $token->accessToken());
var_dump($silent->scope(), $silent->scopes(), $silent->hasScope('cob.write'));
check('nothing invalidated behind our back', $client->stats()['token_exchanges'] === 2 && $client->stats()['token_invalidations'] === 1);

// A token outlives its client.
unset($client);
check('still there', $token->tokenType() === 'Bearer');
show(fn () => $token->hasScope());
show(fn () => $token->scopes(1));
done();
?>
--EXPECT--
NULL
NULL
NULL
ArgumentCountError: Gnpix\Token::hasScope() expects exactly 1 argument, 0 given
ArgumentCountError: Gnpix\Token::scopes() expects exactly 0 arguments, 1 given
done
