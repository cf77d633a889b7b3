package io.touchstone.deposit.demo;

import io.touchstone.deposit.Fines;
import io.touchstone.deposit.FundPurpose;
import io.touchstone.deposit.GuaranteeFund;
import io.touchstone.deposit.PayFromFund;
import io.touchstone.deposit.approval.NewProposal;
import io.touchstone.deposit.approval.ProposalKind;
import io.touchstone.deposit.approval.Proposals;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Half a year of the guarantee fund: filled up, paid from, owed by merchants at fault; and some fines. */
@Component
class FundStory {

    private static final Actor MAKER = Actor.system("demo-market");
    private static final Actor CHECKER = Actor.system("demo-market-second");
    private static final Currency CNY = Currency.getInstance("CNY");

    private static final long YUAN = 100;
    private static final long FILLED = 150_000 * YUAN;
    private static final long ALONE = 1_000 * YUAN;
    private static final int FILLS = 3;
    private static final int FILL_EVERY_DAYS = 60;
    private static final int PAYMENTS = 34;
    private static final int PAYMENT_EVERY_DAYS = 5;
    private static final int FIRST_DAY = 178;
    private static final int OFFICE_HOUR = 2;

    private final GuaranteeFund fund;
    private final Fines fines;
    private final Proposals proposals;
    private final Ids ids;

    FundStory(GuaranteeFund fund, Fines fines, Proposals proposals, Ids ids) {
        this.fund = fund;
        this.fines = fines;
        this.proposals = proposals;
        this.ids = ids;
    }

    /** @param now the present, before which all of it happened */
    void plan(Agenda agenda, List<MadeShop> shops, Instant now) {
        for (int i = 0; i < FILLS; i++) {
            agenda.add(ago(now, FIRST_DAY + 1 - i * FILL_EVERY_DAYS), this::fill);
        }
        for (int i = 0; i < PAYMENTS && !shops.isEmpty(); i++) {
            plan(agenda, shops.get(i * 29 % shops.size()), i, ago(now, FIRST_DAY - i * PAYMENT_EVERY_DAYS));
        }
        for (int i = 1; i < shops.size(); i += 37) {
            MadeShop shop = shops.get(i);
            agenda.add(ago(now, 20 + i % 90), at -> fine(shop, at));
        }
        agenda.add(ago(now, 1), at -> ask(shops, at));
    }

    private void fill(Instant at) {
        UUID id = ids.next();
        proposals.ask(new NewProposal(
                id,
                ProposalKind.FUND_FILL,
                null,
                null,
                new Money(FILLED, CNY),
                Map.of(),
                "季度补充 / quarterly replenishment",
                at,
                MAKER));
        proposals.allow(id, CHECKER, at);
    }

    private void plan(Agenda agenda, MadeShop shop, int number, Instant when) {
        UUID payment = ids.next();
        agenda.add(when, at -> fund.payConsumer(payment(payment, shop, number, at)));
        GuaranteeFund.Fault fault = number % 3 == 0 ? GuaranteeFund.Fault.NOT_MERCHANT : GuaranteeFund.Fault.MERCHANT;
        if (number % 4 != 3) {
            agenda.add(
                    when.plus(Duration.ofDays(9)),
                    at -> fund.decideFault(payment, fault, "核查结论 / the outcome of the inquiry", at, CHECKER));
        }
    }

    private static PayFromFund payment(UUID id, MadeShop shop, int number, Instant at) {
        long minor = (90 + number * 197L % 1_400) * YUAN;
        FundPurpose[] purposes = FundPurpose.values();
        return new PayFromFund(
                id,
                shop.merchantId(),
                null,
                null,
                purposes[number % purposes.length],
                new Money(minor, CNY),
                "F-%06d".formatted(number + 1),
                "先行赔付消费者 / the consumer is paid in advance",
                at,
                MAKER,
                minor > ALONE ? CHECKER : null);
    }

    private void fine(MadeShop shop, Instant at) {
        fines.charge(
                ids.next(),
                shop.merchantId(),
                new Money(300 * YUAN, CNY),
                "V-%06d".formatted(shop.number()),
                "违反发货规则 / shipping rules broken",
                at,
                MAKER);
    }

    /** Something that waits for a second person. */
    private void ask(List<MadeShop> shops, Instant at) {
        if (!shops.isEmpty()) {
            proposals.ask(new NewProposal(
                    ids.next(),
                    ProposalKind.FUND_PAYMENT,
                    shops.get(0).merchantId(),
                    "F-%06d".formatted(PAYMENTS + 1),
                    new Money(2_400 * YUAN, CNY),
                    Map.of("purpose", FundPurpose.ADVANCE.word()),
                    "商家失联，先行赔付 / the seller cannot be reached",
                    at,
                    MAKER));
        }
    }

    private static Instant ago(Instant now, int days) {
        return now.minus(Duration.ofDays(days)).minus(Duration.ofHours(OFFICE_HOUR));
    }
}
