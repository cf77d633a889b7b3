package io.touchstone.penalty.decision;

import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.penalty.effect.EffectSpec;
import io.touchstone.penalty.violation.CaseSource;
import io.touchstone.penalty.violation.CaseView;
import io.touchstone.penalty.violation.DemoCases;
import io.touchstone.penalty.violation.OpenCase;
import io.touchstone.shell.DemoChapter;
import io.touchstone.shell.StoryShop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A brand of the demo market that several shops sold under a mark that was not theirs: off every shelf, as two people decided (B9). */
@Component
class DemoBrandDecision implements DemoChapter {

    private static final String RULE = "C-02";
    private static final Duration ACTED = Duration.ofDays(9);
    private static final Duration OPENED = Duration.ofDays(6);
    private static final Duration PROPOSED = Duration.ofDays(4);
    private static final Duration APPROVED = Duration.ofDays(3);
    private static final int SHOPS_MIN = 2;

    /** A brand that is more than one product in so many is left on the shelves: the market has to stay one. */
    private static final int ONE_IN = 25;

    private static final String FACTS = "商标权利人书面证明该品牌已停止授权，多家店铺仍在销售，鉴定样品为假冒。\n"
            + "The owner of the mark has ended all licences in writing; several shops go on selling, and samples are counterfeit.";
    private static final String REASONS = "该品牌在平台上已无合法来源，逐店处理不足以保护消费者。\n"
            + "There is no lawful source of the brand left; shop by shop would not protect consumers.";
    private static final String WHY =
            "规则针对单个商品，本案涉及全平台同一品牌，故按品牌下架。\n" + "The rule is about single listings; here the whole brand is meant.";

    private final DemoCases cases;
    private final Drafts drafts;
    private final DecisionSteps steps;
    private final DecisionOrders orders;
    private final DecisionRows rows;
    private final Gate gate;
    private final Accounts accounts;
    private final StoryShop story;
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    DemoBrandDecision(
            DemoCases cases,
            Drafts drafts,
            DecisionSteps steps,
            DecisionOrders orders,
            DecisionRows rows,
            Gate gate,
            Accounts accounts,
            StoryShop story,
            JdbcClient jdbc,
            Ids ids,
            Clock clock) {
        this.cases = cases;
        this.drafts = drafts;
        this.steps = steps;
        this.orders = orders;
        this.rows = rows;
        this.gate = gate;
        this.accounts = accounts;
        this.story = story;
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "penalty-brand-removal";
    }

    @Override
    public int position() {
        return 82;
    }

    @Override
    public void tell() {
        Instant now = clock.instant();
        Optional<Actor> officer = person("officer");
        Optional<Actor> approver = person("approver");
        if (officer.isPresent() && approver.isPresent()) {
            brand().ifPresent(brand -> remove(brand, officer.get(), approver.get(), now));
        }
    }

    private void remove(String brand, Actor officer, Actor approver, Instant now) {
        UUID id = ids.next();
        CaseView about = cases.open(
                new OpenCase(
                        null,
                        brand,
                        null,
                        CaseSource.STAFF,
                        "brand-removal/" + id,
                        RULE,
                        now.minus(ACTED),
                        FACTS,
                        null,
                        now.minus(OPENED),
                        officer),
                officer);
        Instant proposed = now.minus(PROPOSED);
        drafts.make(new DraftDecision(id, about.id(), RULE, FACTS, REASONS, false, Automation.NOT), proposed, officer);
        Decision draft = load(id);
        Content was = draft.content();
        Content content = new Content(
                was.ruleVersionId(), was.ruleCode(), FACTS, REASONS, WHY, false, Automation.NOT, was.graceDays(), null);
        List<EffectSpec> effects = new ArrayList<>();
        effects.add(new EffectSpec.Listing(EffectSpec.Listing.Reach.BRAND, brand, null));
        orders.own(draft).forEach(effect -> effects.add(effect.spec()));
        steps.edit(id, version(id), content, effects, proposed, officer);
        List<String> reasons = gate.reasons(load(id), orders.preview(load(id), proposed, officer), List.of(), proposed);
        steps.hold(id, version(id), reasons, proposed, officer);
        String mark = orders.mark(load(id));
        steps.approve(id, version(id), mark, "权利人证明属实，同意。 The proof holds.", now.minus(APPROVED), approver);
    }

    /** One that few products bear, in several shops, and none of the shop that has a story of its own. */
    private Optional<String> brand() {
        return jdbc.sql("""
                        select min(brand) from catalog_product where not bare and brand is not null
                         group by catalog_brand_key(brand)
                        having count(distinct merchant_id) >= :shops and bool_and(merchant_id <> :story)
                           and count(*) * :share <= (select count(*) from catalog_product)
                         order by count(*), 1 limit 1
                        """)
                .param("shops", SHOPS_MIN)
                .param("story", story.find().orElse(""))
                .param("share", ONE_IN)
                .query(String.class)
                .optional();
    }

    private Decision load(UUID id) {
        return rows.lock(id).orElseThrow();
    }

    private long version(UUID id) {
        return load(id).stored().version();
    }

    private Optional<Actor> person(String username) {
        return accounts.find(username)
                .map(one -> new Actor(Actor.Kind.STAFF, one.id().id().toString()));
    }
}
