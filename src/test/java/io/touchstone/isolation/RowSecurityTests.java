package io.touchstone.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.evidence.Evidence;
import io.touchstone.isolation.TwoApplicants.Owned;
import io.touchstone.shell.PortalSeats;
import io.touchstone.support.TestDatabase;
import io.touchstone.support.TouchstoneTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** With every check of the services left out, the database still shows a seat nothing of another's. */
@TouchstoneTest
class RowSecurityTests {

    private static Owned one;
    private static Owned other;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Evidence evidence;

    @Autowired
    private PortalSeats seats;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestDatabase database;

    @BeforeEach
    void applicants() {
        if (one == null) {
            var applicants = new TwoApplicants(jdbc, evidence);
            one = applicants.add("row-one");
            other = applicants.add("row-other");
        }
    }

    @AfterEach
    void leave() {
        seats.leave();
    }

    @Test
    void showASeatItsOwnRowsAndNoOthers() {
        for (String table : guarded()) {
            long all = count(table);
            seats.take(one.account());
            long own = count(table);
            seats.take(UUID.randomUUID());
            assertThat(count(table)).as(table + " for a stranger").isZero();
            seats.leave();
            assertThat(count(table)).as(table + " for staff").isEqualTo(all).isGreaterThan(own);
        }
    }

    @Test
    void guardEveryTableThatHoldsWhatApplicantsSendInAndShopsBecome() {
        assertThat(guarded())
                .contains(
                        "deposit_account",
                        "deposit_entry",
                        "deposit_hold",
                        "deposit_hold_act",
                        "deposit_pay_in",
                        "deposit_payment",
                        "deposit_refund",
                        "deposit_transfer",
                        "evidence_file",
                        "merchant_application",
                        "merchant_application_brand",
                        "merchant_application_category",
                        "merchant_application_outcome",
                        "merchant_ban",
                        "merchant_change",
                        "merchant_check",
                        "merchant_decision_ban",
                        "merchant_document",
                        "merchant_exit",
                        "merchant_hold",
                        "merchant_invitation",
                        "merchant_profile",
                        "merchant_submission",
                        "merchant_suspension");
        assertThat(database.ownerJdbc()
                        .queryForList(
                                "select relname from pg_class where relrowsecurity and not relforcerowsecurity",
                                String.class))
                .isEmpty();
    }

    @Test
    void findNothingOfAnotherWhateverTheServiceAsks() {
        seats.take(other.account());

        assertThat(evidence.find(one.file())).isEmpty();
        assertThat(evidence.find(other.file())).isPresent();
    }

    @Test
    void showAColleagueTheFilesOfTheShopsDocumentsAndNoMore() {
        UUID colleague = UUID.randomUUID();
        jdbc.update(
                "insert into merchant_seat (account_id, merchant_id, role) values (?, ?, 'viewer')",
                colleague,
                one.merchant());
        seats.take(colleague);

        assertThat(evidence.find(one.file())).isPresent();
        assertThat(evidence.find(other.file())).isEmpty();
        assertThat(jdbc.update("update evidence_file set name = 'mine'")).isZero();
    }

    @Test
    void neitherChangeNorTakeNorGiveRowsOfAnother() {
        seats.take(other.account());

        assertThat(jdbc.update("update merchant_application set shop_name = 'mine'"))
                .isEqualTo(1);
        assertThat(jdbc.update("delete from merchant_check where application_id = ?", one.application()))
                .isZero();
        assertThatThrownBy(() -> jdbc.update(
                        "update merchant_application set account_id = ? where application_id = ?",
                        one.account(),
                        other.application()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void giveConnectionsBackWithoutTheirMark() {
        seats.take(one.account());
        transaction.executeWithoutResult(status -> {
            count("merchant_document");
            status.setRollbackOnly();
        });
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> jdbc.execute("select 1/0")))
                .isNotNull();
        seats.leave();

        transaction.executeWithoutResult(outer -> assertThat(marks()).allMatch(String::isEmpty));
        assertThat(marks()).allMatch(String::isEmpty);
    }

    @Test
    void letThePlatformLookBeyondASeatAndComeBack() {
        seats.take(other.account());

        transaction.executeWithoutResult(status -> {
            assertThat(seats.beyond(() -> evidence.find(one.file()))).isPresent();
            assertThat(evidence.find(one.file())).isEmpty();
        });
        assertThat(seats.beyond(() -> evidence.find(one.file()))).isPresent();
        assertThat(evidence.find(one.file())).isEmpty();
    }

    private List<String> marks() {
        return IntStream.range(0, 40)
                .mapToObj(i ->
                        jdbc.queryForObject("select coalesce(current_setting('app.seat', true), '')", String.class))
                .toList();
    }

    private List<String> guarded() {
        return jdbc
                .queryForList("select relname from pg_class where relrowsecurity order by relname", String.class)
                .stream()
                .filter(table -> count(table) > 0)
                .toList();
    }

    private long count(String table) {
        Long rows = jdbc.queryForObject("select count(*) from " + table, Long.class);
        return rows == null ? 0 : rows;
    }
}
