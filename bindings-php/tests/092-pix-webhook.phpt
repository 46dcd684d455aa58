--TEST--
Gnpix\Pix: callbacks
--EXTENSIONS--
gnpix
openssl
--SKIPIF--
<?php require __DIR__ . '/bank.inc'; ?>
--FILE--
<?php
declare(strict_types=1);
require __DIR__ . '/common.inc';
use Gnpix\Pix\Webhook;
use Gnpix\Pix\WebhookAuthority;

$e2e = 'E1234567820261124122112345678901';
$body = json_encode(['pix' => [
    ['endToEndId' => $e2e, 'txid' => str_repeat('a', 26), 'chave' => 'pix@example.com', 'valor' => '4.50',
        'horario' => '2026-11-24T12:21:00Z', 'infoPagador' => 'Olá', 'new' => ['field' => 1]],
    ['endToEndId' => $e2e, 'chave' => 'pix@example.com', 'valor' => '4.50', 'horario' => '2026-11-24T12:21:00Z',
        'devolucoes' => [['id' => '1', 'rtrId' => 'D1234567820261124122112345678901', 'valor' => '1.00', 'status' => 'DEVOLVIDO']]],
    ['endToEndId' => $e2e, 'valor' => 'much'],
]]);
$webhook = Webhook::parse($body);
[$paid, $refunded, $odd] = $webhook->notices;
check('kinds', [$webhook->kind, $paid->kind, $refunded->kind] === ['pix', 'received', 'refunded']);
check('texts', [$paid->endToEndId, $paid->txid, $paid->pixKey, $paid->amount, $paid->cents, $paid->time, $paid->payerInfo]
    === [$e2e, str_repeat('a', 26), 'pix@example.com', '4.50', 450, '2026-11-24T12:21:00Z', 'Olá']);
check('none', [$paid->status, $paid->idEnvio, $paid->errorCode, $paid->errorReason, $paid->idRec, $paid->refunds]
    === [null, null, null, null, null, []]);
check('refunds', $refunded->refunds[0]['id'] === '1' && $refunded->refunds[0]['amount'] === '1.00');
check('as it came', json_decode($paid->json, true)['new'] === ['field' => 1] && $odd->cents === null);
check('known again', Webhook::parse($body)->notices[0]->key === $paid->key && $paid->key !== $refunded->key);
check('readonly', caught(fn () => $paid->cents = 1) instanceof Error);
check('trial', Webhook::parse('{"evento":"teste_webhook"}')->kind === 'test' && Webhook::parse('{"evento":"teste_webhook"}')->notices === []);
check('unknown', Webhook::parse('{}')->kind === 'unknown');
foreach (['', 'x', "\xff", '[', str_repeat(' ', 1 << 21)] as $bad) {
    $thrown = caught(fn () => Webhook::parse($bad));
    check('bad', $thrown instanceof Gnpix\InvalidArgumentException && $thrown->errorName() === 'webhook_invalid');
}

check('hmac', Webhook::isHmacRight('/hook?hmac=s%21&ignorar=/pix', 's!') && Webhook::isHmacRight('/hook?hmac=s/pix', 's'));
check('no hmac', !Webhook::isHmacRight('/hook?hmac=s', 't') && !Webhook::isHmacRight('/hook', '') && !Webhook::isHmacRight("\xff", 's'));
check('address', Webhook::isBankAddress('34.193.116.226') && !Webhook::isBankAddress('127.0.0.1') && !Webhook::isBankAddress('x'));

// An authority of this test's, and a caller with its certificate.
$file = __DIR__ . '/092.cnf';
file_put_contents($file, "[req]\ndistinguished_name=name\n[name]\n[authority]\nbasicConstraints=critical,CA:TRUE\n"
    . "[caller]\nbasicConstraints=CA:FALSE\nextendedKeyUsage=clientAuth\n");
$key = fn () => openssl_pkey_new(['config' => $file, 'private_key_bits' => 2048,
    'private_key_type' => OPENSSL_KEYTYPE_EC, 'curve_name' => 'prime256v1']);
$sign = function (string $name, $issuer, $own, $with, string $extensions) use ($file) {
    $options = ['config' => $file, 'digest_alg' => 'sha256', 'x509_extensions' => $extensions, 'private_key_bits' => 2048];
    $request = openssl_csr_new(['commonName' => $name], $own, $options);
    return openssl_csr_sign($request, $issuer, $with, 1, $options, random_int(1, PHP_INT_MAX));
};
[$root_key, $caller_key] = [$key(), $key()];
$root = $sign('root', null, $root_key, $root_key, 'authority');
$caller = $sign('caller', $root, $caller_key, $root_key, 'caller');
openssl_x509_export($root, $root_pem);
openssl_x509_export($caller, $presented);
$authority = new WebhookAuthority($root_pem);
check('trusted', caught(fn () => $authority->check($presented)) === null);
foreach ([fn () => $authority->check($presented, 0), fn () => $authority->check(''), fn () => $authority->check('x'),
    fn () => (new WebhookAuthority(file_get_contents(getenv('GNPIX_CA_FILE'))))->check($presented),
    fn () => new WebhookAuthority('x')] as $work) {
    $thrown = caught($work);
    check('untrusted', $thrown instanceof Gnpix\InvalidArgumentException && $thrown->errorName() === 'webhook_untrusted');
}
show(fn () => $authority->__construct('x'));
show(fn () => new Webhook());
done();
?>
--CLEAN--
<?php
@unlink(__DIR__ . '/092.cnf');
?>
--EXPECT--
Error: The authority is constructed already
Error: Call to private Gnpix\Pix\Webhook::__construct() from global scope
done
