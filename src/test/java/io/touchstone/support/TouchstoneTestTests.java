package io.touchstone.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.shell.RunMode;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What every other test of the whole application relies on. */
@TouchstoneTest
class TouchstoneTestTests {

    @Test
    void standsStillAtTheFixedTime(@Autowired Clock clock) {
        assertThat(clock.instant()).isEqualTo(TestClock.START);
    }

    @Test
    void runsWithoutDemoInAFolderOfItsOwn(@Autowired RunMode mode) {
        assertThat(mode.isDemo()).isFalse();
        assertThat(mode.dataFolder().toString()).contains("test-data");
    }

    @Test
    void seesTheMigratedTablesAsTheLesserRole(@Autowired JdbcTemplate jdbc) {
        assertThat(jdbc.queryForObject("select count(*) from taxonomy_category", Long.class))
                .isZero();
        assertThat(jdbc.queryForObject(
                        "select pg_get_userbyid(relowner) <> current_user from pg_class"
                                + " where oid = 'public.merchant'::regclass",
                        Boolean.class))
                .isEqualTo(System.getenv("TOUCHSTONE_TEST_DB_URL") == null);
    }
}
