package io.touchstone.inspection.insight.history;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns the lines of a file into past findings, and says of each line what is wrong with it. */
final class HistoryRows {

    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final char REPLACED = '\uFFFD';

    private final HistoryLines lines;
    private final String source;
    private final LocalDate today;
    private final Consumer<HistoryFault> faults;
    private final Map<HistoryColumn, Integer> places = new EnumMap<>(HistoryColumn.class);
    private int width;

    HistoryRows(HistoryLines lines, String source, LocalDate today, Consumer<HistoryFault> faults) {
        this.lines = lines;
        this.source = source;
        this.today = today;
        this.faults = faults;
    }

    /** A finding and the line it stands on; null where the line was refused. */
    record Read(long line, @Nullable PastFinding finding) {}

    /** Whether the first line names the columns there must be. */
    boolean readHeading() throws IOException {
        HistoryLines.Row row = lines.next();
        if (row == null || row.fault() != null) {
            faults.accept(HistoryFault.row(1, "no-heading"));
            return false;
        }
        width = row.cells().size();
        Set<HistoryColumn> twice = new HashSet<>();
        for (int i = 0; i < width; i++) {
            int place = i;
            HistoryColumn.of(row.cells().get(i)).ifPresent(column -> {
                if (places.putIfAbsent(column, place) != null) {
                    twice.add(column);
                }
            });
        }
        twice.forEach(column -> faults.accept(new HistoryFault(1, column.word(), "column-twice", true, null)));
        boolean whole = twice.isEmpty();
        for (HistoryColumn column : HistoryColumn.values()) {
            if (column.isRequired() && !places.containsKey(column)) {
                faults.accept(new HistoryFault(1, column.word(), "column-missing", true, null));
                whole = false;
            }
        }
        return whole;
    }

    /** The next row; null at the end. */
    @Nullable
    Read next() throws IOException {
        HistoryLines.Row row = lines.next();
        if (row == null) {
            return null;
        }
        if (row.fault() != null) {
            faults.accept(HistoryFault.row(row.line(), row.fault()));
            return new Read(row.line(), null);
        }
        if (row.cells().size() != width) {
            faults.accept(new HistoryFault(
                    row.line(), "", "cells", true, Integer.toString(row.cells().size())));
            return new Read(row.line(), null);
        }
        return new Read(row.line(), finding(row));
    }

    private @Nullable PastFinding finding(HistoryLines.Row row) {
        Checked checked = new Checked(row);
        String reference = checked.text(HistoryColumn.REFERENCE);
        LocalDate found = checked.date(HistoryColumn.DATE_CASE);
        LocalDate changed = checked.date(HistoryColumn.DATE_LAST_CHANGE);
        String category = checked.text(HistoryColumn.CATEGORY);
        String hazard = checked.text(HistoryColumn.HAZARD);
        PastFinding finding = new PastFinding(
                source,
                reference,
                found == null ? LocalDate.EPOCH : found,
                checked.notBefore(changed, found),
                checked.text(HistoryColumn.CLASSIFICATION),
                checked.text(HistoryColumn.COUNTRY),
                checked.text(HistoryColumn.TYPE),
                category,
                checked.text(HistoryColumn.SUBJECT),
                hazard.isEmpty() ? List.of() : List.of(hazard),
                checked.text(HistoryColumn.CHEMICAL),
                checked.text(HistoryColumn.AMOUNT),
                checked.text(HistoryColumn.PRODUCT),
                checked.text(HistoryColumn.ORIGIN));
        return checked.refused ? null : finding;
    }

    /** Reads the cells of one row and remembers whether one of them refuses it. */
    private final class Checked {

        private final HistoryLines.Row row;
        private boolean refused;

        Checked(HistoryLines.Row row) {
            this.row = row;
        }

        private void fault(HistoryColumn column, String code, boolean refuses, String value) {
            refused |= refuses;
            faults.accept(new HistoryFault(row.line(), column.word(), code, refuses, value));
        }

        String text(HistoryColumn column) {
            Integer place = places.get(column);
            String text = place == null ? "" : clean(row.cells().get(place));
            if (text.isEmpty() && column.isRequired()) {
                fault(column, "missing", true, text);
            } else if (text.length() > column.lengthMax()) {
                fault(column, "too-long", column.isRequired(), text);
                return text.substring(0, column.lengthMax());
            } else if (text.indexOf(REPLACED) >= 0) {
                fault(column, "letters", false, text);
            }
            return text;
        }

        /** Day first, as the register writes it, or as ISO 8601 does. */
        @Nullable
        LocalDate date(HistoryColumn column) {
            String text = text(column);
            if (text.isEmpty() || (refused && !column.isRequired())) {
                return null;
            }
            try {
                LocalDate day = text.indexOf('-') > 0 ? LocalDate.parse(text) : LocalDate.parse(text, DAY_FIRST);
                if (!day.isAfter(today)) {
                    return day;
                }
                fault(column, "in-future", column.isRequired(), text);
            } catch (DateTimeException noDate) {
                fault(column, "no-date", column.isRequired(), text);
            }
            return null;
        }

        @Nullable
        LocalDate notBefore(@Nullable LocalDate changed, @Nullable LocalDate found) {
            if (changed == null || found == null || !changed.isBefore(found)) {
                return changed;
            }
            fault(HistoryColumn.DATE_LAST_CHANGE, "before-case", false, changed.toString());
            return null;
        }
    }

    /** Without outer blanks and control characters; blanks and line breaks within become one blank. */
    private static String clean(String cell) {
        return cell.replaceAll("[\\s\\u00A0\\p{Cc}]+", " ").strip();
    }
}
