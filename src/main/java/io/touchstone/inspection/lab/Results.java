package io.touchstone.inspection.lab;

import io.touchstone.evidence.Evidence;
import io.touchstone.evidence.EvidenceView;
import io.touchstone.inspection.InspectionEvent;
import io.touchstone.inspection.sample.SampleView;
import io.touchstone.inspection.sample.Samples;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.kernel.Subject;
import io.touchstone.rulebook.Settings;
import io.touchstone.shell.PortalSeats;
import java.io.InputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What laboratories find: written into a working sheet, then handed in as a version that stays as it was (D7, D8). Joins the caller’s
 * transaction; whether the actor may is the caller’s to ask.
 */
@Component
public class Results {

    private static final String PDF = "application/pdf";

    private final OrderBook orders;
    private final EntryBook entries;
    private final ResultBook book;
    private final SpecBook specs;
    private final Samples samples;
    private final Evidence evidence;
    private final Settings settings;
    private final PortalSeats seats;
    private final Ids ids;
    private final ApplicationEventPublisher events;

    Results(
            OrderBook orders,
            EntryBook entries,
            ResultBook book,
            SpecBook specs,
            Samples samples,
            Evidence evidence,
            Settings settings,
            PortalSeats seats,
            Ids ids,
            ApplicationEventPublisher events) {
        this.orders = orders;
        this.entries = entries;
        this.book = book;
        this.specs = specs;
        this.samples = samples;
        this.evidence = evidence;
        this.settings = settings;
        this.seats = seats;
        this.ids = ids;
        this.events = events;
    }

    /** Writes lines of the working sheet; what cannot be judged is refused. Nothing is handed in yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(UUID orderId, List<Entry> lines, Actor actor, Instant at) {
        TestOrderView order = lock(orderId);
        if (!order.state().isWithLab()) {
            throw new Conflict(LabRule.ORDER_STEP_REFUSED, order.blindCode());
        }
        write(order, lines, actor, at);
    }

    private void write(TestOrderView order, List<Entry> lines, Actor actor, Instant at) {
        Map<String, SpecItem> items = items(order);
        for (Entry line : lines) {
            SpecItem item = items.get(line.itemCode());
            if (item == null) {
                throw new NotFound("spec_item", line.itemCode());
            }
            read(item, line);
            entries.put(order, line, actor, at);
        }
    }

    private static Measured read(SpecItem item, Entry line) {
        Reading reading = Reading.of(line.valueText(), item);
        if (reading instanceof Reading.Bad bad) {
            throw new RuleViolation(
                    LabRule.RESULT_UNREADABLE,
                    item.code(),
                    line.valueText(),
                    bad.problem().slug());
        }
        return ((Reading.Good) reading).measured();
    }

    /**
     * Hands the working sheet in as the next version of the result.
     *
     * @param reason why an earlier version is amended; null for the first
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void submit(UUID orderId, Entry.Source source, @Nullable String reason, Actor actor, Instant at) {
        TestOrderView order = lock(orderId);
        if (!order.state().isWithLab()) {
            throw new Conflict(LabRule.ORDER_STEP_REFUSED, order.blindCode());
        }
        handIn(order, source, reason, actor, at);
    }

    /** Takes what was handed in before back to the sheet, writes it anew and hands it in, until the sample is concluded upon. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void amend(UUID orderId, List<Entry> lines, String reason, Actor actor, Instant at) {
        TestOrderView order = lock(orderId);
        if (order.resultVersion() == 0 || order.state() == TestOrderView.State.UNTESTED) {
            throw new Conflict(LabRule.ORDER_STEP_REFUSED, order.blindCode());
        }
        // A laboratory may not see samples; that one is over is all it learns.
        SampleView sample = seats.beyond(() -> samples.find(order.sampleId())).orElseThrow();
        if (sample.state().isFinal() || (!order.retest() && hasRetest(order))) {
            throw new Conflict(LabRule.RESULT_SAMPLE_OVER, order.blindCode());
        }
        write(order, lines, actor, at);
        handIn(order, Entry.Source.FORM, reason, actor, at);
    }

    private boolean hasRetest(TestOrderView order) {
        return seats.beyond(() -> orders.of(order.sampleId())).stream().anyMatch(TestOrderView::retest);
    }

    private void handIn(TestOrderView order, Entry.Source source, @Nullable String reason, Actor actor, Instant at) {
        if (order.resultVersion() > 0 && (reason == null || reason.isBlank())) {
            throw new RuleViolation(LabRule.RESULT_REASON_MISSING);
        }
        List<ResultBook.Judged> judged = judged(order);
        ResultBook.NewResult result = new ResultBook.NewResult(
                order.orderId(),
                order.resultVersion() + 1,
                source.word(),
                order.resultVersion() == 0 ? null : reason,
                verifiers(judged, at),
                judged);
        book.add(result, actor, at);
        orders.submitted(order.orderId(), result.version(), at);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("version", result.version());
        details.put("passed", result.passed());
        details.put("differs", result.differs());
        details.put("source", result.source());
        tell("result_submitted", order, actor, at, details);
    }

    private List<ResultBook.Judged> judged(TestOrderView order) {
        Map<String, Entry> sheet =
                entries.of(order.orderId()).stream().collect(Collectors.toMap(Entry::itemCode, Function.identity()));
        List<SpecItem> items = List.copyOf(items(order).values());
        String missing = items.stream()
                .map(SpecItem::code)
                .filter(code -> !sheet.containsKey(code))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new RuleViolation(LabRule.RESULT_INCOMPLETE, missing);
        }
        return items.stream()
                .map(item -> {
                    Entry entry = Objects.requireNonNull(sheet.get(item.code()));
                    Measured measured = read(item, entry);
                    return new ResultBook.Judged(item, entry, measured, item.isMetBy(measured));
                })
                .toList();
    }

    private int verifiers(List<ResultBook.Judged> judged, Instant at) {
        VerificationTerms terms = settings.at(VerificationTerms.KEY, at);
        boolean safety = judged.stream().anyMatch(one -> one.item().safety());
        return safety ? terms.safetyPersons() : terms.persons();
    }

    private Map<String, SpecItem> items(TestOrderView order) {
        Map<String, SpecItem> items = new LinkedHashMap<>();
        specs.version(order.specId(), order.specVersion())
                .orElseThrow()
                .items(order.items())
                .forEach(item -> items.put(item.code(), item));
        return items;
    }

    /** Adds a report to an order; it can come before the result or after it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void report(UUID orderId, InputStream file, String name, @Nullable UUID owner, Actor actor, Instant at) {
        TestOrderView order = lock(orderId);
        if (order.state() == TestOrderView.State.UNTESTED) {
            throw new Conflict(LabRule.ORDER_STEP_REFUSED, order.blindCode());
        }
        EvidenceView kept = evidence.receive(file, name, owner, actor);
        if (!PDF.equals(kept.mediaType())) {
            throw new RuleViolation(LabRule.REPORT_NOT_PDF);
        }
        book.addReport(
                ids.next(), orderId, new ReportFile(kept.id().id(), kept.name(), kept.sha256(), at, actor.toString()));
        tell("report_added", order, actor, at, Map.of("file", kept.id().toString(), "sha256", kept.sha256()));
    }

    private TestOrderView lock(UUID order) {
        return orders.lock(order).orElseThrow(() -> new NotFound("test_order", order.toString()));
    }

    private void tell(String verb, TestOrderView order, Actor actor, Instant at, Map<String, ?> details) {
        events.publishEvent(new InspectionEvent(verb, new Subject("test_order", order.number()), actor, at, details));
    }
}
