package io.touchstone.inspection.acceptance;

/**
 * The single sampling tables of ISO 2859-1:1999 and GB/T 2828.1-2012 (ruling S1), made once from their structure with every arrow
 * followed; a look-up is an array read.
 */
public final class SamplingTables {

    private static final int ROWS = CodeLetter.R.ordinal() + 1;
    private static final int COLUMNS = Aql.count();

    private static final SamplingPlan[] NORMAL = made(Severity.NORMAL);
    private static final SamplingPlan[] TIGHTENED = made(Severity.TIGHTENED);
    private static final SamplingPlan[] REDUCED = made(Severity.REDUCED);

    private SamplingTables() {}

    /** The plan at a letter; for a suspended merchant the tightened one, though nothing is accepted by it. */
    public static SamplingPlan plan(CodeLetter letter, Aql aql, Severity severity) {
        return table(severity)[letter.ordinal() * COLUMNS + aql.index()];
    }

    /** How a lot is inspected: never more than every unit (ruling S1). */
    public static LotPlan plan(long lotSize, InspectionLevel level, Aql aql, Severity severity) {
        CodeLetter initial = level.letter(lotSize);
        SamplingPlan plan = plan(initial, aql, severity);
        if (severity == Severity.SUSPENDED) {
            return LotPlan.everyUnit(initial, plan, lotSize);
        }
        return LotPlan.of(initial, plan, lotSize);
    }

    private static SamplingPlan[] table(Severity severity) {
        return switch (severity) {
            case NORMAL -> NORMAL;
            case TIGHTENED, SUSPENDED -> TIGHTENED;
            case REDUCED -> REDUCED;
        };
    }

    private static SamplingPlan[] made(Severity severity) {
        SamplingPlan[] table = new SamplingPlan[ROWS * COLUMNS];
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                table[row * COLUMNS + column] = resolved(severity, row, column);
            }
        }
        return table;
    }

    /** Where an arrow leads past the edge of the table, it points the other way. */
    private static SamplingPlan resolved(Severity severity, int row, int column) {
        int cell = cell(severity, row, column);
        int step = cell == TableShape.UP ? -1 : 1;
        int found = cell >= 0 ? row : search(severity, row, column, step);
        if (found < 0) {
            found = search(severity, row, column, -step);
        }
        CodeLetter letter = CodeLetter.at(found);
        int accept = cell(severity, found, column);
        int size = severity == Severity.REDUCED ? letter.reducedSize() : letter.size();
        return new SamplingPlan(letter, size, accept, accept + 1);
    }

    private static int search(Severity severity, int from, int column, int step) {
        int last = severity == Severity.TIGHTENED && column == COLUMN_OF_S ? ROWS : ROWS - 1;
        for (int row = from + step; row >= 0 && row <= last; row += step) {
            if (cell(severity, row, column) >= 0) {
                return row;
            }
        }
        return -1;
    }

    /** The one AQL, 0.025, for which tightened inspection needs a letter beyond R. */
    private static final int COLUMN_OF_S = 2;

    private static int cell(Severity severity, int row, int column) {
        return switch (severity) {
            case NORMAL -> TableShape.NORMAL.cell(row, column);
            case TIGHTENED, SUSPENDED -> TableShape.TIGHTENED.cell(row, column);
            case REDUCED -> reducedCell(row, column);
        };
    }

    /** A and B take two units as normal inspection at A does, so they have its numbers: A all of them, B those after its arrows. */
    private static int reducedCell(int row, int column) {
        boolean asNormal = row == 0 || (row == 1 && column >= TableShape.NORMAL.one());
        return asNormal ? TableShape.NORMAL.cell(0, column) : TableShape.REDUCED.cell(row, column);
    }
}
