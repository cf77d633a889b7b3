package io.touchstone.inspection.lab;

import io.touchstone.inspection.SampleId;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Rule;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What laboratories were asked to test and what they found. Commands join the caller's transaction; whether the actor may is the
 * caller's to ask.
 */
public interface TestOrders {

    Optional<TestOrderView> find(UUID order);

    /** The orders of a sample, the first test before the retest; parts that came back untested are left out. */
    List<TestOrderView> of(SampleId sample);

    /** The items of the result that stands, in the order of the specification; empty while none was handed in. */
    List<ResultLine> lines(UUID order);

    /** The same of several orders, each of which has an answer. */
    Map<UUID, List<ResultLine>> lines(Collection<UUID> orders);

    /** The laboratory’s reports on an order, the newest first; the files lie with evidence. */
    List<ReportFile> reports(UUID order);

    /** The same of several orders, each of which has an answer. */
    Map<UUID, List<ReportFile>> reports(Collection<UUID> orders);

    /** What stands against a retest of a sample that failed (rules.md 8.2); empty when one is possible. */
    Optional<Rule> retestObjection(SampleId sample, Instant at);

    /**
     * Sends the retained part to another laboratory than the first, drawn by chance from those fit for the failed items, the choice on
     * record (ruling S3).
     *
     * @throws io.touchstone.kernel.RuleViolation when {@link #retestObjection} says so
     */
    TestOrderView retest(SampleId sample, Actor actor, Instant at);
}
