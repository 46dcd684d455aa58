// The same objects for `import` as for `require`.
import pix from "./pix.js";

export const {
  Amount,
  BrCode,
  CallbackAuthority,
  Cnpj,
  Cpf,
  DevolucaoId,
  EndToEndId,
  IdEnvio,
  IdRec,
  IdSolicRec,
  PixKey,
  PixText,
  QrCode,
  RtrId,
  StaticTxid,
  Txid,
  isBankAddress,
  isHmacRight,
  parseCallback,
} = pix;
