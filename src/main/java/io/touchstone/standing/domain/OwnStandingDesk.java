package io.touchstone.standing.domain;

import io.touchstone.credit.CreditOverview;
import io.touchstone.credit.CreditRegister;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.MerchantAt;
import io.touchstone.merchant.MerchantView;
import io.touchstone.merchant.Merchants;
import io.touchstone.shell.CurrentActor;
import io.touchstone.standing.domain.StandingPermissions.CanReadOwnStanding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Answers a merchant about its own shops. A shop without a seat does not exist for the asker: 404, never 403. */
@Service
@CanReadOwnStanding
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class OwnStandingDesk {

    private final StandingFile file;
    private final Merchants merchants;
    private final CreditRegister credit;
    private final CurrentActor currentActor;

    OwnStandingDesk(StandingFile file, Merchants merchants, CreditRegister credit, CurrentActor currentActor) {
        this.file = file;
        this.merchants = merchants;
        this.credit = credit;
        this.currentActor = currentActor;
    }

    public List<MerchantView> shops() {
        return merchants.ofAccount(account());
    }

    /** The shop with what would lift its level, where its points are heading (C13), its trend and its statement. */
    public OwnCredit credit(String merchantId, Instant asOf, List<LocalDate> days, Lines lines) {
        MerchantAt shop = merchants
                .ofAccount(account(), merchantId, asOf)
                .orElseThrow(() -> new NotFound("merchant", merchantId));
        CreditOverview known = credit.overview(merchantId, asOf, days);
        return new OwnCredit(
                file.shop(shop, known.standing()),
                known,
                credit.statement(known.standing(), lines.cursor(), lines.limit()));
    }

    /** Which lines of the statement are asked for. */
    public record Lines(@Nullable String cursor, int limit) {}

    public List<CreditRegister.TrendPoint> trend(String merchantId, List<LocalDate> days) {
        merchants.demandSeat(currentActor.get(), merchantId);
        return credit.trend(merchantId, days);
    }

    private UUID account() {
        Actor actor = currentActor.get();
        if (actor.kind() != Actor.Kind.MERCHANT) {
            throw new NotFound("merchant", "");
        }
        return UUID.fromString(actor.id());
    }
}
