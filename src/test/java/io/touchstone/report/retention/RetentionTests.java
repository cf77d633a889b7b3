package io.touchstone.report.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import io.touchstone.merchant.life.web.SignedInAs;
import io.touchstone.shell.RetainedRows;
import io.touchstone.support.TestClock;
import io.touchstone.support.TestDatabase;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Personal data ends with its term, and nothing else does (security promise 19). */
@TouchstoneTest
class RetentionTests {

    private static final int DAYS_MORE_THAN_ANY = 1_200;

    @Autowired
    private RetentionRound round;

    @Autowired
    private Inventory inventory;

    @Autowired
    private List<RetainedRows> tables;

    @Autowired
    private TestDatabase database;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestClock clock;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void endWhatEarlierTestsLeft() {
        round.run(() -> {});
    }

    @Test
    void endsExactlyWhatTheInventorySays() {
        for (InventoryLine line : inventory.lines()) {
            List<RetainedRows> ending = tables.stream()
                    .filter(rows -> rows.table().equals(line.table())
                            && rows.term().equals(line.term().word()))
                    .filter(rows -> rows.deletes() || rows.act().contains(line.column()))
                    .toList();
            assertThat(ending).as(line.key()).hasSize(line.term().ended() ? 1 : 0);
        }
        assertThat(tables).allSatisfy(rows -> assertThat(inventory.lines())
                .anyMatch(line -> line.table().equals(rows.table())
                        && line.term().word().equals(rows.term())
                        && rows.deletes() == (line.term().ending() == RetentionTerm.Ending.DELETED)));
    }

    @Test
    void deletesRejectedRowsAfterTheirDaysAndNotBefore() {
        UUID old = rejection(Duration.ofDays(91));
        UUID young = rejection(Duration.ofDays(89));

        assertThat(due("intake_rejection")).isEqualTo(1);
        assertThat(round.run(() -> {})).isEqualTo(1);

        assertThat(count("intake_rejection where import_id = ?", old)).isZero();
        assertThat(count("intake_rejection where import_id = ?", young)).isEqualTo(1);
        assertThat(count("intake_import where import_id = ?", old)).isEqualTo(1);
        assertThat(due("intake_rejection")).isZero();
    }

    @Test
    void writesDownHowMuchEndedAndTellsTheTrail() {
        UUID id = rejection(Duration.ofDays(400));
        round.run(() -> {});

        Map<String, Object> act = jdbc.queryForMap("select * from report_retention_act order by act_no desc limit 1");
        assertThat(act)
                .containsEntry("term", "rejected-rows")
                .containsEntry("table_name", "intake_rejection")
                .containsEntry("deleted", true)
                .containsEntry("rows", 1L);
        String details = jdbc.queryForObject(
                "select details::text from audit_event where action = 'report.personal_data_ended' order by id desc limit 1",
                String.class);
        assertThat(details)
                .contains("rejected-rows")
                .doesNotContain(id.toString())
                .doesNotContain("13900001111");
        assertThatThrownBy(() -> database.ownerJdbc().update("delete from report_retention_act"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void erasesWhoWasTurnedAwayInEveryVersionAndKeepsTheDecision() {
        UUID application = application("rejected", Duration.ofDays(366));
        UUID other = application("rejected", Duration.ofDays(364));
        UUID open = application("submitted", Duration.ofDays(DAYS_MORE_THAN_ANY));

        round.run(() -> {});

        Map<String, Object> row =
                jdbc.queryForMap("select * from merchant_application where application_id = ?", application);
        assertThat(row)
                .containsEntry("identity_sealed", null)
                .containsEntry("contact_phone", null)
                .containsEntry("legal_person", null)
                .containsEntry("company_name", "–")
                .containsEntry("state", "rejected");
        assertThat(versionsWith("contact_phone is not null or identity_sealed is not null", application))
                .isZero();
        assertThat(versionsWith("state = 'rejected'", application)).isPositive();
        assertThat(count("merchant_application where contact_phone is not null and application_id = ?", other))
                .isEqualTo(1);
        assertThat(count("merchant_application where contact_phone is not null and application_id = ?", open))
                .isEqualTo(1);
    }

    @Test
    void forgetsTheWordsOfOldMessagesAndThatTheyWereSentNot() {
        UUID id = UUID.randomUUID();
        Instant old = clock.instant().minus(Duration.ofDays(1_100));
        jdbc.update("""
                insert into notice_message (id, address, locale, template, arguments, confidential, in_inbox, created_at, mail_state)
                values (?, 'li@shop.example', 'en', 'x', array['Li', '13900001111'], false, false, ?, 'SENT')
                """, id, old.atOffset(ZoneOffset.UTC));

        round.run(() -> {});
        assertThat(round.run(() -> {})).isZero();

        Map<String, Object> row = jdbc.queryForMap(
                "select address, array_to_string(arguments, ' ') as words, mail_state from notice_message where id = ?",
                id);
        assertThat(row)
                .containsEntry("address", "–")
                .containsEntry("words", "– –")
                .containsEntry("mail_state", "SENT");
    }

    @Test
    void keepsEveryRowOfTheLedgerDecisionsAndTheTrail() {
        List<String> ended = tables.stream().map(RetainedRows::table).toList();

        assertThat(ended)
                .noneMatch(table -> table.startsWith("deposit_")
                        || table.startsWith("penalty_")
                        || table.startsWith("audit_")
                        || table.startsWith("trade_"));
        assertThat(inventory.lines().stream()
                        .filter(line -> line.term().ending() == RetentionTerm.Ending.KEPT)
                        .map(InventoryLine::table)
                        .collect(Collectors.toSet()))
                .contains("deposit_entry", "penalty_decision", "audit_event", "trade_order");
    }

    @Test
    void wantsFailedSignInsForSixMonthsAtLeast() {
        assertThatThrownBy(() -> new RetentionDays(90, 30, 183, 365, 1_096, 365))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetentionDays(0, 30, 184, 365, 1_096, 365))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsWhatWouldEndWithoutEndingIt() {
        rejection(Duration.ofDays(500));

        assertThat(mvc.get().uri("/admin/retention").with(authentication(reader())))
                .hasStatusOk()
                .bodyText()
                .contains("data-table=\"intake_rejection\"")
                .contains("Accounting Archives Measures");
        assertThat(due("intake_rejection")).isEqualTo(1);
    }

    @Test
    void showsTheInventoryFilteredAndPagedAndExportsIt() {
        assertThat(mvc.get()
                        .uri("/admin/retention/columns?class=sensitive&q=merchant_application")
                        .with(authentication(reader())))
                .hasStatusOk()
                .bodyText()
                .contains("identity_sealed")
                .doesNotContain("contact_phone");
        assertThat(mvc.get().uri("/admin/retention/columns").with(authentication(reader())))
                .hasStatusOk()
                .bodyText()
                .contains("cursor=");
        assertThat(mvc.get()
                        .uri("/admin/retention/columns?cursor=%%%&class=x&term=y")
                        .with(authentication(reader())))
                .hasStatusOk();
    }

    @Test
    void isThereForThoseWhoMayReadItOnly() {
        var other = authentication(new SignedInAs().staff("other", "merchant:read"));

        assertThat(mvc.get().uri("/admin/retention").with(other)).hasStatus(403);
        assertThat(mvc.get().uri("/admin/retention/columns").with(other)).hasStatus(403);
    }

    private org.springframework.security.core.Authentication reader() {
        return new SignedInAs().staff("reader", "retention:read", "export:run");
    }

    private long due(String table) {
        return round.due().stream()
                .filter(due -> due.table().equals(table))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    private UUID rejection(Duration age) {
        UUID id = UUID.randomUUID();
        var ended = clock.instant().minus(age).atOffset(ZoneOffset.UTC);
        jdbc.update("""
                insert into intake_import (import_id, kind, state, gzip, actor, started_at, finished_at)
                values (?, 'orders', 'succeeded', false, 'staff:x', ?, ?)
                """, id, ended, ended);
        jdbc.update("""
                insert into intake_rejection (import_id, line, column_name, code, detail, raw)
                values (?, 2, 'phone', 'unknown', 'x', 'Li,13900001111')
                """, id);
        return id;
    }

    private UUID application(String state, Duration age) {
        UUID id = UUID.randomUUID();
        var at = clock.instant().minus(age).atOffset(ZoneOffset.UTC);
        jdbc.update("""
                insert into merchant_application (application_id, number, source, state, round, seller_kind, company_name,
                    legal_person, identity_sealed, identity_tail, contact_name, contact_phone, contact_email, registered_address,
                    created_at, updated_at, submitted_at, matrix_version, version)
                values (?, ?, 'portal', 'submitted', 1, 'person', 'Li Lei', 'Li Lei', '\\x01', '1234', 'Li Lei', '13900001111',
                    'li@shop.example', 'Some street 1', ?, ?, ?, 1, 0)
                """, id, "T-" + id, at, at, at);
        if (state.equals("rejected")) {
            jdbc.update(
                    "update merchant_application set state = 'rejected', decided_at = ? where application_id = ?",
                    at,
                    id);
        }
        return id;
    }

    private long versionsWith(String condition, UUID application) {
        return Objects.requireNonNull(database.ownerJdbc()
                .queryForObject(
                        "select count(*) from past.merchant_application where (" + condition
                                + ") and application_id = ?",
                        Long.class,
                        application));
    }

    private long count(String rows, Object... values) {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from " + rows, Long.class, values));
    }
}
