package io.touchstone.export.domain;

/** Walks over the fields of one line as COPY writes them, without making objects of them. */
final class CsvFields {

    private byte[] line = new byte[0];
    private byte[] unquoted = new byte[256];
    private byte[] field = line;
    private int at;
    private int from;
    private int to;

    void begin(byte[] next) {
        line = next;
        at = 0;
    }

    /** Goes to the next field; false when it is null. */
    boolean next() {
        if (line[at] == '"') {
            unquote();
            return true;
        }
        from = at;
        while (line[at] != ',' && line[at] != '\n') {
            at++;
        }
        field = line;
        to = at++;
        return to > from;
    }

    private void unquote() {
        if (unquoted.length < line.length) {
            unquoted = new byte[line.length];
        }
        int length = 0;
        int i = at + 1;
        while (line[i] != '"' || line[i + 1] == '"') {
            i += line[i] == '"' ? 1 : 0;
            unquoted[length++] = line[i++];
        }
        at = i + 2;
        field = unquoted;
        from = 0;
        to = length;
    }

    /** Holds the field from {@link #from()} to {@link #to()}, until the next one. */
    byte[] bytes() {
        return field;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }
}
