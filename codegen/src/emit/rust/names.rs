//! Names that the schemas don't give. They are part of the API of `gnpix`: changing one is a break.

use crate::Field;

type Words = (&'static str, &'static [&'static str]);

/// Core's own lists of words.
pub(super) const CORES: &[Words] = &[
    ("CobStatus", &["ATIVA", "CONCLUIDA", "REMOVIDA_PELO_USUARIO_RECEBEDOR", "REMOVIDA_PELO_PSP"]),
    ("LoteCobvStatus", &["EM_PROCESSAMENTO", "CRIADA", "NEGADA"]),
    ("DevolucaoStatus", &["EM_PROCESSAMENTO", "DEVOLVIDO", "NAO_REALIZADO"]),
    ("SentStatus", &["EM_PROCESSAMENTO", "REALIZADO", "NAO_REALIZADO"]),
    ("RecStatus", &["CRIADA", "APROVADA", "REJEITADA", "EXPIRADA", "CANCELADA"]),
    ("SolicRecStatus", &["CRIADA", "ENVIADA", "RECEBIDA", "REJEITADA", "ACEITA", "EXPIRADA", "CANCELADA"]),
    ("CobrStatus", &["CRIADA", "ATIVA", "CONCLUIDA", "EXPIRADA", "REJEITADA", "CANCELADA"]),
    ("AttemptStatus", &["SOLICITADA", "AGENDADA", "PAGA", "CANCELADA", "REJEITADA", "EXPIRADA"]),
];

/// Lists of which one word says too little: by where they are.
pub(super) const SINGLE: &[(&str, &str)] = &[
    ("RecRevisada.status", "RecStatus"),
    ("SolicRecRevisada.status", "SolicRecStatus"),
    ("CobRStatusRevisada.status", "CobrStatus"),
];

/// The other lists.
pub(super) const WORDS: &[Words] = &[
    ("Natureza", &["ORIGINAL", "RETIRADA", "MED_OPERACIONAL", "MED_FRAUDE", "MED_PIX_AUTOMATICO"]),
    ("TipoConta", &["CORRENTE", "POUPANCA", "PAGAMENTO"]),
    ("TipoContaBanco", &["cacc", "svgs"]),
    ("ModalidadeAgente", &["AGTEC", "AGTOT", "AGPSS"]),
    ("TipoCob", &["cob", "cobv"]),
    ("Jornada", &["JORNADA_1", "JORNADA_2", "JORNADA_3", "JORNADA_4", "AGUARDANDO_DEFINICAO"]),
    ("Periodicidade", &["SEMANAL", "MENSAL", "TRIMESTRAL", "SEMESTRAL", "ANUAL"]),
    ("PoliticaRetentativa", &["NAO_PERMITE", "PERMITE_3R_7D"]),
    ("Solicitante", &["PSP_PAGADOR", "USUARIO_PAGADOR", "PSP_RECEBEDOR", "USUARIO_RECEBEDOR"]),
    ("RecRejeicaoCodigo", &["AP13", "AP14"]),
    ("RecCancelamentoCodigo", &["ACCL", "CPCL", "DCSD", "ERSL", "FRUD", "PCFD", "SLCR", "SLDB"]),
    ("CobrCancelamentoCodigo", &["ACCT", "BLCK", "CCLD", "FAIL", "OTHR", "SLBD", "SLCR"]),
    (
        "CobrRejeicaoCodigo",
        &[
            "AB10", "AC05", "AC06", "AM02", "AM09", "DENC", "DS27", "DTED", "DTNT", "FBRD", "IRNT", "MIDI",
            "MSUC", "NIEC", "NIPA", "NITX", "QUNT", "RC09", "UDEI",
        ],
    ),
    ("TentativaTipo", &["AGND", "NTAG", "RIFL"]),
    ("ReenvioTipo", &["PIX_RECEBIDO", "PIX_ENVIADO", "DEVOLUCAO_RECEBIDA", "DEVOLUCAO_ENVIADA"]),
    ("TipoPessoa", &["PF", "PJ"]),
    ("DadoAdicional", &["nome", "documento"]),
    ("RelatorioStatus", &["AGUARDANDO_PROCESSAMENTO", "EM_PROCESSAMENTO", "CONCLUIDO"]),
    ("InfracaoStatus", &["ABERTA", "EM_DEFESA", "ACEITA", "REJEITADA", "CANCELADA_EFI"]),
    ("DefesaAnalise", &["aceito", "rejeitado"]),
    ("DivisaoTarifa", &["assumir_total", "proporcional"]),
    ("SplitTipo", &["porcentagem", "fixo"]),
];

/// Objects inside schemas, by where they are first met. What has the same members elsewhere is the same type.
pub(super) const OBJECTS: &[(&str, &str)] = &[
    ("CobComSplit.calendario", "CobCalendario"),
    ("CobComSplit.valor", "CobValorOriginal"),
    ("CobComSplit.pix.componentesValor", "PixComponentes"),
    ("CobComSplit.pix.componentesValor.abatimento", "PixComponente"),
    ("CobComSplit.pix.componentesValor.saque", "PixSaque"),
    ("CobComSplit.pix.componentesValor.troco", "PixTroco"),
    ("CobComSplit.valor.retirada", "Retirada"),
    ("CobComSplit.valor.retirada.saque", "SaqueOuTroco"),
    ("CobComSplit.config", "SplitVinculado"),
    ("CobComSplit.devedor", "Devedor"),
    ("CobComSplit.infoAdicionais", "InfoAdicional"),
    ("CobRCompleta.atualizacao", "CobRMudanca"),
    ("CobRCompleta.calendario", "CobRCalendario"),
    ("CobRCompleta.valor", "CobRValor"),
    ("CobRCompleta.devedor", "CobRDevedor"),
    ("CobRCompleta.encerramento", "CobREncerramento"),
    ("CobRCompleta.encerramento.cancelamento", "CobRCancelamento"),
    ("CobRCompleta.encerramento.rejeicao", "CobRRejeicao"),
    ("CobRCompleta.pix", "CobRPix"),
    ("CobRCompleta.tentativas", "CobRTentativa"),
    ("CobRCompleta.tentativas.atualizacao", "CobRTentativaMudanca"),
    ("CobRGerada.recebedor", "CobRRecebedor"),
    ("CobRSolicitada.calendario", "CobRVencimento"),
    ("CobVComSplit.calendario", "CobVCalendario"),
    ("CobVComSplit.devedor", "CobVDevedor"),
    ("CobVComSplit.recebedor", "CobVRecebedor"),
    ("CobVComSplit.valor", "CobVValorOriginal"),
    ("CobVComSplit.valor.abatimento", "CobVAjuste"),
    ("CobVComSplit.valor.desconto", "CobVDesconto"),
    ("CobVComSplit.valor.desconto.descontoDataFixa", "CobVDescontoDataFixa"),
    ("Configuracao.pix", "ConfiguracaoPix"),
    ("ConfiguracaoDaChave.envio", "ConfiguracaoEnvio"),
    ("ConfiguracaoDaChave.envio.webhook", "ConfiguracaoEnvioWebhook"),
    ("ConfiguracaoDaChave.envio.webhook.notificacao", "ConfiguracaoEnvioNotificacao"),
    ("ConfiguracaoDaChave.recebimento", "ConfiguracaoRecebimento"),
    ("ConfiguracaoDaChave.recebimento.qrCodeEstatico", "ConfiguracaoQrCodeEstatico"),
    ("ConfiguracaoDaChave.recebimento.webhook", "ConfiguracaoRecebimentoWebhook"),
    ("ConfiguracaoDaChave.recebimento.webhook.notificacao", "ConfiguracaoRecebimentoNotificacao"),
    ("ConfiguracaoDaChave.recebimento.webhook.notificar", "ConfiguracaoRecebimentoNotificar"),
    ("Devolucao.horario", "DevolucaoHorario"),
    ("EnvioFavorecido.contaBanco", "EnvioContaBanco"),
    ("EnvioGerado.horario", "EnvioHorario"),
    ("Infracao.dadosAnalise", "InfracaoAnalise"),
    ("Infracao.destino", "InfracaoParte"),
    ("LoteCobVConsultado.cobsv", "LoteCobVSituacao"),
    ("ParametrosConsultaCobR.recebedor", "Convenio"),
    ("PixEnviado.devolucoes", "PixEnviadoDevolucao"),
    ("PixEnviado.favorecido", "PixEnviadoFavorecido"),
    ("PixEnviado.favorecido.contaBanco", "PixEnviadoContaBanco"),
    ("PixEnviado.favorecido.identificacao", "Identificacao"),
    ("PixEnviadosConsultados.parametros", "ParametrosConsultaPixEnviados"),
    ("QrCodeDetalhado.calendario", "QrCodeCalendario"),
    ("QrCodeDetalhado.recebedor", "QrCodeRecebedor"),
    ("QrCodeDetalhado.valor", "QrCodeValor"),
    ("RecCompleta.atualizacao", "RecMudanca"),
    ("RecCompleta.calendario", "RecCalendario"),
    ("RecCompleta.recebedor", "RecRecebedor"),
    ("RecCompleta.vinculo", "RecVinculo"),
    ("RecCompleta.ativacao", "RecAtivacao"),
    ("RecCompleta.ativacao.dadosJornada", "RecDadosJornada"),
    ("RecCompleta.dadosQR", "RecDadosQr"),
    ("RecCompleta.encerramento", "RecEncerramento"),
    ("RecCompleta.encerramento.cancelamento", "RecCancelamento"),
    ("RecCompleta.encerramento.rejeicao", "RecRejeicao"),
    ("RecCompleta.pagador", "RecPagador"),
    ("RecCompleta.valor", "RecValor"),
    ("RecPayload.recebedor", "RecPayloadRecebedor"),
    ("RecRevisada.ativacao", "RecAtivacaoSolicitada"),
    ("RecRevisada.calendario", "RecInicio"),
    ("RecRevisada.vinculo", "RecVinculoRevisado"),
    ("RecRevisada.vinculo.devedor", "RecDevedorRevisado"),
    ("RelatorioSolicitado.tipoRegistros", "RelatorioRegistros"),
    ("RelatorioSolicitado.dadosAdicionais", "RelatorioDadosAdicionais"),
    ("Saldo.bloqueios", "SaldoBloqueios"),
    ("SolicRecBase.calendario", "SolicRecCalendario"),
    ("SolicRecBase.destinatario", "SolicRecDestinatario"),
    ("SolicRecCompleta.atualizacao", "SolicRecMudanca"),
    ("SplitConfig.lancamento", "SplitLancamento"),
    ("SplitDivisao.minhaParte", "SplitParte"),
    ("SplitDivisao.repasses", "SplitRepasse"),
    ("SplitDivisao.repasses.favorecido", "SplitFavorecido"),
];

/// Members of answers that the central bank's schemas require and its own examples of answers don't have: where they
/// are, or how that ends.
const NOT_ALWAYS: &[&str] = &[
    "CobRGerada.recebedor.cnpj",
    "CobRGerada.recebedor.nome",
    "LoteCobVConsultado.id",
    "PayloadLocation.criacao",
    "PayloadLocation.tipoCob",
    "PayloadLocationCompleta.criacao",
    ".componentesValor.saque.prestadorDoServicoDeSaque",
    ".componentesValor.troco.prestadorDoServicoDeSaque",
    ".loc.criacao",
    ".loc.tipoCob",
    "RecCompleta.atualizacao.status",
    "RecCompletaPesquisada.atualizacao.status",
    "RecGerada.atualizacao.status",
    "RecPayload.atualizacao.status",
    "WebhookCompleto.cnpj",
];

/// Whether a member is always there.
pub(super) fn is_required(path: &str, field: &Field) -> bool {
    let path = format!("{path}.{}", field.name);
    let is_it = |known: &&str| if known.starts_with('.') { path.ends_with(known) } else { path == **known };
    field.required && !NOT_ALWAYS.iter().any(is_it)
}
