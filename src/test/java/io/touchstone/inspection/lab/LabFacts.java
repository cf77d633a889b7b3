package io.touchstone.inspection.lab;

import io.touchstone.evidence.kit.Pdf;
import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.inspection.SampleId;
import io.touchstone.inspection.sample.Arm;
import io.touchstone.inspection.sample.Holder;
import io.touchstone.inspection.sample.NewPart;
import io.touchstone.inspection.sample.NewSample;
import io.touchstone.inspection.sample.PartKind;
import io.touchstone.inspection.sample.SampleView;
import io.touchstone.inspection.sample.Samples;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Money;
import io.touchstone.shell.Role;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Laboratories, specifications, sealed samples and orders for tests, made by the commands that people’s desks call. */
public final class LabFacts {

    public static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");
    public static final Actor MAKER = new Actor(Actor.Kind.STAFF, new UUID(7, 1).toString());
    public static final Actor CHECKER = new Actor(Actor.Kind.STAFF, new UUID(7, 2).toString());
    public static final Actor SECOND_CHECKER = new Actor(Actor.Kind.STAFF, new UUID(7, 3).toString());

    private static final AtomicInteger NEXT = new AtomicInteger(1);
    private static final LocalDate LATER = LocalDate.of(2027, 12, 31);

    private final JdbcTemplate jdbc;
    private final Labs labs;
    private final Specs specs;
    private final Orders orders;
    private final Results results;
    private final Samples samples;
    private final Accounts accounts;
    private final TransactionTemplate transaction;

    public LabFacts(BeanFactory beans) {
        this.jdbc = beans.getBean(JdbcTemplate.class);
        this.labs = beans.getBean(Labs.class);
        this.specs = beans.getBean(Specs.class);
        this.orders = beans.getBean(Orders.class);
        this.results = beans.getBean(Results.class);
        this.samples = beans.getBean(Samples.class);
        this.accounts = beans.getBean(Accounts.class);
        this.transaction = beans.getBean(TransactionTemplate.class);
    }

    /** A number no other fact has. */
    public static int next() {
        return NEXT.getAndIncrement();
    }

    public String category() {
        String code = "lab-goods-" + next();
        jdbc.update(
                "insert into taxonomy_category (category_code, name_zh, name_en, risk_class, updated_at)"
                        + " values (?, '玩具', 'Toys', 'high', 'epoch')",
                code);
        return code;
    }

    /** Accredited and in scope for LEAD, SMELL and PIECES. */
    public Lab lab(String category, long priceMinor, int days) {
        int n = next();
        String code = "lab-" + n;
        return doing(() -> {
            Lab lab = labs.add(
                    code, new Lab.Profile("检测机构" + n, "Laboratory " + n, "L" + n, LATER, "CMA" + n, LATER), MAKER, AT);
            for (String item : List.of("LEAD", "SMELL", "PIECES")) {
                labs.addScope(
                        code,
                        new Lab.NewScope(
                                category, item, "", LATER, new Money(priceMinor, Currency.getInstance("CNY")), days),
                        MAKER,
                        AT);
            }
            return lab;
        });
    }

    /** An account that works for a laboratory. */
    public Actor member(Lab lab) {
        String name = "labber" + next();
        UUID account = accounts.open(
                        NewAccount.plain(name, "Tester " + name, "a-Long-enough-Word-17", Role.LAB),
                        Actor.system("test"))
                .id();
        run(() -> labs.addMember(lab.code(), name, MAKER, AT));
        return new Actor(Actor.Kind.PARTNER, account.toString());
    }

    public static SpecItem lead(boolean safety) {
        return new SpecItem(
                "LEAD",
                "铅含量",
                "Lead",
                "GB/T 20388",
                "GB 6675.4",
                "4.1",
                Criterion.MAX,
                null,
                new BigDecimal("0.5"),
                null,
                "mg/kg",
                DecisionRule.SIMPLE,
                new BigDecimal("0.05"),
                safety,
                true,
                false);
    }

    /** Of a smell nothing can be found again later. */
    public static SpecItem smell() {
        return new SpecItem(
                "SMELL",
                "异味",
                "Odd smell",
                "GB/T 18886",
                "GB 18401",
                "5.6",
                Criterion.YES_NO,
                null,
                null,
                "no",
                null,
                DecisionRule.SIMPLE,
                null,
                false,
                false,
                true);
    }

    /** A published specification of one item or more. */
    public Spec spec(String category, SpecItem... items) {
        String code = "SPEC-" + next();
        return doing(() -> {
            Spec spec = specs.add(code, category, "玩具安全", "Toy safety", MAKER, AT);
            for (int i = 0; i < items.length; i++) {
                specs.put(code, 1, i, items[i], MAKER, AT);
            }
            specs.publish(code, 1, items.length, CHECKER, AT);
            return spec;
        });
    }

    /** Bought, received and split into a part for testing and a retained one. */
    public SampleView sealed(String category) {
        return sealed(category, true);
    }

    public SampleView sealed(String category, boolean retained) {
        int n = next();
        String merchant = "lab-shop-" + n;
        jdbc.update(
                "insert into merchant (merchant_id, name, category_code, updated_at) values (?, ?, ?, now())",
                merchant,
                merchant,
                category);
        return doing(() -> {
            SampleView sample = samples.add(
                            List.of(new NewSample(
                                    null,
                                    null,
                                    Arm.RISK,
                                    0,
                                    1,
                                    "product-" + n,
                                    merchant,
                                    category,
                                    null,
                                    null,
                                    null,
                                    "Toy " + n,
                                    AT)),
                            MAKER)
                    .get(0);
            SampleId id = sample.id();
            samples.ordered(id, AT, MAKER);
            samples.received(id, AT, MAKER);
            List<NewPart> parts = retained
                    ? List.of(
                            new NewPart(PartKind.TEST, "S" + n + "-1"), new NewPart(PartKind.RETAINED, "S" + n + "-2"))
                    : List.of(new NewPart(PartKind.TEST, "S" + n + "-1"));
            samples.split(id, parts, Holder.store("A"), AT, MAKER);
            return samples.find(id).orElseThrow();
        });
    }

    public TestOrderView order(SampleView sample, Spec spec, Lab lab) {
        return doing(() -> orders.send(UUID.randomUUID(), sample.id(), spec.code(), lab.code(), MAKER, AT));
    }

    public static Entry entry(String item, String value, boolean passed) {
        return new Entry(item, null, null, value, passed, AT);
    }

    /** Entered and handed in, with a report. */
    public void result(TestOrderView order, Actor by, @Nullable String reason, Entry... entries) {
        Instant at = order.sentAt().plusSeconds(3600);
        run(() -> {
            results.enter(order.orderId(), List.of(entries), by, at);
            results.report(order.orderId(), pdf(), "report.pdf", UUID.fromString(by.id()), by, at);
            results.submit(order.orderId(), Entry.Source.FORM, reason, by, at);
        });
    }

    public static ByteArrayInputStream pdf() {
        return new ByteArrayInputStream(Pdf.page("Test report").write());
    }

    public void run(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    public <T> T doing(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
