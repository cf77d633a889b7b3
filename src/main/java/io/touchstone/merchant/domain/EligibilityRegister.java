package io.touchstone.merchant.domain;

import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.NotFound;
import io.touchstone.restriction.Eligibility;
import io.touchstone.restriction.EligibilityAnswers;
import io.touchstone.restriction.Purpose;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps what eligibility rests on for a moment (docs/domain/closed-loop.md states the promise): begin and end of a restriction are
 * obeyed to the instant, what this process commits shows with the next answer, and what it cannot know of within the time kept.
 * Within a transaction nothing kept is used.
 */
@Component
@EnableConfigurationProperties(EligibilitySettings.class)
class EligibilityRegister implements EligibilityAnswers {

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final Footings footings;
    private final EligibilitySettings settings;
    private final Clock clock;

    EligibilityRegister(Footings footings, EligibilitySettings settings, Clock clock) {
        this.footings = footings;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Eligibility now(String merchantId, Purpose purpose) {
        Instant now = clock.instant();
        Kept known = kept.get(merchantId);
        boolean alone = !TransactionSynchronizationManager.isActualTransactionActive();
        if (alone && known != null && known.holdsAt(now, settings.kept().toMillis())) {
            return known.footing().answer(purpose, now);
        }
        long before = changes.get();
        Footing fresh = footing(merchantId, now, now.plus(settings.kept()));
        if (alone && !settings.kept().isZero()) {
            keep(merchantId, new Kept(fresh, now), before);
        }
        return fresh.answer(purpose, now);
    }

    @Override
    public Map<Purpose, Eligibility> afresh(String merchantId, Instant at) {
        Footing footing = footing(merchantId, at, at);
        Map<Purpose, Eligibility> answers = new EnumMap<>(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            answers.put(purpose, footing.answer(purpose, at));
        }
        return answers;
    }

    @Override
    public Map<String, Eligibility> afresh(Collection<String> merchantIds, Purpose purpose, Instant at) {
        Map<String, Eligibility> answers = new LinkedHashMap<>();
        footings.read(merchantIds, at).forEach((id, footing) -> answers.put(id, footing.answer(purpose, at)));
        return answers;
    }

    @Override
    public long promisedAgeMillis() {
        return settings.kept().toMillis();
    }

    /** After the commit: what is about one merchant drops that one's answer, an import or another fact drops all. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(GovernanceEvent event) {
        String action = event.action();
        if (action.startsWith("merchant.") || action.startsWith("restriction.")) {
            changes.incrementAndGet();
            kept.remove(event.subject().id());
        } else if (action.startsWith("intake.")) {
            changes.incrementAndGet();
            kept.clear();
        }
    }

    private Footing footing(String merchantId, Instant at, Instant horizon) {
        Footing footing = footings.read(merchantId, at, horizon);
        if (footing == null) {
            throw new NotFound("merchant", merchantId);
        }
        return footing;
    }

    /** What was read before a change is not kept after it. */
    private void keep(String merchantId, Kept fresh, long before) {
        if (kept.size() >= settings.merchants()) {
            kept.clear();
        }
        kept.put(merchantId, fresh);
        if (changes.get() != before) {
            kept.remove(merchantId, fresh);
        }
    }

    private record Kept(Footing footing, Instant readAt) {

        boolean holdsAt(Instant now, long millis) {
            long age = now.toEpochMilli() - readAt.toEpochMilli();
            return age >= 0 && age < millis && footing.standsAt(now);
        }
    }
}
