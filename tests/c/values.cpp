// The values of Pix in C++: both styles, what is copied and what is moved, mistakes told by name.
#include "layer.hpp"

#include <cstdlib>

using gnpix::Amount;
using gnpix::BrCode;
using gnpix::BrCodeData;
using gnpix::ErrorKind;
using gnpix::KeyKind;
using gnpix::PixKey;
using gnpix::QrCode;
namespace webhook = gnpix::webhook;

static_assert(move_only<gnpix::Txid> && move_only<PixKey> && move_only<BrCodeData> && move_only<BrCode> &&
              move_only<QrCode> && move_only<gnpix::Cpf> && move_only<webhook::Callback> && move_only<webhook::Authority>);
static_assert(sizeof(gnpix::Txid) == sizeof(void *) && sizeof(BrCode) == sizeof(void *));
static_assert(std::is_trivially_copyable_v<Amount> && std::is_trivially_copyable_v<webhook::Notice>);
static_assert(!std::is_same_v<gnpix::Txid, gnpix::IdEnvio>);

template <class Function>
static std::string refused(Function function) {
    try {
        function();
    } catch (const gnpix::Exception &exception) {
        CHECK(exception.kind() == ErrorKind::invalid_argument);
        return exception.what();
    }
    CHECK(!"nothing was thrown");
    std::abort();
}

static bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

static void identifiers() {
    gnpix::Txid txid = gnpix::Txid::generate();
    CHECK(txid.text().size() == 32 && gnpix::Txid::parse(txid.text()).text() == txid.text());
    CHECK(gnpix::StaticTxid::generate().text().size() == 25 && gnpix::IdEnvio::generate().text().size() == 32);
    CHECK(gnpix::DevolucaoId::try_generate()->ispb().empty());
    std::string_view text = txid.text();
    gnpix::Txid moved = std::move(txid);
    CHECK(moved.text().data() == text.data() && txid.text().empty());  // NOLINT: what is left is harmless.
    gnpix::EndToEndId payment = gnpix::EndToEndId::parse("E12345678202009091221abcdef12345");
    CHECK(payment.prefix() == "E" && payment.ispb() == "12345678" && payment.time() == "2020-09-09T12:21:00Z");
    CHECK(payment.suffix() == "abcdef12345");
    CHECK(gnpix::RtrId::parse("D12345678202009091000abcde123456").prefix() == "D");
    CHECK(gnpix::IdRec::parse("RN1234567820240115abcdefghijk").time() == "2024-01-15");
    CHECK(gnpix::IdSolicRec::parse("SC1234567820240115abcdefghijk").prefix() == "SC");
    CHECK(gnpix::Txid::try_parse("short").error().name() == "id_invalid");
    CHECK(has(refused([] { gnpix::Txid::parse("pedido-1"); }), "txid: holds '-'"));
}

static void amounts() {
    constexpr Amount nothing;
    static_assert(nothing.cents() == 0);
    Amount amount = Amount::parse("10.50");
    CHECK(amount.cents() == 1050 && amount.text().data() == "10.50" && nothing.text().data() == "0.00");
    CHECK(amount == Amount::from_cents(1050) && amount != nothing && nothing < amount && !(amount < nothing));
    CHECK(Amount::try_parse("10,50").error().name() == "amount_invalid");
    CHECK(has(refused([] { Amount::from_cents(-1); }), "below zero"));
    CHECK(!Amount::try_from_cents(GNPIX_AMOUNT_MAX + 1) && Amount::try_from_cents(GNPIX_AMOUNT_MAX));
}

static void documents_and_keys() {
    gnpix::Cpf cpf = gnpix::Cpf::parse("123.456.789-09");
    CHECK(cpf.text() == "12345678909" && cpf.formatted() == "123.456.789-09");
    CHECK(gnpix::Cnpj::parse("12abc34501de35").formatted() == "12.ABC.345/01DE-35");
    CHECK(gnpix::Cpf::try_parse("12345678900").error().name() == "document_invalid");
    PixKey key = PixKey::parse("(61) 91234-5678");
    CHECK(key.kind() == KeyKind::phone && key.text() == "+5561912345678" && key.readings() == 1);
    PixKey either = PixKey::parse("11900000083");
    CHECK(either.readings() == 2 && either.kind() == KeyKind::cpf && either.kind(1) == KeyKind::phone);
    CHECK(either.text(1) == "+5511900000083" && either.kind(2) == KeyKind::none && either.text(2).empty());
    CHECK(PixKey::parse_as(KeyKind::phone, "11900000083").text() == "+5511900000083");
    CHECK(PixKey::try_parse_as(KeyKind::none, "x").error().name() == "argument_unknown");
    CHECK(!has(refused([] { PixKey::parse("fulano"); }), "fulano"));
}

static void br_codes() {
    BrCode code = BrCode::build(BrCodeData()
                                    .key("(61) 91234-5678")
                                    .amount(Amount::from_cents(1050))
                                    .name("Padaria S\xc3\xa3o Jo\xc3\xa3o")
                                    .city("Bras\xc3\xadlia")
                                    .postal_code("70074900")
                                    .txid("mesa7")
                                    .info("paes")
                                    .one_use(false));
    CHECK(code.kind() == "static" && code.key() == "+5561912345678" && code.amount() == Amount::parse("10.50"));
    CHECK(code.name() == "Padaria Sao Joao" && code.city() == "Brasilia" && code.postal_code() == "70074900");
    CHECK(code.txid() == "mesa7" && code.info() == "paes" && code.one_use() == false && code.problems() == "[]");
    CHECK(!code.location() && !code.recurrence() && !code.withdrawal_ispb());
    CHECK(has(code.fields(), R"({"id":59,"value":"Padaria Sao Joao"})"));
    CHECK(BrCode::parse(code.text()).text() == code.text());

    BrCodeData composite = BrCodeData()
                               .location("pix.example.com/8b3da2f39a4140d1a91abd93113bd441")
                               .recurrence("pix.example.com/rec/2353c790eefb11eaadc10242ac120002")
                               .name("Fulano de Tal")
                               .city("BRASILIA");
    CHECK(composite.ok() && BrCode::build(composite).kind() == "composite" && !BrCode::build(composite).one_use());
    composite.set(GNPIX_BRCODE_TXID, "mesa7").set(GNPIX_BRCODE_CITY, "");
    std::string told = refused([&] { BrCode::build(composite); });
    CHECK(has(told, "txid: isn't for a dynamic BR Code") && has(told, "city: is empty"));
    CHECK(BrCode::build(BrCodeData().key("12345678909").withdrawal_ispb("12345678").name("A").city("B").amount("1.00"))
              .withdrawal_ispb() == "12345678");

    // A step that fails is told by who builds, and then the data are just unusable.
    BrCodeData broken = BrCodeData().key("\xff").name("A");
    CHECK(!broken.ok() && BrCode::try_build(broken).error().name() == "argument_not_utf8");
    CHECK(BrCode::try_build(broken).error().name() == "argument_null");
    BrCodeData wrong;
    CHECK(BrCode::try_build(wrong.set(GNPIX_BRCODE_WHOLE, "x")).error().name() == "argument_unknown");
    CHECK(BrCode::try_parse("000201").error().name() == "brcode_damaged");
}

static void qr_codes() {
    QrCode code = QrCode::make("00020126");
    CHECK(code.width() == 21 && code.is_dark(0, 0) && !code.is_dark(1, 1) && !code.is_dark(21, 0));
    CHECK(has(code.svg().data(), "width=\"232\"") && code.png(1, 0).data().substr(1, 3) == "PNG");
    CHECK(code.terminal(true).data() != code.terminal().data());
    CHECK(QrCode::make("00020126", GNPIX_QR_HIGH).try_svg(0).error().name() == "qr_invalid");
    CHECK(has(refused([] { QrCode::make(std::string(3000, 'a'), GNPIX_QR_LOW); }), "3000 bytes"));
}

static void callbacks() {
    webhook::Callback callback = webhook::Callback::parse(
        R"({"pix":[{"endToEndId":"E1","txid":"t","chave":"k","valor":"4.00","horario":"h","infoPagador":"i","devolucoes":)"
        R"([{"id":"r"}]},{"gnExtras":{"idEnvio":"e","erro":{"codigo":"AC03","motivo":"m"}},"status":"s"}]})");
    CHECK(callback.kind() == "pix" && callback.size() == 2);
    webhook::Notice first = callback[0], second = callback[1], none = callback[2];
    CHECK(first.kind() == "refunded" && first.end_to_end_id() == "E1" && first.txid() == "t" && first.pix_key() == "k");
    CHECK(first.amount() == Amount::parse("4.00") && first.time() == "h" && first.payer_info() == "i");
    CHECK(has(first.refunds(), R"("id":"r")") && first.key().substr(0, 12) == "refunded:E1:" && first.json().front() == '{');
    CHECK(second.kind() == "sent" && second.id_envio() == "e" && second.status() == "s" && second.error_code() == "AC03");
    CHECK(second.error_reason() == "m" && !second.amount() && !second.id_rec() && second.refunds() == "[]");
    CHECK(none.kind().empty() && none.key().empty() && none.json().empty() && !none.amount());
    CHECK(webhook::Callback::parse(R"({"recs":[{"idRec":"x"}]})")[0].id_rec() == "x");
    CHECK(webhook::Callback::try_parse("{").error().name() == "webhook_invalid");
    CHECK(has(refused([] { webhook::Callback::parse(""); }), "isn't JSON"));
    CHECK(webhook::hmac_right("/hook?hmac=s3cret&ignorar=/pix", "s3cret") && !webhook::hmac_right("/hook", "s3cret"));
    CHECK(webhook::bank_address("34.193.116.226") && !webhook::bank_address("127.0.0.1"));

    std::string_view presented = std::getenv("TEST_CERTIFICATE");
    webhook::Authority authority = webhook::Authority::make(std::getenv("TEST_AUTHORITY"));
    authority.check(presented);
    const auto later = std::chrono::system_clock::now() + std::chrono::hours(24 * 365 * 40);
    CHECK(authority.try_check(presented, later).error().name() == "webhook_untrusted");
    CHECK(has(refused([&] { authority.check(""); }), "none was presented"));
    CHECK(webhook::Authority::try_make("x").error().name() == "webhook_untrusted");
}

int main() {
    alarm(300);
    identifiers();
    amounts();
    documents_and_keys();
    br_codes();
    qr_codes();
    callbacks();
    return 0;
}
