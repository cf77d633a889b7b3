package io.touchstone.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class TestDatabaseTests {

    private static final String ADD =
            "insert into taxonomy_category (category_code, name_zh, updated_at) values (?, '类目', 'epoch')";

    @Test
    void goesBackToTheMigratedDatabase() {
        try (TestDatabase database = TestDatabase.create()) {
            database.jdbc().update(ADD, "a");

            database.reset();

            assertThat(count(database)).isZero();
        }
    }

    @Test
    void goesBackToWhatWasKept() {
        try (TestDatabase database = TestDatabase.create()) {
            database.jdbc().update(ADD, "a");
            database.keep();
            database.jdbc().update(ADD, "b");

            database.reset();

            assertThat(count(database)).isOne();
        }
    }

    @Test
    void isNobodyElses() {
        try (TestDatabase one = TestDatabase.create();
                TestDatabase other = TestDatabase.create()) {
            one.jdbc().update(ADD, "a");

            assertThat(count(other)).isZero();
        }
    }

    private static long count(TestDatabase database) {
        Long count = new JdbcTemplate(database.dataSource())
                .queryForObject("select count(*) from taxonomy_category", Long.class);
        return count == null ? 0 : count;
    }
}
