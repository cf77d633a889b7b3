package io.touchstone.penalty.decision;

import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.merchant.MerchantView;
import io.touchstone.merchant.Merchants;
import io.touchstone.penalty.violation.CaseSource;
import io.touchstone.penalty.violation.CaseView;
import io.touchstone.penalty.violation.DemoCases;
import io.touchstone.penalty.violation.OpenCase;
import io.touchstone.shell.DemoChapter;
import io.touchstone.shell.Role;
import io.touchstone.shell.StoryShop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases of the demo market at every stage, and decisions in every state that people meet. */
@Component
class DemoDecisions implements DemoChapter {

    private static final Duration OPENED = Duration.ofDays(4);
    private static final Duration ASKED = Duration.ofDays(2);
    private static final Duration ANSWERED = Duration.ofDays(1);
    private static final int SHOPS = 12;

    /** What becomes of a story. */
    private enum End {
        OPEN,
        ASKED,
        DISMISSED,
        DRAFTED,
        HELD,
        DECIDED,
        REVERSED
    }

    /**
     * @param hearing whether the rule wants the merchant heard
     * @param goods whether it is about one listing
     */
    private record Story(String rule, boolean hearing, boolean goods, End end, String facts, String reasons) {}

    private static final List<Story> STORIES = List.of(
            new Story("A-05", true, false, End.DECIDED, "多名买家申请退货后七日内未获处理，平台两次催办无果。", "未履行售后义务，影响消费者权益，按规则处理。"),
            new Story("B-08", true, false, End.HELD, "抽检封样时拒绝配合，更换待检商品。", "妨碍抽检，情节清楚，建议按严重违规处理。"),
            new Story("A-02", true, true, End.DECIDED, "商品页标注“纯羊毛”，吊牌成分为羊毛三成、涤纶七成。", "描述与实物不符，给予宽限期改正。"),
            new Story("C-02", true, true, End.DECIDED, "品牌方鉴定该批商品为假冒，订单已发出三十余件。", "售出假冒商品，鉴定结论经复核，按规则扣分并下架。"),
            new Story("A-03", false, false, End.DECIDED, "本周延迟发货订单占比超过两成。", "延迟发货，按规则扣分。"),
            new Story("B-07", true, false, End.REVERSED, "处罚期间以关联店铺继续销售同一商品。", "规避处罚，情节清楚，按严重违规处理。"),
            new Story("B-02", true, false, End.DECIDED, "同一批收货地址在十日内产生大量订单和好评。", "虚假交易，情节严重，复核属实。"),
            new Story("A-07", true, false, End.DRAFTED, "整改期满，未提交任何整改材料。", "逾期未整改，按规则处理。"),
            new Story("A-09", true, false, End.ASKED, "客服以返现要求买家修改评价。", ""),
            new Story("A-06", false, true, End.OPEN, "标题使用与商品无关的热门词。", ""),
            new Story("A-04", true, false, End.DISMISSED, "短期内销量突增，疑似虚假交易。", ""));

    private final DemoCases cases;
    private final Drafts drafts;
    private final DecisionSteps steps;
    private final DecisionRegister decisions;
    private final DecisionOrders orders;
    private final DecisionRows rows;
    private final Merchants merchants;
    private final Accounts accounts;
    private final StoryShop story;
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    DemoDecisions(
            DemoCases cases,
            Drafts drafts,
            DecisionSteps steps,
            DecisionRegister decisions,
            DecisionOrders orders,
            DecisionRows rows,
            Merchants merchants,
            Accounts accounts,
            StoryShop story,
            JdbcClient jdbc,
            Ids ids,
            Clock clock) {
        this.cases = cases;
        this.drafts = drafts;
        this.steps = steps;
        this.decisions = decisions;
        this.orders = orders;
        this.rows = rows;
        this.merchants = merchants;
        this.accounts = accounts;
        this.story = story;
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "penalty-decisions";
    }

    @Override
    public int position() {
        return 81;
    }

    @Override
    public void tell() {
        List<String> shops = shops();
        Optional<Actor> officer = staff(Role.OFFICER);
        Optional<Actor> approver = staff(Role.APPROVER);
        Optional<Actor> mediator = staff(Role.MEDIATOR);
        if (shops.isEmpty() || officer.isEmpty() || approver.isEmpty() || mediator.isEmpty()) {
            return;
        }
        People people = new People(officer.get(), approver.get(), mediator.get());
        for (int i = 0; i < STORIES.size(); i++) {
            tell(STORIES.get(i), shops.get(i % shops.size()), people, clock.instant());
        }
    }

    private record People(Actor officer, Actor approver, Actor third) {}

    private void tell(Story story, String shop, People people, Instant now) {
        Instant opened = now.minus(OPENED);
        CaseView about = cases.open(
                new OpenCase(
                        shop,
                        null,
                        story.goods() ? product(shop) : null,
                        CaseSource.STAFF,
                        null,
                        story.rule(),
                        opened.minus(ANSWERED),
                        story.facts(),
                        null,
                        opened,
                        people.officer()),
                people.officer());
        if (story.end() == End.OPEN) {
            return;
        }
        if (story.end() == End.DISMISSED) {
            cases.dismiss(about.id(), "核对物流与付款后未发现异常。", now, people.officer());
            return;
        }
        if (story.hearing()) {
            cases.ask(about.id(), "请就所述情况说明，并提交整改计划。", now.minus(ASKED), people.officer());
        }
        if (story.end() == End.ASKED) {
            return;
        }
        if (story.hearing()) {
            cases.answer(about.id(), "情况属实，我们已着手改正。", now.minus(ANSWERED), Actor.system("demo"));
        }
        decide(story, about, people, now);
    }

    private void decide(Story story, CaseView about, People people, Instant now) {
        UUID id = ids.next();
        drafts.make(
                new DraftDecision(id, about.id(), story.rule(), story.facts(), story.reasons(), false, Automation.NOT),
                now,
                people.officer());
        if (story.end() == End.DRAFTED) {
            return;
        }
        if (story.rule().startsWith("A")) {
            steps.decideAlone(id, version(id), now, people.officer());
        } else {
            steps.hold(id, version(id), List.of(SecondPerson.Reason.CLASS.word()), now, people.officer());
            if (story.end() == End.HELD) {
                return;
            }
            String mark = orders.mark(rows.lock(id).orElseThrow());
            steps.approve(id, version(id), mark, "同意。", now, people.approver());
        }
        if (story.end() == End.REVERSED) {
            decisions.reverse(new ReverseDecision(
                    id, Set.of(), "own_motion", about.number(), "两店并无关联，原认定有误。", now, people.third()));
        }
    }

    private long version(UUID id) {
        return decisions.find(id).version();
    }

    /** The shop of the demo’s merchant first, so that it has something to read; without the one that has a story of its own. */
    private List<String> shops() {
        String own = story.find().orElse("");
        List<String> shops = new ArrayList<>(accounts.find("merchant").stream()
                .flatMap(account -> merchants.ofAccount(account.id().id()).stream())
                .map(MerchantView::merchantId)
                .limit(1)
                .toList());
        jdbc.sql("""
                        select m.merchant_id from merchant m
                         where exists (select from catalog_product p where p.merchant_id = m.merchant_id and not p.bare)
                         order by m.merchant_id limit ?
                        """).param(SHOPS).query(String.class).list().stream()
                .filter(shop -> !shops.contains(shop) && !shop.equals(own))
                .forEach(shops::add);
        return shops;
    }

    private @Nullable String product(String shop) {
        return jdbc
                .sql(
                        "select product_id from catalog_product where merchant_id = ? and not bare order by product_id limit 1")
                .param(shop)
                .query(String.class)
                .list()
                .stream()
                .findFirst()
                .orElse(null);
    }

    private Optional<Actor> staff(Role role) {
        return accounts.withRole(role).stream()
                .findFirst()
                .map(one -> new Actor(Actor.Kind.STAFF, one.id().id().toString()));
    }
}
