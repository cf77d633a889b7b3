package io.touchstone.deposit.fund;

import io.touchstone.deposit.GuaranteeFund;
import io.touchstone.deposit.PayFromFund;
import io.touchstone.deposit.approval.NewProposal;
import io.touchstone.deposit.approval.ProposalKind;
import io.touchstone.deposit.approval.Proposals;
import io.touchstone.deposit.fund.FundPermissions.CanDecideFault;
import io.touchstone.deposit.fund.FundPermissions.CanPay;
import io.touchstone.deposit.fund.FundPermissions.CanReadFund;
import io.touchstone.deposit.ledger.LedgerPermissions.CanPost;
import io.touchstone.deposit.statement.Place;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.merchant.Merchants;
import io.touchstone.shell.CurrentActor;
import io.touchstone.trade.Orders;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the guarantee fund is looked after: paid from, filled up, and who bears what it paid is decided (rulings G4 and G5). */
@Service
@Transactional
public class FundDesk {

    private final FundBook fund;
    private final FundPictures pictures;
    private final FundList list;
    private final Proposals proposals;
    private final Merchants merchants;
    private final Orders orders;
    private final CurrentActor actor;
    private final Clock clock;

    FundDesk(
            FundBook fund,
            FundPictures pictures,
            FundList list,
            Proposals proposals,
            Merchants merchants,
            Orders orders,
            CurrentActor actor,
            Clock clock) {
        this.fund = fund;
        this.pictures = pictures;
        this.list = list;
        this.proposals = proposals;
        this.merchants = merchants;
        this.orders = orders;
        this.actor = actor;
        this.clock = clock;
    }

    @CanReadFund
    @Transactional(readOnly = true)
    public FundView view() {
        return pictures.now(clock.instant());
    }

    /** Payments, the newest first. */
    @CanReadFund
    @Transactional(readOnly = true)
    public KeysetPage<FundPayment> payments(FundFilter filter, @Nullable String cursor, int limit) {
        return KeysetPage.cut(list.payments(filter, Place.of(cursor), limit + 1), limit, payment -> new Place(
                        payment.paidAt(), payment.paymentId())
                .words());
    }

    @CanReadFund
    @Transactional(readOnly = true)
    public FundPaymentView payment(UUID paymentId) {
        return pictures.payment(paymentId, actor.get());
    }

    /**
     * Pays at once what one person may pay alone, and proposes what is more (ruling G4).
     *
     * @return whether it was paid
     */
    @CanPay
    public boolean pay(NewFundPayment asked) {
        PayFromFund payment = payment(asked);
        if (fund.payAlone(payment)) {
            return true;
        }
        proposals.ask(new NewProposal(
                asked.once(),
                ProposalKind.FUND_PAYMENT,
                asked.merchantId(),
                asked.caseNo(),
                asked.amount(),
                ProposedPayment.content(payment),
                asked.reason(),
                payment.at(),
                payment.by()));
        return false;
    }

    /** Decides who bears a payment; whoever asked for the payment cannot. */
    @CanDecideFault
    public void decideFault(UUID paymentId, GuaranteeFund.Fault fault, String reason) {
        fund.decideFault(paymentId, fault, reason, clock.instant(), actor.get());
    }

    /** Proposes to fill the fund up from the platform's own money. */
    @CanPost
    public void proposeFill(UUID once, Money amount, String reason) {
        if (!amount.currency().equals(FundLevel.CURRENCY)) {
            throw new RuleViolation(FundRule.FUND_CURRENCY);
        }
        proposals.ask(new NewProposal(
                once, ProposalKind.FUND_FILL, null, null, amount, Map.of(), reason, clock.instant(), actor.get()));
    }

    private PayFromFund payment(NewFundPayment asked) {
        if (merchants.find(asked.merchantId()).isEmpty()) {
            throw new NotFound("merchant", asked.merchantId());
        }
        return new PayFromFund(
                asked.once(),
                asked.merchantId(),
                asked.orderId(),
                buyer(asked),
                asked.purpose(),
                asked.amount(),
                asked.caseNo(),
                asked.reason(),
                clock.instant(),
                actor.get(),
                null);
    }

    /** The order says who bought; an order of another shop is none. */
    private @Nullable String buyer(NewFundPayment asked) {
        if (asked.orderId() == null) {
            return null;
        }
        return orders.find(asked.orderId())
                .filter(order -> order.merchantId().equals(asked.merchantId()))
                .map(Orders.OrderView::buyerId)
                .orElseThrow(() -> new RuleViolation(FundRule.FUND_ORDER_UNKNOWN));
    }
}
