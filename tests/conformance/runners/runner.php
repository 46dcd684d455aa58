<?php
// The runner of PHP: See ../README.md.
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
