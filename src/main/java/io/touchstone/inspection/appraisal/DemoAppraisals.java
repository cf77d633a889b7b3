package io.touchstone.inspection.appraisal;

import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.MadePaper;
import io.touchstone.taxonomy.BrandView;
import io.touchstone.taxonomy.Brands;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** An owner of a made brand and what it was asked in the demo; in the caller's transaction. */
@Component
public class DemoAppraisals {

    private static final String CODE = "demo-brand-owner";
    private static final int DUE_DAYS = 10;
    private static final Money FEE = new Money(20_000, Currency.getInstance("CNY"));
    private static final List<String> FEATURES =
            List.of("包装印刷 Print on the package", "防伪标识 Anti-counterfeit label", "做工 Workmanship");

    private final Appraisals appraisals;
    private final BrandOwners owners;
    private final Brands brands;
    private final Accounts accounts;
    private final JdbcTemplate jdbc;
    private final PlatformTime time;
    private final Ids ids;

    DemoAppraisals(
            Appraisals appraisals,
            BrandOwners owners,
            Brands brands,
            Accounts accounts,
            JdbcTemplate jdbc,
            PlatformTime time,
            Ids ids) {
        this.appraisals = appraisals;
        this.owners = owners;
        this.brands = brands;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.time = time;
        this.ids = ids;
    }

    /** One case waits for its answer, one is signed, one accepted; nothing where the market has no brand. */
    public void tell(Actor asker, Actor second, Actor signer, Instant now) {
        List<BrandView> library = brands.page(null, null, 1).items();
        List<String> products = jdbc.queryForList(
                "select product_id from catalog_product where not bare order by product_id limit 3", String.class);
        if (library.isEmpty() || products.isEmpty()) {
            return;
        }
        BrandView brand = library.get(0);
        BrandOwner owner = owner(brand.id(), asker, now.minus(Duration.ofDays(60)));
        for (int i = 0; i < products.size(); i++) {
            Instant at = now.minus(Duration.ofDays(20L - 6L * i));
            String number = ask(products.get(i), brand.name(), asker, at);
            if (i < 2) {
                boolean genuine = i == 0;
                appraisals.sign(number, version(number), answer(genuine), owner, at.plus(Duration.ofDays(3)), signer);
                if (genuine) {
                    appraisals.accept(number, version(number), at.plus(Duration.ofDays(4)), second);
                }
            }
        }
    }

    private BrandOwner owner(UUID brand, Actor by, Instant at) {
        BrandOwner owner = new BrandOwner(ids.next(), CODE, "示范品牌方", "Demo brand owner", true, List.of(), List.of(), 0);
        owners.add(owner, at, by);
        owners.giveBrand(owner.id(), brand);
        accounts.find("brandowner")
                .ifPresent(account -> owners.seat(owner.id(), account.id().id()));
        return owners.find(CODE).orElseThrow();
    }

    private String ask(String product, String brand, Actor by, Instant at) {
        String number = appraisals.request(
                new NewAppraisal(
                        ids.next(),
                        null,
                        product,
                        brand,
                        "消费者投诉疑为假货。A consumer doubts that it is genuine.",
                        FEATURES,
                        time.day(at).plusDays(DUE_DAYS),
                        FEE),
                at,
                by);
        appraisals.addFile(
                appraisals.find(number),
                MadePaper.of("Photographs of the goods", List.of("Case " + number)),
                "photos.pdf",
                "实物照片 Photographs",
                null,
                by);
        return number;
    }

    private long version(String number) {
        return appraisals.find(number).version();
    }

    private static Answer answer(boolean genuine) {
        FeatureFinding.Found found = genuine ? FeatureFinding.Found.AS_GENUINE : FeatureFinding.Found.DEVIATES;
        return new Answer(
                genuine ? Verdict.GENUINE : Verdict.COUNTERFEIT,
                FEATURES.stream()
                        .map(feature -> new FeatureFinding(feature, found, ""))
                        .toList(),
                genuine ? "与正品一致。As on the genuine product." : "多处不符。Deviates in several places.");
    }
}
