package io.touchstone.merchant.brand;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.merchant.life.Holds;
import io.touchstone.restriction.RestrictionScope;
import io.touchstone.taxonomy.BrandView;
import io.touchstone.taxonomy.Brands;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds what shops list under a brand while its chain to them is broken, and lets it go when the chain is whole (A7). */
@Component
@Transactional
class ChainWatch {

    /** More shops than this under one brand are looked at in the nightly round's next pages only. */
    static final int SELLERS_MAX = 5_000;

    private final Brands brands;
    private final ChainReader chains;
    private final BrandSellers sellers;
    private final Holds holds;
    private final PlatformTime time;

    ChainWatch(Brands brands, ChainReader chains, BrandSellers sellers, Holds holds, PlatformTime time) {
        this.brands = brands;
        this.chains = chains;
        this.sellers = sellers;
        this.holds = holds;
        this.time = time;
    }

    /**
     * Looks at every shop of a brand.
     *
     * @return how many of them are held now
     */
    int look(UUID brandId, Instant at, Actor actor) {
        BrandView brand = brands.find(brandId).orElseThrow();
        BrandChain chain = chains.of(brand);
        int broken = 0;
        for (BrandSeller seller : sellers.of(brand.name(), SELLERS_MAX)) {
            broken += look(brand, chain, seller, at, actor) ? 1 : 0;
        }
        return broken;
    }

    /** Looks at the brands of one shop, as when it is admitted: until the nightly round it could list what nobody granted it. */
    void lookAt(String merchantId, Instant at, Actor actor) {
        for (BrandSeller seller : sellers.ofMerchant(merchantId)) {
            brands.named(seller.brandName()).ifPresent(brand -> look(brand, chains.of(brand), seller, at, actor));
        }
    }

    /** Whether it is held now. */
    private boolean look(BrandView brand, BrandChain chain, BrandSeller seller, Instant at, Actor actor) {
        ChainVerdict verdict =
                chains.judge(chain, seller.party(), seller.niceClass(), seller.shopType(), time.day(at), at);
        var cause = new Holds.Cause(Holds.Cause.Kind.CHAIN, seller.merchantId() + "/" + brand.id());
        if (verdict.isWhole()) {
            holds.release(cause, "chain whole", at, actor);
            return false;
        }
        holds.hold(
                seller.merchantId(),
                RestrictionScope.brand(seller.brandName()),
                cause,
                "chain: " + reasons(verdict),
                at,
                actor);
        return true;
    }

    /** The brands that the nightly round looks at, a page. */
    @Transactional(readOnly = true)
    List<UUID> page(@org.jspecify.annotations.Nullable UUID last, int limit) {
        return sellers.brandsAfter(last, limit);
    }

    private static String reasons(ChainVerdict verdict) {
        return verdict.breaks().stream()
                .map(one -> one.reason().word())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
