--TEST--
Values that run code: exceptions pass through, and what is pulled away under us stays ours
--EXTENSIONS--
gnpix
--SKIPIF--
<?php require __DIR__ . '/bank.inc'; ?>
--FILE--
<?php
require __DIR__ . '/common.inc';
use Gnpix\Client;

final class Throws implements JsonSerializable
{
    public function __toString(): string
    {
        throw new LogicException('from __toString');
    }

    public function jsonSerialize(): mixed
    {
        throw new LogicException('from jsonSerialize');
    }
}
final class Does implements JsonSerializable
{
    public function __construct(private Closure $work)
    {
    }

    public function __toString(): string
    {
        ($this->work)();
        return 'done';
    }

    public function jsonSerialize(): mixed
    {
        ($this->work)();
        return 'done';
    }
}

$client = new Client(options());
show(fn () => new Client(options(['client_id' => new Throws()])));
show(fn () => Client::persistent('throws', options(['client_secret' => new Throws()])));
foreach (['params' => ['txid' => new Throws()], 'query' => ['a' => [new Throws()]], 'headers' => ['X' => new Throws()],
    'body' => new Throws(), 'scope' => new Throws(), 'json' => [new Throws()]] as $name => $value) {
    show(fn () => $client->get('/v2/gn/saldo', [$name => $value]));
}

// The array that is being read is taken away while it is read.
$query = ['first' => new Does(function () use (&$query) {
    $query = str_repeat('x', 100);
}), 'second' => '2', 'third' => [1, 2, 3]];
$mark = txid();
$list = [new Does(function () use (&$list) {
    $list = null;
}), 'b', 'c'];
check('query', $client->get('/v2/gn/saldo', ['query' => &$query])->status() === 200);
check('list', $client->get('/v2/gn/saldo', ['query' => ['mark' => $mark, 'list' => &$list]])->status() === 200);
check('all of it was sent', str_ends_with(seen($mark)[0]['target'], 'list=done&list=b&list=c'));
$options = options();
$secret = getenv('GNPIX_CLIENT_SECRET');
$options['client_secret'] = &$secret;
$options = ['client_id' => new Does(function () use (&$secret, &$options) {
    $secret = null;
    $options = null;
    gc_collect_cycles();
})] + $options;
check('options', caught(fn () => new Client($options)) instanceof Gnpix\ConfigException);

// A call within a call, an object made within its own constructor.
$inner = null;
check('within', $client->get('/v2/gn/saldo', ['query' => ['a' => new Does(function () use ($client, &$inner) {
    $inner = $client->get('/v2/gn/saldo')->status();
})]])->status() === 200 && $inner === 200);
$client->post('/v2/cob', ['json' => ['x' => new Does(fn () => $client->invalidate())] + charge()]);

// The persistent client is replaced while its name is being looked up.
$options = options(['client_id' => new Does(function () {
    Client::persistent('within', options(['timeout' => 3]));
    Client::persistent('within', options(['timeout' => 4]));
})]);
check('wrong pair', Client::persistent('within', $options)->baseUrl() !== '');
done();
?>
--EXPECT--
LogicException: from __toString
LogicException: from __toString
LogicException: from __toString
LogicException: from __toString
LogicException: from __toString
LogicException: from __toString
LogicException: from __toString
LogicException: from jsonSerialize
done
