package io.touchstone.inspection.lab;

import io.touchstone.inspection.lab.LabPermissions.CanTest;
import io.touchstone.intake.ImportRefusals;
import io.touchstone.intake.ImportView;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.CurrentActor;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where a laboratory sees its orders and writes down what it finds; another’s order does not exist for it. */
@Service
@CanTest
@Transactional
public class OwnOrderDesk {

    private static final int REFUSED_SHOWN = 100;

    private final LabSeat seat;
    private final OrderBook orders;
    private final SpecBook specs;
    private final EntryBook entries;
    private final ResultBook book;
    private final Results results;
    private final Intake intake;
    private final ImportRefusals refusals;
    private final CurrentActor actor;
    private final Clock clock;
    private final PlatformTime time;

    OwnOrderDesk(
            LabSeat seat,
            OrderBook orders,
            SpecBook specs,
            EntryBook entries,
            ResultBook book,
            Results results,
            Intake intake,
            ImportRefusals refusals,
            CurrentActor actor,
            Clock clock,
            PlatformTime time) {
        this.seat = seat;
        this.orders = orders;
        this.specs = specs;
        this.entries = entries;
        this.book = book;
        this.results = results;
        this.intake = intake;
        this.refusals = refusals;
        this.actor = actor;
        this.clock = clock;
        this.time = time;
    }

    /** A file of results as it was taken. */
    public record Taken(ImportView view, List<ImportRefusals.Refused> refused) {}

    /** The laboratory the reader sits for; empty when the account belongs to none yet. */
    @Transactional(readOnly = true)
    public Optional<Lab> lab() {
        return seat.lab();
    }

    /** Newest first, filtered by {@code state}, {@code due} and {@code q}. */
    @Transactional(readOnly = true)
    public KeysetPage<OwnOrder> list(Map<String, String> filter, @Nullable String cursor, int limit) {
        Map<String, String> own = new LinkedHashMap<>(filter);
        own.put("lab", seat.demand().code());
        KeysetPage<TestOrderView> page = orders.page(own, time.day(clock.instant()), cursor, limit);
        return new KeysetPage<>(page.items().stream().map(this::bare).toList(), page.nextCursor());
    }

    private OwnOrder bare(TestOrderView order) {
        return new OwnOrder(
                order.blindCode(),
                order.state(),
                order.sentAt(),
                order.dueOn(),
                isOverdue(order),
                List.of(),
                Map.of(),
                order.resultVersion(),
                List.of(),
                List.of(),
                List.of());
    }

    private boolean isOverdue(TestOrderView order) {
        return order.state().isWithLab() && order.dueOn().isBefore(time.day(clock.instant()));
    }

    @Transactional(readOnly = true)
    public OwnOrder open(String blindCode) {
        TestOrderView order = seat.order(blindCode);
        Map<String, Entry> sheet =
                entries.of(order.orderId()).stream().collect(Collectors.toMap(Entry::itemCode, Function.identity()));
        List<ResultVersion> versions = book.results(order.orderId());
        return new OwnOrder(
                blindCode,
                order.state(),
                order.sentAt(),
                order.dueOn(),
                isOverdue(order),
                specs.version(order.specId(), order.specVersion()).orElseThrow().items(order.items()),
                sheet,
                order.resultVersion(),
                versions.stream()
                        .map(one -> new OwnOrder.Handed(one.version(), one.submittedAt(), one.passed(), one.reason()))
                        .toList(),
                versions.stream().flatMap(OwnOrderDesk::asked).toList(),
                book.reports(order.orderId()));
    }

    private static java.util.stream.Stream<OwnOrder.Asked> asked(ResultVersion version) {
        return version.verifications().stream()
                .filter(one -> !one.confirmed())
                .map(one -> new OwnOrder.Asked(version.version(), one.at(), String.valueOf(one.reason())));
    }

    /** Keeps the sheet for later. */
    public void save(String blindCode, List<Entry> sheet) {
        results.enter(seat.order(blindCode).orderId(), sheet, actor.get(), clock.instant());
    }

    /** Keeps the sheet and hands it in; a second time for the same version it is done already. */
    public void submit(String blindCode, int seen, List<Entry> sheet, @Nullable String reason) {
        TestOrderView order = seat.order(blindCode);
        if (order.resultVersion() > seen) {
            return;
        }
        Instant at = clock.instant();
        if (order.state().isWithLab()) {
            results.enter(order.orderId(), sheet, actor.get(), at);
            results.submit(order.orderId(), Entry.Source.FORM, reason, actor.get(), at);
        } else {
            results.amend(order.orderId(), sheet, reason == null ? "" : reason, actor.get(), at);
        }
    }

    public void report(String blindCode, InputStream file, String name) {
        Actor reader = actor.get();
        results.report(
                seat.order(blindCode).orderId(), file, name, UUID.fromString(reader.id()), reader, clock.instant());
    }

    /** Takes a file of results, by the same way as the API; rows of others’ orders are refused. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Taken take(Path csv) {
        seat.demand();
        ImportView view = intake.importNow("lab_results", csv, actor.get());
        return new Taken(view, refusals.of(view.id(), REFUSED_SHOWN));
    }
}
