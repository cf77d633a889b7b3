package io.touchstone.restriction.loop;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.restriction.loop.LoopPermissions.CanObey;
import io.touchstone.shell.CurrentActor;
import io.touchstone.shell.KeysetRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
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

    /** Only for the token that was chosen for this system, so that none acknowledges what another has to take. */
    @Transactional(readOnly = true)
    public KeysetPage<DeliveryRow> untaken(ConsumerName consumer, KeysetRequest request) {
        requireItsToken(consumer);
        return reads.untaken(consumer, request);
    }

    /** Acknowledges everything up to a version; doing it again acknowledges nothing more. */
    public int acknowledge(ConsumerName consumer, long upTo) {
        requireItsToken(consumer);
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

    private void requireItsToken(ConsumerName consumer) {
        UUID chosen = book.consumer(consumer).tokenId();
        Actor asking = actor.get();
        if (chosen == null
                || asking.kind() != Actor.Kind.TOKEN
                || !chosen.toString().equals(asking.id())) {
            throw new RuleViolation(LoopRule.CONSUMER_OF_ANOTHER_TOKEN, consumer.word());
        }
    }
}
