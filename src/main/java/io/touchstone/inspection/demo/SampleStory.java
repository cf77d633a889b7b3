package io.touchstone.inspection.demo;

import io.touchstone.inspection.buying.DemoBuying;
import io.touchstone.inspection.lab.Confirmations;
import io.touchstone.inspection.lab.Entry;
import io.touchstone.inspection.lab.Orders;
import io.touchstone.inspection.lab.Results;
import io.touchstone.inspection.lab.SpecItem;
import io.touchstone.inspection.lab.TestOrderView;
import io.touchstone.inspection.lab.TestOrders;
import io.touchstone.inspection.sample.Holder;
import io.touchstone.inspection.sample.NewPart;
import io.touchstone.inspection.sample.PartKind;
import io.touchstone.inspection.sample.SampleView;
import io.touchstone.inspection.sample.Samples;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import io.touchstone.shell.MadePaper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a sample of the demo as far along its way as its story goes, through the rules that everybody keeps. */
@Component
class SampleStory {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Holder STORE = Holder.store("A-01");
    private static final long POSTAGE = 1_200;
    private static final Duration DAY = Duration.ofDays(1);

    private final Samples samples;
    private final Orders orders;
    private final TestOrders testOrders;
    private final Results results;
    private final Confirmations confirmations;
    private final DemoBuying buying;
    private final Ids ids;
    private final Cast cast;

    SampleStory(
            Samples samples,
            Orders orders,
            TestOrders testOrders,
            Results results,
            Confirmations confirmations,
            DemoBuying buying,
            Ids ids,
            Cast cast) {
        this.samples = samples;
        this.orders = orders;
        this.testOrders = testOrders;
        this.results = results;
        this.confirmations = confirmations;
        this.buying = buying;
        this.ids = ids;
        this.cast = cast;
    }

    /** Ordered, received three days later and split under seals. */
    void buy(SampleView sample, long priceMinor, Instant at) {
        order(sample, priceMinor, at);
        Instant came = at.plus(DAY.multipliedBy(3));
        samples.received(sample.id(), came, cast.staff("inspector"));
        samples.split(
                sample.id(),
                List.of(
                        new NewPart(PartKind.TEST, seal(sample, "T")),
                        new NewPart(PartKind.RETAINED, seal(sample, "R"))),
                STORE,
                came,
                cast.staff("inspector"));
    }

    void order(SampleView sample, long priceMinor, Instant at) {
        buying.order(sample, new Money(priceMinor, CNY), new Money(POSTAGE, CNY), at, cast.staff("inspector"));
    }

    void assign(SampleView sample, Instant at) {
        buying.assign(sample, at, cast.staff("inspector"));
    }

    private static String seal(SampleView sample, String part) {
        return "DEMO-" + sample.number() + "-" + part;
    }

    TestOrderView send(SampleView sample, MadeSpecs.Made spec, String lab, Instant at) {
        return orders.send(ids.next(), sample.id(), spec.code(), lab, cast.staff("inspector"), at);
    }

    TestOrderView retestOf(SampleView sample) {
        return testOrders.of(sample.id()).stream()
                .filter(TestOrderView::retest)
                .findFirst()
                .orElseThrow();
    }

    /** The laboratory hands in what it found. */
    void hand(TestOrderView order, List<SpecItem> items, Set<String> failing, Instant at) {
        UUID id = order.orderId();
        List<Entry> lines = items.stream()
                .filter(item -> order.items().contains(item.code()))
                .map(item -> entry(item, failing.contains(item.code()), at))
                .toList();
        var lab = cast.partner(order.labCode().equals(MadeLabs.FIRST) ? "lab" : "lab2");
        results.enter(id, lines, lab, at);
        results.report(
                id,
                MadePaper.of("Test report " + order.blindCode(), List.of("Laboratory: " + order.labNameEn())),
                order.blindCode() + ".pdf",
                null,
                lab,
                at);
        results.submit(id, Entry.Source.FORM, null, lab, at);
    }

    /** As many other people as it needs confirm it. */
    void confirm(TestOrderView order, Instant at) {
        for (String person : List.of("inspector2", "approver")) {
            TestOrderView now = testOrders.find(order.orderId()).orElseThrow();
            if (now.state() == TestOrderView.State.SUBMITTED) {
                confirmations.confirm(now.number(), now.resultVersion(), null, cast.staff(person), at);
            }
        }
    }

    private static Entry entry(SpecItem item, boolean fails, Instant at) {
        return new Entry(item.code(), item.method(), item.limitText(), value(item, fails), !fails, at);
    }

    private static String value(SpecItem item, boolean fails) {
        return switch (item.criterion()) {
            case MAX -> number(item, item.upper(), fails ? "1.45" : "0.31");
            case MIN -> number(item, item.lower(), fails ? "0.62" : "1.02");
            case RANGE -> number(item, item.upper(), fails ? "1.30" : "0.90");
            case ABSENT -> fails ? "1.6" : "ND";
            case YES_NO -> fails ? "no" : "yes";
            case EQUALS -> fails ? "-" : String.valueOf(item.expected());
        };
    }

    private static String number(SpecItem item, @Nullable BigDecimal bound, String factor) {
        BigDecimal limit = Objects.requireNonNull(bound);
        BigDecimal value = limit.multiply(new BigDecimal(factor)).setScale(3, RoundingMode.HALF_UP);
        String unit = item.unit() == null ? "" : " " + item.unit();
        BigDecimal margin = limit.abs().multiply(new BigDecimal("0.05")).setScale(3, RoundingMode.UP);
        return value.toPlainString() + " ± " + margin.toPlainString() + unit;
    }
}
