package io.touchstone.report.review;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.AccountView;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.Subject;
import io.touchstone.notice.Notice;
import io.touchstone.notice.Notices;
import io.touchstone.report.ReportEvent;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds owners of actions a week before the day, and once a week while they are late; then also who decided them. */
@Component
class ReviewReminders {

    private static final int DAYS_BEFORE = 7;

    private static final String REMIND = """
            with due as (
                select action_id, due_on, number, kpi, owner, opened_by,
                       case when due_on < cast(:today as date) then 1 + (cast(:today as date) - due_on - 1) / 7 else 0 end as step
                  from report_review_action where state = 'open' and due_on <= cast(:until as date)
            ), told as (
                insert into report_review_reminder (action_id, due_on, step, at)
                select action_id, due_on, step, :at from due on conflict do nothing returning action_id, step
            )
            select due.* from due join told using (action_id, step) order by due_on, number""";

    private final JdbcClient jdbc;
    private final Notices notices;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final PlatformTime time;
    private final Clock clock;

    ReviewReminders(
            JdbcClient jdbc,
            Notices notices,
            Accounts accounts,
            ApplicationEventPublisher events,
            PlatformTime time,
            Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.accounts = accounts;
        this.events = events;
        this.time = time;
        this.clock = clock;
    }

    private record Due(String number, String kpi, LocalDate on, UUID owner, UUID opener, boolean late) {

        String key() {
            return late ? "late" : "soon";
        }

        /** Once it is late, also who decided it. */
        Set<UUID> told() {
            Set<UUID> told = new LinkedHashSet<>(Set.of(owner));
            if (late) {
                told.add(opener);
            }
            return told;
        }
    }

    /** @return of how many actions somebody was reminded; none when it is asked again the same day */
    @Transactional
    public int remind() {
        Instant now = clock.instant();
        LocalDate today = time.day(now);
        List<Due> due = jdbc.sql(REMIND)
                .param("today", Date.valueOf(today))
                .param("until", Date.valueOf(today.plusDays(DAYS_BEFORE)))
                .param("at", Timestamp.from(now))
                .query((row, number) -> new Due(
                        row.getString("number"),
                        row.getString("kpi"),
                        Objects.requireNonNull(row.getObject("due_on", LocalDate.class)),
                        Objects.requireNonNull(row.getObject("owner", UUID.class)),
                        Objects.requireNonNull(row.getObject("opened_by", UUID.class)),
                        row.getInt("step") > 0))
                .list();
        due.forEach(one -> tell(one, now));
        return due.size();
    }

    private void tell(Due due, Instant now) {
        events.publishEvent(new ReportEvent(
                "action_reminded",
                new Subject("review_action", due.number()),
                Actor.system(RemindOfReviewActions.KIND),
                now,
                Map.of("kpi", due.kpi(), "when", due.key(), "due_on", due.on().toString())));
        due.told().stream()
                .flatMap(person -> accounts.find(new AccountId(person)).stream())
                .filter(AccountView::enabled)
                .forEach(person -> notices.send(Notice.to(
                        person.id(),
                        "report.review.notice." + due.key(),
                        "/admin/reviews/actions/" + due.number(),
                        due.number(),
                        due.on().toString())));
    }
}
