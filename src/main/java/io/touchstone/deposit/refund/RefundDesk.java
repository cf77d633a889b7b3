package io.touchstone.deposit.refund;

import io.touchstone.deposit.ledger.LedgerPermissions.CanApprove;
import io.touchstone.deposit.ledger.LedgerPermissions.CanPost;
import io.touchstone.deposit.refund.RequestRefund.Payee;
import io.touchstone.deposit.statement.ActorNames;
import io.touchstone.deposit.statement.StatementPermissions.CanReadLedger;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.Merchants;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff looks at refunds, asks for one on behalf of a merchant and, as a second person, decides. */
@Service
@Transactional
public class RefundDesk {

    private final Refunds refunds;
    private final RefundBook book;
    private final RefundPages pages;
    private final ActorNames names;
    private final Merchants merchants;
    private final CurrentActor actor;
    private final Clock clock;

    RefundDesk(
            Refunds refunds,
            RefundBook book,
            RefundPages pages,
            ActorNames names,
            Merchants merchants,
            CurrentActor actor,
            Clock clock) {
        this.refunds = refunds;
        this.book = book;
        this.pages = pages;
        this.names = names;
        this.merchants = merchants;
        this.actor = actor;
        this.clock = clock;
    }

    /** Newest first, filtered by {@code state} and {@code merchant}. */
    @CanReadLedger
    @Transactional(readOnly = true)
    public KeysetPage<Refund> list(Map<String, String> filter, @Nullable String cursor, int limit) {
        return book.list(filter, cursor, limit);
    }

    @CanReadLedger
    @Transactional(readOnly = true)
    public Refund find(String number) {
        return book.find(number).orElseThrow(() -> new NotFound("refund", number));
    }

    /** The conditions as they are now, and what the merchant has. */
    @CanReadLedger
    @Transactional(readOnly = true)
    public RefundPage page(String merchantId, Currency currency) {
        return pages.of(merchantId, currency, clock.instant());
    }

    /** The names of who asked and who decided. */
    @CanReadLedger
    @Transactional(readOnly = true)
    public Map<String, String> names(Refund refund) {
        return names.of(
                Stream.of(refund.requestedBy(), Objects.requireNonNullElse(refund.decidedBy(), refund.requestedBy()))
                        .toList());
    }

    /** Whether the reader asked for it, who then cannot decide. */
    @CanReadLedger
    @Transactional(readOnly = true)
    public boolean isOwn(Refund refund) {
        return refund.requestedBy().equals(actor.get().toString());
    }

    @CanPost
    public Refund request(UUID once, String merchantId, Money amount, String reason, Payee payee) {
        if (merchants.find(merchantId).isEmpty()) {
            throw new NotFound("merchant", merchantId);
        }
        return refunds.request(
                new RequestRefund(once, merchantId, amount, reason, payee, clock.instant(), actor.get()));
    }

    @CanApprove
    public void approve(String number, String words) {
        refunds.approve(number, words, clock.instant(), actor.get());
    }

    @CanApprove
    public void reject(String number, String words) {
        refunds.reject(number, words, clock.instant(), actor.get());
    }

    @CanPost
    public void withdraw(String number) {
        refunds.withdraw(number, clock.instant(), actor.get());
    }

    /** Before the bank was told; the money goes back to the deposit. */
    @CanPost
    public void stop(String number, String why) {
        refunds.stop(number, why, clock.instant(), actor.get());
    }
}
