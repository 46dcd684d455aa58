/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: e35373d3e50e8ec64f2eae6f48e99a57d5f09c65 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Gnpix_Pix_Amount___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Pix_Amount_parse, 0, 1, Gnpix\\Pix\\Amount, 0)
	ZEND_ARG_TYPE_INFO(0, text, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Pix_Amount_fromCents, 0, 1, Gnpix\\Pix\\Amount, 0)
	ZEND_ARG_TYPE_INFO(0, cents, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Pix_Amount_plus, 0, 1, Gnpix\\Pix\\Amount, 0)
	ZEND_ARG_OBJ_INFO(0, other, Gnpix\\Pix\\Amount, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Pix_Amount_minus arginfo_class_Gnpix_Pix_Amount_plus

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Pix_Amount_times, 0, 1, Gnpix\\Pix\\Amount, 0)
	ZEND_ARG_TYPE_INFO(0, count, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Pix_Amount___toString, 0, 0, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Pix_Amount_jsonSerialize arginfo_class_Gnpix_Pix_Amount___toString

#define arginfo_class_Gnpix_Pix_Cpf___construct arginfo_class_Gnpix_Pix_Amount___construct

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Pix_Cpf_parse, 0, 1, Gnpix\\Pix\\Cpf, 0)
	ZEND_ARG_TYPE_INFO(0, typed, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Pix_Cpf___toString arginfo_class_Gnpix_Pix_Amount___toString

#define arginfo_class_Gnpix_Pix_Cpf_jsonSerialize arginfo_class_Gnpix_Pix_Amount___toString

#define arginfo_class_Gnpix_Pix_Cnpj___construct arginfo_class_Gnpix_Pix_Amount___construct

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Pix_Cnpj_parse, 0, 1, Gnpix\\Pix\\Cnpj, 0)
	ZEND_ARG_TYPE_INFO(0, typed, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Pix_Cnpj___toString arginfo_class_Gnpix_Pix_Amount___toString

#define arginfo_class_Gnpix_Pix_Cnpj_jsonSerialize arginfo_class_Gnpix_Pix_Amount___toString


ZEND_METHOD(Gnpix_Pix_Amount, __construct);
ZEND_METHOD(Gnpix_Pix_Amount, parse);
ZEND_METHOD(Gnpix_Pix_Amount, fromCents);
ZEND_METHOD(Gnpix_Pix_Amount, plus);
ZEND_METHOD(Gnpix_Pix_Amount, minus);
ZEND_METHOD(Gnpix_Pix_Amount, times);
ZEND_METHOD(Gnpix_Pix_Amount, __toString);
ZEND_METHOD(Gnpix_Pix_Amount, jsonSerialize);
ZEND_METHOD(Gnpix_Pix_Cpf, __construct);
ZEND_METHOD(Gnpix_Pix_Cpf, parse);
ZEND_METHOD(Gnpix_Pix_Cpf, __toString);
ZEND_METHOD(Gnpix_Pix_Cpf, jsonSerialize);
ZEND_METHOD(Gnpix_Pix_Cnpj, __construct);
ZEND_METHOD(Gnpix_Pix_Cnpj, parse);
ZEND_METHOD(Gnpix_Pix_Cnpj, __toString);
ZEND_METHOD(Gnpix_Pix_Cnpj, jsonSerialize);


static const zend_function_entry class_Gnpix_Pix_Amount_methods[] = {
	ZEND_ME(Gnpix_Pix_Amount, __construct, arginfo_class_Gnpix_Pix_Amount___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Pix_Amount, parse, arginfo_class_Gnpix_Pix_Amount_parse, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Gnpix_Pix_Amount, fromCents, arginfo_class_Gnpix_Pix_Amount_fromCents, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Gnpix_Pix_Amount, plus, arginfo_class_Gnpix_Pix_Amount_plus, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Pix_Amount, minus, arginfo_class_Gnpix_Pix_Amount_minus, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Pix_Amount, times, arginfo_class_Gnpix_Pix_Amount_times, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Pix_Amount, __toString, arginfo_class_Gnpix_Pix_Amount___toString, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Pix_Amount, jsonSerialize, arginfo_class_Gnpix_Pix_Amount_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_Pix_Cpf_methods[] = {
	ZEND_ME(Gnpix_Pix_Cpf, __construct, arginfo_class_Gnpix_Pix_Cpf___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Pix_Cpf, parse, arginfo_class_Gnpix_Pix_Cpf_parse, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Gnpix_Pix_Cpf, __toString, arginfo_class_Gnpix_Pix_Cpf___toString, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Pix_Cpf, jsonSerialize, arginfo_class_Gnpix_Pix_Cpf_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_Pix_Cnpj_methods[] = {
	ZEND_ME(Gnpix_Pix_Cnpj, __construct, arginfo_class_Gnpix_Pix_Cnpj___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Pix_Cnpj, parse, arginfo_class_Gnpix_Pix_Cnpj_parse, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Gnpix_Pix_Cnpj, __toString, arginfo_class_Gnpix_Pix_Cnpj___toString, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Pix_Cnpj, jsonSerialize, arginfo_class_Gnpix_Pix_Cnpj_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Gnpix_Pix_Amount(zend_class_entry *class_entry_Stringable, zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix\\Pix", "Amount", class_Gnpix_Pix_Amount_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
	zend_class_implements(class_entry, 2, class_entry_Stringable, class_entry_JsonSerializable);

	zval property_cents_default_value;
	ZVAL_UNDEF(&property_cents_default_value);
	zend_string *property_cents_name = zend_string_init("cents", sizeof("cents") - 1, 1);
	zend_declare_typed_property(class_entry, property_cents_name, &property_cents_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_cents_name);

	zval property_text_default_value;
	ZVAL_UNDEF(&property_text_default_value);
	zend_string *property_text_name = zend_string_init("text", sizeof("text") - 1, 1);
	zend_declare_typed_property(class_entry, property_text_name, &property_text_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_text_name);

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_Pix_Cpf(zend_class_entry *class_entry_Stringable, zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix\\Pix", "Cpf", class_Gnpix_Pix_Cpf_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
	zend_class_implements(class_entry, 2, class_entry_Stringable, class_entry_JsonSerializable);

	zval property_text_default_value;
	ZVAL_UNDEF(&property_text_default_value);
	zend_string *property_text_name = zend_string_init("text", sizeof("text") - 1, 1);
	zend_declare_typed_property(class_entry, property_text_name, &property_text_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_text_name);

	zval property_formatted_default_value;
	ZVAL_UNDEF(&property_formatted_default_value);
	zend_string *property_formatted_name = zend_string_init("formatted", sizeof("formatted") - 1, 1);
	zend_declare_typed_property(class_entry, property_formatted_name, &property_formatted_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_formatted_name);
#if (PHP_VERSION_ID >= 80200)


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "parse", sizeof("parse") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);
#endif

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_Pix_Cnpj(zend_class_entry *class_entry_Stringable, zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix\\Pix", "Cnpj", class_Gnpix_Pix_Cnpj_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
	zend_class_implements(class_entry, 2, class_entry_Stringable, class_entry_JsonSerializable);

	zval property_text_default_value;
	ZVAL_UNDEF(&property_text_default_value);
	zend_string *property_text_name = zend_string_init("text", sizeof("text") - 1, 1);
	zend_declare_typed_property(class_entry, property_text_name, &property_text_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_text_name);

	zval property_formatted_default_value;
	ZVAL_UNDEF(&property_formatted_default_value);
	zend_string *property_formatted_name = zend_string_init("formatted", sizeof("formatted") - 1, 1);
	zend_declare_typed_property(class_entry, property_formatted_name, &property_formatted_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_formatted_name);
#if (PHP_VERSION_ID >= 80200)


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "parse", sizeof("parse") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);
#endif

	return class_entry;
}
