package io.touchstone.merchant.brand;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.DemoChapter;
import io.touchstone.taxonomy.Brands;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Made brands with chains worth looking at: a whole one, one that soon ends, one that was taken back, one nobody knows. */
@Component
class DemoBrands implements DemoChapter {

    private static final Actor ACTOR = Actor.system("demo-market");

    private static final String OUTDOOR = "逐风者户外用品有限公司";

    private final Brands brands;
    private final Authorisations authorisations;
    private final PlatformTime time;
    private final Ids ids;
    private final Clock clock;

    DemoBrands(Brands brands, Authorisations authorisations, PlatformTime time, Ids ids, Clock clock) {
        this.brands = brands;
        this.authorisations = authorisations;
        this.time = time;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "merchant-brands";
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public void tell() {
        LocalDate today = time.day(clock.instant());
        UUID spruce = brand("云杉", "云杉家居集团有限公司");
        grant(spruce, "云杉家居集团有限公司", "云杉(中国)商贸有限公司", true, Set.of(), today.minusYears(3), null);
        grant(spruce, "云杉(中国)商贸有限公司", "华东童趣国际贸易有限公司", false, Set.of(20, 28), today.minusYears(1), today.plusYears(1));
        grant(spruce, "华东童趣国际贸易有限公司", "小树苗母婴用品有限公司", false, Set.of(20), today.minusMonths(5), today.plusDays(25));
        Authorisation ended =
                grant(spruce, "华东童趣国际贸易有限公司", "彩虹屋玩具商行", false, Set.of(28), today.minusYears(1), today.plusMonths(8));
        ended.revoke("授权方书面收回 / taken back in writing by the grantor", ACTOR, clock.instant());
        authorisations.save(ended);
        UUID egret = brand("白鹭湾", "白鹭湾电器股份有限公司");
        grant(egret, "白鹭湾电器股份有限公司", "沐川数码科技有限公司", false, Set.of(11), today.minusYears(2), today.minusDays(12));
        claim(egret, "不知名贸易行", "拾光小家电商行", false, Set.of(11), today.minusMonths(1), today.plusYears(2));
        // One shop that sells already: under one brand by a chain that ends soon, and held back from one that nobody
        // verified.
        UUID ridge = brand("云岭", "云岭山地装备股份有限公司");
        grant(ridge, "云岭山地装备股份有限公司", OUTDOOR, false, Set.of(25), today.minusMonths(11), today.plusDays(40));
        UUID camp = brand("山止", "山止露营用品有限公司");
        grant(camp, "山止露营用品有限公司", "华北野径户外有限公司", false, Set.of(), today.minusYears(1), today.plusYears(1));
        claim(camp, "华北野径户外有限公司", OUTDOOR, false, Set.of(25), today.minusMonths(2), today.plusYears(1));
        brand("青禾", "青禾食品有限公司");
    }

    private UUID brand(String name, String owner) {
        return brands.add(name, owner, null, clock.instant(), ACTOR);
    }

    private Authorisation grant(
            UUID brand,
            String from,
            String to,
            boolean affiliate,
            Set<Integer> classes,
            LocalDate begin,
            @Nullable LocalDate end) {
        Authorisation claimed = claim(brand, from, to, affiliate, classes, begin, end);
        claimed.verify(ACTOR, clock.instant());
        return authorisations.save(claimed);
    }

    private Authorisation claim(
            UUID brand,
            String from,
            String to,
            boolean affiliate,
            Set<Integer> classes,
            LocalDate begin,
            @Nullable LocalDate end) {
        Instant at = clock.instant();
        return authorisations.save(Authorisation.claim(
                ids.next(),
                new ClaimAuthorisation(
                        brand, affiliate, from, null, to, null, null, classes, "CN", false, begin, end, null),
                ACTOR,
                at));
    }
}
