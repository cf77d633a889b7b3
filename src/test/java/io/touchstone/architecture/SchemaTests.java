package io.touchstone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.support.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.ApplicationModule;

/** The tables obey the same graph as the classes (house 9). */
class SchemaTests {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern FILE = Pattern.compile("(?:V\\d{14}|afterMigrate)__([a-z]+)_[a-z0-9_]+\\.sql");
    private static final Pattern CREATED =
            Pattern.compile("create\\s+(?:unlogged\\s+)?table\\s+(?:if\\s+not\\s+exists\\s+)?(?!past\\.)([a-z_0-9]+)");

    /** Columns that look like an enum and are none; each with the reason. */
    private static final Map<String, String> OPEN_WORDS = Map.of(
            "job.kind", "any module's handler names its own kind",
            "intake_import.kind", "any module's import names its own kind",
            "demo_load_part.kind", "the kinds of imports",
            "trade_complaint.kind", "the sender's own word (contract)",
            "standing_sheet_line.kind", "an unlogged copy of checked rows, read by one export",
            "standing_sheet_line.outcome", "an unlogged copy of checked rows, read by one export",
            "standing_sheet_line.rated_by", "an unlogged copy of checked rows, read by one export");

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void namesEveryMigrationAfterItsModule() {
        assertThat(files().filter(file -> !isNamedAfterItsFolder(file))).isEmpty();
        assertThat(isNamedAfterItsFolder(Path.of("trade/V20261122000400__credit_create_facts.sql")))
                .isFalse();
    }

    @Test
    void namesEveryTableAfterItsModule() {
        assertThat(files().flatMap(file -> strangers(folder(file), read(file)).stream()))
                .isEmpty();
        assertThat(strangers("trade", "create table credit_score (id int);")).containsExactly("credit_score");
    }

    @Test
    void pointsForeignKeysOnlyWhereAnImportMayPoint() {
        assertThat(upwardKeys(DATABASE.ownerJdbc())).isEmpty();
    }

    @Test
    void wouldSeeAKeyThatPointsUpwards() {
        try (TestDatabase own = TestDatabase.create()) {
            own.ownerJdbc()
                    .execute("create table taxonomy_planted (merchant_id text collate \"C\" references merchant)");

            assertThat(upwardKeys(own.ownerJdbc())).containsExactly("taxonomy_planted -> merchant");
        }
    }

    @Test
    void checksEveryEnumInTheDatabaseToo() {
        assertThat(uncheckedWords(DATABASE.ownerJdbc())).isEmpty();
    }

    @Test
    void wouldSeeAnEnumWithoutACheck() {
        try (TestDatabase own = TestDatabase.create()) {
            own.ownerJdbc().execute("create table taxonomy_planted (state text not null)");

            assertThat(uncheckedWords(own.ownerJdbc())).containsExactly("taxonomy_planted.state");
        }
    }

    private static List<String> strangers(String module, String sql) {
        List<String> found = new ArrayList<>();
        Matcher created = CREATED.matcher(sql.toLowerCase(Locale.ROOT));
        while (created.find()) {
            if (!created.group(1).equals(module) && !created.group(1).startsWith(module + "_")) {
                found.add(created.group(1));
            }
        }
        return found;
    }

    private static List<String> upwardKeys(JdbcTemplate jdbc) {
        return jdbc.query("""
                select distinct a.relname, b.relname from pg_constraint c
                join pg_class a on a.oid = c.conrelid join pg_class b on b.oid = c.confrelid
                where c.contype = 'f' order by 1, 2
                """, (row, index) -> List.of(row.getString(1), row.getString(2))).stream()
                .filter(key -> !mayPoint(module(key.get(0)), module(key.get(1))))
                .map(key -> key.get(0) + " -> " + key.get(1))
                .toList();
    }

    private static boolean mayPoint(String from, String to) {
        return from.equals(to) || allowed(from).contains(to);
    }

    private static Set<String> allowed(String module) {
        try {
            var info = Class.forName("io.touchstone." + module + ".package-info");
            ApplicationModule declared = info.getAnnotation(ApplicationModule.class);
            return declared == null ? Set.of() : Set.of(declared.allowedDependencies());
        } catch (ClassNotFoundException noSuchModule) {
            return Set.of();
        }
    }

    private static List<String> uncheckedWords(JdbcTemplate jdbc) {
        return jdbc.queryForList("""
                select c.table_name || '.' || c.column_name from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'character varying')
                  and c.column_name in ('state', 'status', 'kind', 'outcome', 'verdict', 'tier', 'rated_by', 'role',
                                        'shop_type', 'risk_class', 'seat', 'level', 'direction')
                  and not exists (
                    select 1 from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
                    where k.conrelid = format('public.%I', c.table_name)::regclass and k.contype in ('c', 'f')
                      and a.attname = c.column_name)
                  and not exists (
                    select 1 from pg_type d join pg_constraint k on k.contypid = d.oid
                    where d.typname = c.domain_name and k.contype = 'c')
                  and c.table_name <> 'flyway_schema_history'
                order by 1
                """, String.class).stream()
                .filter(column -> !OPEN_WORDS.containsKey(column))
                .toList();
    }

    private static String module(String table) {
        int end = table.indexOf('_');
        return end < 0 ? table : table.substring(0, end);
    }

    private static Stream<Path> files() {
        try (Stream<Path> all = Files.walk(MIGRATIONS)) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isNamedAfterItsFolder(Path file) {
        Matcher name = FILE.matcher(file.getFileName().toString());
        return name.matches() && name.group(1).equals(folder(file));
    }

    private static String folder(Path file) {
        return file.getParent().getFileName().toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
