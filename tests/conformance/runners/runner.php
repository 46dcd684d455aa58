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
    $violations = array_map(
        fn (array $one) => ['property' => $one['property'] ?? null, 'reason' => $one['reason'], 'value' => $one['value'] ?? null],
        array_map(fn ($one) => (array) $one, $failure->violations()),
    );
    return ['error' => [
        'kind' => $failure->kind(),
        'status' => $failure->httpStatus(),
        'code' => $failure->errorName(),
        'title' => $failure->title(),
        'detail' => $failure->detail(),
        'violations' => $violations,
        'maybe_sent' => $failure->maybeSent(),
        'retryable' => $failure->isRetryable(),
        'attempts' => $failure->attempts(),
        'help' => $failure->help(),
    ]];
}

$clients = ['all' => client(false), 'reader' => client(true)];
while (($line = fgets(STDIN)) !== false) {
    [$name, $operation, $parameters, $body] = explode("\t", rtrim($line, "\n"));
    $parameters = $parameters === '-' ? [] : json_decode($parameters, true, flags: JSON_THROW_ON_ERROR);
    // Objects stay objects: an empty one isn't a list.
    $body = $body === '-' ? null : json_decode($body, flags: JSON_THROW_ON_ERROR);
    try {
        $answer = $clients[$name]->call($operation, $parameters, $body);
        $outcome = [
            'status' => $answer->status(),
            'attempts' => $answer->attempts(),
            'recovered' => $answer->recovered(),
            'body' => $answer->body(),
        ];
    } catch (Gnpix\Exception $failure) {
        $outcome = failure($failure);
    }
    echo json_encode($outcome, JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE), "\n";
}
