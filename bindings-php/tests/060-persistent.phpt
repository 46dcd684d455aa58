--TEST--
Client::persistent(): the same options give the same client, others and changed files a new one
--EXTENSIONS--
gnpix
--SKIPIF--
<?php require __DIR__ . '/bank.inc'; ?>
--FILE--
<?php
require __DIR__ . '/common.inc';
use Gnpix\Certificate;
use Gnpix\Client;

$serial = 0;
/** Whether two clients are one: what one does, the other counts. */
function same(Client $one, Client $other): bool
{
    $before = $other->stats()['requests'];
    $one->get('/v2/gn/saldo');
    return $other->stats()['requests'] > $before;
}
$first = Client::persistent('a', options());
check('same options', same($first, Client::persistent('a', options())));
check('in another order', same($first, Client::persistent('a', array_reverse(options(), true))));
check('null is not given', same($first, Client::persistent('a', options(['proxy' => null]))));
check('the same number', same($first, Client::persistent('a', options(['timeout' => '20.0']))));
check('objects are not the client', $first !== Client::persistent('a', options()));
check('another name', !same($first, Client::persistent('b', options())));
check('the first is kept', same($first, Client::persistent('a', options())));
check('no one made by hand', !same($first, new Client(options())));

foreach (['timeout' => 19, 'scope' => 'cob.read', 'http2' => false, 'http2' => true, 'client_secret' => 'other',
    'max_attempts' => 2, 'certificate_password' => 'x', 'user_agent' => 'a/1'] as $name => $value) {
    $kept = Client::persistent('c', options());
    $other = caught(fn () => check("another $name", !same($kept, Client::persistent('c', options([$name => $value])))));
    check("another $name: $other", $other === null || $other instanceof Gnpix\Exception);
}
// The replaced one lives as long as it is held.
check('held', $kept->get('/v2/gn/saldo')->status() === 200);

// A loaded certificate is told by what it is, not by which object.
$load = fn () => ['certificate' => Certificate::load(getenv('GNPIX_CERTIFICATE'))];
check('certificate object', same(Client::persistent('d', options($load())), Client::persistent('d', options($load()))));

// Files: replaced, rewritten, gone.
$dir = __DIR__ . '/060.out';
@mkdir($dir);
$pem = Certificate::load(getenv('GNPIX_CERTIFICATE'))->toPem();
$paths = ['certificate' => "$dir/certificate.pem", 'certificate_key' => "$dir/key.pem", 'ca_file' => "$dir/ca.pem"];
file_put_contents($paths['certificate'], $pem['certificate']);
file_put_contents($paths['certificate_key'], $pem['key']);
copy(getenv('GNPIX_CA_FILE'), $paths['ca_file']);
foreach ($paths as $name => $path) {
    $kept = Client::persistent('e', options($paths));
    check("$name as it was", same($kept, Client::persistent('e', options($paths))));
    touch($path, time() - 1000 - $serial++);
    check("$name touched", !same($kept, Client::persistent('e', options($paths))));
    $kept = Client::persistent('e', options($paths));
    check("$name as it was then", same($kept, Client::persistent('e', options($paths))));
    // A new file in the old one's place, with its time and size: only the inode tells.
    copy($path, "$path.new");
    touch("$path.new", filemtime($path));
    rename("$path.new", $path);
    clearstatcache();
    check("$name replaced", !same($kept, Client::persistent('e', options($paths))));
}
$kept = Client::persistent('e', options($paths));
unlink($paths['certificate_key']);
$thrown = caught(fn () => Client::persistent('e', options($paths)));
check('gone', $thrown instanceof Gnpix\CertificateException);
check('the held one works', $kept->get('/v2/gn/saldo')->status() === 200);
file_put_contents($paths['certificate_key'], $pem['key']);
check('back', Client::persistent('e', options($paths))->get('/v2/gn/saldo')->status() === 200);

// A failure keeps what was there.
$kept = Client::persistent('f', options());
show(fn () => Client::persistent('f', options(['unknown' => 1])));
check('kept', same($kept, Client::persistent('f', options())));
show(fn () => Client::persistent('', options()));
check('any name', Client::persistent("\0\xff" . str_repeat('n', 100000), options())->baseUrl() !== '');
check('a numeric name', same(Client::persistent('123', options()), Client::persistent('123', options())));
done();
?>
--CLEAN--
<?php
array_map('unlink', glob(__DIR__ . '/060.out/*'));
@rmdir(__DIR__ . '/060.out');
?>
--EXPECT--
Gnpix\ConfigException: There is no option "unknown"
Gnpix\ConfigException: The name of a persistent client must not be empty
done
