package io.touchstone.report.engagement;

import io.touchstone.identity.AccountView;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.report.ReportPermissions.CanHost;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the host of audits engages auditors, follows what they look at, and ends it (feature M4). */
@Service
@Transactional
public class EngagementDesk {

    private final EngagementBook book;
    private final Engaging engaging;
    private final EngagementPages pages;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    EngagementDesk(
            EngagementBook book,
            Engaging engaging,
            EngagementPages pages,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.book = book;
        this.engaging = engaging;
        this.pages = pages;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    @CanHost
    @Transactional(readOnly = true)
    public KeysetPage<EngagementRow> list(EngagementFilter filter, @Nullable String cursor, int limit) {
        return pages.list(filter, cursor, limit);
    }

    @CanHost
    @Transactional(readOnly = true)
    public EngagementPage page(String number) {
        return pages.page(number);
    }

    /** Modules that can be opened to an auditor, by name. */
    @CanHost
    public List<String> modules() {
        return engaging.modules();
    }

    /** Accounts that can be engaged. */
    @CanHost
    public List<AccountView> auditors() {
        return engaging.auditors();
    }

    /** @return the number; a double submit engages once */
    @CanHost
    public String engage(AgreeEngagement agreed) {
        Actor host = actor.get();
        return book.engage(agreed, UUID.fromString(host.id()), clock.instant(), host);
    }

    @CanHost
    public void extend(String number, long seen, LocalDate lastDay, String words) {
        book.extend(number, seen, lastDay, words, clock.instant(), actor.get());
    }

    /** Takes effect at the auditor's next request. */
    @CanHost
    public void end(String number, long seen, String reason) {
        Actor host = actor.get();
        Instant now = clock.instant();
        UUID ended = book.end(number, seen, UUID.fromString(host.id()), reason, now, host);
        events.publishEvent(new EngagementEnded(ended, host, now));
    }

    @CanHost
    @Transactional(readOnly = true)
    public KeysetPage<LookRow> looks(String number, LookFilter filter, @Nullable String cursor, int limit) {
        return pages.looks(number, filter, cursor, limit);
    }

    /** What was looked at, counted by day, by page and by kind. */
    @CanHost
    @Transactional(readOnly = true)
    public LookSummary summary(String number) {
        return pages.summary(number);
    }
}
