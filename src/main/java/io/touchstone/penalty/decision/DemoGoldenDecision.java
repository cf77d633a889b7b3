package io.touchstone.penalty.decision;

import io.touchstone.deposit.TermTrigger;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.penalty.effect.EffectSpec;
import io.touchstone.penalty.violation.CaseView;
import io.touchstone.penalty.violation.Cases;
import io.touchstone.penalty.violation.DemoCases;
import io.touchstone.restriction.RestrictionKind;
import io.touchstone.restriction.RestrictionScope;
import io.touchstone.rulebook.ViolationClass;
import io.touchstone.shell.DemoChapter;
import io.touchstone.shell.StoryDay;
import io.touchstone.shell.StoryShop;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The whole story goes on: the failed sample is a case, the shop is heard, an officer proposes what is held for a second person, who
 * approves; points, rank, campaigns, settlement, deposit, listing and ratings follow in one moment.
 */
@Component
class DemoGoldenDecision implements DemoChapter {

    private static final String RULE = "B-01";
    private static final int POINTS = 6;
    private static final int DAYS = 30;
    private static final int RATINGS = 3;
    private static final Money HELD = new Money(200_000, Currency.getInstance("CNY"));

    private static final String FACTS = "单店专项抽检的封存样品有一项安全指标不合格，检测结果经两人复核，商家在期限内未提出异议。\n"
            + "A sealed sample failed an item of safety; two people verified the result, and the shop did not object in time.";
    private static final String REASONS = "检测报告、封样与交接记录完整，违规事实清楚，按 B-01 处理。\n"
            + "Report, seals and hand-overs are complete; the act is clear and falls under B-01.";
    private static final String DEVIATION = "首次违规且主动召回，少扣 6 分；整改期间不参加营销活动，延长结算并冻结部分保证金，涉事期间的部分好评暂不计入信用。\n"
            + "A first violation and a recall of its own: 6 points fewer; meanwhile no campaigns, later settlement, part of the deposit"
            + " held, and some praise of that time does not count.";

    private final DemoCases work;
    private final Cases cases;
    private final Drafts drafts;
    private final DecisionSteps steps;
    private final DecisionOrders orders;
    private final DecisionRows rows;
    private final Gate gate;
    private final Accounts accounts;
    private final StoryShop shop;
    private final JdbcClient jdbc;
    private final PlatformTime time;
    private final Ids ids;
    private final Clock clock;

    DemoGoldenDecision(
            DemoCases work,
            Cases cases,
            Drafts drafts,
            DecisionSteps steps,
            DecisionOrders orders,
            DecisionRows rows,
            Gate gate,
            Accounts accounts,
            StoryShop shop,
            JdbcClient jdbc,
            PlatformTime time,
            Ids ids,
            Clock clock) {
        this.work = work;
        this.cases = cases;
        this.drafts = drafts;
        this.steps = steps;
        this.orders = orders;
        this.rows = rows;
        this.gate = gate;
        this.accounts = accounts;
        this.shop = shop;
        this.jdbc = jdbc;
        this.time = time;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "whole-story-decision";
    }

    @Override
    public int position() {
        return 101;
    }

    @Override
    public String story() {
        return WHOLE_STORY;
    }

    @Override
    public void tell() {
        Instant now = clock.instant();
        Optional<CaseView> about = shop.find().flatMap(merchant -> opened(merchant, now));
        Optional<Actor> officer = person(Actor.Kind.STAFF, "officer");
        Optional<Actor> approver = person(Actor.Kind.STAFF, "approver");
        Optional<Actor> seller = person(Actor.Kind.MERCHANT, StoryShop.SELLER);
        if (about.isPresent() && officer.isPresent() && approver.isPresent() && seller.isPresent()) {
            hear(about.get(), officer.get(), seller.get(), now);
            UUID decision = propose(about.get(), officer.get(), StoryDay.PROPOSED.at(time, now));
            approve(decision, approver.get(), StoryDay.APPROVED.at(time, now));
        }
    }

    private void hear(CaseView about, Actor officer, Actor seller, Instant now) {
        Instant heard = StoryDay.HEARD.at(time, now);
        work.take(about.id(), heard, officer);
        work.ask(about.id(), "抽检样品安全项目不合格，请说明原因并提交整改计划。", heard, officer);
        work.answer(about.id(), "我们的自检结果合格，已先行下架该批次并通知买家，正在向检测机构核实。", StoryDay.ANSWERED.at(time, now), seller);
    }

    /** Written down, and held for whatever reasons the gate has. */
    private UUID propose(CaseView about, Actor officer, Instant at) {
        UUID id = ids.next();
        drafts.make(new DraftDecision(id, about.id(), RULE, FACTS, REASONS, false, Automation.NOT), at, officer);
        Decision draft = load(id);
        Content was = draft.content();
        Content content = new Content(
                was.ruleVersionId(),
                was.ruleCode(),
                FACTS,
                REASONS,
                DEVIATION,
                was.detection(),
                was.automation(),
                was.graceDays(),
                null);
        steps.edit(id, version(id), content, effects(draft, at), at, officer);
        Decision written = load(id);
        List<String> reasons = gate.reasons(written, orders.preview(written, at, officer), List.of(), at);
        steps.hold(id, version(id), reasons, at, officer);
        return id;
    }

    /** What the rule orders, with fewer points and with what the officer adds. */
    private List<EffectSpec> effects(Decision draft, Instant at) {
        List<EffectSpec> effects = new ArrayList<>();
        orders.own(draft).forEach(effect -> {
            boolean points = effect.spec() instanceof EffectSpec.Points;
            effects.add(points ? new EffectSpec.Points(ViolationClass.B, POINTS, false) : effect.spec());
        });
        effects.add(restriction(RestrictionKind.CAMPAIGN, DAYS, null));
        effects.add(restriction(RestrictionKind.SETTLEMENT_TERM, null, TermTrigger.RISK));
        effects.add(new EffectSpec.Deposit(EffectSpec.Deposit.Act.HOLD, HELD));
        List<EffectSpec.RatingVoid.Rating> praise = praise(draft.head(), at);
        if (!praise.isEmpty()) {
            effects.add(new EffectSpec.RatingVoid(praise));
        }
        return effects;
    }

    private static EffectSpec restriction(RestrictionKind kind, @Nullable Integer days, @Nullable TermTrigger trigger) {
        return new EffectSpec.Restriction(kind, RestrictionScope.merchant().word(), BigDecimal.ZERO, days, trigger);
    }

    /** The newest praise of the shop, that of the goods in question first. */
    private List<EffectSpec.RatingVoid.Rating> praise(StoredDecision.Head head, Instant before) {
        return jdbc.sql("""
                        select order_id, rated_by from trade_rating
                         where merchant_id = :merchant and rated_by = 'buyer' and outcome = 1 and verdict = 'first' and rated_at < :before
                         order by product_id is not distinct from :product desc, rated_at desc, order_id limit :limit
                        """)
                .param("merchant", head.merchantId())
                .param("product", head.productId())
                .param("before", Timestamp.from(before))
                .param("limit", RATINGS)
                .query((row, i) -> new EffectSpec.RatingVoid.Rating(row.getString(1), row.getString(2)))
                .list();
    }

    private void approve(UUID id, Actor approver, Instant at) {
        steps.approve(id, version(id), orders.mark(load(id)), "证据充分，同意。 The evidence is sufficient.", at, approver);
    }

    private Decision load(UUID id) {
        return rows.lock(id).orElseThrow();
    }

    private long version(UUID id) {
        return load(id).stored().version();
    }

    /** The case that the failure of this story opened. */
    private Optional<CaseView> opened(String merchant, Instant now) {
        return jdbc.sql(
                        "select case_id from penalty_case where merchant_id = ? and source = 'inspection' and opened_at = ?")
                .params(merchant, Timestamp.from(StoryDay.FAILED.at(time, now)))
                .query(UUID.class)
                .optional()
                .map(cases::find);
    }

    private Optional<Actor> person(Actor.Kind kind, String username) {
        return accounts.find(username).map(one -> new Actor(kind, one.id().id().toString()));
    }
}
