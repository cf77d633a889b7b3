package io.touchstone.restriction.loop;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.restriction.Eligibility;
import io.touchstone.restriction.EligibilityAnswers;
import io.touchstone.restriction.loop.TrialDesk.Use;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a shop asks of a sample: granted by what the sample enforces; one that obeys asks eligibility at that moment. */
@Component
class Trials {

    private final SampleConsumers samples;
    private final EligibilityAnswers answers;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Trials(
            SampleConsumers samples,
            EligibilityAnswers answers,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.samples = samples;
        this.answers = answers;
        this.jdbc = jdbc;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public Use use(ConsumerName name, String merchantId, Actor actor) {
        return use(name, merchantId, clock.instant(), actor);
    }

    /** As it was at an instant, which lies in the past only where a past is told. */
    @Transactional
    Use use(ConsumerName name, String merchantId, Instant now, Actor actor) {
        Eligibility answer = answers.afresh(merchantId, now).get(name.purpose());
        if (answer == null) {
            throw new NotFound("merchant", merchantId);
        }
        Enforced enforced = samples.askNow(name, merchantId, answer, now);
        Use use = new Use(merchantId, enforced.eligible(), enforced.reason(), now);
        jdbc.sql("insert into restriction_use values (:id, :consumer, :merchant, :granted, :reason, :at, :by)")
                .param("id", ids.next())
                .param("consumer", name.word())
                .param("merchant", merchantId)
                .param("granted", use.granted())
                .param("reason", use.reason())
                .param("at", LoopBook.utc(now))
                .param("by", actor.toString())
                .update();
        Map<String, Object> details = Map.of("merchant_id", merchantId, "granted", use.granted());
        events.publishEvent(LoopEvent.of("consumer_used", name, details, actor, now));
        return use;
    }
}
