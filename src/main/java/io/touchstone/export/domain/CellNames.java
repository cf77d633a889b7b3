package io.touchstone.export.domain;

import java.io.IOException;

/** Names of cells: {@code A1}, {@code B1} …, {@code AA1}; columns count from 0, rows from 1. */
final class CellNames {

    private static final int ALPHABET = 26;

    /** More columns no list has. */
    private static final int COLUMNS_MAX = ALPHABET * ALPHABET;

    private static final String[] LETTERS = letters();

    private CellNames() {}

    static void write(XmlBytes xml, int column, int row) throws IOException {
        xml.ascii(LETTERS[column]);
        xml.number(row);
    }

    private static String[] letters() {
        String[] letters = new String[COLUMNS_MAX];
        for (int i = 0; i < COLUMNS_MAX; i++) {
            String last = Character.toString('A' + i % ALPHABET);
            letters[i] = i < ALPHABET ? last : Character.toString('A' + i / ALPHABET - 1) + last;
        }
        return letters;
    }
}
