--TEST--
Every operation by name: Client::call(), the classes of Gnpix\Api, Gnpix\Operation
--EXTENSIONS--
gnpix
--SKIPIF--
<?php require __DIR__ . '/bank.inc'; ?>
--FILE--
<?php
declare(strict_types=1);
require __DIR__ . '/common.inc';
use Gnpix\Client;
use Gnpix\InvalidArgumentException;
use Gnpix\Operation;

$client = new Client(options());

// The catalogue, and a method for each of it.
check('80 operations', count(Operation::all()) === 80);
foreach (Operation::all() as $operation) {
    $name = $operation->name();
    [$resource, $verb] = explode('.', $name);
    $verb = lcfirst(str_replace('_', '', ucwords(str_replace('_with_txid', '', $verb), '_')));
    $method = new ReflectionMethod($client->$resource(), $verb);
    check("$name is found", Operation::find($name)?->route() === $operation->route());
    check("$name says what it does", $operation->summary() !== '' && $operation->since() !== '');
    $parameters = array_map(fn ($one) => $one->getName(), $method->getParameters());
    check("$name ends with the timeout", end($parameters) === 'timeout');
    check("$name takes its body first", ($parameters[0] === 'body') === ($operation->body() !== null));
    $file = (string) $method->getReturnType() === Gnpix\Response::class;
    check("$name returns", $file || (string) $method->getReturnType() === ($operation->answer() === null ? 'void' : 'array'));
    foreach ($operation->parameters() as $parameter) {
        $short = preg_replace('/^.*\./', '', $parameter['name']);
        $short = lcfirst(str_replace('-', '', ucwords(preg_replace('/^x-/', '', $short), '-')));
        $at = array_search(strtolower($short), array_map('strtolower', $parameters), true);
        check("$name takes {$parameter['name']}", $at !== false && $parameter['rule'] !== '' && $parameter['about'] !== '');
        $optional = str_ends_with($name, '_with_txid') || !$parameter['required'];
        check("$name needs {$parameter['name']}", $optional === $method->getParameters()[$at]->isOptional());
    }
    if ($operation->pages() !== null) {
        $all = new ReflectionMethod($client->$resource(), $verb . 'All');
        check("$name in pages", (string) $all->getReturnType() === Gnpix\Pages::class);
    }
}
$create = Operation::find('cob.create_with_txid');
check('traits', $create->isMoney() && $create->isIdempotent() && $create->isRecovered() && $create->isOfCentralBank()
    && $create->isScopeConfirmed() && !$create->isReading());
echo "{$create->method()} {$create->route()} {$create->scope()} {$create->body()} {$create->answer()}\n";
check('none', Operation::find('cob.destroy') === null && Operation::find('') === null && Operation::find("\xff") === null);

// A charge's life.
$created = $client->cob()->create(charge('25.00'));
check('created', $created['status'] === 'ATIVA');
$txid = txid();
$named = $client->cob()->create(charge('70.00'), txid: $txid);
check('under an id', $named['txid'] === $txid);
check('fetched', $client->cob()->get($txid)['valor']['original'] === '70.00');
check('changed', $client->cob()->update(['valor' => ['original' => '80.00']], $txid)['valor']['original'] === '80.00');
check('an older revision', $client->cob()->get($txid, revisao: 0)['valor']['original'] === '70.00');
check('nothing in it', $client->cob()->update([], $txid)['txid'] === $txid);
$body = new class implements JsonSerializable {
    public function jsonSerialize(): mixed
    {
        return charge('90.00');
    }
};
check('an object', $client->cob()->create($body, timeout: 10)['valor']['original'] === '90.00');
$text = new class ($txid) {
    public function __construct(private string $txid)
    {
    }

    public function __toString(): string
    {
        return $this->txid;
    }
};
check('an object as text', $client->cob()->get($text)['txid'] === $txid);

// Moments, days, words, flags and numbers, as they arrive.
$from = new DateTimeImmutable('2026-11-24 00:00:00', new DateTimeZone('America/Sao_Paulo'));
$client->loc()->list(inicio: $from, fim: '2026-11-25T00:00:00Z', txidPresente: true, tipoCob: 'cob', itensPorPagina: 5);
$asked = seen('/v2/loc?');
echo end($asked)['target'], "\n";
$thrown = caught(fn () => $client->cobr()->retry($txid, new DateTimeImmutable('2026-11-24 23:59', new DateTimeZone('America/Sao_Paulo'))));
$asked = seen("/v2/cobr/$txid");
echo str_replace($txid, '…', end($asked)['target']), "\n";

// Nothing, and a header.
$client->webhook()->configure(['webhookUrl' => 'https://example.com/hook'], chave: 'pix@example.com', skipMtlsChecking: true);
$asked = seen('/v2/webhook/pix');
check('the header', array_column(end($asked)['headers'], 1, 0)['x-skip-mtls-checking'] === 'true');
check('nothing returned', $client->webhook()->delete('pix@example.com') === null);

// By name.
$response = $client->call('cob.create', ['txid' => txid()], charge());
check('the response', [$response->status(), $response->recovered(), $response->attempts()] === [201, false, 1]);
$mark = txid();
$client->call('cob.list', ['inicio' => $from, 'fim' => '2026-11-25T00:00:00Z', 'paginaAtual' => 0, 'cpf' => null,
    'locationPresente' => false], null, ['headers' => ['X-Mark' => $mark], 'timeout' => '5']);
$asked = seen('/v2/cob?');
echo end($asked)['target'], "\n";
check('its header', array_column(end($asked)['headers'], 1, 0)['x-mark'] === $mark);

// What is wrong is named, and nothing is sent.
$before = count(seen('/v2/'));
$thrown = caught(fn () => $client->cob()->create(['valor' => ['original' => 25], 'devedor' => ['cpf' => '1', 'nome' => 'x']]));
check('class', $thrown instanceof InvalidArgumentException && $thrown->errorName() === 'body_invalid');
$named = array_column($thrown->violations(), 'property');
sort($named);
echo implode(' ', $named), "\n";
foreach ([
    fn () => $client->cob()->get('short'),
    fn () => $client->cob()->get("\xff"),
    fn () => $client->cob()->create(['valor' => "\xff"]),
    fn () => $client->cob()->list(inicio: 'today', fim: 'tomorrow'),
    fn () => $client->call('cob.destroy'),
    fn () => $client->call('cob.get'),
    fn () => $client->call('cob.get', ['txid' => $txid, 'colour' => 'red']),
    fn () => $client->call('cob.get', [$txid]),
    fn () => $client->call('cob.get', ['txid' => [$txid]]),
    fn () => $client->call('cob.get', ["\xff" => 1]),
    fn () => $client->call('cob.get', ['txid' => $txid], charge()),
    fn () => $client->call('cob.create', [], null),
    fn () => $client->call('cob.get', ['txid' => $txid], null, ['query' => ['a' => 1]]),
    fn () => $client->call('cob.get', ['txid' => $txid], null, ['colour' => 1]),
    fn () => $client->cob()->get($txid, timeout: -1.0),
    fn () => $client->cob()->get(7),
    fn () => $client->cob()->get($txid, revisao: '1'),
    fn () => $client->cob()->get($txid, colour: 'red'),
    fn () => $client->cob()->get(),
    fn () => $client->cob()->get($txid, 0, 1.0, 2),
    fn () => $client->cob()->list(fim: '2026-11-25T00:00:00Z'),
    fn () => $client->cob()->list(inicio: 1, fim: 2),
    fn () => $client->cob()->create('text'),
    fn () => $client->cob()->get(new stdClass()),
] as $work) {
    show($work);
}
check('nothing was sent', count(seen('/v2/')) === $before);

// A scope that the token lacks.
$thrown = caught(fn () => (new Client(options(['scope' => 'cob.read'])))->cob()->create(charge()));
check('scope', $thrown instanceof Gnpix\ScopeException);

// An answer that isn't what it should be.
bank()->post('/sandbox/faults', ['json' => ['path=/v2/gn/saldo; times=1; body=7']]);
$thrown = caught(fn () => $client->balance()->get());
check('no object', $thrown instanceof Gnpix\ResponseException && $thrown->response()->body() === '7' && $thrown->httpStatus() === 200);

// A resource outlives its client's variable.
$balance = (new Client(options()))->balance();
gc_collect_cycles();
check('kept', $balance->get()['saldo'] !== '');
done();
?>
--EXPECT--
PUT /v2/cob/:txid cob.write CobSolicitada CobGerada
/v2/loc?inicio=2026-11-24T03%3A00%3A00Z&fim=2026-11-25T00%3A00%3A00Z&txIdPresente=true&tipoCob=cob&paginacao.itensPorPagina=5
/v2/cobr/…/retentativa/2026-11-24
/v2/cob?inicio=2026-11-24T03%3A00%3A00Z&fim=2026-11-25T00%3A00%3A00Z&locationPresente=false&paginacao.paginaAtual=0
chave devedor.cpf valor.original
Gnpix\InvalidArgumentException: cob.get can't be called with these parameters; txid: must be 26 to 35 letters and digits. cob.get takes: txid, revisao.
Gnpix\InvalidArgumentException: The parameter "txid" can't be written as JSON: a string in it is not UTF-8
Gnpix\InvalidArgumentException: The argument "body" can't be written as JSON: a string in it is not UTF-8
Gnpix\InvalidArgumentException: cob.list can't be called with these parameters; inicio: must be a moment with its offset, like 2026-11-24T00:00:00Z (RFC 3339); fim: must be a moment with its offset, like 2026-11-24T00:00:00Z (RFC 3339). cob.list takes: inicio, fim, cpf, cnpj, locationPresente, status, paginacao.paginaAtual, paginacao.itensPorPagina.
Gnpix\InvalidArgumentException: "cob.destroy" is no operation of the Pix API. cob has: cob.create, cob.create_with_txid, cob.update, cob.get, cob.list.
Gnpix\InvalidArgumentException: cob.get can't be called with these parameters; txid: is missing. cob.get takes: txid, revisao.
Gnpix\InvalidArgumentException: cob.get can't be called with these parameters; colour: cob.get has no such parameter. cob.get takes: txid, revisao.
Gnpix\InvalidArgumentException: Parameters are given by name: ["txid" => …], not as a list
Gnpix\InvalidArgumentException: The parameter "txid" must be a string, a number, a bool or a date, array given
Gnpix\InvalidArgumentException: The argument "parameters" can't be written as JSON: a string in it is not UTF-8
Gnpix\InvalidArgumentException: cob.get can't be called with this body; the body: cob.get takes none
Gnpix\InvalidArgumentException: cob.create can't be called with this body; the body: a CobSolicitada is missing
Gnpix\InvalidArgumentException: The option "query" isn't for a call by name: give parameters and body, and as options timeout and headers
Gnpix\InvalidArgumentException: There is no request option "colour"
Gnpix\InvalidArgumentException: The argument "timeout" must be a number of seconds above zero
TypeError: Gnpix\Api\Cob::get(): Argument #1 ($txid) must be of type Stringable|string, int given
TypeError: Gnpix\Api\Cob::get(): Argument #2 ($revisao) must be of type int, string given
Error: Unknown named parameter $colour
ArgumentCountError: Gnpix\Api\Cob::get() expects at least 1 argument, 0 given
ArgumentCountError: Gnpix\Api\Cob::get() expects at most 3 arguments, 4 given
ArgumentCountError: Gnpix\Api\Cob::list(): Argument #1 ($inicio) not passed
TypeError: Gnpix\Api\Cob::list(): Argument #1 ($inicio) must be of type DateTimeInterface|Stringable|string, int given
TypeError: Gnpix\Api\Cob::create(): Argument #1 ($body) must be of type object|array, string given
TypeError: Gnpix\Api\Cob::get(): Argument #1 ($txid) must be of type Stringable|string, stdClass given
done
