package io.touchstone.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.support.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A database that earlier releases filled is carried on without losing a value (promise 21). It walks through every release: each adds
 * rows as it made them ({@code upgrade/<release>.sql}), and the migrations after it find them.
 */
class UpgradeTests {

    private static final List<String> RELEASES =
            List.of("20261122", "20261123", "20261124", "20261125", "20261126", "20261127");

    private static final Pattern INSERTED = Pattern.compile("^insert into ([a-z_0-9]+) ", Pattern.MULTILINE);

    private static final TestDatabase DATABASE = TestDatabase.create();

    private static final List<Kept> KEPT = new ArrayList<>();

    /** What was in a table, by the columns of then, when a release had added its rows. */
    private record Kept(String table, String columns, List<String> rows) {}

    @BeforeAll
    static void walkThroughTheReleases() throws IOException {
        JdbcTemplate jdbc = DATABASE.ownerJdbc();
        jdbc.execute("drop schema if exists past, lens, scope cascade");
        jdbc.execute("drop schema public cascade");
        jdbc.execute("create schema public");
        for (String release : RELEASES) {
            migrate(release + "999999?");
            String sql =
                    new ClassPathResource("upgrade/" + release + ".sql").getContentAsString(StandardCharsets.UTF_8);
            jdbc.execute(sql);
            INSERTED.matcher(sql)
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .forEach(UpgradeTests::remember);
        }
        migrate("latest");
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void keepsEveryValueOfEveryRow() {
        assertThat(KEPT.stream().map(Kept::table).distinct()).hasSizeGreaterThan(100);
        assertThat(KEPT).allSatisfy(kept -> assertThat(rows(kept.table(), kept.columns()))
                .as(kept.table())
                .containsAll(kept.rows()));
    }

    @Test
    void beginsTheHistoryOfRowsThatWereThereBefore() {
        JdbcTemplate jdbc = DATABASE.ownerJdbc();
        List<String> kept =
                jdbc.queryForList("select table_name from shell_kept where how = 'VERSIONS' order by 1", String.class);

        assertThat(kept).isNotEmpty().allSatisfy(table -> assertThat(
                        count("past." + table + " where seen_to = 'infinity'"))
                .as(table)
                .isEqualTo(count("public." + table)));
        assertThat(count("lens.merchant")).isEqualTo(count("public.merchant"));
    }

    @Test
    void leavesTheBooksBalanced() {
        assertThat(DATABASE.ownerJdbc().queryForList("select amount_minor from deposit_entry order by 1", Long.class))
                .containsExactly(-12_345L, 12_345L);
    }

    @Test
    void leavesEveryConstraintAndIndexValid() {
        assertThat(count("pg_constraint where not convalidated and connamespace = 'public'::regnamespace"))
                .isZero();
        assertThat(count("pg_index where not indisvalid")).isZero();
    }

    private static void migrate(String target) {
        Flyway.configure()
                .dataSource(Objects.requireNonNull(DATABASE.ownerJdbc().getDataSource()))
                .locations("classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }

    private static void remember(String table) {
        String columns = DATABASE.ownerJdbc().queryForObject("""
                select string_agg(quote_ident(column_name), ', ' order by ordinal_position) from information_schema.columns
                 where table_schema = 'public' and table_name = ?
                """, String.class, table);
        KEPT.add(new Kept(table, Objects.requireNonNull(columns), rows(table, columns)));
    }

    private static List<String> rows(String table, String columns) {
        return DATABASE.ownerJdbc()
                .queryForList(
                        "select to_jsonb(r)::text from (select " + columns + " from public." + table + ") r order by 1",
                        String.class);
    }

    private static long count(String rows) {
        return Objects.requireNonNull(DATABASE.ownerJdbc().queryForObject("select count(*) from " + rows, Long.class));
    }
}
