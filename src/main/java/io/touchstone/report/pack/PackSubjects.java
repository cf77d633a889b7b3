package io.touchstone.report.pack;

import io.touchstone.audit.ChainExcerpts;
import io.touchstone.export.ExportColumn;
import io.touchstone.export.TableExport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gathers what the rows of a pack are about, so that the trail about it comes with them: merchants, and whatever a row names by its
 * number or id. Accounts are left out, since what people do with their own account proves nothing about a case.
 */
final class PackSubjects {

    private static final Pattern NAMING = Pattern.compile("number|id|(?!account|buyer|actor).*_(number|id)");
    private static final int AT_ONCE = 5_000;
    private static final int LENGTH_MAX = 100;

    private final ChainExcerpts chain;
    private final boolean areMerchantsLimited;
    private final Set<String> known = new HashSet<>();
    private final Set<String> candidates = new HashSet<>();

    /** Of what the scope names; of everything where it names no merchants. */
    PackSubjects(ChainExcerpts chain, PackScope scope) {
        this.chain = chain;
        List<String> merchants = scope.merchants();
        this.areMerchantsLimited = merchants != null;
        if (merchants != null) {
            known.addAll(merchants);
        }
    }

    /** Which columns of a table name what its rows are about; where merchants are limited only those of tables that have some. */
    boolean[] naming(TableExport table) {
        List<ExportColumn> columns = table.columns();
        boolean belongs =
                !areMerchantsLimited || columns.stream().anyMatch(column -> "merchant_id".equals(column.name()));
        boolean[] naming = new boolean[columns.size()];
        for (int i = 0; i < naming.length; i++) {
            ExportColumn column = columns.get(i);
            naming[i] = belongs
                    && column.type() == ExportColumn.Type.TEXT
                    && NAMING.matcher(column.name()).matches();
        }
        return naming;
    }

    /** Takes a row as the canonical form has it. */
    void take(byte[] csv, boolean[] naming) {
        int from = 0;
        boolean isQuoted = false;
        for (int i = 0, column = 0; i < csv.length; i++) {
            if (csv[i] == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && (csv[i] == ',' || i == csv.length - 1)) {
                if (naming[column] && i > from && i - from <= LENGTH_MAX && csv[from] != '"') {
                    add(new String(csv, from, i - from, StandardCharsets.UTF_8));
                }
                from = i + 1;
                column++;
            }
        }
    }

    private void add(String candidate) {
        if (!known.contains(candidate) && candidates.add(candidate) && candidates.size() >= AT_ONCE) {
            settle();
        }
    }

    private void settle() {
        known.addAll(chain.subjects(new ArrayList<>(candidates)));
        candidates.clear();
    }

    Set<String> all() {
        settle();
        return Set.copyOf(known);
    }
}
