package io.touchstone.deposit.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.support.TouchstoneTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The running application itself cannot write the books past the functions that keep them. */
@TouchstoneTest
class DepositGrantsTests {

    private static final String DENIED = "42501";

    @Autowired
    private JdbcTemplate jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into deposit_account (purpose, currency) values ('bank', 'CNY')",
                "update deposit_account set balance_minor = balance_minor + 1",
                "delete from deposit_account",
                "truncate deposit_account cascade",
                "insert into deposit_transfer (at, cause_id, kind, currency) values (now(), gen_random_uuid(), 'payment', 'CNY')",
                "update deposit_transfer set at = now()",
                "delete from deposit_transfer",
                "insert into deposit_entry values (1, 1, 1, now(), 1, 1)",
                "update deposit_entry set amount_minor = 1",
                "delete from deposit_entry",
                "truncate deposit_entry",
                "delete from deposit_hold",
                "update deposit_hold_act set amount_minor = 1",
                "delete from deposit_hold_act",
                "alter table deposit_entry disable trigger all",
                "drop table deposit_entry",
            })
    void refusesTheApplicationWhatOnlyTheFunctionsMayDo(String statement) {
        assertThatThrownBy(() -> jdbc.execute(statement))
                .rootCause()
                .isInstanceOfSatisfying(SQLException.class, refusal -> assertThat(refusal.getSQLState())
                        .isEqualTo(DENIED));
    }

    @Test
    void letsTheApplicationReadThem() {
        assertThat(jdbc.queryForObject(
                        "select (select count(*) from deposit_account) + (select count(*) from deposit_entry)"
                                + " + (select count(*) from deposit_transfer)",
                        Long.class))
                .isNotNegative();
    }
}
