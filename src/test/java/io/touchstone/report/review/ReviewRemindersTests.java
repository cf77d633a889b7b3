package io.touchstone.report.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.kernel.Actor;
import io.touchstone.shell.Role;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who is reminded of an action when; it is 1 March, and the action is due on the 9th. */
@TouchstoneTest
class ReviewRemindersTests {

    @Autowired
    private ReviewReminders reminders;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private TestClock clock;

    @Test
    void remindsOnceBeforeTheDayAndOnceAWeekAfterIt() {
        clock.reset();
        AccountId owner = account("reminded-owner");
        AccountId lead = account("reminding-lead");
        UUID action = action(owner, lead);

        assertThat(reminders.remind()).isZero();
        clock.advance(Duration.ofDays(1));
        assertThat(reminders.remind()).isOne();
        assertThat(reminders.remind()).isZero();
        assertThat(told(owner)).containsExactly("report.review.notice.soon");
        assertThat(told(lead)).isEmpty();

        clock.advance(Duration.ofDays(8));
        assertThat(reminders.remind()).isOne();
        clock.advance(Duration.ofDays(1));
        assertThat(reminders.remind()).isZero();
        clock.advance(Duration.ofDays(6));
        assertThat(reminders.remind()).isOne();
        assertThat(told(lead)).containsExactly("report.review.notice.late", "report.review.notice.late");

        db.update(
                "update report_review_action set state = 'done', closed_by = owner, closed_at = opened_at + interval '1 day' where action_id = ?",
                action);
        clock.advance(Duration.ofDays(30));
        assertThat(reminders.remind()).isZero();
        assertThat(told(owner)).hasSize(3);
        clock.reset();
    }

    private List<String> told(AccountId person) {
        return db.queryForList(
                "select template from notice_message where account_id = ? order by id", String.class, person.id());
    }

    private AccountId account(String name) {
        return accounts.open(
                new NewAccount(name, name, null, "correct battery horse", Set.of(Role.ANALYST), null, "en"),
                Actor.system("test"));
    }

    private UUID action(AccountId owner, AccountId lead) {
        UUID review = UUID.randomUUID();
        UUID action = UUID.randomUUID();
        db.update("""
                        insert into report_review (review_id, number, period, starts_on, last_day, state, generation, made_by, made_at,
                            counted_by, counted_at, version)
                        values (?, 'RV-1999-000001', '1999-H1', '1999-01-01', '1999-06-30', 'draft', 1, ?, '2026-02-01', ?,
                            '2026-02-01', 1)
                        """, review, lead.id(), lead.id());
        db.update("""
                        insert into report_review_action (action_id, number, review_id, kpi, what, owner, due_on, state, opened_by,
                            opened_at, version)
                        values (?, 'RA-1999-000001', ?, 'any', 'Do it', ?, '2026-03-09', 'open', ?, '2026-02-01', 1)
                        """, action, review, owner.id(), lead.id());
        return action;
    }
}
