package io.touchstone.standing.domain;

import io.touchstone.credit.CreditLift;
import io.touchstone.credit.CreditOutlook;
import io.touchstone.credit.CreditRegister;
import io.touchstone.credit.StatementLine;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.MerchantView;
import io.touchstone.merchant.Merchants;
import io.touchstone.shell.CurrentActor;
import io.touchstone.standing.Standing;
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

    public Standing standing(String merchantId, Instant asOf) {
        requireSeat(merchantId);
        return file.of(merchantId, asOf);
    }

    public KeysetPage<StatementLine> statement(String merchantId, Instant asOf, @Nullable String cursor, int limit) {
        requireSeat(merchantId);
        return credit.statement(merchantId, asOf, cursor, limit);
    }

    public CreditLift lift(String merchantId, Instant asOf) {
        requireSeat(merchantId);
        return credit.lift(merchantId, asOf);
    }

    /** Where the points are heading at the recent pace (C13). */
    public CreditOutlook outlook(String merchantId, Instant asOf) {
        requireSeat(merchantId);
        return credit.outlook(merchantId, asOf);
    }

    public List<CreditRegister.TrendPoint> trend(String merchantId, List<LocalDate> days) {
        requireSeat(merchantId);
        return credit.trend(merchantId, days);
    }

    private void requireSeat(String merchantId) {
        if (!merchants.hasSeat(account(), merchantId)) {
            throw new NotFound("merchant", merchantId);
        }
    }

    private UUID account() {
        Actor actor = currentActor.get();
        if (actor.kind() != Actor.Kind.MERCHANT) {
            throw new NotFound("merchant", "");
        }
        return UUID.fromString(actor.id());
    }
}
