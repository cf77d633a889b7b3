package io.touchstone.penalty.statement;

import io.touchstone.kernel.KeysetPage;
import io.touchstone.merchant.MerchantView;
import io.touchstone.merchant.Merchants;
import io.touchstone.penalty.statement.ReasonsPermissions.CanReadOwnDecisions;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a merchant reads what was decided about its shop, from the notice on. Another's shop or decision does not exist for it. */
@Service
@CanReadOwnDecisions
@Transactional
public class OwnDecisionDesk {

    private final OwnDecisions decisions;
    private final StatementPrints prints;
    private final Merchants merchants;
    private final CurrentActor actor;
    private final Clock clock;

    OwnDecisionDesk(
            OwnDecisions decisions, StatementPrints prints, Merchants merchants, CurrentActor actor, Clock clock) {
        this.decisions = decisions;
        this.prints = prints;
        this.merchants = merchants;
        this.actor = actor;
        this.clock = clock;
    }

    /** The decisions about a shop. */
    public record Shown(String merchantId, String shopName, KeysetPage<OwnDecision> page) {}

    @Transactional(readOnly = true)
    public Shown list(String merchantId, @Nullable String cursor, int limit) {
        MerchantView shop = merchants.own(actor.get(), merchantId);
        return new Shown(merchantId, shop.name(), decisions.page(merchantId, cursor, limit));
    }

    /** Shows the statement and keeps when it was first shown. */
    public StatementReading read(String merchantId, String number) {
        merchants.demandSeat(actor.get(), merchantId);
        return decisions.read(merchantId, number, UUID.fromString(actor.get().id()), clock.instant());
    }

    public StatementPrint pdf(String merchantId, String number, Locale locale) {
        return prints.pdf(read(merchantId, number), locale);
    }

    public StatementPrint json(String merchantId, String number, Locale locale) {
        return prints.json(read(merchantId, number), locale);
    }
}
