<?php
// The runner of PHP: runner.php call|methods. See ../README.md.
declare(strict_types=1);

function client(bool $reader): Gnpix\Client
{
    $options = ['platform_roots' => false];
    if ($reader) {
        $options += ['client_id' => getenv('READER_CLIENT_ID'), 'client_secret' => getenv('READER_CLIENT_SECRET')];
    }
    return Gnpix\Client::fromEnv($options);
}

function failure(Gnpix\Exception $failure): array
{
    return ['error' => [
        'kind' => $failure->kind(),
        'status' => $failure->httpStatus(),
        'code' => $failure->errorName(),
        'title' => $failure->title(),
        'detail' => $failure->detail(),
        'violations' => $failure->violations(),
        'maybe_sent' => $failure->maybeSent(),
        'retryable' => $failure->isRetryable(),
        'attempts' => $failure->attempts(),
        'help' => $failure->help(),
    ]];
}

function byName(Gnpix\Client $client, string $operation, array $parameters, mixed $body): array
{
    $answer = $client->call($operation, $parameters, $body);
    return [
        'status' => $answer->status(),
        'attempts' => $answer->attempts(),
        'recovered' => $answer->recovered(),
        'body' => $answer->body(),
    ];
}

/** A word as PHP has it: `x-skip-mtls-checking` → `skipMtlsChecking`, `paginacao.paginaAtual` → `paginaAtual`. */
function camel(string $name): string
{
    $short = str_replace('txId', 'txid', preg_replace('/^(.*\.)?(x-)?/', '', $name));
    return preg_replace_callback('/[-_]([a-z0-9])/', fn (array $found) => strtoupper($found[1]), $short);
}

/** The named method's call; null if its signature has no place for what is given, or wants more. */
function written(Gnpix\Client $client, string $operation, array $parameters, mixed $body): ?Closure
{
    [$resource, $verb] = explode('.', $operation) + [1 => ''];
    // Under an id of ours, it is the same method.
    $name = camel(str_replace('_with_txid', '', $verb));
    if (!method_exists($client, $resource) || !method_exists($client->$resource(), $name)) {
        return null;
    }
    $given = $body === null ? [] : ['body' => $body];
    foreach ($parameters as $parameter => $value) {
        $given[camel($parameter)] = $value;
    }
    $places = (new ReflectionMethod($client->$resource(), $name))->getParameters();
    $names = array_map(fn (ReflectionParameter $one) => $one->getName(), $places);
    $needed = array_filter($places, fn (ReflectionParameter $one) => !$one->isOptional());
    $needed = array_map(fn (ReflectionParameter $one) => $one->getName(), $needed);
    if (str_ends_with($verb, '_with_txid')) {
        $needed[] = 'txid';
    }
    if (array_diff(array_keys($given), $names) !== [] || array_diff($needed, array_keys($given)) !== []) {
        return null;
    }
    return fn () => $client->$resource()->$name(...$given);
}

function byMethod(Gnpix\Client $client, string $operation, array $parameters, mixed $body): array
{
    $call = written($client, $operation, $parameters, $body);
    if ($call === null) {
        return ['unsaid' => true];
    }
    try {
        $answer = $call();
    } catch (TypeError) {
        // Under strict types, a text isn't a number.
        return ['unsaid' => true];
    }
    return ['body' => match (true) {
        $answer === null => '',
        $answer instanceof Gnpix\Response => $answer->body(),
        default => json_encode($answer, JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE),
    }];
}

$made = ['call' => byName(...), 'methods' => byMethod(...)][$argv[1]];
$clients = ['all' => client(false), 'reader' => client(true)];
while (($line = fgets(STDIN)) !== false) {
    [$name, $operation, $parameters, $body] = explode("\t", rtrim($line, "\n"));
    $parameters = $parameters === '-' ? [] : json_decode($parameters, true, flags: JSON_THROW_ON_ERROR);
    // Objects stay objects: an empty one isn't a list.
    $body = $body === '-' ? null : json_decode($body, flags: JSON_THROW_ON_ERROR);
    try {
        $outcome = $made($clients[$name], $operation, $parameters, $body);
    } catch (Gnpix\Exception $failure) {
        $outcome = failure($failure);
    }
    echo json_encode($outcome, JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE), "\n";
}
