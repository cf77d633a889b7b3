package io.touchstone.penalty.statement;

import io.touchstone.kernel.Actor;
import io.touchstone.rulebook.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What time does to publications, in small batches of one transaction each. */
@Component
@Transactional
class PublicationClock {

    private static final Actor SELF = Actor.system("publication-clock");
    private static final int BATCH = 100;

    private final PublicationRows rows;
    private final Publications publications;
    private final Settings settings;
    private final Clock clock;

    PublicationClock(PublicationRows rows, Publications publications, Settings settings, Clock clock) {
        this.rows = rows;
        this.publications = publications;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return how many became public */
    int publish() {
        Instant now = clock.instant();
        List<PublicationRow> due = rows.forTheClock(now, BATCH);
        due.forEach(row -> publications.publish(row, now, SELF));
        return due.size();
    }

    /** @return how many were taken down, because their measures are over */
    int takeDown() {
        Instant now = clock.instant();
        Duration once = Duration.ofDays(settings.at(PublicationTerms.KEY, now).warningDays());
        List<PublicationRow> over = rows.over(now, now.minus(once), BATCH);
        over.forEach(row -> publications.takeDown(row, "ended", null, now, SELF));
        return over.size();
    }
}
