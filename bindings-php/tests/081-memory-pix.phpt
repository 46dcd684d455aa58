--TEST--
Nothing is kept of thousands of calls by name, pages and values of Pix
--EXTENSIONS--
gnpix
--SKIPIF--
<?php require __DIR__ . '/bank.inc'; ?>
--FILE--
<?php
require __DIR__ . '/common.inc';
use Gnpix\Client;
use Gnpix\Operation;
use Gnpix\Pix;

$client = new Client(options());
$authority = file_get_contents(getenv('GNPIX_CA_FILE'));
$old = ['inicio' => '2000-01-01T00:00:00Z', 'fim' => new DateTime('2000-01-02')];
$throws = new class implements JsonSerializable {
    public function __toString(): string
    {
        throw new LogicException('from __toString');
    }

    public function jsonSerialize(): mixed
    {
        throw new LogicException('from jsonSerialize');
    }
};
$round = function () use ($client, $authority, $old, $throws): void {
    $client->balance()->get(timeout: 5);
    $client->call('balance.get', ['bloqueios' => true], null, ['headers' => ['X' => 'y']])->recovered();
    $pages = $client->cob()->listAll(...$old, itensPorPagina: 2);
    iterator_to_array($pages);
    iterator_to_array($pages);
    $client->cob()->listAll(...$old);
    caught(fn () => iterator_to_array($client->cob()->listAll(inicio: 'x', fim: 'y')));
    caught(fn () => $client->cob()->get('none'));
    caught(fn () => $client->cob()->get($throws));
    caught(fn () => $client->cob()->get(txid(), timeout: -1.0));
    caught(fn () => $client->cob()->list($old['inicio'], new stdClass()));
    caught(fn () => $client->cob()->create($throws));
    caught(fn () => $client->cob()->create(['valor' => $throws]));
    caught(fn () => $client->cob()->create([]));
    caught(fn () => $client->call('none', ['a' => 1], ['b' => 2]));
    caught(fn () => $client->call('cob.get', ['txid' => $throws]));
    caught(fn () => $client->call('cob.get', ['a' => 1, 'b' => []]));
    caught(fn () => $client->call('balance.get', [], null, ['query' => []]));
    caught(fn () => $client->call('balance.get', [], null, ['timeout' => NAN]));
    bank()->post('/sandbox/faults', ['json' => ['path=/v2/gn/saldo; times=1; body=7']]);
    caught(fn () => $client->balance()->get());
    array_map(fn ($one) => [$one->name(), $one->parameters()], Operation::all());
    Pix\Txid::generate();
    Pix\EndToEndId::parse('E1234567820261124122112345678901');
    Pix\Amount::parse('1.00')->times(2)->plus(Pix\Amount::fromCents(1));
    Pix\Cnpj::parse('12abc34501de35');
    Pix\PixKey::readings('(61) 91234-5678');
    $code = Pix\BrCode::build('Loja', 'Brasília', key: 'pix@example.com');
    Pix\BrCode::parse($code);
    $qr = new Pix\QrCode($code);
    $qr->png() . $qr->svg() . $qr->terminal();
    Pix\Webhook::parse('{"pix":[{"endToEndId":"E1234567820261124122112345678901","valor":"1.00","devolucoes":[{"id":"1"}]}]}');
    new Pix\WebhookAuthority($authority);
    foreach ([
        fn () => Pix\Txid::parse(''), fn () => Pix\Amount::parse('1'), fn () => Pix\Amount::fromCents(-1),
        fn () => Pix\Cpf::parse('1'), fn () => Pix\PixKey::parse('?'), fn () => Pix\BrCode::parse('x'),
        fn () => Pix\BrCode::build('', ''), fn () => Pix\BrCode::build('a', $throws), fn () => Pix\BrCode::build('a', "\xff"),
        fn () => new Pix\QrCode(str_repeat('x', 9999)), fn () => $qr->png(0), fn () => Pix\Webhook::parse('['),
        fn () => new Pix\WebhookAuthority('x'), fn () => (new Pix\WebhookAuthority($authority))->check('x'),
    ] as $work) {
        check('refused', caught($work) !== null);
    }
};
for ($number = 0; $number < 5; $number++) {
    $round();
}
gc_collect_cycles();
$before = memory_get_usage();
for ($number = 0; $number < 40; $number++) {
    $round();
}
gc_collect_cycles();
$grown = memory_get_usage() - $before;
check("grown by $grown bytes", $grown < 4096);
done();
?>
--EXPECT--
done
