package io.touchstone.assessment.live;

import io.touchstone.assessment.sheet.AssessedSubject;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.shell.DemoChapter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What each subject of the demo would have come to in the last weeks, so that there is a line to look at. */
@Component
class DemoLiving implements DemoChapter {

    private static final int AFTER_VISITS = 112;
    private static final int WEEKS = 8;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Actor ACTOR = Actor.system("demo");

    private final LivingRound round;
    private final LivingRows rows;
    private final Ids ids;
    private final Clock clock;

    DemoLiving(LivingRound round, LivingRows rows, Ids ids, Clock clock) {
        this.round = round;
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "assessment-living";
    }

    @Override
    public int position() {
        return AFTER_VISITS;
    }

    @Override
    public void tell() {
        Instant now = clock.instant();
        for (AssessedSubject subject : rows.subjects()) {
            for (int week = WEEKS - 1; week >= 0; week--) {
                round.reckon(subject.code(), ids.next(), now.minus(WEEK.multipliedBy(week)), ACTOR);
            }
        }
    }
}
