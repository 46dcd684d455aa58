<?php

/**
 * @generate-class-entries
 * @generate-legacy-arginfo 80100
 */

namespace Gnpix;

/**
 * The items of a list that comes in pages, such as cob()->listAll() gives: each page is fetched when its first item is
 * asked for, and let go with its last.
 *
 *     foreach ($client->cob()->listAll(inicio: $from, fim: $until) as $charge) {
 *         echo $charge['txid'], "\n";
 *     }
 *
 * Each foreach starts at the first page anew. It holds its client. When a page can't be fetched, the list ends there with
 * that exception.
 *
 * @template TItem
 * @implements \Iterator<int, TItem>
 * @strict-properties
 * @not-serializable
 */
final class Pages implements \Iterator
{
    /** Made by the methods of Gnpix\Api whose names end in All. */
    private function __construct() {}

    /**
     * Fetches the first page.
     *
     * @throws Exception
     */
    public function rewind(): void {}

    /**
     * Whether there is an item.
     *
     * @throws Exception if this fetches the first page
     */
    public function valid(): bool {}

    /**
     * The item, null past the end.
     *
     * @return TItem|null
     * @throws Exception if this fetches the first page
     */
    public function current(): mixed {}

    /** The item's number, from 0, over all pages. */
    public function key(): int {}

    /**
     * Goes to the next item, and fetches its page if it is the first there.
     *
     * @throws Exception
     */
    public function next(): void {}
}
