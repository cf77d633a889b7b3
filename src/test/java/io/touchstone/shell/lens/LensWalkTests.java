package io.touchstone.shell.lens;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.support.TestDatabase;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Random changes by every kind of statement; afterwards each instant is shown as it was. */
class LensWalkTests {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final int STEPS = 120;
    private static final int KEYS = 12;

    private static SingleConnectionDataSource writing;
    private static JdbcTemplate writer;
    private static JdbcTemplate reader;

    @BeforeAll
    static void tables() throws SQLException {
        JdbcTemplate owner = DATABASE.ownerJdbc();
        owner.execute(
                "create table taxonomy_walk (k int primary key, merchant_id text collate \"C\", word text, seen_at timestamptz)");
        owner.execute("create index on taxonomy_walk (merchant_id, k)");
        owner.execute(
                "create table taxonomy_walk_part (k int references taxonomy_walk on delete cascade, n int, word text,"
                        + " primary key (k, n))");
        owner.execute("select past.keep('taxonomy_walk')");
        owner.execute("select past.keep('taxonomy_walk_part')");
        writing = new SingleConnectionDataSource(DATABASE.dataSource().getConnection(), true);
        writer = new JdbcTemplate(writing);
        reader = new JdbcTemplate(
                new SingleConnectionDataSource(DATABASE.dataSource().getConnection(), true));
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 20261128})
    void showsEveryInstantAsItWas(long seed) throws SQLException, IOException {
        Random dice = new Random(seed);
        Map<Instant, String> known = new TreeMap<>();
        Instant now = START.plus(Duration.ofDays(seed % 1000));
        for (int step = 0; step < STEPS; step++) {
            now = now.plusMillis(dice.nextInt(3) * 500L);
            at(now);
            change(dice);
            known.put(now, state(writer));
        }

        for (Map.Entry<Instant, String> each : known.entrySet()) {
            assertThat(asOf(each.getKey()))
                    .as("seed %s at %s", seed, each.getKey())
                    .isEqualTo(each.getValue());
        }
    }

    /** Who began earlier and wrote later does not write before what it followed. */
    @Test
    void letsNoVersionBeginBeforeTheOneItFollows() {
        Instant early = START.plus(Duration.ofDays(2000));
        Instant late = early.plusSeconds(10);
        at(late);
        writer.update(
                "insert into taxonomy_walk values (100, 'm', 'first') on conflict (k) do update set word = 'first'");
        at(early);
        writer.update("update taxonomy_walk set word = 'second' where k = 100");

        assertThat(word(early)).isEmpty();
        assertThat(word(late.minusMillis(1))).isEmpty();
        assertThat(word(late)).containsExactly("second");
        assertThat(DATABASE.ownerJdbc()
                        .queryForObject(
                                "select count(*) from past.taxonomy_walk a join past.taxonomy_walk b using (k)"
                                        + " where a.ctid <> b.ctid and a.seen_from < b.seen_to and b.seen_from < a.seen_to",
                                Long.class))
                .as("versions that overlap")
                .isZero();
    }

    private static void change(Random dice) throws SQLException, IOException {
        int k = dice.nextInt(KEYS);
        String word = "w" + dice.nextInt(1000);
        String merchant = "m" + dice.nextInt(3);
        switch (dice.nextInt(20)) {
            case 0 -> writer.execute("truncate taxonomy_walk, taxonomy_walk_part");
            case 1, 2 -> writer.update("delete from taxonomy_walk where k = ?", k);
            case 3 ->
                writer.update(
                        "update taxonomy_walk set k = k + 1000 where k = ? and not exists"
                                + " (select from taxonomy_walk_part p where p.k = taxonomy_walk.k)"
                                + " and not exists (select from taxonomy_walk t where t.k = ? + 1000)",
                        k,
                        k);
            case 4 -> writer.update("update taxonomy_walk set word = ?", word);
            case 5, 6 -> copy(dice);
            case 7, 8 -> writer.update("delete from taxonomy_walk_part where n = ?", dice.nextInt(3));
            case 9, 10, 11 ->
                writer.update(
                        "insert into taxonomy_walk_part select k, ?, ? from taxonomy_walk where k <= ?"
                                + " on conflict (k, n) do update set word = excluded.word",
                        dice.nextInt(3),
                        word,
                        k);
            case 12, 13 ->
                writer.update(
                        "merge into taxonomy_walk t using (values (?::int, ?)) v (k, word) on t.k = v.k"
                                + " when matched and t.word < v.word then delete when matched then update set word = v.word"
                                + " when not matched then insert (k, merchant_id, word) values (v.k, ?, v.word)",
                        k,
                        word,
                        merchant);
            default ->
                writer.update(
                        "insert into taxonomy_walk values (?, ?, ?)"
                                + " on conflict (k) do update set word = excluded.word, merchant_id = excluded.merchant_id",
                        k,
                        merchant,
                        word);
        }
    }

    private static void copy(Random dice) throws SQLException, IOException {
        StringBuilder rows = new StringBuilder();
        int base = 2000 + dice.nextInt(1_000_000) * 10;
        for (int i = 0; i < 3; i++) {
            rows.append(base + i).append("\tm").append(dice.nextInt(3)).append("\tcopied\n");
        }
        try (Connection connection = writing.getConnection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy taxonomy_walk (k, merchant_id, word) from stdin", new StringReader(rows.toString()));
        }
    }

    private static void at(Instant now) {
        writer.queryForObject("select set_config('app.now', ?, false)", String.class, now.toString());
    }

    private static String asOf(Instant instant) {
        look(instant);
        return state(reader);
    }

    private static List<String> word(Instant instant) {
        look(instant);
        return reader.queryForList("select word from taxonomy_walk where k = 100", String.class);
    }

    private static void look(Instant instant) {
        reader.queryForList(
                "select set_config('search_path', 'lens, public', false), set_config('app.as_of', ?, false)",
                instant.toString());
        reader.execute("discard plans");
    }

    private static String state(JdbcTemplate jdbc) {
        return jdbc.queryForList("select t::text from taxonomy_walk t order by k", String.class) + " "
                + jdbc.queryForList("select p::text from taxonomy_walk_part p order by k, n", String.class);
    }
}
