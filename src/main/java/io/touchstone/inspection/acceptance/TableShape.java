package io.touchstone.inspection.acceptance;

/**
 * What the cells of one table are. Along a diagonal (row index plus column index) every row has the same numbers, so a table is known
 * by where 0/1 and 1/2 stand and by its series of acceptance numbers; all else are arrows.
 *
 * @param zero diagonal of 0/1
 * @param upAfterZero whether the diagonal after it points up
 * @param one diagonal of 1/2, where the series begins
 * @param accept acceptance numbers from 1 on; the rejection number is one more
 */
record TableShape(int zero, boolean upAfterZero, int one, int[] accept) {

    /** An arrow to the next row below, or above; plans are their acceptance number. */
    static final int DOWN = -1;

    static final int UP = -2;

    static final TableShape NORMAL = new TableShape(14, true, 17, new int[] {1, 2, 3, 5, 7, 10, 14, 21, 30, 44});
    static final TableShape TIGHTENED = new TableShape(15, false, 18, new int[] {1, 2, 3, 5, 8, 12, 18, 27, 41});
    static final TableShape REDUCED = new TableShape(14, true, 18, new int[] {1, 2, 3, 5, 6, 8, 10, 14, 21});

    /** The last diagonal with a plan; the samples of the first five letters are small enough for two more. */
    private static final int LAST = 24;

    private static final int LAST_OF_SMALL = 26;
    private static final int SMALL_ROWS = 5;

    /** What stands at a row and column. */
    int cell(int row, int column) {
        int diagonal = row + column;
        if (diagonal == zero) {
            return 0;
        }
        if (diagonal < one) {
            return upAfterZero && diagonal == zero + 1 ? UP : DOWN;
        }
        return diagonal > (row < SMALL_ROWS ? LAST_OF_SMALL : LAST) ? UP : accept[diagonal - one];
    }
}
