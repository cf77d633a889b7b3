package io.touchstone.penalty.points;

import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobResult;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.KeysetPage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Brings the accounts into a new year or onto a new ladder; points are computed, so it only writes down and tells (rules.md 3.1). */
@Component
class TurnPoints implements JobHandler {

    static final String KIND = "penalty-points-turn";

    private static final Duration PERIOD = Duration.ofMinutes(10);
    private static final int BATCH = KeysetPage.LIMIT_MAX;

    private final PointBoard board;
    private final PointTurn turn;
    private final Clock clock;

    TurnPoints(PointBoard board, PointTurn turn, Clock clock, Jobs jobs) {
        this.board = board;
        this.turn = turn;
        this.clock = clock;
        jobs.every(KIND, PERIOD, new JobRequest(KIND, Map.of(), Actor.system(KIND)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) {
        Instant now = clock.instant();
        String after = "";
        long turned = 0;
        List<String> stale;
        do {
            context.checkCancelled();
            stale = board.stale(now, after, BATCH);
            stale.forEach(merchant -> turn.turn(merchant, now, Actor.system(KIND)));
            after = stale.isEmpty() ? after : stale.get(stale.size() - 1);
            turned += stale.size();
        } while (stale.size() == BATCH);
        return JobResult.of(Map.of("points_turned", Long.toString(turned)));
    }
}
