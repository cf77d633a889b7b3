package io.touchstone.merchant.brand;

import io.touchstone.kernel.PlatformTime;
import io.touchstone.merchant.Merchants;
import io.touchstone.merchant.brand.BrandPermissions.CanReadOwnBrands;
import io.touchstone.shell.CurrentActor;
import io.touchstone.taxonomy.BrandView;
import io.touchstone.taxonomy.Brands;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells a merchant how its own shops stand to their brands; another's shop does not exist for it. */
@Service
@CanReadOwnBrands
@Transactional(readOnly = true)
public class OwnBrandDesk {

    private final Merchants merchants;
    private final Brands brands;
    private final ChainReader chains;
    private final BrandSellers sellers;
    private final CurrentActor actor;
    private final PlatformTime time;
    private final Clock clock;

    OwnBrandDesk(
            Merchants merchants,
            Brands brands,
            ChainReader chains,
            BrandSellers sellers,
            CurrentActor actor,
            PlatformTime time,
            Clock clock) {
        this.merchants = merchants;
        this.brands = brands;
        this.chains = chains;
        this.sellers = sellers;
        this.actor = actor;
        this.time = time;
        this.clock = clock;
    }

    public List<SellerVerdict> of(String merchantId) {
        merchants.demandSeat(actor.get(), merchantId);
        return sellers.ofMerchant(merchantId).stream().map(this::verdict).toList();
    }

    private SellerVerdict verdict(BrandSeller seller) {
        Instant now = clock.instant();
        return brands.named(seller.brandName())
                .map(brand -> SellerVerdict.of(seller, brand, judge(seller, brand, now)))
                .orElseGet(() -> SellerVerdict.unknown(seller));
    }

    private ChainVerdict judge(BrandSeller seller, BrandView brand, Instant now) {
        return chains.judge(
                chains.of(brand), seller.party(), seller.niceClass(), seller.shopType(), time.day(now), now);
    }
}
