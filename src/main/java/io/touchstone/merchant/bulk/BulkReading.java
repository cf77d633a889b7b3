package io.touchstone.merchant.bulk;

import io.touchstone.kernel.Ids;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.merchant.bulk.BulkBook.KnownShop;
import io.touchstone.merchant.bulk.BulkView.State;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One walk through a file: every row is checked and set aside, every fault noted by its cell. */
final class BulkReading {

    static final int ROWS_MAX = 50_000;
    static final int ERRORS_MAX = 10_000;
    private static final int BATCH = 1000;

    private final BulkBook book;
    private final UUID id;
    private final Ids ids;
    private final Map<BulkField, Integer> columns = new EnumMap<>(BulkField.class);
    private final List<BulkRow> rows = new ArrayList<>();
    private final List<CellError> errors = new ArrayList<>();
    private @Nullable RowCheck check;
    private int rowsTotal;
    private int errorsTotal;

    BulkReading(BulkBook book, UUID id, Ids ids) {
        this.book = book;
        this.id = id;
        this.ids = ids;
    }

    void read(TableFile file) throws IOException {
        file.read(this::line);
        if (check == null) {
            throw new RuleViolation(BulkRule.BULK_NOT_A_TABLE);
        }
        flush();
        if (rowsTotal == 0 && errorsTotal == 0) {
            fault(new CellError("2", null, "no_rows", null));
        }
        if (errorsTotal == 0) {
            book.appliedAlready(id).forEach(this::known);
        }
        book.addErrors(id, errors);
        if (errorsTotal > 0) {
            book.forgetRows(id);
        }
        book.checked(id, errorsTotal > 0 ? State.FAULTY : State.READY, rowsTotal, errorsTotal);
    }

    private void line(TableLine line) {
        if (check == null) {
            check = headings(line);
            return;
        }
        rowsTotal++;
        if (rowsTotal > ROWS_MAX) {
            if (rowsTotal == ROWS_MAX + 1) {
                fault(new CellError(String.valueOf(line.number()), null, "too_many_rows", String.valueOf(ROWS_MAX)));
            }
            return;
        }
        int before = errorsTotal;
        BulkRow row = check.check(line);
        if (errorsTotal == before) {
            rows.add(row);
        }
        if (rows.size() == BATCH) {
            flush();
        }
    }

    private void flush() {
        if (!rows.isEmpty() && errorsTotal == 0) {
            book.addRows(id, rows, ids::next);
        }
        rows.clear();
    }

    private RowCheck headings(TableLine line) {
        for (int column = 0; column < line.cells().size(); column++) {
            String heading = line.cell(column).text().strip();
            Optional<BulkField> field = BulkField.ofHeading(heading);
            String cell = TableLine.address(column, line.number());
            if (field.isPresent()) {
                if (columns.putIfAbsent(field.get(), column) != null) {
                    fault(new CellError(cell, field.get().word(), "heading_twice", heading));
                }
            } else if (!heading.isEmpty()) {
                fault(new CellError(cell, cut(heading), "unknown_heading", cut(heading)));
            }
        }
        for (BulkField field : BulkField.values()) {
            if (field.required() && !columns.containsKey(field)) {
                fault(new CellError(String.valueOf(line.number()), field.word(), "no_column", null));
            }
        }
        return new RowCheck(columns, book.categories(), (error, field) -> fault(error));
    }

    private static String cut(String text) {
        return text.length() > 100 ? text.substring(0, 100) : text;
    }

    private void known(KnownShop shop) {
        int column = columns.getOrDefault(BulkField.SHOP_NAME, 0);
        fault(new CellError(
                TableLine.address(column, shop.row()), BulkField.SHOP_NAME.word(), "applied_already", shop.number()));
    }

    private void fault(CellError error) {
        errorsTotal++;
        if (errors.size() < ERRORS_MAX) {
            errors.add(error);
        }
    }
}
