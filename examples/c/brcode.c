/* Builds a static BR Code ("Pix copia e cola") and shows its QR code in the terminal. Nothing is sent to anybody:
 *
 *   ./brcode KEY CENTS NAME CITY
 *   ./brcode '(61) 91234-5678' 1050 'Padaria São João' Brasília
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include <gnpix.h>

static int explain(const char *what, gnpix_error *error) {
    /* One line that names each part and its rule. */
    fprintf(stderr, "%s: %s\n", what, gnpix_error_text(error, NULL));
    gnpix_error_free(error);
    return 1;
}

/* Sets the parts; the first that fails ends it. */
static gnpix_status fill(gnpix_brcode_data *data, char **given, gnpix_error **error) {
    gnpix_buffer *amount = NULL;
    gnpix_id *txid = NULL;
    gnpix_status status = gnpix_amount_format(strtoll(given[1], NULL, 10), &amount, error);
    /* An identifier of one's own, by which the payment is found again. */
    if (status == GNPIX_OK) status = gnpix_id_generate(GNPIX_ID_STATIC_TXID, &txid, error);
    const struct { int32_t part; const char *value; } parts[] = {
        {GNPIX_BRCODE_KEY, given[0]},
        {GNPIX_BRCODE_AMOUNT, gnpix_buffer_data(amount, NULL)},
        {GNPIX_BRCODE_NAME, given[2]},
        {GNPIX_BRCODE_CITY, given[3]},
        {GNPIX_BRCODE_TXID, gnpix_id_text(txid, GNPIX_ID_PART_WHOLE, NULL)},
    };
    for (size_t at = 0; status == GNPIX_OK && at < sizeof parts / sizeof *parts; at++)
        status = gnpix_brcode_data_set(data, parts[at].part, parts[at].value, GNPIX_NT, error);
    gnpix_buffer_free(amount);
    gnpix_id_free(txid);
    return status;
}

static gnpix_status draw(const gnpix_brcode *code, gnpix_buffer **lines, gnpix_error **error) {
    gnpix_qr *qr = NULL;
    gnpix_status status =
        gnpix_qr_new(gnpix_brcode_text(code, GNPIX_BRCODE_WHOLE, NULL), GNPIX_NT, GNPIX_QR_MEDIUM, &qr, error);
    /* Most terminals have light letters on dark ground. */
    if (status == GNPIX_OK) status = gnpix_qr_terminal(qr, true, lines, error);
    gnpix_qr_free(qr);
    return status;
}

int main(int argc, char **argv) {
    static char *sample[] = {"(61) 91234-5678", "1050", "Padaria São João", "Brasília"};
    gnpix_error *error = NULL;
    gnpix_brcode_data *data = NULL;
    gnpix_brcode *code = NULL;
    gnpix_buffer *lines = NULL;

    gnpix_status status = gnpix_brcode_data_new(&data, &error);
    if (status == GNPIX_OK) status = fill(data, argc == 5 ? argv + 1 : sample, &error);
    if (status == GNPIX_OK) status = gnpix_brcode_build(data, &code, &error);
    gnpix_brcode_data_free(data);
    if (status != GNPIX_OK) return explain("no BR Code", error);

    printf("%s\n", gnpix_brcode_text(code, GNPIX_BRCODE_WHOLE, NULL));
    printf("%" PRId64 " cents to %s\n", gnpix_brcode_cents(code), gnpix_brcode_text(code, GNPIX_BRCODE_KEY, NULL));
    status = draw(code, &lines, &error);
    gnpix_brcode_free(code);
    if (status != GNPIX_OK) return explain("no QR code", error);
    fputs(gnpix_buffer_data(lines, NULL), stdout);
    gnpix_buffer_free(lines);
    return 0;
}
