/* The values of Pix: identifiers, amounts, documents, keys, BR Codes, QR codes. Callbacks are in webhook.c. */
#include "pix.h"

static bool refused_for(gnpix_error *error, const char *name, const char *told) {
    bool right = is(gnpix_error_name(error, NULL), name) && strstr(gnpix_error_text(error, NULL), told) != NULL;
    if (!right) fprintf(stderr, "%s: %s\n", gnpix_error_name(error, NULL), gnpix_error_text(error, NULL));
    gnpix_error_free(error);
    return right;
}

static void identifiers_are_made_and_checked(void) {
    static const size_t LENGTHS[] = {0, 32, 25, 32, 32};
    gnpix_error *error = NULL;
    for (int32_t kind = GNPIX_ID_TXID; kind <= GNPIX_ID_DEVOLUCAO; kind++) {
        gnpix_id *one = NULL, *other = NULL, *again = NULL;
        size_t length = 0;
        OK(gnpix_id_generate(kind, &one, &error));
        OK(gnpix_id_generate(kind, &other, &error));
        const char *text = gnpix_id_text(one, GNPIX_ID_PART_WHOLE, &length);
        CHECK(text != NULL && length == LENGTHS[kind] && strlen(text) == length);
        CHECK(strcmp(text, gnpix_id_text(other, GNPIX_ID_PART_WHOLE, NULL)) != 0);
        OK(gnpix_id_parse(kind, text, GNPIX_NT, &again, &error));
        CHECK(is(gnpix_id_text(again, GNPIX_ID_PART_WHOLE, NULL), text));
        CHECK(gnpix_id_text(again, GNPIX_ID_PART_ISPB, &length) == NULL && length == 0);
        gnpix_id_free(one);
        gnpix_id_free(other);
        gnpix_id_free(again);
    }
    gnpix_id *id = NULL;
    CHECK(gnpix_id_parse(GNPIX_ID_TXID, S("pedido-1"), &id, &error) == GNPIX_ERROR_INVALID_ARGUMENT && id == NULL);
    CHECK(strstr(gnpix_error_violations(error, NULL), "\"property\":\"txid\"") != NULL);
    CHECK(refused_for(error, "id_invalid", "holds '-'"));
    CHECK(gnpix_id_generate(GNPIX_ID_END_TO_END, &id, &error) == GNPIX_ERROR_INVALID_ARGUMENT && id == NULL);
    CHECK(refused_for(error, "argument_unknown", "the payment system makes"));
}

static void identifiers_have_parts(void) {
    static const struct {
        int32_t kind;
        const char *whole, *prefix, *ispb, *time, *suffix;
    } IDS[] = {
        {GNPIX_ID_END_TO_END, "E12345678202009091221abcdef12345", "E", "12345678", "2020-09-09T12:21:00Z", "abcdef12345"},
        {GNPIX_ID_RTR, "D12345678202009091000abcde123456", "D", "12345678", "2020-09-09T10:00:00Z", "abcde123456"},
        {GNPIX_ID_REC, "RR1234567820240115abcdefghijk", "RR", "12345678", "2024-01-15", "abcdefghijk"},
        {GNPIX_ID_SOLIC_REC, "SC1234567820240115abcdefghijk", "SC", "12345678", "2024-01-15", "abcdefghijk"},
        /* Kept, though it isn't made as the central bank says. */
        {GNPIX_ID_END_TO_END, "e12345678202009091221abcdef12345", NULL, NULL, NULL, NULL},
    };
    gnpix_error *error = NULL;
    for (size_t at = 0; at < COUNT(IDS); at++) {
        gnpix_id *id = NULL;
        OK(gnpix_id_parse(IDS[at].kind, IDS[at].whole, GNPIX_NT, &id, &error));
        const char *wanted[] = {IDS[at].whole, IDS[at].prefix, IDS[at].ispb, IDS[at].time, IDS[at].suffix};
        for (int32_t part = GNPIX_ID_PART_WHOLE; part <= GNPIX_ID_PART_SUFFIX; part++)
            CHECK(same(gnpix_id_text(id, part, NULL), wanted[part]));
        gnpix_id_free(id);
    }
}

static void amounts_are_exact(void) {
    static const struct { const char *text; int64_t cents; } GOOD[] = {
        {"0.00", 0}, {"0.01", 1}, {"0.30", 30}, {"10.50", 1050}, {"9999999999.99", GNPIX_AMOUNT_MAX},
    };
    static const char *const BAD[] = {"", "10", "10,00", "10.0", "10.000", "-1.00", "1e3", " 1.00", "12345678901.00"};
    gnpix_error *error = NULL;
    gnpix_buffer *text = NULL;
    int64_t cents = 7;
    for (size_t at = 0; at < COUNT(GOOD); at++) {
        OK(gnpix_amount_parse(GOOD[at].text, GNPIX_NT, &cents, &error));
        CHECK(cents == GOOD[at].cents);
        OK(gnpix_amount_format(cents, &text, &error));
        CHECK(is(gnpix_buffer_data(text, NULL), GOOD[at].text));
        gnpix_buffer_free(text);
    }
    for (size_t at = 0; at < COUNT(BAD); at++) {
        cents = 7;
        FAILS(GNPIX_ERROR_INVALID_ARGUMENT, gnpix_amount_parse(BAD[at], GNPIX_NT, &cents, &error));
        CHECK(cents == 0);
    }
    static const int64_t NONE[] = {-1, GNPIX_AMOUNT_MAX + 1, INT64_MIN, INT64_MAX};
    for (size_t at = 0; at < COUNT(NONE); at++) {
        CHECK(gnpix_amount_format(NONE[at], &text, &error) == GNPIX_ERROR_INVALID_ARGUMENT && text == NULL);
        CHECK(strstr(gnpix_error_violations(error, NULL), "\"property\":\"valor\"") != NULL);
        CHECK(refused_for(error, "amount_invalid", NONE[at] < 0 ? "below zero" : "999999999999"));
    }
}

static void documents_are_checked(void) {
    gnpix_error *error = NULL;
    gnpix_buffer *document = NULL;
    OK(gnpix_cpf_parse(S("123.456.789-09"), false, &document, &error));
    CHECK(is(gnpix_buffer_data(document, NULL), "12345678909"));
    gnpix_buffer_free(document);
    OK(gnpix_cpf_parse(S("12345678909"), true, &document, &error));
    CHECK(is(gnpix_buffer_data(document, NULL), "123.456.789-09"));
    gnpix_buffer_free(document);
    OK(gnpix_cnpj_parse(S("12abc34501de35"), true, &document, &error));
    CHECK(is(gnpix_buffer_data(document, NULL), "12.ABC.345/01DE-35"));
    gnpix_buffer_free(document);
    OK(gnpix_cnpj_parse(S("00.038.166/0001-05"), false, &document, &error));
    CHECK(is(gnpix_buffer_data(document, NULL), "00038166000105"));
    gnpix_buffer_free(document);
    CHECK(gnpix_cpf_parse(S("12345678900"), true, &document, &error) == GNPIX_ERROR_INVALID_ARGUMENT && document == NULL);
    CHECK(strstr(gnpix_error_text(error, NULL), "12345678900") == NULL);
    CHECK(refused_for(error, "document_invalid", "check digits are wrong"));
    CHECK(gnpix_cnpj_parse(S("11111111111111"), true, &document, &error) == GNPIX_ERROR_INVALID_ARGUMENT);
    CHECK(refused_for(error, "document_invalid", "cnpj"));
}

static void keys_are_recognised(void) {
    static const struct { const char *typed; int32_t kind; const char *text; size_t readings; } KEYS[] = {
        {"123.456.789-09", GNPIX_KEY_CPF, "12345678909", 1},
        {"12.abc.345/01de-35", GNPIX_KEY_CNPJ, "12ABC34501DE35", 1},
        {"(61) 91234-5678", GNPIX_KEY_PHONE, "+5561912345678", 1},
        {" Fulano@Example.com ", GNPIX_KEY_EMAIL, "fulano@example.com", 1},
        {"123E4567E12B12D1A456426655440000", GNPIX_KEY_EVP, "123e4567-e12b-12d1-a456-426655440000", 1},
        /* A mobile number whose check digits would make a CPF. */
        {"11900000083", GNPIX_KEY_CPF, "11900000083", 2},
    };
    gnpix_error *error = NULL;
    gnpix_pix_key *key = NULL;
    for (size_t at = 0; at < COUNT(KEYS); at++) {
        size_t length = 1;
        OK(gnpix_pix_key_parse(KEYS[at].typed, GNPIX_NT, &key, &error));
        CHECK(gnpix_pix_key_readings(key) == KEYS[at].readings);
        CHECK(gnpix_pix_key_kind(key, 0) == KEYS[at].kind && is(gnpix_pix_key_text(key, 0, NULL), KEYS[at].text));
        if (KEYS[at].readings == 2)
            CHECK(gnpix_pix_key_kind(key, 1) == GNPIX_KEY_PHONE && is(gnpix_pix_key_text(key, 1, NULL), "+5511900000083"));
        CHECK(gnpix_pix_key_kind(key, 2) == 0 && gnpix_pix_key_text(key, 2, &length) == NULL && length == 0);
        gnpix_pix_key_free(key);
        OK(gnpix_pix_key_parse_as(KEYS[at].kind, KEYS[at].typed, GNPIX_NT, &key, &error));
        CHECK(gnpix_pix_key_readings(key) == 1 && is(gnpix_pix_key_text(key, 0, NULL), KEYS[at].text));
        gnpix_pix_key_free(key);
    }
    OK(gnpix_pix_key_parse_as(GNPIX_KEY_PHONE, S("11900000083"), &key, &error));
    CHECK(is(gnpix_pix_key_text(key, 0, NULL), "+5511900000083"));
    gnpix_pix_key_free(key);
    CHECK(gnpix_pix_key_parse(S("12345678900"), &key, &error) == GNPIX_ERROR_INVALID_ARGUMENT && key == NULL);
    CHECK(strstr(gnpix_error_text(error, NULL), "12345678900") == NULL);
    CHECK(refused_for(error, "key_invalid", "11 digits"));
    CHECK(gnpix_pix_key_parse(S("fulano"), &key, &error) == GNPIX_ERROR_INVALID_ARGUMENT);
    CHECK(refused_for(error, "key_invalid", "is none of"));
}

/* Builds a code again from the parts of one that was read: those of Pix come out letter by letter. */
static gnpix_brcode *built_again(const gnpix_brcode *code) {
    gnpix_error *error = NULL;
    gnpix_brcode_data *data = NULL;
    gnpix_brcode *again = NULL;
    OK(gnpix_brcode_data_new(&data, &error));
    for (int32_t part = GNPIX_BRCODE_KEY; part <= GNPIX_BRCODE_ONE_USE; part++) {
        size_t length = 0;
        const char *text = gnpix_brcode_text(code, part, &length);
        if (text != NULL) OK(gnpix_brcode_data_set(data, part, text, length, &error));
    }
    OK(gnpix_brcode_build(data, &again, &error));
    gnpix_brcode_data_free(data);
    return again;
}

static void published_br_codes_are_read_and_built(void) {
    FILE *file = fopen(getenv("TEST_BRCODES"), "r");
    char line[1024];
    size_t count = 0;
    gnpix_error *error = NULL;
    CHECK(file != NULL);
    while (fgets(line, sizeof line, file) != NULL) {
        if (line[0] == '#') continue;
        const char *name = strtok(line, "\t"), *kind = strtok(NULL, "\t"), *text = strtok(NULL, "\n");
        CHECK(name != NULL && kind != NULL && text != NULL);
        gnpix_brcode *code = NULL;
        OK(gnpix_brcode_parse(text, GNPIX_NT, &code, &error));
        CHECK(is(gnpix_brcode_text(code, GNPIX_BRCODE_WHOLE, NULL), text));
        CHECK(is(gnpix_brcode_text(code, GNPIX_BRCODE_KIND, NULL), kind));
        CHECK(is(gnpix_brcode_text(code, GNPIX_BRCODE_CITY, NULL), "BRASILIA"));
        CHECK(strstr(gnpix_brcode_text(code, GNPIX_BRCODE_FIELDS, NULL), "{\"id\":58,\"value\":\"BR\"}") != NULL);
        if (strncmp(name, "manual-brcode", 13) == 0) {
            CHECK(gnpix_brcode_cents(code) == 12345 && is(gnpix_brcode_text(code, GNPIX_BRCODE_AMOUNT, NULL), "123.45"));
            CHECK(is(gnpix_brcode_text(code, GNPIX_BRCODE_TXID, NULL), "RP12345678-2019"));
            CHECK(is(gnpix_brcode_text(code, GNPIX_BRCODE_POSTAL_CODE, NULL), "70074900"));
            /* Its unknown fields are there, and what breaks a rule of Pix is told. */
            CHECK(strstr(gnpix_brcode_text(code, GNPIX_BRCODE_FIELDS, NULL), "BR.COM.OUTRO") != NULL);
            CHECK(strstr(gnpix_brcode_text(code, GNPIX_BRCODE_PROBLEMS, NULL), "\"property\":\"62-05\"") != NULL);
        } else {
            CHECK(is(gnpix_brcode_text(code, GNPIX_BRCODE_PROBLEMS, NULL), "[]"));
            gnpix_brcode *again = built_again(code);
            CHECK(is(gnpix_brcode_text(again, GNPIX_BRCODE_WHOLE, NULL), text));
            gnpix_brcode_free(again);
        }
        gnpix_brcode_free(code);
        count++;
    }
    fclose(file);
    CHECK(count == 9);
}

static void set(gnpix_brcode_data *data, int32_t part, const char *value) {
    gnpix_error *error = NULL;
    OK(gnpix_brcode_data_set(data, part, value, GNPIX_NT, &error));
}

static void a_br_code_is_built_or_every_mistake_named(void) {
    gnpix_error *error = NULL;
    gnpix_brcode_data *data = NULL;
    gnpix_brcode *code = NULL;
    OK(gnpix_brcode_data_new(&data, &error));
    set(data, GNPIX_BRCODE_KEY, "nothing");
    set(data, GNPIX_BRCODE_AMOUNT, "10,00");
    set(data, GNPIX_BRCODE_TXID, "a-b");
    CHECK(gnpix_brcode_build(data, &code, &error) == GNPIX_ERROR_INVALID_ARGUMENT && code == NULL);
    static const char *const PROPERTIES[] = {"key", "amount", "txid", "name", "city"};
    for (size_t at = 0; at < COUNT(PROPERTIES); at++) {
        char mark[40];
        snprintf(mark, sizeof mark, "\"property\":\"%s\"", PROPERTIES[at]);
        CHECK(strstr(gnpix_error_violations(error, NULL), mark) != NULL);
    }
    CHECK(refused_for(error, "brcode_invalid", "amount"));
    /* Mended, the same data will do; the last time counts. */
    set(data, GNPIX_BRCODE_KEY, "(61) 91234-5678");
    set(data, GNPIX_BRCODE_AMOUNT, "10.50");
    set(data, GNPIX_BRCODE_TXID, "mesa7");
    set(data, GNPIX_BRCODE_NAME, "Padaria S\xc3\xa3o Jo\xc3\xa3o");
    set(data, GNPIX_BRCODE_CITY, "Bras\xc3\xadlia");
    set(data, GNPIX_BRCODE_POSTAL_CODE, "70074-900");
    set(data, GNPIX_BRCODE_INFO, "dois p\xc3\xa3" "es");
    set(data, GNPIX_BRCODE_ONE_USE, "false");
    OK(gnpix_brcode_build(data, &code, &error));
    static const char *const PARTS[] = {"static", "+5561912345678", NULL, NULL, "10.50", "Padaria Sao Joao", "Brasilia",
                                        "70074900", "mesa7", "dois paes", NULL, "false", "[]"};
    for (int32_t at = 0; at < (int32_t)COUNT(PARTS); at++)
        CHECK(same(gnpix_brcode_text(code, GNPIX_BRCODE_KIND + at, NULL), PARTS[at]));
    CHECK(gnpix_brcode_cents(code) == 1050);
    /* A code owes nothing to its data. */
    gnpix_brcode_data_free(data);
    CHECK(strncmp(gnpix_brcode_text(code, GNPIX_BRCODE_WHOLE, NULL), "000201", 6) == 0);

    /* One letter off, and the checksum tells. */
    char damaged[512];
    snprintf(damaged, sizeof damaged, "%s", gnpix_brcode_text(code, GNPIX_BRCODE_WHOLE, NULL));
    gnpix_brcode_free(code);
    *strstr(damaged, "mesa7") = 'n';
    CHECK(gnpix_brcode_parse(damaged, GNPIX_NT, &code, &error) == GNPIX_ERROR_INVALID_ARGUMENT && code == NULL);
    CHECK(refused_for(error, "brcode_damaged", "and the text gives"));
}

static void what_a_br_code_is_not_built_from_is_refused(void) {
    gnpix_error *error = NULL;
    gnpix_brcode_data *data = NULL;
    OK(gnpix_brcode_data_new(&data, &error));
    static const int32_t PARTS[] = {GNPIX_BRCODE_WHOLE, GNPIX_BRCODE_KIND, GNPIX_BRCODE_PROBLEMS, GNPIX_BRCODE_FIELDS, -1, 99};
    for (size_t at = 0; at < COUNT(PARTS); at++)
        FAILS(GNPIX_ERROR_INVALID_ARGUMENT, gnpix_brcode_data_set(data, PARTS[at], S("x"), &error));
    FAILS(GNPIX_ERROR_INVALID_ARGUMENT, gnpix_brcode_data_set(data, GNPIX_BRCODE_ONE_USE, S("1"), &error));
    gnpix_brcode_data_free(data);
}

static void qr_codes_are_drawn(void) {
    gnpix_error *error = NULL;
    gnpix_qr *code = NULL;
    gnpix_buffer *drawn = NULL;
    size_t length = 0;
    uint32_t widths[5] = {0};
    for (int32_t level = GNPIX_QR_LOW; level <= GNPIX_QR_HIGH; level++) {
        OK(gnpix_qr_new(S(SAMPLE), level, &code, &error));
        widths[level] = gnpix_qr_width(code);
        gnpix_qr_free(code);
    }
    CHECK(widths[GNPIX_QR_LOW] < widths[GNPIX_QR_QUARTILE] && widths[GNPIX_QR_QUARTILE] < widths[GNPIX_QR_HIGH]);

    OK(gnpix_qr_new(S(SAMPLE), GNPIX_QR_MEDIUM, &code, &error));
    uint32_t width = gnpix_qr_width(code);
    /* The upper left eye: dark around light around dark. */
    for (uint32_t at = 0; at < 7; at++) CHECK(gnpix_qr_is_dark(code, at, 0) && gnpix_qr_is_dark(code, 0, at));
    CHECK(!gnpix_qr_is_dark(code, 1, 1) && gnpix_qr_is_dark(code, 3, 3) && !gnpix_qr_is_dark(code, 7, 0));
    CHECK(!gnpix_qr_is_dark(code, width, 0) && !gnpix_qr_is_dark(code, 0, UINT32_MAX));

    OK(gnpix_qr_svg(code, 10, 4, &drawn, &error));
    const char *svg = gnpix_buffer_data(drawn, &length);
    char side[40];
    snprintf(side, sizeof side, "width=\"%u\"", (unsigned)(width + 8) * 10);
    CHECK(strncmp(svg, "<svg ", 5) == 0 && strstr(svg, side) != NULL && strlen(svg) == length);
    gnpix_buffer_free(drawn);

    OK(gnpix_qr_png(code, 3, 2, &drawn, &error));
    const unsigned char *png = (const unsigned char *)gnpix_buffer_data(drawn, &length);
    CHECK(length > 100 && memcmp(png, "\x89PNG\r\n\x1a\n", 8) == 0 && memcmp(png + length - 8, "IEND", 4) == 0);
    /* Its width, in the header. */
    CHECK((png[18] << 8 | png[19]) == (int)((width + 4) * 3));
    gnpix_buffer_free(drawn);

    for (int on_dark = 0; on_dark < 2; on_dark++) {
        OK(gnpix_qr_terminal(code, on_dark != 0, &drawn, &error));
        const char *text = gnpix_buffer_data(drawn, NULL);
        unsigned lines = 0;
        for (const char *at = text; (at = strchr(at, '\n')) != NULL; at++) lines++;
        CHECK(lines == (width + 9) / 2);
        /* The border is what is drawn on dark ground, and what isn't on light. */
        CHECK(strncmp(text, on_dark ? "\xe2\x96\x88" : "   ", 3) == 0);
        gnpix_buffer_free(drawn);
    }
    CHECK(gnpix_qr_png(code, 0, 4, &drawn, &error) == GNPIX_ERROR_INVALID_ARGUMENT && drawn == NULL);
    CHECK(refused_for(error, "qr_invalid", "module"));
    CHECK(gnpix_qr_svg(code, 1, 101, &drawn, &error) == GNPIX_ERROR_INVALID_ARGUMENT && drawn == NULL);
    CHECK(refused_for(error, "qr_invalid", "quiet_zone"));
    gnpix_qr_free(code);
    FAILS(GNPIX_ERROR_INVALID_ARGUMENT, gnpix_qr_new(S(SAMPLE), 0, &code, &error));
    FAILS(GNPIX_ERROR_INVALID_ARGUMENT, gnpix_qr_new(S(SAMPLE), 5, &code, &error));
}

/* Any bytes of any length, wherever text goes: refused or kept, and nothing else. */
static void anything_typed_is_harmless(void) {
    enum { MEBIBYTE = 1 << 20 };
    char *huge = malloc(MEBIBYTE);
    CHECK(huge != NULL);
    memset(huge, '1', MEBIBYTE);
    const struct { const char *text; size_t length; } TEXTS[] = {
        {"", 0}, {NULL, 0}, {"\xff", 1}, {"a\0b", 3}, {"000201\xe2\x82", 8}, {huge, MEBIBYTE}, {"00020126-", 9}, {"\n", 1},
    };
    for (size_t at = 0; at < COUNT(TEXTS); at++) {
        const char *text = TEXTS[at].text;
        size_t length = TEXTS[at].length;
        gnpix_error *error = NULL;
        gnpix_id *id = NULL;
        gnpix_buffer *buffer = NULL;
        gnpix_pix_key *key = NULL;
        gnpix_brcode *code = NULL;
        gnpix_qr *qr = NULL;
        int64_t cents = 7;
        for (int32_t kind = GNPIX_ID_TXID; kind <= GNPIX_ID_SOLIC_REC; kind++)
            FAILS(GNPIX_ERROR_INVALID_ARGUMENT, gnpix_id_parse(kind, text, length, &id, &error));
        FAILS(GNPIX_ERROR_INVALID_ARGUMENT, gnpix_amount_parse(text, length, &cents, &error));
        FAILS(GNPIX_ERROR_INVALID_ARGUMENT, gnpix_cpf_parse(text, length, true, &buffer, &error));
        FAILS(GNPIX_ERROR_INVALID_ARGUMENT, gnpix_cnpj_parse(text, length, true, &buffer, &error));
        FAILS(GNPIX_ERROR_INVALID_ARGUMENT, gnpix_pix_key_parse(text, length, &key, &error));
        for (int32_t kind = GNPIX_KEY_CPF; kind <= GNPIX_KEY_EVP; kind++)
            FAILS(GNPIX_ERROR_INVALID_ARGUMENT, gnpix_pix_key_parse_as(kind, text, length, &key, &error));
        FAILS(GNPIX_ERROR_INVALID_ARGUMENT, gnpix_brcode_parse(text, length, &code, &error));
        gnpix_status status = gnpix_qr_new(text, length, GNPIX_QR_LOW, &qr, &error);
        CHECK(status == GNPIX_OK || status == GNPIX_ERROR_INVALID_ARGUMENT);
        gnpix_error_free(error);
        gnpix_qr_free(qr);
        error = NULL;
        gnpix_brcode_data *data = NULL;
        OK(gnpix_brcode_data_new(&data, &error));
        for (int32_t part = GNPIX_BRCODE_KEY; part < GNPIX_BRCODE_ONE_USE; part++)
            gnpix_brcode_data_set(data, part, text, length, NULL);
        FAILS(GNPIX_ERROR_INVALID_ARGUMENT, gnpix_brcode_build(data, &code, &error));
        gnpix_brcode_data_free(data);
    }
    static const int32_t NUMBERS[] = {0, -1, 99, INT32_MIN, INT32_MAX};
    for (size_t at = 0; at < COUNT(NUMBERS); at++) {
        gnpix_error *error = NULL;
        gnpix_id *id = NULL;
        gnpix_pix_key *key = NULL;
        FAILS(GNPIX_ERROR_INVALID_ARGUMENT, gnpix_id_generate(NUMBERS[at], &id, &error));
        FAILS(GNPIX_ERROR_INVALID_ARGUMENT, gnpix_id_parse(NUMBERS[at], S("a"), &id, &error));
        FAILS(GNPIX_ERROR_INVALID_ARGUMENT, gnpix_pix_key_parse_as(NUMBERS[at], S("12345678909"), &key, &error));
    }
    free(huge);
}

int main(void) {
    begin();
    identifiers_are_made_and_checked();
    identifiers_have_parts();
    amounts_are_exact();
    documents_are_checked();
    keys_are_recognised();
    published_br_codes_are_read_and_built();
    a_br_code_is_built_or_every_mistake_named();
    what_a_br_code_is_not_built_from_is_refused();
    qr_codes_are_drawn();
    anything_typed_is_harmless();
    return 0;
}
