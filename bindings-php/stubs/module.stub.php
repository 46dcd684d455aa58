<?php

/**
 * @generate-class-entries
 * @generate-legacy-arginfo 80100
 */

namespace Gnpix;

/**
 * The version of this extension. phpinfo() also shows the one of libgnpix, which may be newer.
 *
 * @var string
 */
const VERSION = '0.1.0';
