package io.touchstone.deposit.demo;

import io.touchstone.deposit.CaptureHold;
import io.touchstone.deposit.Deposits;
import io.touchstone.deposit.ExtendTerm;
import io.touchstone.deposit.HoldId;
import io.touchstone.deposit.PlaceHold;
import io.touchstone.deposit.SettlementTerms;
import io.touchstone.deposit.TermScope;
import io.touchstone.deposit.TermTrigger;
import io.touchstone.deposit.payment.Payments;
import io.touchstone.deposit.payment.ReceivePayment;
import io.touchstone.deposit.requirement.RequiredAmounts;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.DemoChapter;
import io.touchstone.shell.StoryShop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Half a year of deposits: shops pay in, some too little; money is frozen for cases, paid out and let go; terms are extended. */
@Component
class DemoDeposits implements DemoChapter {

    private static final Actor ACTOR = Actor.system("demo-market");
    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Currency USD = Currency.getInstance("USD");

    private static final String FALLING = "shop-1190";
    private static final String SLOW = "shop-1221";
    private static final String RISING = "shop-1002";

    private static final int SHOPS_MAX = 1_000;
    private static final int HISTORY_DAYS = 183;
    private static final int PAYING_DAYS = 60;
    private static final int RISKY_EVERY = 41;
    private static final int RISKY_DAYS = 12;
    private static final int TODAY = 5;
    private static final long SMALLEST = 100;

    private final Payments payments;
    private final Deposits deposits;
    private final SettlementTerms terms;
    private final FundStory fund;
    private final RequiredAmounts required;
    private final StoryShop story;
    private final JdbcTemplate jdbc;
    private final PlatformTime time;
    private final Ids ids;
    private final Clock clock;
    private int cases;

    DemoDeposits(
            Payments payments,
            Deposits deposits,
            SettlementTerms terms,
            FundStory fund,
            RequiredAmounts required,
            StoryShop story,
            JdbcTemplate jdbc,
            PlatformTime time,
            Ids ids,
            Clock clock) {
        this.payments = payments;
        this.deposits = deposits;
        this.terms = terms;
        this.fund = fund;
        this.required = required;
        this.story = story;
        this.jdbc = jdbc;
        this.time = time;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "deposits";
    }

    @Override
    public int position() {
        return 60;
    }

    @Override
    public void tell() {
        Instant now = clock.instant();
        Agenda agenda = new Agenda(now);
        List<MadeShop> shops = shops(now);
        shops.forEach(shop -> payIn(agenda, shop));
        List<MadeShop> others = withoutThatOfStory(shops);
        others.stream().filter(MadeShop::isHeld).forEach(shop -> freeze(agenda, shop));
        today(agenda, others, now);
        shops.forEach(shop -> special(agenda, shop));
        fund.plan(agenda, others, now);
        agenda.carryOut();
    }

    private List<MadeShop> shops(Instant now) {
        List<String> all = jdbc.queryForList(
                "select merchant_id from merchant where opened_on <= current_date order by merchant_id limit ?",
                String.class,
                SHOPS_MAX);
        List<MadeShop> shops = new ArrayList<>();
        for (String id : all) {
            long amount = required.of(id, CNY, now).minor();
            shops.add(new MadeShop(id, shops.size(), Math.max(amount, MadeShop.BASE_MINOR)));
        }
        return shops;
    }

    private void payIn(Agenda agenda, MadeShop shop) {
        if (shop.lodgedMinor() > 0) {
            Instant at = ago(HISTORY_DAYS - shop.number() * 7 % PAYING_DAYS, shop.number());
            pay(agenda, at, shop.merchantId(), new Money(shop.lodgedMinor(), CNY), shop.number());
        }
    }

    /** The desk shows the movements of the day. */
    private void today(Agenda agenda, List<MadeShop> shops, Instant now) {
        shops.stream()
                .filter(shop -> shop.lodgedMinor() > 0)
                .limit(TODAY)
                .forEach(shop -> freeze(
                        agenda, shop, MadeShop.Ending.OPEN, now.minus(Duration.ofMinutes(3L * shop.number() + 2))));
    }

    /** Its money moves in the story that is told of it; the books only go forward, so that nothing may come after. */
    private List<MadeShop> withoutThatOfStory(List<MadeShop> shops) {
        String own = story.find().orElse("");
        return shops.stream().filter(shop -> !shop.merchantId().equals(own)).toList();
    }

    private void special(Agenda agenda, MadeShop shop) {
        switch (shop.merchantId()) {
            case FALLING -> {
                extend(agenda, shop, TermTrigger.RISK, 6);
                freeze(agenda, shop, MadeShop.Ending.CAPTURED, ago(70, 1));
                freeze(agenda, shop, MadeShop.Ending.CAPTURED_IN_PART, ago(44, 2));
                freeze(agenda, shop, MadeShop.Ending.RELEASED, ago(30, 3));
                freeze(agenda, shop, MadeShop.Ending.OPEN, ago(4, 4));
            }
            case SLOW -> extend(agenda, shop, TermTrigger.LIGHT_RISK, 1);
            // Dollars beside: currencies are never added up.
            case RISING -> pay(agenda, ago(40, 3), RISING, new Money(500_000, USD), 990_001);
            default -> {
                if (shop.number() % RISKY_EVERY == 1) {
                    extend(agenda, shop, TermTrigger.RISK, shop.number() % RISKY_DAYS);
                }
            }
        }
    }

    private void pay(Agenda agenda, Instant when, String merchantId, Money amount, int number) {
        agenda.add(when, at -> {
            String reference = "DEMO" + time.day(at).toString().replace("-", "") + "%06d".formatted(number);
            payments.receive(new ReceivePayment(
                    ids.next(), merchantId, amount, reference, ReceivePayment.Source.API, at, ACTOR));
        });
    }

    private void freeze(Agenda agenda, MadeShop shop) {
        int days = shop.ending() == MadeShop.Ending.OPEN ? shop.number() % 13 : 20 + shop.number() * 11 % 90;
        freeze(agenda, shop, shop.ending(), ago(days, shop.number() * 3));
    }

    private void freeze(Agenda agenda, MadeShop shop, MadeShop.Ending ending, Instant when) {
        agenda.add(when, at -> {
            long available = deposits.of(shop.merchantId(), CNY, clock.instant())
                    .available()
                    .minor();
            long minor = Math.min(shop.heldMinor(), available / 2);
            if (minor >= SMALLEST) {
                HoldId hold = hold(shop, minor, at);
                end(agenda, ending, hold, minor, at.plus(Duration.ofDays(3)));
            }
        });
    }

    private HoldId hold(MadeShop shop, long minor, Instant at) {
        cases++;
        String caseNo = "C-" + time.day(at).getYear() + "-" + "%06d".formatted(cases);
        return deposits.hold(new PlaceHold(
                        shop.merchantId(),
                        new Money(minor, CNY),
                        caseNo,
                        "消费者投诉待处理 / a consumer’s complaint is being looked into",
                        null,
                        at,
                        ACTOR))
                .holdId();
    }

    private void end(Agenda agenda, MadeShop.Ending ending, HoldId hold, long minor, Instant when) {
        switch (ending) {
            case OPEN -> {}
            case RELEASED -> agenda.add(when, at -> release(hold, at));
            case CAPTURED -> agenda.add(when, at -> capture(hold, minor, at));
            case CAPTURED_IN_PART -> {
                agenda.add(when, at -> capture(hold, minor / 2 + 1, at));
                agenda.add(when.plus(Duration.ofHours(5)), at -> release(hold, at));
            }
        }
    }

    private void capture(HoldId hold, long minor, Instant at) {
        deposits.capture(new CaptureHold(
                hold,
                new Money(minor, CNY),
                CaptureHold.Receiver.CONSUMER,
                "投诉成立，赔付消费者 / the complaint holds; the consumer is paid",
                at,
                ACTOR));
    }

    private void release(HoldId hold, Instant at) {
        deposits.release(hold, "处理完毕，解除冻结 / settled; nothing more to pay", at, ACTOR);
    }

    private void extend(Agenda agenda, MadeShop shop, TermTrigger trigger, int days) {
        agenda.add(
                ago(days, 5),
                at -> terms.extend(new ExtendTerm(
                        ids.next(),
                        shop.merchantId(),
                        trigger,
                        TermScope.merchant(),
                        "R-" + time.day(at).getYear() + "-" + "%06d".formatted(shop.number()),
                        "售后风险较高 / a risk in after-sale service",
                        at,
                        ACTOR)));
    }

    /** A time of the office hours some days ago, each number at its own minute. */
    private Instant ago(int days, int number) {
        LocalDate day = time.day(clock.instant()).minusDays(days);
        return time.startOf(day).plus(Duration.ofMinutes(9 * 60 + number * 17L % 480));
    }
}
