package io.touchstone.inspection.lab;

import io.touchstone.inspection.InspectionEvent;
import io.touchstone.inspection.cost.CostKind;
import io.touchstone.inspection.cost.Costs;
import io.touchstone.inspection.sample.SampleState;
import io.touchstone.inspection.sample.SampleView;
import io.touchstone.inspection.sample.Samples;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Other people look at a result before it stands (ruling S3, D8); the database holds to the same. Joins the caller’s transaction; whether
 * the actor may is the caller’s to ask.
 */
@Component
public class Confirmations {

    private final OrderBook orders;
    private final ResultBook results;
    private final Samples samples;
    private final Costs costs;
    private final LabLetters letters;
    private final ApplicationEventPublisher events;

    Confirmations(
            OrderBook orders,
            ResultBook results,
            Samples samples,
            Costs costs,
            LabLetters letters,
            ApplicationEventPublisher events) {
        this.orders = orders;
        this.results = results;
        this.samples = samples;
        this.costs = costs;
        this.letters = letters;
        this.events = events;
    }

    /**
     * Confirms the result that waits; with enough confirmations it stands. Said twice by the same person it is said once.
     *
     * @param seen the version of the result that was looked at
     * @param note why it stands where the laboratory said otherwise than the criterion
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirm(String number, int seen, @Nullable String note, Actor actor, Instant at) {
        TestOrderView order = lock(number);
        ResultVersion result = seen(order, seen);
        if (result.isConfirmedBy(actor.toString())) {
            return;
        }
        demandWaiting(order, result, actor);
        if (result.differs() && (note == null || note.isBlank())) {
            throw new RuleViolation(LabRule.VERIFIER_OWES_REASON);
        }
        if (!result.passed() && results.reports(order.orderId()).isEmpty()) {
            throw new RuleViolation(LabRule.REPORT_MISSING);
        }
        results.confirm(order.orderId(), result, actor, true, note, at);
        tell("result_confirmed", order, result, actor, at);
        if (result.confirmations() + 1 >= result.verifiers()) {
            stand(order, result, actor, at);
        }
    }

    /** Asks the laboratory to look again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendBack(String number, int seen, String reason, Actor actor, Instant at) {
        TestOrderView order = lock(number);
        ResultVersion result = seen(order, seen);
        demandWaiting(order, result, actor);
        if (result.isConfirmedBy(actor.toString())) {
            throw new Conflict(LabRule.ORDER_STEP_REFUSED, order.number());
        }
        results.confirm(order.orderId(), result, actor, false, reason, at);
        orders.sentBack(order.orderId());
        tell("result_sent_back", order, result, actor, at);
        letters.sentBack(order, reason);
    }

    private ResultVersion seen(TestOrderView order, int seen) {
        if (order.resultVersion() != seen) {
            throw new Conflict(LabRule.LAB_CHANGED, order.number());
        }
        return results.result(order.orderId(), seen)
                .orElseThrow(() -> new Conflict(LabRule.ORDER_STEP_REFUSED, order.number()));
    }

    private static void demandWaiting(TestOrderView order, ResultVersion result, Actor actor) {
        if (order.state() != TestOrderView.State.SUBMITTED) {
            throw new Conflict(LabRule.ORDER_STEP_REFUSED, order.number());
        }
        if (result.submittedBy().equals(actor.toString())) {
            throw new RuleViolation(LabRule.VERIFIER_IS_SUBMITTER);
        }
    }

    private void stand(TestOrderView order, ResultVersion result, Actor actor, Instant at) {
        orders.verified(order.orderId(), result.passed(), at);
        SampleView sample = samples.find(order.sampleId()).orElseThrow();
        if (!order.retest() && order.price().minor() > 0) {
            costs.book(
                    order.orderId(),
                    CostKind.TEST,
                    sample.planId(),
                    order.sampleId(),
                    order.price(),
                    Costs.Bearer.PLATFORM,
                    at,
                    actor);
        }
        if (sample.state() != SampleState.REPORTED) {
            samples.reported(order.sampleId(), at, actor);
        }
        tell("result_verified", order, result, actor, at);
        events.publishEvent(verified(order, actor, at));
    }

    private ResultVerified verified(TestOrderView order, Actor actor, Instant at) {
        List<ResultLine> failed = Stream.concat(results.lines(order.orderId()).stream(), notRetested(order))
                .filter(line -> !line.passed())
                .toList();
        return new ResultVerified(
                order.sampleId(),
                order.partId(),
                order.orderId(),
                order.labId(),
                order.retest(),
                failed.isEmpty(),
                failed.stream().map(ResultLine::code).toList(),
                failed.stream().anyMatch(ResultLine::safety),
                at,
                actor);
    }

    /** What failed first and could not be tested again stands as it was (rules.md 8.2). */
    private Stream<ResultLine> notRetested(TestOrderView order) {
        if (!order.retest()) {
            return Stream.empty();
        }
        return orders.of(order.sampleId()).stream()
                .filter(one -> !one.retest())
                .flatMap(first -> results.lines(first.orderId()).stream())
                .filter(line -> !order.items().contains(line.code()));
    }

    private TestOrderView lock(String number) {
        return orders.find(number)
                .flatMap(order -> orders.lock(order.orderId()))
                .orElseThrow(() -> new NotFound("test_order", number));
    }

    private void tell(String verb, TestOrderView order, ResultVersion result, Actor actor, Instant at) {
        events.publishEvent(new InspectionEvent(
                verb,
                new Subject("test_order", order.number()),
                actor,
                at,
                Map.of("version", result.version(), "passed", result.passed(), "retest", order.retest())));
    }
}
