package io.touchstone.restriction.loop;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.restriction.Eligibility;
import io.touchstone.restriction.EligibilityAnswers;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks a consumer what it enforces and compares it with what eligibility answers, both ways: who should be held back and is not, and
 * who is held back and should not be.
 */
@Component
class DriftCheck {

    private static final int PAGE = 500;

    private final LoopBook book;
    private final DriftBook drifts;
    private final SampleConsumers samples;
    private final RemoteConsumers remotes;
    private final EligibilityAnswers answers;
    private final LoopSettings settings;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    DriftCheck(
            LoopBook book,
            DriftBook drifts,
            SampleConsumers samples,
            RemoteConsumers remotes,
            EligibilityAnswers answers,
            LoopSettings settings,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.book = book;
        this.drifts = drifts;
        this.samples = samples;
        this.remotes = remotes;
        this.answers = answers;
        this.settings = settings;
        this.transactions = transactions;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    DriftResult check(ConsumerName name, Actor actor) {
        Instant begun = clock.instant();
        Optional<Map<String, BigDecimal>> enforced = enforced(name);
        DriftResult result = enforced.map(known -> compare(name, new HashMap<>(known), begun))
                .orElseGet(() -> new DriftResult(false, 0, 0));
        transactions.executeWithoutResult(status -> conclude(name, begun, result, actor));
        return result;
    }

    private Optional<Map<String, BigDecimal>> enforced(ConsumerName name) {
        Consumer consumer = book.consumer(name);
        String url = consumer.url();
        return consumer.sample() || url == null ? Optional.of(ofSample(name)) : remotes.enforced(url);
    }

    private Map<String, BigDecimal> ofSample(ConsumerName name) {
        Map<String, BigDecimal> held = new HashMap<>();
        String after = "";
        List<Enforced> page;
        do {
            page = samples.held(name, after, PAGE);
            for (Enforced one : page) {
                held.put(one.merchantId(), one.weight());
                after = one.merchantId();
            }
        } while (page.size() == PAGE);
        return held;
    }

    /** Takes away from {@code enforced} whatever it has compared; what is left was held back without our asking. */
    private DriftResult compare(ConsumerName name, Map<String, BigDecimal> enforced, Instant begun) {
        long compared = 0;
        long drifting = 0;
        String after = "";
        List<String> page;
        do {
            page = drifts.concerned(name, after, begun, PAGE);
            compared += page.size();
            drifting += compare(name, page, enforced, begun);
            after = page.isEmpty() ? after : page.get(page.size() - 1);
        } while (page.size() == PAGE);
        List<String> rest = new ArrayList<>(enforced.keySet());
        for (int from = 0; from < rest.size(); from += PAGE) {
            List<String> some = rest.subList(from, Math.min(rest.size(), from + PAGE));
            compared += some.size();
            drifting += compare(name, some, enforced, begun);
        }
        return new DriftResult(true, compared, drifting);
    }

    private long compare(ConsumerName name, List<String> merchants, Map<String, BigDecimal> enforced, Instant begun) {
        if (merchants.isEmpty()) {
            return 0;
        }
        Set<String> patient = drifts.justTold(name, merchants, begun.minus(settings.patience()));
        Map<String, Eligibility> truth = answers.afresh(merchants, name.purpose(), begun);
        long drifting = 0;
        for (String merchant : List.copyOf(merchants)) {
            BigDecimal found = enforced.getOrDefault(merchant, BigDecimal.ONE);
            enforced.remove(merchant);
            Eligibility answer = truth.get(merchant);
            if (answer != null && !patient.contains(merchant) && answer.weight().compareTo(found) != 0) {
                drifts.seen(ids.next(), name, merchant, answer.weight(), found, begun);
                drifting++;
            }
        }
        return drifting;
    }

    private void conclude(ConsumerName name, Instant begun, DriftResult result, Actor actor) {
        Instant now = clock.instant();
        if (result.reached()) {
            drifts.closeUnseen(name, begun);
        }
        drifts.checked(ids.next(), name, begun, now, result);
        Map<String, Object> details =
                Map.of("compared", result.compared(), "drifting", result.drifting(), "reached", result.reached());
        events.publishEvent(LoopEvent.of("drift_checked", name, details, actor, now));
    }
}
