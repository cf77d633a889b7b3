package io.touchstone.report.engagement;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.report.engagement.Engagement.Head;
import io.touchstone.rulebook.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Engagements agreed, made longer and ended; in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EngagementBook {

    private final EngagementRows rows;
    private final Engaging engaging;
    private final EngagementNews news;
    private final Settings settings;
    private final PlatformTime time;
    private final Ids ids;

    EngagementBook(
            EngagementRows rows,
            Engaging engaging,
            EngagementNews news,
            Settings settings,
            PlatformTime time,
            Ids ids) {
        this.rows = rows;
        this.engaging = engaging;
        this.news = news;
        this.settings = settings;
        this.time = time;
        this.ids = ids;
    }

    String engage(AgreeEngagement agreed, UUID host, Instant at, Actor actor) {
        return rows.madeBy(agreed.once()).orElseGet(() -> fresh(agreed, host, at, actor));
    }

    void extend(String number, long seen, LocalDate lastDay, String words, Instant at, Actor actor) {
        Engagement engagement = lock(number, seen);
        LocalDate first = time.day(engagement.head().from());
        Instant longest = SeatDays.until(SeatDays.latest(first, terms(at)), time);
        Instant later = SeatDays.until(lastDay, time);
        engagement.extend(later, longest, words, at, actor);
        engaging.requireAuditor(engagement.head().auditor());
        if (rows.overlaps(
                engagement.head().auditor(),
                engagement.stored().until(),
                later,
                engagement.head().id())) {
            throw new RuleViolation(EngagementRule.ENGAGEMENT_OVERLAPS);
        }
        rows.save(engagement);
        news.tell(engagement);
    }

    UUID end(String number, long seen, UUID host, String reason, Instant at, Actor actor) {
        Engagement engagement = lock(number, seen);
        engagement.end(host, reason, at, actor);
        rows.save(engagement);
        news.tell(engagement);
        return engagement.head().id();
    }

    EngagementTerms terms(Instant at) {
        return settings.at(EngagementTerms.KEY, at);
    }

    private String fresh(AgreeEngagement agreed, UUID host, Instant at, Actor actor) {
        engaging.requireAuditor(agreed.auditor());
        // Whoever sent the form at the same time has the account by now.
        return rows.madeBy(agreed.once()).orElseGet(() -> add(agreed, host, at, actor));
    }

    private String add(AgreeEngagement agreed, UUID host, Instant at, Actor actor) {
        engaging.requireKnown(agreed.scope());
        Instant from = begins(agreed.firstDay(), at);
        Instant until = SeatDays.until(agreed.lastDay(), time);
        Head head = new Head(
                ids.next(),
                String.format(Locale.ROOT, "EN-%d-%06d", time.day(at).getYear(), rows.nextNumber()),
                agreed.once(),
                agreed.auditor(),
                agreed.purpose(),
                agreed.factsFrom(),
                agreed.factsTo(),
                agreed.scope(),
                from,
                host,
                at);
        Instant longest = SeatDays.until(SeatDays.latest(agreed.firstDay(), terms(at)), time);
        Engagement engaged = Engagement.engage(head, until, longest, actor);
        if (rows.overlaps(agreed.auditor(), from, until, head.id())) {
            throw new RuleViolation(EngagementRule.ENGAGEMENT_OVERLAPS);
        }
        rows.add(engaged);
        news.tell(engaged);
        return head.number();
    }

    /** Not before it was agreed, even on the same day. */
    private Instant begins(LocalDate firstDay, Instant at) {
        Instant start = time.startOf(firstDay);
        return start.isBefore(at) ? at : start;
    }

    /** @throws Conflict when it is no longer as the reader saw it */
    private Engagement lock(String number, long seen) {
        Engagement engagement = rows.lock(number).orElseThrow(() -> new NotFound("engagement", number));
        if (engagement.stored().version() != seen) {
            throw new Conflict(EngagementRule.ENGAGEMENT_CHANGED);
        }
        return engagement;
    }
}
