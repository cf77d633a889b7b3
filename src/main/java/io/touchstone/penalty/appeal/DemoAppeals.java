package io.touchstone.penalty.appeal;

import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.penalty.appeal.Answers.Answer;
import io.touchstone.penalty.appeal.StoredAppeal.Plan;
import io.touchstone.penalty.appeal.StoredAppeal.Voice;
import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.penalty.decision.Decisions;
import io.touchstone.shell.DemoChapter;
import io.touchstone.shell.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Some appeals of the demo market: one that waits, one in talk, one that was answered. */
@Component
class DemoAppeals implements DemoChapter {

    private static final int LOOKED_AT = 50;
    private static final List<String> GROUNDS =
            List.of("涉案批次并非本店发出，附出库记录，请求复核。", "商品已于抽检前下架，处罚所依据的订单不属于本店。", "措施过重，本店首次违规且已全部召回。");

    private final Filings filings;
    private final AppealBook book;
    private final AppealRows rows;
    private final Answers answers;
    private final Decisions decisions;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    DemoAppeals(
            Filings filings,
            AppealBook book,
            AppealRows rows,
            Answers answers,
            Decisions decisions,
            Accounts accounts,
            JdbcClient jdbc,
            Ids ids,
            Clock clock) {
        this.filings = filings;
        this.book = book;
        this.rows = rows;
        this.answers = answers;
        this.decisions = decisions;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "penalty-appeals";
    }

    @Override
    public int position() {
        return 84;
    }

    @Override
    public void tell() {
        Instant now = clock.instant();
        Optional<Actor> mediator = accounts.withRole(Role.MEDIATOR).stream()
                .findFirst()
                .map(one -> new Actor(Actor.Kind.STAFF, one.id().id().toString()));
        List<DecisionView> open = open(now);
        for (int i = 0; i < open.size(); i++) {
            UUID appeal = file(open.get(i), GROUNDS.get(i), now);
            if (i > 0 && mediator.isPresent()) {
                hear(appeal, i, mediator.get(), now);
            }
        }
    }

    private List<DecisionView> open(Instant now) {
        return jdbc
                .sql(
                        "select decision_id from penalty_decision where state in ('delayed', 'in_force') and merchant_id is not null"
                                + " order by made_at desc, decision_id desc limit ?")
                .param(LOOKED_AT)
                .query(UUID.class)
                .list()
                .stream()
                .map(decisions::find)
                .filter(one -> filings.opening(one, now).isOpen())
                .limit(GROUNDS.size())
                .toList();
    }

    private UUID file(DecisionView decision, String grounds, Instant now) {
        UUID id = ids.next();
        Plan plan = new Plan("供应商批次混入不合格品", "已全部下架并召回", "入库前逐批抽检并留存记录");
        filings.byMerchant(decision, new FileAppeal(id, grounds, plan, List.of(), now, Actor.system("demo")));
        return id;
    }

    /** The second is asked for more, the third is answered. */
    private void hear(UUID appeal, int which, Actor mediator, Instant now) {
        book.act(appeal, one -> one.claim(false, now, mediator));
        if (which == 1) {
            book.act(appeal, one -> one.say("请补充该批次的采购凭证和出库记录。", Voice.PLATFORM, now, mediator));
            return;
        }
        long version = rows.find(appeal).orElseThrow().stored().version();
        answers.uphold(new Answer(appeal, version, "召回属实，但违规事实成立，措施与规则相符，维持原决定。", now, mediator));
    }
}
