package io.touchstone.restriction.loop;

import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.Rule;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.restriction.loop.LoopPermissions.CanReadLoop;
import io.touchstone.restriction.loop.LoopPermissions.CanWorkOnLoop;
import io.touchstone.shell.CurrentActor;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Option;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff sees who obeys, and sees to those who do not. */
@Service
public class LoopDesk {

    private static final int NEWEST = 20;

    private final LoopBook book;
    private final LoopReads reads;
    private final DriftCheck check;
    private final ConsumerChoices choices;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    LoopDesk(
            LoopBook book,
            LoopReads reads,
            DriftCheck check,
            ConsumerChoices choices,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.book = book;
        this.reads = reads;
        this.check = check;
        this.choices = choices;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    @CanReadLoop
    @Transactional(readOnly = true)
    public List<ConsumerStatus> statuses() {
        return reads.statuses(clock.instant());
    }

    @CanReadLoop
    @Transactional(readOnly = true)
    public KeysetPage<DriftRow> drift(DriftFilter filter, KeysetRequest request) {
        return reads.drift(filter, request);
    }

    @CanReadLoop
    @Transactional(readOnly = true)
    public List<DeliveryRow> newest(ConsumerName consumer) {
        return reads.newest(consumer, NEWEST);
    }

    @CanReadLoop
    @Transactional(readOnly = true)
    public Consumer consumer(ConsumerName name) {
        return book.consumer(name);
    }

    /** Asks one consumer now what it enforces. */
    @CanWorkOnLoop
    public DriftResult check(ConsumerName name) {
        return check.check(name, actor.get());
    }

    /** The tokens that may be chosen to read and acknowledge for a consumer. */
    @CanWorkOnLoop
    @Transactional(readOnly = true)
    public List<Option> tokens(ConsumerName name) {
        return choices.tokens(name);
    }

    /** What speaks against a consumer as it is wanted, by the field that has to be changed. */
    @CanWorkOnLoop
    @Transactional(readOnly = true)
    public Map<String, Rule> objections(Consumer wanted) {
        return choices.objections(wanted);
    }

    /** Says where a consumer is, or lets the sample stop obeying for a trial. */
    @CanWorkOnLoop
    @Transactional
    public void change(Consumer wanted) {
        choices.objections(wanted).values().stream().findFirst().ifPresent(rule -> {
            throw new RuleViolation(rule);
        });
        if (!book.change(wanted)) {
            throw new Conflict(LoopRule.CONSUMER_CHANGED_MEANWHILE);
        }
        Map<String, Object> details = Map.of(
                "sample",
                wanted.sample(),
                "obeys",
                wanted.obeys(),
                "token",
                wanted.tokenId() == null ? "" : wanted.tokenId());
        events.publishEvent(LoopEvent.of("consumer_changed", wanted.name(), details, actor.get(), clock.instant()));
    }

    /** Tells a consumer the newest change about a merchant once more. */
    @CanWorkOnLoop
    @Transactional
    public void tellAgain(ConsumerName name, String merchantId) {
        if (!book.tellAgain(name, merchantId, clock.instant())) {
            throw new Conflict(LoopRule.NOTHING_TOLD);
        }
        events.publishEvent(
                LoopEvent.of("told_again", name, Map.of("merchant_id", merchantId), actor.get(), clock.instant()));
    }
}
