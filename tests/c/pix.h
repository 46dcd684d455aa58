/* What the tests of the values of Pix share. */
#ifndef GNPIX_TESTS_PIX_H
#define GNPIX_TESTS_PIX_H

#include "common.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
/* A BR Code of the central bank's manual. */
#define SAMPLE                                                                                            \
    "00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR5913"       \
    "Fulano de Tal6008BRASILIA62070503***63041D3D"

static UNUSED bool is(const char *text, const char *wanted) { return text != NULL && strcmp(text, wanted) == 0; }

/* The same where there may be none. */
static UNUSED bool same(const char *text, const char *wanted) { return wanted ? is(text, wanted) : text == NULL; }

#endif
