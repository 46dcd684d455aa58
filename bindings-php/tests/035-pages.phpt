--TEST--
Gnpix\Pages: each page is fetched when it is asked for
--EXTENSIONS--
gnpix
--SKIPIF--
<?php require __DIR__ . '/bank.inc'; ?>
--FILE--
<?php
require __DIR__ . '/common.inc';
use Gnpix\Client;

$client = new Client(options());
// A span in which nothing but this test's charges was created: the document tells them apart.
$cpf = '52998224725';
$debtor = ['devedor' => ['cpf' => $cpf, 'nome' => 'Fulano']];
$from = new DateTimeImmutable('-1 day');
$until = new DateTimeImmutable('+1 day');
$span = ['inicio' => $from, 'fim' => $until];
$made = [];
foreach ($client->cob()->listAll(...$span, cpf: $cpf) as $charge) {
    $made[] = $charge['txid'];
}
while (count($made) < 5) {
    $made[] = $client->cob()->create($debtor + charge())['txid'];
}
$requests = fn () => $client->stats()['requests'];

$before = $requests();
$pages = $client->cob()->listAll(...$span, cpf: $cpf, itensPorPagina: 2);
check('lazy', $pages instanceof Gnpix\Pages && $pages instanceof Traversable && $requests() === $before);
$all = iterator_to_array($pages);
check('all', count($all) === count($made) && array_keys($all) === range(0, count($made) - 1));
check('each once', !array_diff($made, array_column($all, 'txid')));
check('pages', $requests() - $before === intdiv(count($made) + 1, 2));
check('again', iterator_to_array($pages) == $all);
check('its end', !$pages->valid() && $pages->current() === null && $pages->key() === count($made));
$pages->next();
check('still', $pages->key() === count($made));

// No more than what is asked for.
$before = $requests();
foreach ($client->cob()->listAll(...$span, cpf: $cpf, itensPorPagina: 2) as $number => $charge) {
    if ($number === 1) {
        break;
    }
}
check('one page', $requests() - $before === 1);

// Without foreach.
$pages = $client->cob()->listAll(...$span, cpf: $cpf, itensPorPagina: 2);
check('begins by itself', $pages->current()['txid'] === $all[0]['txid'] && $pages->key() === 0 && $pages->valid());
$pages->next();
check('next', $pages->current()['txid'] === $all[1]['txid']);

// Nothing.
$old = ['inicio' => '2000-01-01T00:00:00Z', 'fim' => '2000-01-02T00:00:00Z'];
check('empty', iterator_to_array($client->cob()->listAll(...$old)) === []);

// What is wrong is said at the first page, and named.
foreach ($client->cob()->listAll(inicio: $from, fim: $until, itensPorPagina: 1000) as $charge) {
    check('a charge', is_array($charge));
}
show(function () use ($client, $from, $until) {
    foreach ($client->cob()->listAll(inicio: $from, fim: $until, itensPorPagina: 0) as $charge) {
    }
});
show(fn () => $client->cob()->listAll(inicio: $from));
show(fn () => $client->cob()->listAll(...$span, paginaAtual: 1));

// A later page fails: the list ends with that.
$seen = 0;
$pages = $client->cob()->listAll(...$span, cpf: $cpf, itensPorPagina: 2);
$thrown = caught(function () use ($pages, &$seen) {
    foreach ($pages as $charge) {
        $seen++;
        if ($seen === 2) {
            bank()->post('/sandbox/faults', ['json' => ['path=/v2/cob; method=GET; times=1; status=400']]);
        }
    }
});
check('two', $seen === 2 && $thrown instanceof Gnpix\ApiException);
check('over', !$pages->valid());
check('and once more', iterator_to_array($pages) == $all);

// Answers that are no pages.
foreach (['{}', '{"cobs":[]}', '{"cobs":{"a":1},"parametros":{"paginacao":{"quantidadeDePaginas":1}}}',
    '{"cobs":[],"parametros":{"paginacao":{"quantidadeDePaginas":"x"}}}', '{"cobs":[1],"parametros":[]}', 'x'] as $body) {
    bank()->post('/sandbox/faults', ['json' => ['path=/v2/cob; method=GET; times=1; body=' . rawurlencode($body)]]);
    $thrown = caught(fn () => iterator_to_array($client->cob()->listAll(...$span)));
    check($body, $thrown instanceof Gnpix\ResponseException && $thrown->response()->body() === $body);
}
echo $thrown->getMessage(), "\n";
// A page without items ends a list that says it has more.
$more = rawurlencode('{"cobs":[],"parametros":{"paginacao":{"quantidadeDePaginas":9}}}');
bank()->post('/sandbox/faults', ['json' => ["path=/v2/cob; method=GET; times=1; body=$more"]]);
check('ends', iterator_to_array($client->cob()->listAll(...$span)) === []);

// Pages hold their client, and show nobody's data.
$pages = (new Client(options()))->cob()->listAll(...$span, cpf: $cpf);
check('kept', count(iterator_to_array($pages)) === count($made));
check('no data', !str_contains(shown($pages), 'Fulano') && !str_contains(shown($pages), $cpf));
done();
?>
--EXPECT--
Gnpix\InvalidArgumentException: cob.list can't be called with these parameters; paginacao.itensPorPagina: must be a whole number from 1 to 1000. cob.list takes: inicio, fim, cpf, cnpj, locationPresente, status, paginacao.paginaAtual, paginacao.itensPorPagina.
ArgumentCountError: Gnpix\Api\Cob::listAll() expects at least 2 arguments, 1 given
Error: Unknown named parameter $paginaAtual
The answer's body is not JSON; the call itself succeeded
done
