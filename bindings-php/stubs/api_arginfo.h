/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: d00b8de3d9d2e89b527e6ca7b1c45cf214e09650 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Gnpix_Api_Cob___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Cob_create, 0, 1, IS_ARRAY, 0)
	ZEND_ARG_TYPE_MASK(0, body, MAY_BE_ARRAY|MAY_BE_OBJECT, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, txid, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Cob_update, 0, 2, IS_ARRAY, 0)
	ZEND_ARG_TYPE_MASK(0, body, MAY_BE_ARRAY|MAY_BE_OBJECT, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, txid, Stringable, MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Cob_get, 0, 1, IS_ARRAY, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, txid, Stringable, MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, revisao, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Cob_list, 0, 2, IS_ARRAY, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, inicio, Stringable|DateTimeInterface, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, fim, Stringable|DateTimeInterface, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, cpf, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, cnpj, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, locationPresente, _IS_BOOL, 1, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, status, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, paginaAtual, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, itensPorPagina, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Api_Cob_listAll, 0, 2, Gnpix\\Pages, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, inicio, Stringable|DateTimeInterface, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, fim, Stringable|DateTimeInterface, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, cpf, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, cnpj, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, locationPresente, _IS_BOOL, 1, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, status, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, itensPorPagina, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Api_Cobv___construct arginfo_class_Gnpix_Api_Cob___construct

#define arginfo_class_Gnpix_Api_Cobv_create arginfo_class_Gnpix_Api_Cob_update

#define arginfo_class_Gnpix_Api_Cobv_update arginfo_class_Gnpix_Api_Cob_update

#define arginfo_class_Gnpix_Api_Cobv_get arginfo_class_Gnpix_Api_Cob_get

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Cobv_list, 0, 2, IS_ARRAY, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, inicio, Stringable|DateTimeInterface, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, fim, Stringable|DateTimeInterface, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, cpf, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, cnpj, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, locationPresente, _IS_BOOL, 1, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, status, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, loteCobVId, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, paginaAtual, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, itensPorPagina, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Api_Cobv_listAll, 0, 2, Gnpix\\Pages, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, inicio, Stringable|DateTimeInterface, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, fim, Stringable|DateTimeInterface, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, cpf, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, cnpj, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, locationPresente, _IS_BOOL, 1, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, status, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, loteCobVId, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, itensPorPagina, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Api_Lotecobv___construct arginfo_class_Gnpix_Api_Cob___construct

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Lotecobv_create, 0, 2, IS_VOID, 0)
	ZEND_ARG_TYPE_MASK(0, body, MAY_BE_ARRAY|MAY_BE_OBJECT, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, id, Stringable, MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Api_Lotecobv_update arginfo_class_Gnpix_Api_Lotecobv_create

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Lotecobv_get, 0, 1, IS_ARRAY, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, id, Stringable, MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Lotecobv_list, 0, 2, IS_ARRAY, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, inicio, Stringable|DateTimeInterface, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, fim, Stringable|DateTimeInterface, MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, paginaAtual, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, itensPorPagina, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Api_Lotecobv_listAll, 0, 2, Gnpix\\Pages, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, inicio, Stringable|DateTimeInterface, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, fim, Stringable|DateTimeInterface, MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, itensPorPagina, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Api_Loc___construct arginfo_class_Gnpix_Api_Cob___construct

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Loc_create, 0, 1, IS_ARRAY, 0)
	ZEND_ARG_TYPE_MASK(0, body, MAY_BE_ARRAY|MAY_BE_OBJECT, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Loc_list, 0, 2, IS_ARRAY, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, inicio, Stringable|DateTimeInterface, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, fim, Stringable|DateTimeInterface, MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, txidPresente, _IS_BOOL, 1, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, tipoCob, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, paginaAtual, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, itensPorPagina, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Api_Loc_listAll, 0, 2, Gnpix\\Pages, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, inicio, Stringable|DateTimeInterface, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, fim, Stringable|DateTimeInterface, MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, txidPresente, _IS_BOOL, 1, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, tipoCob, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, itensPorPagina, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Loc_get, 0, 1, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, id, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Api_Loc_unlink arginfo_class_Gnpix_Api_Loc_get

#define arginfo_class_Gnpix_Api_Loc_qrcode arginfo_class_Gnpix_Api_Loc_get

#define arginfo_class_Gnpix_Api_Pix___construct arginfo_class_Gnpix_Api_Cob___construct

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Pix_get, 0, 1, IS_ARRAY, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, e2eid, Stringable, MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, exibirCodigoBanco, _IS_BOOL, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Pix_list, 0, 2, IS_ARRAY, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, inicio, Stringable|DateTimeInterface, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, fim, Stringable|DateTimeInterface, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, txid, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, txidPresente, _IS_BOOL, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, devolucaoPresente, _IS_BOOL, 1, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, cpf, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, cnpj, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, exibirCodigoBanco, _IS_BOOL, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, paginaAtual, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, itensPorPagina, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Api_Pix_listAll, 0, 2, Gnpix\\Pages, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, inicio, Stringable|DateTimeInterface, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, fim, Stringable|DateTimeInterface, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, txid, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, txidPresente, _IS_BOOL, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, devolucaoPresente, _IS_BOOL, 1, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, cpf, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, cnpj, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, exibirCodigoBanco, _IS_BOOL, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, itensPorPagina, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Pix_refund, 0, 3, IS_ARRAY, 0)
	ZEND_ARG_TYPE_MASK(0, body, MAY_BE_ARRAY|MAY_BE_OBJECT, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, e2eid, Stringable, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, id, Stringable, MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Pix_getRefund, 0, 2, IS_ARRAY, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, e2eid, Stringable, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, id, Stringable, MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Pix_send, 0, 2, IS_ARRAY, 0)
	ZEND_ARG_TYPE_MASK(0, body, MAY_BE_ARRAY|MAY_BE_OBJECT, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, idEnvio, Stringable, MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Api_Pix_sendV2 arginfo_class_Gnpix_Api_Pix_send

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Pix_getSent, 0, 1, IS_ARRAY, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, e2eid, Stringable, MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Pix_getSentById, 0, 1, IS_ARRAY, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, idEnvio, Stringable, MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Pix_listSent, 0, 2, IS_ARRAY, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, inicio, Stringable|DateTimeInterface, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, fim, Stringable|DateTimeInterface, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, status, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, cpf, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, cnpj, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, exibirCodigoBanco, _IS_BOOL, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, paginaAtual, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, itensPorPagina, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Api_Pix_listSentAll, 0, 2, Gnpix\\Pages, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, inicio, Stringable|DateTimeInterface, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, fim, Stringable|DateTimeInterface, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, status, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, cpf, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, cnpj, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, exibirCodigoBanco, _IS_BOOL, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, itensPorPagina, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Api_Pix_sendSameOwnership arginfo_class_Gnpix_Api_Pix_send

#define arginfo_class_Gnpix_Api_Qrcode___construct arginfo_class_Gnpix_Api_Cob___construct

#define arginfo_class_Gnpix_Api_Qrcode_pay arginfo_class_Gnpix_Api_Pix_send

#define arginfo_class_Gnpix_Api_Qrcode_detail arginfo_class_Gnpix_Api_Loc_create

#define arginfo_class_Gnpix_Api_Receipt___construct arginfo_class_Gnpix_Api_Cob___construct

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Api_Receipt_get, 0, 0, Gnpix\\Response, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, txid, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, e2eid, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, idEnvio, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, rtrId, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Api_Webhook___construct arginfo_class_Gnpix_Api_Cob___construct

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Webhook_configure, 0, 2, IS_VOID, 0)
	ZEND_ARG_TYPE_MASK(0, body, MAY_BE_ARRAY|MAY_BE_OBJECT, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, chave, Stringable, MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, skipMtlsChecking, _IS_BOOL, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Webhook_get, 0, 1, IS_ARRAY, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, chave, Stringable, MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Webhook_list, 0, 0, IS_ARRAY, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, inicio, Stringable|DateTimeInterface, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, fim, Stringable|DateTimeInterface, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, paginaAtual, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, itensPorPagina, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Api_Webhook_listAll, 0, 0, Gnpix\\Pages, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, inicio, Stringable|DateTimeInterface, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, fim, Stringable|DateTimeInterface, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, itensPorPagina, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Webhook_delete, 0, 1, IS_VOID, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, chave, Stringable, MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Webhook_resend, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_MASK(0, body, MAY_BE_ARRAY|MAY_BE_OBJECT, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Api_Webhookrec___construct arginfo_class_Gnpix_Api_Cob___construct

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Webhookrec_configure, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_MASK(0, body, MAY_BE_ARRAY|MAY_BE_OBJECT, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, skipMtlsChecking, _IS_BOOL, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Webhookrec_get, 0, 0, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Webhookrec_delete, 0, 0, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Api_Webhookcobr___construct arginfo_class_Gnpix_Api_Cob___construct

#define arginfo_class_Gnpix_Api_Webhookcobr_configure arginfo_class_Gnpix_Api_Webhookrec_configure

#define arginfo_class_Gnpix_Api_Webhookcobr_get arginfo_class_Gnpix_Api_Webhookrec_get

#define arginfo_class_Gnpix_Api_Webhookcobr_delete arginfo_class_Gnpix_Api_Webhookrec_delete

#define arginfo_class_Gnpix_Api_Evp___construct arginfo_class_Gnpix_Api_Cob___construct

#define arginfo_class_Gnpix_Api_Evp_create arginfo_class_Gnpix_Api_Webhookrec_get

#define arginfo_class_Gnpix_Api_Evp_list arginfo_class_Gnpix_Api_Webhookrec_get

#define arginfo_class_Gnpix_Api_Evp_delete arginfo_class_Gnpix_Api_Webhook_delete

#define arginfo_class_Gnpix_Api_Balance___construct arginfo_class_Gnpix_Api_Cob___construct

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Balance_get, 0, 0, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, bloqueios, _IS_BOOL, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Api_Settings___construct arginfo_class_Gnpix_Api_Cob___construct

#define arginfo_class_Gnpix_Api_Settings_update arginfo_class_Gnpix_Api_Webhook_resend

#define arginfo_class_Gnpix_Api_Settings_get arginfo_class_Gnpix_Api_Webhookrec_get

#define arginfo_class_Gnpix_Api_Report___construct arginfo_class_Gnpix_Api_Cob___construct

#define arginfo_class_Gnpix_Api_Report_create arginfo_class_Gnpix_Api_Loc_create

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Api_Report_get, 0, 1, Gnpix\\Response, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, id, Stringable, MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Api_Infraction___construct arginfo_class_Gnpix_Api_Cob___construct

#define arginfo_class_Gnpix_Api_Infraction_list arginfo_class_Gnpix_Api_Lotecobv_list

#define arginfo_class_Gnpix_Api_Infraction_listAll arginfo_class_Gnpix_Api_Lotecobv_listAll

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Infraction_defend, 0, 2, IS_VOID, 0)
	ZEND_ARG_TYPE_MASK(0, body, MAY_BE_ARRAY|MAY_BE_OBJECT, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, idInfracao, Stringable, MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Api_Keys___construct arginfo_class_Gnpix_Api_Cob___construct

#define arginfo_class_Gnpix_Api_Keys_bucket arginfo_class_Gnpix_Api_Webhookrec_get

#define arginfo_class_Gnpix_Api_Split___construct arginfo_class_Gnpix_Api_Cob___construct

#define arginfo_class_Gnpix_Api_Split_createConfig arginfo_class_Gnpix_Api_Loc_create

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Split_putConfig, 0, 2, IS_ARRAY, 0)
	ZEND_ARG_TYPE_MASK(0, body, MAY_BE_ARRAY|MAY_BE_OBJECT, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, id, Stringable, MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Split_getConfig, 0, 1, IS_ARRAY, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, id, Stringable, MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, revisao, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Split_linkCob, 0, 2, IS_VOID, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, txid, Stringable, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, splitConfigId, Stringable, MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Split_getCob, 0, 1, IS_ARRAY, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, txid, Stringable, MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Split_unlinkCob, 0, 1, IS_VOID, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, txid, Stringable, MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Api_Split_linkCobv arginfo_class_Gnpix_Api_Split_linkCob

#define arginfo_class_Gnpix_Api_Split_getCobv arginfo_class_Gnpix_Api_Split_getCob

#define arginfo_class_Gnpix_Api_Split_unlinkCobv arginfo_class_Gnpix_Api_Split_unlinkCob

#define arginfo_class_Gnpix_Api_Split_refund arginfo_class_Gnpix_Api_Pix_refund

#define arginfo_class_Gnpix_Api_Rec___construct arginfo_class_Gnpix_Api_Cob___construct

#define arginfo_class_Gnpix_Api_Rec_create arginfo_class_Gnpix_Api_Loc_create

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Rec_get, 0, 1, IS_ARRAY, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, idRec, Stringable, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, txid, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Rec_update, 0, 2, IS_ARRAY, 0)
	ZEND_ARG_TYPE_MASK(0, body, MAY_BE_ARRAY|MAY_BE_OBJECT, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, idRec, Stringable, MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Rec_list, 0, 2, IS_ARRAY, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, inicio, Stringable|DateTimeInterface, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, fim, Stringable|DateTimeInterface, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, cpf, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, cnpj, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, locationPresente, _IS_BOOL, 1, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, status, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, convenio, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, paginaAtual, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, itensPorPagina, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Api_Rec_listAll, 0, 2, Gnpix\\Pages, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, inicio, Stringable|DateTimeInterface, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, fim, Stringable|DateTimeInterface, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, cpf, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, cnpj, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, locationPresente, _IS_BOOL, 1, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, status, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, convenio, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, itensPorPagina, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Api_Solicrec___construct arginfo_class_Gnpix_Api_Cob___construct

#define arginfo_class_Gnpix_Api_Solicrec_create arginfo_class_Gnpix_Api_Loc_create

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Solicrec_get, 0, 1, IS_ARRAY, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, idSolicRec, Stringable, MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Solicrec_update, 0, 2, IS_ARRAY, 0)
	ZEND_ARG_TYPE_MASK(0, body, MAY_BE_ARRAY|MAY_BE_OBJECT, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, idSolicRec, Stringable, MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Api_Locrec___construct arginfo_class_Gnpix_Api_Cob___construct

#define arginfo_class_Gnpix_Api_Locrec_create arginfo_class_Gnpix_Api_Webhookrec_get

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Locrec_list, 0, 2, IS_ARRAY, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, inicio, Stringable|DateTimeInterface, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, fim, Stringable|DateTimeInterface, MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, idRecPresente, _IS_BOOL, 1, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, convenio, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, paginaAtual, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, itensPorPagina, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Api_Locrec_listAll, 0, 2, Gnpix\\Pages, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, inicio, Stringable|DateTimeInterface, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, fim, Stringable|DateTimeInterface, MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, idRecPresente, _IS_BOOL, 1, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, convenio, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, itensPorPagina, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Api_Locrec_get arginfo_class_Gnpix_Api_Loc_get

#define arginfo_class_Gnpix_Api_Locrec_unlink arginfo_class_Gnpix_Api_Loc_get

#define arginfo_class_Gnpix_Api_Cobr___construct arginfo_class_Gnpix_Api_Cob___construct

#define arginfo_class_Gnpix_Api_Cobr_create arginfo_class_Gnpix_Api_Cob_create

#define arginfo_class_Gnpix_Api_Cobr_update arginfo_class_Gnpix_Api_Cob_update

#define arginfo_class_Gnpix_Api_Cobr_get arginfo_class_Gnpix_Api_Split_getCob

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Cobr_list, 0, 2, IS_ARRAY, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, inicio, Stringable|DateTimeInterface, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, fim, Stringable|DateTimeInterface, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, idRec, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, cpf, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, cnpj, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, status, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, convenio, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, paginaAtual, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, itensPorPagina, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Api_Cobr_listAll, 0, 2, Gnpix\\Pages, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, inicio, Stringable|DateTimeInterface, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, fim, Stringable|DateTimeInterface, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, idRec, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, cpf, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, cnpj, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, status, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, convenio, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, itensPorPagina, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Api_Cobr_retry, 0, 2, IS_ARRAY, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, txid, Stringable, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, data, Stringable|DateTimeInterface, MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 1, "null")
ZEND_END_ARG_INFO()


ZEND_METHOD(Gnpix_Api_Cob, __construct);
ZEND_METHOD(Gnpix_Api_Cob, create);
ZEND_METHOD(Gnpix_Api_Cob, update);
ZEND_METHOD(Gnpix_Api_Cob, get);
ZEND_METHOD(Gnpix_Api_Cob, list);
ZEND_METHOD(Gnpix_Api_Cob, listAll);
ZEND_METHOD(Gnpix_Api_Cobv, __construct);
ZEND_METHOD(Gnpix_Api_Cobv, create);
ZEND_METHOD(Gnpix_Api_Cobv, update);
ZEND_METHOD(Gnpix_Api_Cobv, get);
ZEND_METHOD(Gnpix_Api_Cobv, list);
ZEND_METHOD(Gnpix_Api_Cobv, listAll);
ZEND_METHOD(Gnpix_Api_Lotecobv, __construct);
ZEND_METHOD(Gnpix_Api_Lotecobv, create);
ZEND_METHOD(Gnpix_Api_Lotecobv, update);
ZEND_METHOD(Gnpix_Api_Lotecobv, get);
ZEND_METHOD(Gnpix_Api_Lotecobv, list);
ZEND_METHOD(Gnpix_Api_Lotecobv, listAll);
ZEND_METHOD(Gnpix_Api_Loc, __construct);
ZEND_METHOD(Gnpix_Api_Loc, create);
ZEND_METHOD(Gnpix_Api_Loc, list);
ZEND_METHOD(Gnpix_Api_Loc, listAll);
ZEND_METHOD(Gnpix_Api_Loc, get);
ZEND_METHOD(Gnpix_Api_Loc, unlink);
ZEND_METHOD(Gnpix_Api_Loc, qrcode);
ZEND_METHOD(Gnpix_Api_Pix, __construct);
ZEND_METHOD(Gnpix_Api_Pix, get);
ZEND_METHOD(Gnpix_Api_Pix, list);
ZEND_METHOD(Gnpix_Api_Pix, listAll);
ZEND_METHOD(Gnpix_Api_Pix, refund);
ZEND_METHOD(Gnpix_Api_Pix, getRefund);
ZEND_METHOD(Gnpix_Api_Pix, send);
ZEND_METHOD(Gnpix_Api_Pix, sendV2);
ZEND_METHOD(Gnpix_Api_Pix, getSent);
ZEND_METHOD(Gnpix_Api_Pix, getSentById);
ZEND_METHOD(Gnpix_Api_Pix, listSent);
ZEND_METHOD(Gnpix_Api_Pix, listSentAll);
ZEND_METHOD(Gnpix_Api_Pix, sendSameOwnership);
ZEND_METHOD(Gnpix_Api_Qrcode, __construct);
ZEND_METHOD(Gnpix_Api_Qrcode, pay);
ZEND_METHOD(Gnpix_Api_Qrcode, detail);
ZEND_METHOD(Gnpix_Api_Receipt, __construct);
ZEND_METHOD(Gnpix_Api_Receipt, get);
ZEND_METHOD(Gnpix_Api_Webhook, __construct);
ZEND_METHOD(Gnpix_Api_Webhook, configure);
ZEND_METHOD(Gnpix_Api_Webhook, get);
ZEND_METHOD(Gnpix_Api_Webhook, list);
ZEND_METHOD(Gnpix_Api_Webhook, listAll);
ZEND_METHOD(Gnpix_Api_Webhook, delete);
ZEND_METHOD(Gnpix_Api_Webhook, resend);
ZEND_METHOD(Gnpix_Api_Webhookrec, __construct);
ZEND_METHOD(Gnpix_Api_Webhookrec, configure);
ZEND_METHOD(Gnpix_Api_Webhookrec, get);
ZEND_METHOD(Gnpix_Api_Webhookrec, delete);
ZEND_METHOD(Gnpix_Api_Webhookcobr, __construct);
ZEND_METHOD(Gnpix_Api_Webhookcobr, configure);
ZEND_METHOD(Gnpix_Api_Webhookcobr, get);
ZEND_METHOD(Gnpix_Api_Webhookcobr, delete);
ZEND_METHOD(Gnpix_Api_Evp, __construct);
ZEND_METHOD(Gnpix_Api_Evp, create);
ZEND_METHOD(Gnpix_Api_Evp, list);
ZEND_METHOD(Gnpix_Api_Evp, delete);
ZEND_METHOD(Gnpix_Api_Balance, __construct);
ZEND_METHOD(Gnpix_Api_Balance, get);
ZEND_METHOD(Gnpix_Api_Settings, __construct);
ZEND_METHOD(Gnpix_Api_Settings, update);
ZEND_METHOD(Gnpix_Api_Settings, get);
ZEND_METHOD(Gnpix_Api_Report, __construct);
ZEND_METHOD(Gnpix_Api_Report, create);
ZEND_METHOD(Gnpix_Api_Report, get);
ZEND_METHOD(Gnpix_Api_Infraction, __construct);
ZEND_METHOD(Gnpix_Api_Infraction, list);
ZEND_METHOD(Gnpix_Api_Infraction, listAll);
ZEND_METHOD(Gnpix_Api_Infraction, defend);
ZEND_METHOD(Gnpix_Api_Keys, __construct);
ZEND_METHOD(Gnpix_Api_Keys, bucket);
ZEND_METHOD(Gnpix_Api_Split, __construct);
ZEND_METHOD(Gnpix_Api_Split, createConfig);
ZEND_METHOD(Gnpix_Api_Split, putConfig);
ZEND_METHOD(Gnpix_Api_Split, getConfig);
ZEND_METHOD(Gnpix_Api_Split, linkCob);
ZEND_METHOD(Gnpix_Api_Split, getCob);
ZEND_METHOD(Gnpix_Api_Split, unlinkCob);
ZEND_METHOD(Gnpix_Api_Split, linkCobv);
ZEND_METHOD(Gnpix_Api_Split, getCobv);
ZEND_METHOD(Gnpix_Api_Split, unlinkCobv);
ZEND_METHOD(Gnpix_Api_Split, refund);
ZEND_METHOD(Gnpix_Api_Rec, __construct);
ZEND_METHOD(Gnpix_Api_Rec, create);
ZEND_METHOD(Gnpix_Api_Rec, get);
ZEND_METHOD(Gnpix_Api_Rec, update);
ZEND_METHOD(Gnpix_Api_Rec, list);
ZEND_METHOD(Gnpix_Api_Rec, listAll);
ZEND_METHOD(Gnpix_Api_Solicrec, __construct);
ZEND_METHOD(Gnpix_Api_Solicrec, create);
ZEND_METHOD(Gnpix_Api_Solicrec, get);
ZEND_METHOD(Gnpix_Api_Solicrec, update);
ZEND_METHOD(Gnpix_Api_Locrec, __construct);
ZEND_METHOD(Gnpix_Api_Locrec, create);
ZEND_METHOD(Gnpix_Api_Locrec, list);
ZEND_METHOD(Gnpix_Api_Locrec, listAll);
ZEND_METHOD(Gnpix_Api_Locrec, get);
ZEND_METHOD(Gnpix_Api_Locrec, unlink);
ZEND_METHOD(Gnpix_Api_Cobr, __construct);
ZEND_METHOD(Gnpix_Api_Cobr, create);
ZEND_METHOD(Gnpix_Api_Cobr, update);
ZEND_METHOD(Gnpix_Api_Cobr, get);
ZEND_METHOD(Gnpix_Api_Cobr, list);
ZEND_METHOD(Gnpix_Api_Cobr, listAll);
ZEND_METHOD(Gnpix_Api_Cobr, retry);


static const zend_function_entry class_Gnpix_Api_Cob_methods[] = {
	ZEND_ME(Gnpix_Api_Cob, __construct, arginfo_class_Gnpix_Api_Cob___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Api_Cob, create, arginfo_class_Gnpix_Api_Cob_create, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Cob, update, arginfo_class_Gnpix_Api_Cob_update, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Cob, get, arginfo_class_Gnpix_Api_Cob_get, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Cob, list, arginfo_class_Gnpix_Api_Cob_list, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Cob, listAll, arginfo_class_Gnpix_Api_Cob_listAll, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_Api_Cobv_methods[] = {
	ZEND_ME(Gnpix_Api_Cobv, __construct, arginfo_class_Gnpix_Api_Cobv___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Api_Cobv, create, arginfo_class_Gnpix_Api_Cobv_create, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Cobv, update, arginfo_class_Gnpix_Api_Cobv_update, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Cobv, get, arginfo_class_Gnpix_Api_Cobv_get, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Cobv, list, arginfo_class_Gnpix_Api_Cobv_list, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Cobv, listAll, arginfo_class_Gnpix_Api_Cobv_listAll, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_Api_Lotecobv_methods[] = {
	ZEND_ME(Gnpix_Api_Lotecobv, __construct, arginfo_class_Gnpix_Api_Lotecobv___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Api_Lotecobv, create, arginfo_class_Gnpix_Api_Lotecobv_create, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Lotecobv, update, arginfo_class_Gnpix_Api_Lotecobv_update, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Lotecobv, get, arginfo_class_Gnpix_Api_Lotecobv_get, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Lotecobv, list, arginfo_class_Gnpix_Api_Lotecobv_list, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Lotecobv, listAll, arginfo_class_Gnpix_Api_Lotecobv_listAll, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_Api_Loc_methods[] = {
	ZEND_ME(Gnpix_Api_Loc, __construct, arginfo_class_Gnpix_Api_Loc___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Api_Loc, create, arginfo_class_Gnpix_Api_Loc_create, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Loc, list, arginfo_class_Gnpix_Api_Loc_list, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Loc, listAll, arginfo_class_Gnpix_Api_Loc_listAll, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Loc, get, arginfo_class_Gnpix_Api_Loc_get, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Loc, unlink, arginfo_class_Gnpix_Api_Loc_unlink, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Loc, qrcode, arginfo_class_Gnpix_Api_Loc_qrcode, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_Api_Pix_methods[] = {
	ZEND_ME(Gnpix_Api_Pix, __construct, arginfo_class_Gnpix_Api_Pix___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Api_Pix, get, arginfo_class_Gnpix_Api_Pix_get, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Pix, list, arginfo_class_Gnpix_Api_Pix_list, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Pix, listAll, arginfo_class_Gnpix_Api_Pix_listAll, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Pix, refund, arginfo_class_Gnpix_Api_Pix_refund, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Pix, getRefund, arginfo_class_Gnpix_Api_Pix_getRefund, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Pix, send, arginfo_class_Gnpix_Api_Pix_send, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Pix, sendV2, arginfo_class_Gnpix_Api_Pix_sendV2, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Pix, getSent, arginfo_class_Gnpix_Api_Pix_getSent, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Pix, getSentById, arginfo_class_Gnpix_Api_Pix_getSentById, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Pix, listSent, arginfo_class_Gnpix_Api_Pix_listSent, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Pix, listSentAll, arginfo_class_Gnpix_Api_Pix_listSentAll, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Pix, sendSameOwnership, arginfo_class_Gnpix_Api_Pix_sendSameOwnership, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_Api_Qrcode_methods[] = {
	ZEND_ME(Gnpix_Api_Qrcode, __construct, arginfo_class_Gnpix_Api_Qrcode___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Api_Qrcode, pay, arginfo_class_Gnpix_Api_Qrcode_pay, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Qrcode, detail, arginfo_class_Gnpix_Api_Qrcode_detail, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_Api_Receipt_methods[] = {
	ZEND_ME(Gnpix_Api_Receipt, __construct, arginfo_class_Gnpix_Api_Receipt___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Api_Receipt, get, arginfo_class_Gnpix_Api_Receipt_get, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_Api_Webhook_methods[] = {
	ZEND_ME(Gnpix_Api_Webhook, __construct, arginfo_class_Gnpix_Api_Webhook___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Api_Webhook, configure, arginfo_class_Gnpix_Api_Webhook_configure, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Webhook, get, arginfo_class_Gnpix_Api_Webhook_get, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Webhook, list, arginfo_class_Gnpix_Api_Webhook_list, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Webhook, listAll, arginfo_class_Gnpix_Api_Webhook_listAll, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Webhook, delete, arginfo_class_Gnpix_Api_Webhook_delete, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Webhook, resend, arginfo_class_Gnpix_Api_Webhook_resend, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_Api_Webhookrec_methods[] = {
	ZEND_ME(Gnpix_Api_Webhookrec, __construct, arginfo_class_Gnpix_Api_Webhookrec___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Api_Webhookrec, configure, arginfo_class_Gnpix_Api_Webhookrec_configure, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Webhookrec, get, arginfo_class_Gnpix_Api_Webhookrec_get, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Webhookrec, delete, arginfo_class_Gnpix_Api_Webhookrec_delete, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_Api_Webhookcobr_methods[] = {
	ZEND_ME(Gnpix_Api_Webhookcobr, __construct, arginfo_class_Gnpix_Api_Webhookcobr___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Api_Webhookcobr, configure, arginfo_class_Gnpix_Api_Webhookcobr_configure, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Webhookcobr, get, arginfo_class_Gnpix_Api_Webhookcobr_get, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Webhookcobr, delete, arginfo_class_Gnpix_Api_Webhookcobr_delete, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_Api_Evp_methods[] = {
	ZEND_ME(Gnpix_Api_Evp, __construct, arginfo_class_Gnpix_Api_Evp___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Api_Evp, create, arginfo_class_Gnpix_Api_Evp_create, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Evp, list, arginfo_class_Gnpix_Api_Evp_list, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Evp, delete, arginfo_class_Gnpix_Api_Evp_delete, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_Api_Balance_methods[] = {
	ZEND_ME(Gnpix_Api_Balance, __construct, arginfo_class_Gnpix_Api_Balance___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Api_Balance, get, arginfo_class_Gnpix_Api_Balance_get, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_Api_Settings_methods[] = {
	ZEND_ME(Gnpix_Api_Settings, __construct, arginfo_class_Gnpix_Api_Settings___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Api_Settings, update, arginfo_class_Gnpix_Api_Settings_update, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Settings, get, arginfo_class_Gnpix_Api_Settings_get, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_Api_Report_methods[] = {
	ZEND_ME(Gnpix_Api_Report, __construct, arginfo_class_Gnpix_Api_Report___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Api_Report, create, arginfo_class_Gnpix_Api_Report_create, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Report, get, arginfo_class_Gnpix_Api_Report_get, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_Api_Infraction_methods[] = {
	ZEND_ME(Gnpix_Api_Infraction, __construct, arginfo_class_Gnpix_Api_Infraction___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Api_Infraction, list, arginfo_class_Gnpix_Api_Infraction_list, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Infraction, listAll, arginfo_class_Gnpix_Api_Infraction_listAll, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Infraction, defend, arginfo_class_Gnpix_Api_Infraction_defend, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_Api_Keys_methods[] = {
	ZEND_ME(Gnpix_Api_Keys, __construct, arginfo_class_Gnpix_Api_Keys___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Api_Keys, bucket, arginfo_class_Gnpix_Api_Keys_bucket, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_Api_Split_methods[] = {
	ZEND_ME(Gnpix_Api_Split, __construct, arginfo_class_Gnpix_Api_Split___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Api_Split, createConfig, arginfo_class_Gnpix_Api_Split_createConfig, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Split, putConfig, arginfo_class_Gnpix_Api_Split_putConfig, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Split, getConfig, arginfo_class_Gnpix_Api_Split_getConfig, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Split, linkCob, arginfo_class_Gnpix_Api_Split_linkCob, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Split, getCob, arginfo_class_Gnpix_Api_Split_getCob, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Split, unlinkCob, arginfo_class_Gnpix_Api_Split_unlinkCob, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Split, linkCobv, arginfo_class_Gnpix_Api_Split_linkCobv, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Split, getCobv, arginfo_class_Gnpix_Api_Split_getCobv, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Split, unlinkCobv, arginfo_class_Gnpix_Api_Split_unlinkCobv, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Split, refund, arginfo_class_Gnpix_Api_Split_refund, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_Api_Rec_methods[] = {
	ZEND_ME(Gnpix_Api_Rec, __construct, arginfo_class_Gnpix_Api_Rec___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Api_Rec, create, arginfo_class_Gnpix_Api_Rec_create, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Rec, get, arginfo_class_Gnpix_Api_Rec_get, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Rec, update, arginfo_class_Gnpix_Api_Rec_update, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Rec, list, arginfo_class_Gnpix_Api_Rec_list, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Rec, listAll, arginfo_class_Gnpix_Api_Rec_listAll, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_Api_Solicrec_methods[] = {
	ZEND_ME(Gnpix_Api_Solicrec, __construct, arginfo_class_Gnpix_Api_Solicrec___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Api_Solicrec, create, arginfo_class_Gnpix_Api_Solicrec_create, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Solicrec, get, arginfo_class_Gnpix_Api_Solicrec_get, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Solicrec, update, arginfo_class_Gnpix_Api_Solicrec_update, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_Api_Locrec_methods[] = {
	ZEND_ME(Gnpix_Api_Locrec, __construct, arginfo_class_Gnpix_Api_Locrec___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Api_Locrec, create, arginfo_class_Gnpix_Api_Locrec_create, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Locrec, list, arginfo_class_Gnpix_Api_Locrec_list, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Locrec, listAll, arginfo_class_Gnpix_Api_Locrec_listAll, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Locrec, get, arginfo_class_Gnpix_Api_Locrec_get, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Locrec, unlink, arginfo_class_Gnpix_Api_Locrec_unlink, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_Api_Cobr_methods[] = {
	ZEND_ME(Gnpix_Api_Cobr, __construct, arginfo_class_Gnpix_Api_Cobr___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Api_Cobr, create, arginfo_class_Gnpix_Api_Cobr_create, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Cobr, update, arginfo_class_Gnpix_Api_Cobr_update, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Cobr, get, arginfo_class_Gnpix_Api_Cobr_get, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Cobr, list, arginfo_class_Gnpix_Api_Cobr_list, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Cobr, listAll, arginfo_class_Gnpix_Api_Cobr_listAll, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Api_Cobr, retry, arginfo_class_Gnpix_Api_Cobr_retry, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Gnpix_Api_Cob(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix\\Api", "Cob", class_Gnpix_Api_Cob_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
#if (PHP_VERSION_ID >= 80200)


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "create", sizeof("create") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "update", sizeof("update") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);
#endif

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_Api_Cobv(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix\\Api", "Cobv", class_Gnpix_Api_Cobv_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
#if (PHP_VERSION_ID >= 80200)


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "create", sizeof("create") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "update", sizeof("update") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);
#endif

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_Api_Lotecobv(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix\\Api", "Lotecobv", class_Gnpix_Api_Lotecobv_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
#if (PHP_VERSION_ID >= 80200)


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "create", sizeof("create") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "update", sizeof("update") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);
#endif

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_Api_Loc(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix\\Api", "Loc", class_Gnpix_Api_Loc_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
#if (PHP_VERSION_ID >= 80200)


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "create", sizeof("create") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);
#endif

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_Api_Pix(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix\\Api", "Pix", class_Gnpix_Api_Pix_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
#if (PHP_VERSION_ID >= 80200)


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "refund", sizeof("refund") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "send", sizeof("send") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "sendv2", sizeof("sendv2") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "sendsameownership", sizeof("sendsameownership") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);
#endif

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_Api_Qrcode(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix\\Api", "Qrcode", class_Gnpix_Api_Qrcode_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
#if (PHP_VERSION_ID >= 80200)


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "pay", sizeof("pay") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "detail", sizeof("detail") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);
#endif

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_Api_Receipt(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix\\Api", "Receipt", class_Gnpix_Api_Receipt_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_Api_Webhook(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix\\Api", "Webhook", class_Gnpix_Api_Webhook_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
#if (PHP_VERSION_ID >= 80200)


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "configure", sizeof("configure") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "resend", sizeof("resend") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);
#endif

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_Api_Webhookrec(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix\\Api", "Webhookrec", class_Gnpix_Api_Webhookrec_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
#if (PHP_VERSION_ID >= 80200)


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "configure", sizeof("configure") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);
#endif

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_Api_Webhookcobr(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix\\Api", "Webhookcobr", class_Gnpix_Api_Webhookcobr_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
#if (PHP_VERSION_ID >= 80200)


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "configure", sizeof("configure") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);
#endif

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_Api_Evp(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix\\Api", "Evp", class_Gnpix_Api_Evp_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_Api_Balance(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix\\Api", "Balance", class_Gnpix_Api_Balance_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_Api_Settings(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix\\Api", "Settings", class_Gnpix_Api_Settings_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
#if (PHP_VERSION_ID >= 80200)


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "update", sizeof("update") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);
#endif

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_Api_Report(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix\\Api", "Report", class_Gnpix_Api_Report_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
#if (PHP_VERSION_ID >= 80200)


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "create", sizeof("create") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);
#endif

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_Api_Infraction(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix\\Api", "Infraction", class_Gnpix_Api_Infraction_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
#if (PHP_VERSION_ID >= 80200)


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "defend", sizeof("defend") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);
#endif

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_Api_Keys(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix\\Api", "Keys", class_Gnpix_Api_Keys_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_Api_Split(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix\\Api", "Split", class_Gnpix_Api_Split_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
#if (PHP_VERSION_ID >= 80200)


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "createconfig", sizeof("createconfig") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "putconfig", sizeof("putconfig") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "refund", sizeof("refund") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);
#endif

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_Api_Rec(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix\\Api", "Rec", class_Gnpix_Api_Rec_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
#if (PHP_VERSION_ID >= 80200)


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "create", sizeof("create") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "update", sizeof("update") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);
#endif

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_Api_Solicrec(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix\\Api", "Solicrec", class_Gnpix_Api_Solicrec_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
#if (PHP_VERSION_ID >= 80200)


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "create", sizeof("create") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "update", sizeof("update") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);
#endif

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_Api_Locrec(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix\\Api", "Locrec", class_Gnpix_Api_Locrec_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_Api_Cobr(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix\\Api", "Cobr", class_Gnpix_Api_Cobr_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
#if (PHP_VERSION_ID >= 80200)


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "create", sizeof("create") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "update", sizeof("update") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);
#endif

	return class_entry;
}
