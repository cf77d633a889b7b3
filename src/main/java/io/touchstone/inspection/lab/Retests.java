package io.touchstone.inspection.lab;

import io.touchstone.inspection.SampleId;
import io.touchstone.inspection.sample.PartKind;
import io.touchstone.inspection.sample.PartView;
import io.touchstone.inspection.sample.SampleView;
import io.touchstone.inspection.sample.Samples;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.Rule;
import io.touchstone.kernel.RuleViolation;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second opinion: the retained part at another laboratory than the first, which chance takes from the fit ones (ruling S3; rules.md
 * 8.1: from a list, not the first).
 */
@Component
class Retests {

    private final Orders orders;
    private final OrderBook book;
    private final ResultBook results;
    private final SpecBook specs;
    private final LabChoice choice;
    private final CategoryLine categories;
    private final Samples samples;
    private final Ids ids;
    private final SecureRandom random = new SecureRandom();

    Retests(
            Orders orders,
            OrderBook book,
            ResultBook results,
            SpecBook specs,
            LabChoice choice,
            CategoryLine categories,
            Samples samples,
            Ids ids) {
        this.orders = orders;
        this.book = book;
        this.results = results;
        this.specs = specs;
        this.choice = choice;
        this.categories = categories;
        this.samples = samples;
        this.ids = ids;
    }

    /** What a retest is made of, or why there is none. */
    private sealed interface Prospect {

        /** It is possible. */
        record Open(PartView part, Spec.Version spec, List<String> items, List<Candidate> candidates)
                implements Prospect {}

        /** It is not. */
        record Closed(Rule rule) implements Prospect {}
    }

    Optional<Rule> objection(SampleId sample, Instant at) {
        return prospect(sample, at) instanceof Prospect.Closed closed ? Optional.of(closed.rule()) : Optional.empty();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public TestOrderView order(SampleId sample, Actor actor, Instant at) {
        Prospect prospect = prospect(sample, at);
        if (prospect instanceof Prospect.Closed closed) {
            throw new RuleViolation(closed.rule());
        }
        Prospect.Open open = (Prospect.Open) prospect;
        List<Candidate> fit =
                open.candidates().stream().filter(Candidate::isFit).toList();
        Candidate drawn = fit.get(random.nextInt(fit.size()));
        return orders.place(
                ids.next(),
                true,
                open.part(),
                open.spec(),
                open.items(),
                drawn,
                Choice.of("drawn", drawn, open.candidates()),
                actor,
                at);
    }

    private Prospect prospect(SampleId id, Instant at) {
        SampleView sample = samples.find(id).orElseThrow(() -> new NotFound("sample", id.toString()));
        List<TestOrderView> before = book.of(id);
        Optional<TestOrderView> first =
                before.stream().filter(order -> !order.retest()).findFirst();
        if (first.isEmpty() || !Boolean.FALSE.equals(first.get().passed())) {
            return new Prospect.Closed(LabRule.RETEST_NOTHING_FAILED);
        }
        if (before.stream().anyMatch(TestOrderView::retest)) {
            return new Prospect.Closed(LabRule.RETEST_EXISTS);
        }
        return samples.parts(id).stream()
                .filter(part -> part.kind() == PartKind.RETAINED && !part.broken() && part.disposedAt() == null)
                .findFirst()
                .map(part -> prospect(sample, first.get(), part, at))
                .orElseGet(() -> new Prospect.Closed(LabRule.RETEST_NO_RETAINED_PART));
    }

    private Prospect prospect(SampleView sample, TestOrderView first, PartView part, Instant at) {
        List<String> items = results.lines(first.orderId()).stream()
                .filter(line -> !line.passed() && line.retestable())
                .map(ResultLine::code)
                .toList();
        if (items.isEmpty()) {
            return new Prospect.Closed(LabRule.RETEST_NOT_RETESTABLE);
        }
        Spec.Version spec = specs.version(first.specId(), first.specVersion()).orElseThrow();
        List<Candidate> candidates =
                choice.rank(spec.items(items), categories.of(sample.categoryCode()), Set.of(first.labId()), at);
        return candidates.stream().anyMatch(Candidate::isFit)
                ? new Prospect.Open(part, spec, items, candidates)
                : new Prospect.Closed(LabRule.RETEST_NO_OTHER_LAB);
    }
}
