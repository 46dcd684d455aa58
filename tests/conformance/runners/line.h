/* What the runners of C and C++ share: lines of fields between tabs in, lines of JSON out. See ../README.md. */
#ifndef GNPIX_CONFORMANCE_LINE_H
#define GNPIX_CONFORMANCE_LINE_H

#include <stdio.h>
#include <string.h>

/* Takes a line's four fields apart in place. "-" is no value, and empty then. */
static int line_split(char *line, char *fields[4]) {
    line[strcspn(line, "\n")] = '\0';
    for (int at = 0; at < 4; at++) {
        fields[at] = line;
        char *end = strchr(line, '\t');
        if ((end == NULL) != (at == 3)) return 0;
        if (end != NULL) {
            *end = '\0';
            line = end + 1;
        }
        if (at > 1 && strcmp(fields[at], "-") == 0) fields[at] += 1;
    }
    return 1;
}

/* Writes a string as JSON; nothing for NULL. */
static void line_text(const char *name, const char *text, size_t length) {
    printf("\"%s\":", name);
    if (text == NULL) {
        printf("null,");
        return;
    }
    putchar('"');
    for (size_t at = 0; at < length; at++) {
        unsigned char letter = (unsigned char)text[at];
        if (letter == '"' || letter == '\\') printf("\\%c", letter);
        else if (letter < 0x20) printf("\\u%04x", letter);
        else putchar(letter);
    }
    printf("\",");
}

static void line_flag(const char *name, int value) { printf("\"%s\":%s,", name, value ? "true" : "false"); }

#endif
