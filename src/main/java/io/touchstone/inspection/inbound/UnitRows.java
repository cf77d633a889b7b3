package io.touchstone.inspection.inbound;

import io.touchstone.inspection.inbound.UnitReport.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Rows of a file as results of units; a bad row never stops the good ones. */
final class UnitRows {

    private static final List<String> REQUIRED = List.of("unit_no", "outcome");
    private static final Set<String> KNOWN = Set.of("unit_no", "outcome", "defect", "note");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");
    private static final int NOTE_MAX = 500;

    private final UnitResults results;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<Integer> seen = new HashSet<>();
    private int rejected;

    private UnitRows(UnitResults results) {
        this.results = results;
    }

    static UnitReport take(List<UnitFile.Row> rows, UnitResults results) {
        UnitRows taken = new UnitRows(results);
        if (rows.isEmpty()) {
            taken.fault(1, "unit_no", "missing");
        } else {
            taken.all(rows);
        }
        return new UnitReport(results.fresh().size(), results.repeated(), taken.rejected, List.copyOf(taken.faults));
    }

    private void all(List<UnitFile.Row> rows) {
        List<String> header = rows.get(0).cells();
        for (String name : header) {
            if (!KNOWN.contains(name)) {
                fault(1, name, "unknown-column");
                return;
            }
        }
        for (String name : REQUIRED) {
            if (!header.contains(name)) {
                fault(1, name, "missing");
                return;
            }
        }
        rows.subList(1, rows.size()).forEach(row -> one(header, row));
    }

    private void one(List<String> header, UnitFile.Row row) {
        if (row.cells().size() != header.size()) {
            fault(row.line(), "", "wrong-column-count");
            return;
        }
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), row.cells().get(i));
        }
        unit(row.line(), cells).flatMap(unit -> result(row.line(), unit, cells)).ifPresent(results::add);
    }

    private Optional<Integer> unit(int line, Map<String, String> cells) {
        String typed = cells.getOrDefault("unit_no", "");
        if (!NUMBER.matcher(typed).matches()) {
            return fault(line, "unit_no", typed.isEmpty() ? "missing" : "bad-number");
        }
        int unit = Integer.parseInt(typed);
        if (!results.isChosen(unit)) {
            return fault(line, "unit_no", "not-chosen");
        }
        return seen.add(unit) ? Optional.of(unit) : fault(line, "unit_no", "doubled");
    }

    private Optional<UnitResult> result(int line, int unit, Map<String, String> cells) {
        String outcome = cells.getOrDefault("outcome", "");
        String defect = cells.getOrDefault("defect", "");
        String note = cells.getOrDefault("note", "");
        if (!Set.of("accepted", "rejected").contains(outcome)) {
            return fault(line, "outcome", outcome.isEmpty() ? "missing" : "bad-enum");
        }
        boolean rejectedUnit = outcome.equals("rejected");
        if (rejectedUnit == defect.isEmpty()) {
            return fault(line, "defect", rejectedUnit ? "missing" : "defect-of-accepted");
        }
        if (rejectedUnit && Defect.of(defect).isEmpty()) {
            return fault(line, "defect", "bad-enum");
        }
        if (note.codePointCount(0, note.length()) > NOTE_MAX) {
            return fault(line, "note", "too-long");
        }
        return Optional.of(new UnitResult(unit, Defect.of(defect).orElse(null), note.isEmpty() ? null : note, null));
    }

    private <T> Optional<T> fault(int line, String column, String code) {
        rejected++;
        if (faults.size() < UnitReport.FAULTS_SHOWN) {
            faults.add(new Fault(line, column, code));
        }
        return Optional.empty();
    }
}
