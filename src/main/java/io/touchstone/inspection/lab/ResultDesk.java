package io.touchstone.inspection.lab;

import io.touchstone.inspection.sample.InspectionPermissions.CanApprove;
import io.touchstone.inspection.sample.InspectionPermissions.CanRead;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff confirms, as another person, what laboratories handed in (ruling S3, D8). */
@Service
@Transactional
public class ResultDesk {

    private final Confirmations confirmations;
    private final WaitingResults waiting;
    private final CurrentActor actor;
    private final Clock clock;

    ResultDesk(Confirmations confirmations, WaitingResults waiting, CurrentActor actor, Clock clock) {
        this.confirmations = confirmations;
        this.waiting = waiting;
        this.actor = actor;
        this.clock = clock;
    }

    /** What waits, the longest first. */
    @CanRead
    @Transactional(readOnly = true)
    public KeysetPage<WaitingResults.Row> queue(@Nullable String cursor, int limit) {
        return waiting.page(cursor, limit);
    }

    @CanApprove
    public void confirm(String number, int seen, @Nullable String note) {
        confirmations.confirm(number, seen, note, actor.get(), clock.instant());
    }

    @CanApprove
    public void sendBack(String number, int seen, String reason) {
        confirmations.sendBack(number, seen, reason, actor.get(), clock.instant());
    }
}
