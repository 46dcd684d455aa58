/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 0a95bf33562dc6bc83da4b8c57a00e5c687d69ec */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Gnpix_Pix_QrCode___construct, 0, 0, 1)
	ZEND_ARG_TYPE_INFO(0, content, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, correction, IS_STRING, 0, "\'M\'")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Pix_QrCode_width, 0, 0, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Pix_QrCode_isDark, 0, 2, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, x, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, y, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Pix_QrCode_svg, 0, 0, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, module, IS_LONG, 0, "8")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, quietZone, IS_LONG, 0, "4")
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Pix_QrCode_png arginfo_class_Gnpix_Pix_QrCode_svg

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Pix_QrCode_terminal, 0, 0, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, onDark, _IS_BOOL, 0, "false")
ZEND_END_ARG_INFO()


ZEND_METHOD(Gnpix_Pix_QrCode, __construct);
ZEND_METHOD(Gnpix_Pix_QrCode, width);
ZEND_METHOD(Gnpix_Pix_QrCode, isDark);
ZEND_METHOD(Gnpix_Pix_QrCode, svg);
ZEND_METHOD(Gnpix_Pix_QrCode, png);
ZEND_METHOD(Gnpix_Pix_QrCode, terminal);


static const zend_function_entry class_Gnpix_Pix_QrCode_methods[] = {
	ZEND_ME(Gnpix_Pix_QrCode, __construct, arginfo_class_Gnpix_Pix_QrCode___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Pix_QrCode, width, arginfo_class_Gnpix_Pix_QrCode_width, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Pix_QrCode, isDark, arginfo_class_Gnpix_Pix_QrCode_isDark, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Pix_QrCode, svg, arginfo_class_Gnpix_Pix_QrCode_svg, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Pix_QrCode, png, arginfo_class_Gnpix_Pix_QrCode_png, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Pix_QrCode, terminal, arginfo_class_Gnpix_Pix_QrCode_terminal, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Gnpix_Pix_QrCode(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix\\Pix", "QrCode", class_Gnpix_Pix_QrCode_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}
