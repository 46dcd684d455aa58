/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 3f1e9ad0e492b75cb24cd4bb0637eecedc09aab9 */



static void register_module_symbols(int module_number)
{
	REGISTER_STRING_CONSTANT("Gnpix\\VERSION", "0.1.0", CONST_PERSISTENT);
}
