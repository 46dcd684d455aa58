/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 216342faeef937eb34b23a950d3ecda55a2dfb28 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Gnpix_Pages___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Pages_rewind, 0, 0, IS_VOID, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Pages_valid, 0, 0, _IS_BOOL, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Pages_current, 0, 0, IS_MIXED, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Pages_key, 0, 0, IS_LONG, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Pages_next arginfo_class_Gnpix_Pages_rewind


ZEND_METHOD(Gnpix_Pages, __construct);
ZEND_METHOD(Gnpix_Pages, rewind);
ZEND_METHOD(Gnpix_Pages, valid);
ZEND_METHOD(Gnpix_Pages, current);
ZEND_METHOD(Gnpix_Pages, key);
ZEND_METHOD(Gnpix_Pages, next);


static const zend_function_entry class_Gnpix_Pages_methods[] = {
	ZEND_ME(Gnpix_Pages, __construct, arginfo_class_Gnpix_Pages___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Pages, rewind, arginfo_class_Gnpix_Pages_rewind, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Pages, valid, arginfo_class_Gnpix_Pages_valid, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Pages, current, arginfo_class_Gnpix_Pages_current, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Pages, key, arginfo_class_Gnpix_Pages_key, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Pages, next, arginfo_class_Gnpix_Pages_next, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Gnpix_Pages(zend_class_entry *class_entry_Iterator)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix", "Pages", class_Gnpix_Pages_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
	zend_class_implements(class_entry, 1, class_entry_Iterator);

	return class_entry;
}
