package io.touchstone.inspection.lab;

import io.touchstone.inspection.InspectionEvent;
import io.touchstone.inspection.SampleId;
import io.touchstone.inspection.sample.PartKind;
import io.touchstone.inspection.sample.PartView;
import io.touchstone.inspection.sample.SampleView;
import io.touchstone.inspection.sample.Samples;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Parts on their way to laboratories, blind (D7). Joins the caller’s transaction; whether the actor may is the caller’s to ask.
 */
@Component
public class Orders {

    private final OrderBook book;
    private final SpecBook specs;
    private final LabChoice choice;
    private final CategoryLine categories;
    private final Samples samples;
    private final LabLetters letters;
    private final JsonMapper json;
    private final PlatformTime time;
    private final Ids ids;
    private final ApplicationEventPublisher events;

    Orders(
            OrderBook book,
            SpecBook specs,
            LabChoice choice,
            CategoryLine categories,
            Samples samples,
            LabLetters letters,
            JsonMapper json,
            PlatformTime time,
            Ids ids,
            ApplicationEventPublisher events) {
        this.book = book;
        this.specs = specs;
        this.choice = choice;
        this.categories = categories;
        this.samples = samples;
        this.letters = letters;
        this.json = json;
        this.time = time;
        this.ids = ids;
        this.events = events;
    }

    /** Published specifications that are written for a sample’s category or one above it. */
    public List<Spec.Row> specsFor(SampleView sample) {
        return specs.published(categories.of(sample.categoryCode()));
    }

    /** Laboratories for the whole of a specification, the best first, unfit ones with what stands against them. */
    public List<Candidate> candidates(SampleView sample, Spec.Version spec, Instant at) {
        return choice.rank(spec.items(), categories.of(sample.categoryCode()), Set.of(), at);
    }

    /**
     * Sends the part for testing to a laboratory.
     *
     * @param once the same one sent twice makes one order
     * @param spec the code of a specification; its newest published version is pinned
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public TestOrderView send(UUID once, SampleId sampleId, String spec, String lab, Actor actor, Instant at) {
        Optional<TestOrderView> before = book.findOnce(once);
        if (before.isPresent()) {
            return before.get();
        }
        SampleView sample = sample(sampleId);
        PartView part = part(sampleId, PartKind.TEST);
        Spec.Version version =
                specs.current(spec).orElseThrow(() -> new RuleViolation(LabRule.SPEC_NOT_PUBLISHED, spec));
        demandForCategory(version, sample);
        List<Candidate> candidates = candidates(sample, version, at);
        Candidate taken = candidates.stream()
                .filter(one -> one.lab().code().equals(lab))
                .findFirst()
                .orElseThrow(() -> new NotFound("lab", lab));
        if (!taken.isFit()) {
            throw new RuleViolation(
                    LabRule.ORDER_LAB_UNFIT,
                    lab,
                    taken.refusals().stream()
                            .map(Candidate.Refusal::subject)
                            .filter(subject -> !subject.isEmpty())
                            .collect(Collectors.joining(", ")));
        }
        List<String> items = version.items().stream().map(SpecItem::code).toList();
        return place(once, false, part, version, items, taken, Choice.of("chosen", taken, candidates), actor, at);
    }

    private void demandForCategory(Spec.Version version, SampleView sample) {
        List<String> line = categories.of(sample.categoryCode());
        if (!line.isEmpty() && !line.contains(version.spec().categoryCode())) {
            throw new RuleViolation(
                    LabRule.SPEC_OF_OTHER_CATEGORY, version.spec().code());
        }
    }

    /** Writes the order and hands the part over. */
    TestOrderView place(
            UUID once,
            boolean retest,
            PartView part,
            Spec.Version spec,
            List<String> items,
            Candidate taken,
            Choice how,
            Actor actor,
            Instant at) {
        Money price = Objects.requireNonNull(taken.price());
        UUID id = ids.next();
        OrderBook.NewOrder order = new OrderBook.NewOrder(
                id,
                once,
                retest,
                part.sampleId(),
                part.partId(),
                part.blindCode(),
                taken.lab().labId(),
                spec.spec().specId(),
                spec.version(),
                items,
                time.day(at).plusDays(taken.days()),
                price,
                json.writeValueAsString(how));
        if (!book.add(order, actor, at)) {
            throw new Conflict(LabRule.ORDER_EXISTS, part.blindCode());
        }
        samples.sendToLab(part.partId(), taken.lab().labId(), at, actor);
        TestOrderView view = book.find(id).orElseThrow();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("lab", view.labCode());
        details.put("blind_code", view.blindCode());
        details.put("spec", spec.spec().code() + "/" + spec.version());
        details.put("items", items);
        details.put("retest", retest);
        tell("test_ordered", view, actor, at, details);
        letters.ordered(view);
        return view;
    }

    /** The part came back untested, such as for want of scope; it can go to another laboratory. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(String number, long seen, String reason, Actor actor, Instant at) {
        TestOrderView order = book.find(number).orElseThrow(() -> new NotFound("test_order", number));
        if (!book.takeBack(order.orderId(), seen, reason)) {
            throw new Conflict(LabRule.ORDER_STEP_REFUSED, number);
        }
        samples.returnedUntested(order.partId(), at, actor);
        tell("test_untested", order, actor, at, Map.of("reason", reason));
    }

    SampleView sample(SampleId id) {
        return samples.find(id).orElseThrow(() -> new NotFound("sample", id.toString()));
    }

    private PartView part(SampleId sample, PartKind kind) {
        PartView part = samples.parts(sample).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new RuleViolation(LabRule.ORDER_PART_MISSING));
        if (part.broken() || part.disposedAt() != null) {
            throw new RuleViolation(LabRule.ORDER_PART_UNFIT, part.sealNo());
        }
        return part;
    }

    private void tell(String verb, TestOrderView order, Actor actor, Instant at, Map<String, ?> details) {
        events.publishEvent(new InspectionEvent(verb, new Subject("test_order", order.number()), actor, at, details));
    }
}
