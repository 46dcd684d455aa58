--TEST--
gnpix.log_level: an unknown level is told, and nothing is logged
--EXTENSIONS--
gnpix
--INI--
gnpix.log_level=loud
display_startup_errors=1
--FILE--
<?php
echo Gnpix\VERSION, "\n";
?>
--EXPECTF--
%AWarning: gnpix.log_level must be off, error, warn, info, debug or trace; nothing is logged in Unknown on line 0
%d.%d.%d
