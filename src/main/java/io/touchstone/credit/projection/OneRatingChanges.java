package io.touchstone.credit.projection;

import io.touchstone.credit.domain.PlatformCalendar;
import io.touchstone.trade.FactsApplied;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Begins a change for each rating that arrives alone. */
@Component
class OneRatingChanges {

    private final PlatformCalendar calendar;
    private final LevelUpdates levels;
    private final Clock clock;

    OneRatingChanges(PlatformCalendar calendar, LevelUpdates levels, Clock clock) {
        this.calendar = calendar;
        this.levels = levels;
        this.clock = clock;
    }

    FactsApplied.OneRating next() {
        return new OneRatingChange(calendar, levels, clock.instant());
    }
}
