package io.touchstone.evidence;

import io.touchstone.shell.Lens;
import io.touchstone.shell.Lenses;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says on whose pages an uploaded file stands. It reads that from the schema: whatever table has a column for a file is a home of
 * files, so that a new one is known without being named here.
 */
@Component
public class FileHomes {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private final JdbcClient jdbc;
    private final Lenses lenses;
    private final AtomicReference<@Nullable List<Home>> known = new AtomicReference<>();

    FileHomes(JdbcClient jdbc, Lenses lenses) {
        this.jdbc = jdbc;
        this.lenses = lenses;
    }

    /** A column that holds files, and the module of its table. */
    record Home(String table, String column) {

        String module() {
            int end = table.indexOf('_');
            return end < 0 ? table : table.substring(0, end);
        }
    }

    /**
     * The modules with a row that the file stands on.
     *
     * @param merchants whose rows count; null for all
     */
    public Set<String> modulesOf(UUID file, @Nullable Set<String> merchants) {
        List<Home> homes = homes();
        if (homes.isEmpty()) {
            return Set.of();
        }
        String sql = homes.stream()
                .map(home -> "select '" + home.module() + "' where exists (select from " + home.table() + " where "
                        + home.column() + " = :file)")
                .collect(Collectors.joining(" union "));
        return lenses.through(
                new Lens(null, merchants),
                () -> jdbc.sql(sql).param("file", file).query(String.class).set());
    }

    /** Read once: the schema does not change while the application runs. */
    List<Home> homes() {
        List<Home> homes = known.get();
        if (homes == null) {
            homes = jdbc.sql("""
                            select c.table_name, c.column_name from information_schema.columns c
                              join information_schema.tables t using (table_schema, table_name)
                             where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'uuid'
                               and (c.column_name = 'file_id' or c.column_name like '%\\_file')
                               and c.table_name not like 'evidence\\_%'
                             order by 1, 2
                            """).query((row, i) -> new Home(row.getString(1), row.getString(2))).list().stream()
                    .filter(home -> NAME.matcher(home.table()).matches()
                            && NAME.matcher(home.column()).matches())
                    .toList();
            known.set(homes);
        }
        return homes;
    }
}
