package io.touchstone.standing.domain;

import io.touchstone.credit.CreditOverview;
import io.touchstone.credit.CreditRegister;
import io.touchstone.credit.CreditStanding;
import io.touchstone.credit.ExplainedRating;
import io.touchstone.merchant.MerchantAt;
import io.touchstone.merchant.MerchantView;
import io.touchstone.restriction.Restrictions;
import io.touchstone.standing.Standing;
import io.touchstone.standing.domain.StandingPermissions.CanReadStanding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers staff and other systems about any merchant. One answer is read in one snapshot, so that an import which commits
 * in between shows in all parts of it or in none.
 */
@Service
@CanReadStanding
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class StandingDesk {

    private static final int RESTRICTIONS_MAX = 100;

    private final StandingFile file;
    private final CreditRegister credit;
    private final Restrictions restrictions;

    StandingDesk(StandingFile file, CreditRegister credit, Restrictions restrictions) {
        this.file = file;
        this.credit = credit;
        this.restrictions = restrictions;
    }

    public Standing standing(String merchantId, Instant asOf) {
        return file.of(merchantId, asOf);
    }

    /** The shop with its credit alone, for pages. */
    public ShopCredit shop(String merchantId, Instant asOf) {
        return file.shop(merchantId, asOf);
    }

    /** The shop itself, before anything about it is written to a stream that cannot be taken back. */
    public MerchantView merchant(String merchantId) {
        return file.merchant(merchantId);
    }

    public void explain(String merchantId, Instant asOf, boolean dsrWindowOnly, Consumer<ExplainedRating> sink) {
        credit.explain(merchantId, asOf, dsrWindowOnly, sink);
    }

    /** The shop with what would lift its level, where its points are heading (C13), its trend and its restrictions. */
    public ShopOverview overview(String merchantId, Instant asOf, List<LocalDate> days) {
        MerchantAt merchant = file.merchant(merchantId, asOf);
        CreditOverview known = credit.overview(merchantId, asOf, days);
        return new ShopOverview(
                file.shop(merchant, known.standing()), known, restrictions.history(merchantId, asOf, RESTRICTIONS_MAX));
    }

    /** The shop with a page of its statement. */
    public ShopAccount account(String merchantId, Instant asOf, @Nullable String cursor, int limit) {
        ShopCredit shop = file.shop(merchantId, asOf);
        CreditStanding known = shop.credit();
        return new ShopAccount(shop, credit.lift(known), credit.statement(known, cursor, limit));
    }

    public List<CreditRegister.TrendPoint> trend(String merchantId, List<LocalDate> days) {
        return credit.trend(merchantId, days);
    }
}
