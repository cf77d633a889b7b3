package io.touchstone.report.kpi;

import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.shell.DemoChapter;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The key figures of the demo’s facts, a target that two people set, and one that waits for its second. */
@Component
class DemoKpis implements DemoChapter {

    private static final int AFTER_FACTS = 115;

    private final KpiRound round;
    private final KpiCatalogue catalogue;
    private final KpiTargetBook book;
    private final Accounts accounts;
    private final Ids ids;
    private final Clock clock;

    DemoKpis(KpiRound round, KpiCatalogue catalogue, KpiTargetBook book, Accounts accounts, Ids ids, Clock clock) {
        this.round = round;
        this.catalogue = catalogue;
        this.book = book;
        this.accounts = accounts;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "report-kpis";
    }

    @Override
    public int position() {
        return AFTER_FACTS;
    }

    @Override
    public void tell() {
        round.take(() -> {});
        Optional<Actor> approver = staff("approver");
        staff("officer")
                .flatMap(officer -> propose(officer, "time-to-decide", "10", "十个自然日内作出决定，与公示的办理时限一致。"))
                .ifPresent(
                        target -> approver.ifPresent(second -> book.confirm(target, "同意。", clock.instant(), second)));
        staff("mediator").ifPresent(mediator -> propose(mediator, "refunds-in-time", "0.95", "先以 95% 为目标，半年后复核。"));
    }

    private Optional<KpiTarget> propose(Actor by, String code, String target, String reason) {
        return catalogue.find(code).map(kpi -> {
            KpiTarget proposal = new KpiTarget(
                    ids.next(),
                    code,
                    new BigDecimal(target),
                    book.today(clock.instant()),
                    reason,
                    by.id(),
                    clock.instant(),
                    null);
            book.propose(kpi, proposal, by);
            return proposal;
        });
    }

    private Optional<Actor> staff(String username) {
        return accounts.find(username)
                .map(account -> new Actor(Actor.Kind.STAFF, account.id().toString()));
    }
}
