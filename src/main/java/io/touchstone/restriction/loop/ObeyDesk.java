package io.touchstone.restriction.loop;

import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.restriction.loop.LoopPermissions.CanObey;
import io.touchstone.shell.CurrentActor;
import io.touchstone.shell.KeysetRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where systems that obey read what changed and acknowledge it. */
@Service
@CanObey
@Transactional
public class ObeyDesk {

    private final LoopBook book;
    private final LoopReads reads;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    ObeyDesk(LoopBook book, LoopReads reads, ApplicationEventPublisher events, CurrentActor actor, Clock clock) {
        this.book = book;
        this.reads = reads;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public KeysetPage<DeliveryRow> untaken(ConsumerName consumer, KeysetRequest request) {
        return reads.untaken(consumer, request);
    }

    /** Acknowledges everything up to a version; doing it again acknowledges nothing more. */
    public int acknowledge(ConsumerName consumer, long upTo) {
        if (upTo > book.newestVersion()) {
            throw new RuleViolation(LoopRule.VERSION_NOT_MADE_YET);
        }
        Instant now = clock.instant();
        int taken = book.takenByApi(consumer, upTo, now);
        if (taken > 0) {
            events.publishEvent(LoopEvent.of(
                    "acknowledged", consumer, Map.of("version", upTo, "deliveries", taken), actor.get(), now));
        }
        return taken;
    }
}
