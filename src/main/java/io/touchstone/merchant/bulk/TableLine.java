package io.touchstone.merchant.bulk;

import java.util.List;

/**
 * One row of a table as a spreadsheet shows it.
 *
 * @param number counted from 1, the heading included
 * @param cells texts from column A on
 */
record TableLine(int number, List<Cell> cells) {

    /** @param lossy whether a spreadsheet kept it as a number, whose last digits it may have lost */
    record Cell(String text, boolean lossy) {

        static final Cell EMPTY = new Cell("", false);
    }

    Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    boolean isBlank() {
        return cells.stream().allMatch(cell -> cell.text().isBlank());
    }

    /** What a spreadsheet calls a cell: column 2 of row 17 is C17. */
    static String address(int column, int row) {
        var letters = new StringBuilder();
        for (int left = column; left >= 0; left = left / 26 - 1) {
            letters.insert(0, (char) ('A' + left % 26));
        }
        return letters.append(row).toString();
    }
}
