package io.touchstone.penalty.appeal;

import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.penalty.appeal.StoredAppeal.Plan;
import io.touchstone.penalty.appeal.StoredAppeal.Voice;
import io.touchstone.penalty.decision.Decisions;
import io.touchstone.shell.DemoChapter;
import io.touchstone.shell.StoryDay;
import io.touchstone.shell.StoryShop;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The whole story goes on: the seller appeals with a plan of action, somebody who had no hand in the decision hears it and asks for
 * papers, and the seller brings what the laboratory wrote.
 */
@Component
class DemoGoldenAppeal implements DemoChapter {

    private final Filings filings;
    private final AppealBook book;
    private final Decisions decisions;
    private final Accounts accounts;
    private final StoryShop shop;
    private final JdbcClient jdbc;
    private final PlatformTime time;
    private final Ids ids;
    private final Clock clock;

    DemoGoldenAppeal(
            Filings filings,
            AppealBook book,
            Decisions decisions,
            Accounts accounts,
            StoryShop shop,
            JdbcClient jdbc,
            PlatformTime time,
            Ids ids,
            Clock clock) {
        this.filings = filings;
        this.book = book;
        this.decisions = decisions;
        this.accounts = accounts;
        this.shop = shop;
        this.jdbc = jdbc;
        this.time = time;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "whole-story-appeal";
    }

    @Override
    public int position() {
        return 104;
    }

    @Override
    public String story() {
        return WHOLE_STORY;
    }

    @Override
    public void tell() {
        Instant now = clock.instant();
        Optional<UUID> decision = shop.find().flatMap(merchant -> decided(merchant, now));
        Optional<Actor> seller = person(Actor.Kind.MERCHANT, StoryShop.SELLER);
        Optional<Actor> mediator = person(Actor.Kind.STAFF, "mediator");
        if (decision.isPresent() && seller.isPresent() && mediator.isPresent()) {
            UUID appeal = file(decision.get(), seller.get(), StoryDay.APPEALED.at(time, now));
            Instant asked = StoryDay.ASKED.at(time, now);
            Instant replied = StoryDay.REPLIED.at(time, now);
            book.act(appeal, one -> one.claim(false, asked, mediator.get()));
            book.act(
                    appeal,
                    one -> one.say(
                            "请提交自检报告和检测机构的回函。 Please send your own test report and what the laboratory answered.",
                            Voice.PLATFORM,
                            asked,
                            mediator.get()));
            book.act(
                    appeal,
                    one -> one.say(
                            "检测机构复核后来函：仪器校准有误，将撤回该份报告。"
                                    + " The laboratory has looked again: an instrument was out of calibration, and it withdraws the report.",
                            Voice.MERCHANT,
                            replied,
                            seller.get()));
        }
    }

    private UUID file(UUID decision, Actor seller, Instant at) {
        UUID id = ids.next();
        Plan plan = new Plan(
                "同批次留样自检合格，怀疑检测仪器偏差 Our own test of that lot passed; the instrument may be off",
                "已先行下架该批次，并逐单通知买家 The lot is off the shelf and every buyer was told",
                "每批出货前送第三方检测并留存报告 Every lot is tested by a third party before it leaves");
        String grounds = "同批次自检合格，已请检测机构复核原始数据，请求复查并撤销处罚。\n"
                + "Our own test of the same lot passed and the laboratory is looking at its raw data again; we ask to have the decision"
                + " looked at and undone.";
        filings.byMerchant(decisions.find(decision), new FileAppeal(id, grounds, plan, List.of(), at, seller));
        return id;
    }

    private Optional<UUID> decided(String merchant, Instant now) {
        return jdbc.sql("select decision_id from penalty_decision where merchant_id = ? and decided_at = ?")
                .params(merchant, Timestamp.from(StoryDay.APPROVED.at(time, now)))
                .query(UUID.class)
                .optional();
    }

    private Optional<Actor> person(Actor.Kind kind, String username) {
        return accounts.find(username).map(one -> new Actor(kind, one.id().id().toString()));
    }
}
