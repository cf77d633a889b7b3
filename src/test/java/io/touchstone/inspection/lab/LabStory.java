package io.touchstone.inspection.lab;

import io.touchstone.inspection.SampleId;
import io.touchstone.inspection.sample.SampleView;
import io.touchstone.kernel.Actor;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;

/** Tests and retests with their verification in one call, for tests of what follows from them. */
public final class LabStory {

    private final LabFacts facts;
    private final TestOrders orders;
    private final Confirmations confirmations;
    private final Map<UUID, Actor> testers = new HashMap<>();

    public LabStory(BeanFactory beans) {
        this.facts = new LabFacts(beans);
        this.orders = beans.getBean(TestOrders.class);
        this.confirmations = beans.getBean(Confirmations.class);
    }

    /** Too much lead, said the first of two laboratories, and a second person agreed. */
    public SampleView failed() {
        String category = facts.category();
        Lab lab = lab(category);
        lab(category);
        SampleView sample = facts.sealed(category);
        TestOrderView order = facts.order(sample, facts.spec(category, LabFacts.lead(false)), lab);
        report(order, "0.9", false);
        return sample;
    }

    /** What the other laboratory says of the retained part. */
    public void retested(SampleId sample, boolean passed) {
        TestOrderView order = retestOf(sample);
        report(order, passed ? "0.1" : "0.8", passed);
    }

    public TestOrderView firstOf(SampleId sample) {
        return orders.of(sample).stream()
                .filter(order -> !order.retest())
                .findFirst()
                .orElseThrow();
    }

    /** Where the retained part went. */
    public TestOrderView retestOf(SampleId sample) {
        return orders.of(sample).stream()
                .filter(TestOrderView::retest)
                .findFirst()
                .orElseThrow();
    }

    /** An account of the laboratory that an order is with. */
    public UUID testerOf(TestOrderView order) {
        return UUID.fromString(testers.get(order.labId()).id());
    }

    /** The laboratory's newest report on an order, as a file of evidence. */
    public UUID reportOn(TestOrderView order) {
        return orders.reports(order.orderId()).get(0).fileId();
    }

    private Lab lab(String category) {
        Lab lab = facts.lab(category, 30_000, 7);
        testers.put(lab.labId(), facts.member(lab));
        return lab;
    }

    private void report(TestOrderView order, String value, boolean passed) {
        Actor tester = testers.get(order.labId());
        facts.result(order, tester, null, LabFacts.entry("LEAD", value, passed));
        facts.run(() -> confirmations.confirm(
                order.number(), 1, null, LabFacts.CHECKER, order.sentAt().plusSeconds(7200)));
    }
}
