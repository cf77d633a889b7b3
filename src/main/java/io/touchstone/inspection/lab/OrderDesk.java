package io.touchstone.inspection.lab;

import io.touchstone.inspection.SampleId;
import io.touchstone.inspection.sample.InspectionPermissions.CanRead;
import io.touchstone.inspection.sample.InspectionPermissions.CanWork;
import io.touchstone.inspection.sample.SampleView;
import io.touchstone.inspection.sample.Samples;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff sends parts of samples to laboratories and follows them (D7). */
@Service
@Transactional
public class OrderDesk {

    private final Orders orders;
    private final OrderBook book;
    private final OrderPages pages;
    private final Specs specs;
    private final Samples samples;
    private final CurrentActor actor;
    private final Clock clock;
    private final PlatformTime time;

    OrderDesk(
            Orders orders,
            OrderBook book,
            OrderPages pages,
            Specs specs,
            Samples samples,
            CurrentActor actor,
            Clock clock,
            PlatformTime time) {
        this.orders = orders;
        this.book = book;
        this.pages = pages;
        this.specs = specs;
        this.samples = samples;
        this.actor = actor;
        this.clock = clock;
        this.time = time;
    }

    /**
     * What is needed to send a sample’s part for testing.
     *
     * @param spec the one chosen, null while none is
     * @param candidates for it, the best first
     */
    public record Sending(
            SampleView sample, List<Spec.Row> specs, Spec.@Nullable Version spec, List<Candidate> candidates) {}

    /** Newest first; see {@link OrderFilter}. */
    @CanRead
    @Transactional(readOnly = true)
    public KeysetPage<TestOrderView> list(Map<String, String> filter, @Nullable String cursor, int limit) {
        return book.page(filter, today(), cursor, limit);
    }

    @CanRead
    @Transactional(readOnly = true)
    public LocalDate today() {
        return time.day(clock.instant());
    }

    /** An order with all that belongs to it. */
    @CanRead
    @Transactional(readOnly = true)
    public OrderPage page(String number) {
        TestOrderView order = book.find(number).orElseThrow(() -> new NotFound("test_order", number));
        return pages.of(order, actor.get());
    }

    /** The orders of a sample. */
    @CanRead
    @Transactional(readOnly = true)
    public List<TestOrderView> of(UUID sample) {
        return book.of(new SampleId(sample));
    }

    /** @param spec a specification’s code; blank while none is chosen */
    @CanWork
    @Transactional(readOnly = true)
    public Sending sending(String sampleNumber, String spec) {
        SampleView sample = samples.find(sampleNumber).orElseThrow(() -> new NotFound("sample", sampleNumber));
        List<Spec.Row> fitting = orders.specsFor(sample);
        Spec.Version chosen = fitting.stream()
                .filter(row -> row.spec().code().equals(spec) && row.published() != null)
                .findFirst()
                .map(row -> specs.version(spec, java.util.Objects.requireNonNull(row.published())))
                .orElse(null);
        List<Candidate> candidates = chosen == null ? List.of() : orders.candidates(sample, chosen, clock.instant());
        return new Sending(sample, fitting, chosen, candidates);
    }

    @CanWork
    public TestOrderView send(UUID once, String sampleNumber, String spec, String lab) {
        SampleView sample = samples.find(sampleNumber).orElseThrow(() -> new NotFound("sample", sampleNumber));
        return orders.send(once, sample.id(), spec, lab, actor.get(), clock.instant());
    }

    /** The part came back untested. */
    @CanWork
    public void takeBack(String number, long seen, String reason) {
        orders.takeBack(number, seen, reason, actor.get(), clock.instant());
    }
}
