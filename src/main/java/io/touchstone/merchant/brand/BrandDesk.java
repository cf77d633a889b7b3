package io.touchstone.merchant.brand;

import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.merchant.brand.BrandPermissions.CanKeepBrands;
import io.touchstone.merchant.brand.BrandPermissions.CanReadBrands;
import io.touchstone.shell.CurrentActor;
import io.touchstone.taxonomy.BrandView;
import io.touchstone.taxonomy.Brands;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff keeps brands and who was authorised by whom. */
@Service
@Transactional
public class BrandDesk {

    private static final int SELLERS_SHOWN = 100;

    private final Brands brands;
    private final Authorisations authorisations;
    private final ChainReader chains;
    private final BrandSellers sellers;
    private final ChainWatch watch;
    private final CurrentActor actor;
    private final PlatformTime time;
    private final Ids ids;
    private final Clock clock;

    BrandDesk(
            Brands brands,
            Authorisations authorisations,
            ChainReader chains,
            BrandSellers sellers,
            ChainWatch watch,
            CurrentActor actor,
            PlatformTime time,
            Ids ids,
            Clock clock) {
        this.brands = brands;
        this.authorisations = authorisations;
        this.chains = chains;
        this.sellers = sellers;
        this.watch = watch;
        this.actor = actor;
        this.time = time;
        this.ids = ids;
        this.clock = clock;
    }

    @CanReadBrands
    @Transactional(readOnly = true)
    public KeysetPage<BrandView> list(@Nullable String beginning, @Nullable String cursor, int limit) {
        return brands.page(beginning, cursor, limit);
    }

    /** A brand with its chains as they are on a day; today when none is given. */
    @CanReadBrands
    @Transactional(readOnly = true)
    public BrandFile file(UUID id, @Nullable LocalDate asked) {
        BrandView brand = brands.find(id).orElseThrow(() -> new NotFound("brand", id.toString()));
        Instant now = clock.instant();
        LocalDate day = asked == null ? time.day(now) : asked;
        BrandChain chain = chains.of(brand);
        List<SellerVerdict> verdicts = sellers.of(brand.name(), SELLERS_SHOWN).stream()
                .map(seller -> SellerVerdict.of(
                        seller,
                        brand,
                        chains.judge(chain, seller.party(), seller.niceClass(), seller.shopType(), day, now)))
                .toList();
        List<AuthorisationView> links = authorisations.findByBrandIdOrderByAddedAtAscIdAsc(id).stream()
                .map(Authorisation::view)
                .toList();
        return new BrandFile(brand, day, links, ChainPicture.of(brand, links, day), verdicts);
    }

    @CanKeepBrands
    public UUID add(String name, String ownerName, @Nullable String ownerUscc) {
        return brands.add(name, ownerName, ownerUscc, clock.instant(), actor.get());
    }

    @CanKeepBrands
    public void claim(ClaimAuthorisation asked) {
        if (brands.find(asked.brandId()).isEmpty()) {
            throw new NotFound("brand", asked.brandId().toString());
        }
        authorisations.save(Authorisation.claim(ids.next(), asked, actor.get(), clock.instant()));
    }

    /** From now on chains rest on it: what was held for want of it is let go in the same transaction. */
    @CanKeepBrands
    public void verify(UUID brandId, UUID id, long version) {
        Authorisation authorisation = authorisation(brandId, id, version);
        authorisation.verify(actor.get(), clock.instant());
        authorisations.save(authorisation);
        watch.look(brandId, clock.instant(), actor.get());
    }

    /** Chains that rested on it break: what is listed under them is held in the same transaction. */
    @CanKeepBrands
    public void revoke(UUID brandId, UUID id, String reason, long version) {
        Authorisation authorisation = authorisation(brandId, id, version);
        authorisation.revoke(reason, actor.get(), clock.instant());
        authorisations.save(authorisation);
        watch.look(brandId, clock.instant(), actor.get());
    }

    private Authorisation authorisation(UUID brandId, UUID id, long version) {
        Authorisation found = authorisations
                .findById(id)
                .filter(one -> one.brandId().equals(brandId))
                .orElseThrow(() -> new NotFound("authorisation", id.toString()));
        if (found.version() != version) {
            throw new Conflict(BrandRule.AUTHORISATION_CHANGED);
        }
        return found;
    }
}
