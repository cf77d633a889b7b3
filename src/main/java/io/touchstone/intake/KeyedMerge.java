package io.touchstone.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Folds staged rows by their natural key over what is stored: a row that says nothing new is a duplicate, one that fills
 * empty columns is accepted, and another value in a filled column is either refused or taken (contract, "Bulk intake").
 *
 * <p>Rows that refuse others are folded in the order of what they say, least first, so that the order in the file does not
 * matter; rows that replace others are folded in the file's order. The outcome stands in the temporary table {@link #MERGED}:
 * one row a key that is new or has changed, for the kind to apply with one statement.
 */
public final class KeyedMerge {

    /** Has the kind's columns, the derived ones, and {@code fresh}: whether the key is new. */
    public static final String MERGED = "intake_merged";

    private record Reference(String column, String table, String tableKey, RowCode code) {}

    private record Derived(String name, String column, Predicate<@Nullable String> rule) {}

    private final String target;
    private final List<Column> columns;
    private final boolean latestWins;
    private final List<Reference> references = new ArrayList<>();
    private final List<Derived> derived = new ArrayList<>();

    private KeyedMerge(String target, List<Column> columns, boolean latestWins) {
        this.target = target;
        this.columns = columns;
        this.latestWins = latestWins;
    }

    /** Another value in a filled column is refused with {@code conflict}. The first column is the key. */
    public static KeyedMerge keepingFirst(String target, List<Column> columns) {
        return new KeyedMerge(target, columns, false);
    }

    /** Another value in a filled column is taken, but an empty one never clears it. The first column is the key. */
    public static KeyedMerge takingLatest(String target, List<Column> columns) {
        return new KeyedMerge(target, columns, true);
    }

    /** Refuses rows whose column names nothing that the table holds. */
    public KeyedMerge reference(String column, String table, String tableKey, RowCode code) {
        references.add(new Reference(column, table, tableKey, code));
        return this;
    }

    /** Adds a boolean column to the outcome, told from the text of one column. */
    public KeyedMerge derived(String name, String column, Predicate<@Nullable String> rule) {
        derived.add(new Derived(name, column, rule));
        return this;
    }

    public IntakeKind.Tally run(StagedFile file) {
        file.db().execute("analyze " + StagedFile.TABLE);
        CopyFile merged = file.scratch();
        Fold fold = new Fold(file, merged.rows());
        file.read(query(), fold::take);
        fold.endGroup();
        file.db()
                .execute(
                        "create temporary table " + MERGED + " (fresh boolean, " + declarations() + ") on commit drop");
        merged.copyInto(MERGED);
        file.db().execute("analyze " + MERGED);
        return new IntakeKind.Tally(fold.accepted, fold.duplicate);
    }

    private String query() {
        String key = columns.get(0).name();
        StringBuilder sql = new StringBuilder("select s.line, t." + key + " is not null");
        for (Reference reference : references) {
            sql.append(", (s.%1$s is null or exists (select from %2$s r where r.%3$s = s.%1$s))"
                    .formatted(reference.column, reference.table, reference.tableKey));
        }
        for (String table : List.of("s", "t")) {
            columns.forEach(column -> sql.append(", ").append(table).append('.').append(column.name()));
        }
        return sql.append(
                        " from %s s left join %s t using (%s) order by s.%3$s".formatted(StagedFile.TABLE, target, key))
                .append(order())
                .toString();
    }

    private String order() {
        if (latestWins) {
            return ", s.line";
        }
        String names =
                columns.stream().skip(1).map(column -> "s." + column.name()).collect(Collectors.joining(", "));
        return ", num_nonnulls(" + names + "), " + names + ", s.line";
    }

    private String declarations() {
        return Stream.concat(
                        columns.stream().map(column -> column.name() + " " + column.sqlType()),
                        derived.stream().map(column -> column.name + " boolean"))
                .collect(Collectors.joining(", "));
    }

    /** Goes through the rows of one key after the other; holds one row, whatever the size of the file. */
    private final class Fold {

        private static final int LINE = 0;
        private static final int KNOWN = 1;

        private final StagedFile file;
        private final CopyRows out;
        private final int staged = KNOWN + 1 + references.size();
        private final int stored = staged + columns.size();
        private final int[] fileOrder;
        private byte[] @Nullable [] held = new byte[columns.size()][];
        private boolean known;
        private boolean changed;
        private boolean begun;
        private long accepted;
        private long duplicate;

        Fold(StagedFile file, CopyRows out) {
            this.file = file;
            this.out = out;
            List<String> names = columns.stream().map(Column::name).toList();
            this.fileOrder = file.columns().stream().mapToInt(names::indexOf).toArray();
        }

        void take(CopyRow row) {
            if (!begun || !row.is(staged, held[0])) {
                endGroup();
                beginGroup(row);
            }
            Refusal refusal = refusal(row);
            if (refusal != null) {
                file.refuse(row.asLong(LINE), columns.get(refusal.column).name(), refusal.code);
            } else if (absorb(row)) {
                accepted++;
            } else {
                duplicate++;
            }
        }

        private record Refusal(int column, RowCode code) {}

        private void beginGroup(CopyRow row) {
            begun = true;
            changed = false;
            known = row.asBoolean(KNOWN);
            held = new byte[columns.size()][];
            held[0] = row.asBytes(staged);
            for (int i = 1; known && i < held.length; i++) {
                held[i] = row.asBytes(stored + i);
            }
        }

        /** The first failing column in the file's order. */
        private @Nullable Refusal refusal(CopyRow row) {
            for (int i : fileOrder) {
                for (int r = 0; r < references.size(); r++) {
                    Reference reference = references.get(r);
                    if (reference.column.equals(columns.get(i).name()) && !row.asBoolean(KNOWN + 1 + r)) {
                        return new Refusal(i, reference.code);
                    }
                }
                if (!latestWins && held[i] != null && !row.isNull(staged + i) && !row.is(staged + i, held[i])) {
                    return new Refusal(i, RowCode.CONFLICT);
                }
            }
            return null;
        }

        /** @return whether the row said anything new */
        private boolean absorb(CopyRow row) {
            boolean isNew = !known && !changed;
            for (int i = 1; i < held.length; i++) {
                if (!row.isNull(staged + i) && !row.is(staged + i, held[i])) {
                    held[i] = row.asBytes(staged + i);
                    isNew = true;
                }
            }
            changed |= isNew;
            return isNew;
        }

        void endGroup() {
            if (!changed) {
                return;
            }
            out.begin(1 + held.length + derived.size());
            out.put(!known);
            for (byte[] value : held) {
                if (value == null) {
                    out.putNull();
                } else {
                    out.put(value, 0, value.length);
                }
            }
            derived.forEach(column -> out.put(column.rule.test(text(column.column))));
            changed = false;
        }

        private @Nullable String text(String name) {
            for (int i = 0; i < held.length; i++) {
                byte[] value = held[i];
                if (columns.get(i).name().equals(name) && value != null) {
                    return new String(value, java.nio.charset.StandardCharsets.UTF_8);
                }
            }
            return null;
        }
    }
}
