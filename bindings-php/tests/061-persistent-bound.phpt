--TEST--
Client::persistent(): a worker keeps the 64 clients used last
--EXTENSIONS--
gnpix
--SKIPIF--
<?php require __DIR__ . '/bank.inc'; ?>
--FILE--
<?php
require __DIR__ . '/common.inc';
use Gnpix\Client;

function kept(): int
{
    ob_start();
    (new ReflectionExtension('gnpix'))->info();
    preg_match('/persistent clients of this worker => (\d+)/', ob_get_clean(), $found);
    return (int) $found[1];
}
$first = Client::persistent('first', options());
$first->get('/v2/gn/saldo');
for ($number = 0; $number < 200; $number++) {
    Client::persistent("shop $number", options());
    // Used again and again, so that it is never the oldest.
    Client::persistent('first', options());
    check("bound at $number", kept() === min($number + 2, 64));
}
check('the one in use is kept', Client::persistent('first', options())->stats()['requests'] >= 1);
check('an old one is new again', Client::persistent('shop 0', options())->stats()['requests'] === 0);
echo kept(), "\n";
done();
?>
--EXPECT--
64
done
