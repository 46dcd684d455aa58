--TEST--
Gnpix\Certificate: load, parse, inspect, convert, write
--EXTENSIONS--
gnpix
--SKIPIF--
<?php require __DIR__ . '/fixtures.inc'; ?>
--FILE--
<?php
require __DIR__ . '/common.inc';
use Gnpix\Certificate;

$chain = Certificate::load(fixture('rsa-chain-aes-pw.p12'), 'secret');
$facts = $chain->inspect();
foreach ($facts as $name => $value) {
    echo "$name: ", is_array($value) ? count($value) . ' certificates' : get_debug_type($value), "\n";
}
check('dates', $facts['not_before'] < $facts['not_after']);
check('days', $facts['days_left'] === (int) floor(($facts['not_after']->getTimestamp() - time()) / 86400));
check('SHA-256', preg_match('/^[0-9a-f]{64}$/', $facts['sha256']) === 1 && $facts['sha256'] === $facts['chain'][0]['sha256']);
check('chain', $facts['chain'][0]['issuer'] === $facts['chain'][1]['subject'] && $facts['chain'][0]['not_after'] == $facts['not_after']);
echo implode(' ', array_keys($facts['chain'][0])), "\n";
check('var_dump shows it', str_contains(shown($chain), $facts['sha256']));
$chain->checkValidity();

// Every form of one certificate is the same one.
$pem = $chain->toPem();
check('PEM', array_keys($pem) === ['certificate', 'key'] && substr_count($pem['certificate'], 'BEGIN CERTIFICATE') === 3);
check('key', str_contains($pem['key'], 'PRIVATE KEY') && !str_contains($pem['certificate'], 'PRIVATE KEY'));
$p12 = $chain->toPkcs12('ção');
foreach ([
    Certificate::parse($pem['certificate'] . $pem['key']),
    Certificate::parse($pem['certificate'], '', $pem['key']),
    Certificate::parse($pem['key'], key: $pem['certificate']),
    Certificate::parse($p12, 'ção'),
    Certificate::parse(base64_encode($chain->toPkcs12())),
] as $at => $same) {
    check("form $at", $same->inspect() == $facts && $same->toPem() === $pem);
}
$file = __DIR__ . '/050.out';
$chain->writePem($file);
check('0600', (fileperms($file) & 0777) === 0600);
check('PEM file', Certificate::load($file)->inspect() == $facts);
show(fn () => $chain->writePem($file));
$chain->writePkcs12($file, 'p', true);
check('PKCS#12 file', Certificate::load($file, 'p')->inspect() == $facts);
show(fn () => $chain->writePkcs12($file, overwrite: false));
file_put_contents("$file.certificate", $pem['certificate']);
file_put_contents("$file.key", $pem['key']);
check('two files', Certificate::load("$file.certificate", '', "$file.key")->inspect() == $facts);
check('the other way', Certificate::load("$file.key", key: "$file.certificate")->inspect() == $facts);
chdir(__DIR__);
check('relative', Certificate::load('050.out', 'p')->inspect() == $facts);

// What is refused.
$refused = [
    'no such file' => fn () => Certificate::load(__DIR__ . '/none.p12'),
    'empty path' => fn () => Certificate::load(''),
    'NUL in a path' => fn () => Certificate::load("a\0b"),
    'a path of a megabyte' => fn () => Certificate::load(str_repeat('x', 1 << 20)),
    'a folder' => fn () => Certificate::load(__DIR__),
    'a stream' => fn () => Certificate::load('data://text/plain,x'),
    'nothing' => fn () => Certificate::parse(''),
    'garbage' => fn () => Certificate::parse(random_bytes(1000)),
    'too large' => fn () => Certificate::parse(str_repeat('x', 3 << 20)),
    'no key' => fn () => Certificate::parse($pem['certificate']),
    'no certificate' => fn () => Certificate::parse($pem['key']),
    'wrong password' => fn () => Certificate::parse($p12, 'wrong'),
    'no password' => fn () => Certificate::parse($p12),
    'password of a megabyte' => fn () => Certificate::parse($p12, str_repeat('x', 1 << 20)),
    'password not UTF-8' => fn () => Certificate::parse($p12, "\xff"),
    'other key' => fn () => Certificate::load(fixture('mismatch.pem')),
    'iterations' => fn () => Certificate::load(fixture('iter-bomb-mac.p12')),
    'expired' => fn () => Certificate::load(fixture('expired.p12'))->checkValidity(),
    'no such folder' => fn () => $chain->writePem(__DIR__ . '/none/x.pem'),
    'empty path to write' => fn () => $chain->writePkcs12(''),
    'a password not UTF-8 to write' => fn () => $chain->toPkcs12("\xff"),
];
foreach ($refused as $name => $work) {
    $thrown = caught($work);
    echo $name, ': ', $thrown instanceof Gnpix\Exception ? substr(get_class($thrown), 6) . ' ' . $thrown->errorName() : $thrown, "\n";
}
check('expired is told', Certificate::load(fixture('expired.p12'))->inspect()['status'] === 'expired');
check('days of an expired one', Certificate::load(fixture('expired.p12'))->inspect()['days_left'] < 0);
done();
?>
--CLEAN--
<?php
foreach (['', '.certificate', '.key'] as $end) {
    @unlink(__DIR__ . "/050.out$end");
}
?>
--EXPECTF--
subject: string
issuer: string
environment: null
serial: string
not_before: DateTimeImmutable
not_after: DateTimeImmutable
days_left: int
status: string
key_type: string
sha256: string
chain: 3 certificates
unrelated: 0 certificates
subject issuer sha256 not_after
Gnpix\CertificateException: %s
Gnpix\CertificateException: %s
no such file: CertificateException certificate_file_unreadable
empty path: InvalidArgumentException option_invalid
NUL in a path: InvalidArgumentException option_invalid
a path of a megabyte: InvalidArgumentException option_invalid
a folder: CertificateException certificate_file_unreadable
a stream: CertificateException certificate_file_unreadable
nothing: CertificateException certificate_file_empty
garbage: CertificateException %s
too large: CertificateException certificate_too_large
no key: CertificateException certificate_no_key
no certificate: CertificateException certificate_no_certificate
wrong password: CertificatePasswordException certificate_password_wrong
no password: CertificatePasswordException certificate_password_needed
password of a megabyte: CertificatePasswordException certificate_password_wrong
password not UTF-8: %s
other key: CertificateException certificate_key_mismatch
iterations: CertificateException certificate_iterations_too_large
expired: CertificateValidityException certificate_expired
no such folder: CertificateException certificate_file_unwritable
empty path to write: InvalidArgumentException option_invalid
a password not UTF-8 to write: InvalidArgumentException %s
done
