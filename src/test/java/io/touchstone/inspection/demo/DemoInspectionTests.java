package io.touchstone.inspection.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.deposit.Deposits;
import io.touchstone.deposit.ledger.AccountKey;
import io.touchstone.deposit.ledger.AccountPurpose;
import io.touchstone.deposit.ledger.Ledger;
import io.touchstone.deposit.ledger.Posting;
import io.touchstone.deposit.ledger.TransferKind;
import io.touchstone.intake.FactFiles;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import io.touchstone.restriction.RestrictionKind;
import io.touchstone.restriction.Restrictions;
import io.touchstone.shell.RoleFigure;
import io.touchstone.support.TouchstoneTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole way of many samples, from the draw to what followed, told in one go: everything it touched agrees. */
@TouchstoneTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoInspectionTests {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Instant LODGED = Instant.parse("2025-05-01T00:00:00Z");
    private static final long DEPOSIT = 10_000_000;
    private static final int SHOPS = 6;
    private static final int PRODUCTS = 90;

    @Autowired
    private DemoInspection chapter;

    @Autowired
    private Intake intake;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Deposits deposits;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Ids ids;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private List<RoleFigure> figures;

    @BeforeAll
    void aMarketThatWasInspected() {
        FactFiles files = new FactFiles(intake);
        files.send("categories", "category_code,name_zh,risk_class", "5020,玩具,high", "3030,小家电,medium", "2010,女装,low");
        StringBuilder shops = new StringBuilder("merchant_id,name,category_code\n");
        for (int shop = 0; shop < SHOPS; shop++) {
            shops.append("shop-%d,Shop %d,5020%n".formatted(shop, shop));
        }
        files.send("merchants", shops.toString().getBytes(StandardCharsets.UTF_8));
        StringBuilder products =
                new StringBuilder("product_id,merchant_id,category_code,title,brand,model,price_minor\n");
        List<String> categories = List.of("5020", "3030", "2010");
        for (int product = 0; product < PRODUCTS; product++) {
            products.append("p-%d,shop-%d,%s,Product %d,Brand,M-%d,%d%n"
                    .formatted(
                            product,
                            product % SHOPS,
                            categories.get(product % 3),
                            product,
                            product / 2,
                            5_000 + product));
        }
        files.send("products", products.toString().getBytes(StandardCharsets.UTF_8));
        transaction.executeWithoutResult(status -> {
            for (int shop = 0; shop < SHOPS; shop++) {
                ledger.post(Posting.move(
                        TransferKind.PAYMENT,
                        ids.next(),
                        LODGED,
                        AccountKey.platforms(AccountPurpose.BANK, CNY),
                        AccountKey.deposit("shop-" + shop, CNY),
                        new Money(DEPOSIT, CNY)));
            }
        });
        transaction.executeWithoutResult(status -> chapter.tell());
    }

    /** Reckoned here from the ruling's words, with nothing of the application's own. */
    /** What a merchant may still have tested again says nothing yet. */
    @Test
    void tellsThePassRateOfWhatIsFinalOnly() {
        RoleFigure rate = figures.stream()
                .filter(figure -> figure.key().equals("inspection.pass"))
                .findFirst()
                .orElseThrow();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);

        assertThat(jdbc.queryForObject(
                        "select count(*) from inspection_outcome where state not in ('final', 'reversed')"
                                + " and not passed",
                        Integer.class))
                .as("failures that may still be overturned")
                .isPositive();
        assertThat(JdbcClient.create(jdbc)
                        .sql(rate.sql())
                        .param("now", now)
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo(jdbc.queryForObject(
                        "select avg(passed::int) from inspection_outcome where state = 'final'"
                                + " and final_at >= ?::timestamptz - interval '90 days'",
                        BigDecimal.class,
                        now));
    }

    @Test
    void drawsTheControlArmAsTheRulingSays() throws GeneralSecurityException {
        Map<String, Object> plan = jdbc.queryForMap(
                "select plan_id, seed_revealed from inspection_plan where state = 'revealed' order by number limit 1");
        List<String> drawn = jdbc.queryForList(
                "select product_id from inspection_sample where plan_id = ? and arm = 'control' order by draw_rank",
                String.class,
                plan.get("plan_id"));
        Mac mac = mac((byte[]) plan.get("seed_revealed"));
        Mac control = mac(mac.doFinal("control".getBytes(StandardCharsets.UTF_8)));

        List<String> ordered = jdbc.queryForList("select product_id from catalog_product", String.class).stream()
                .sorted(Comparator.comparing(
                        product -> control.doFinal(product.getBytes(StandardCharsets.UTF_8)), Arrays::compareUnsigned))
                .toList();

        assertThat(drawn).isNotEmpty().isEqualTo(ordered.subList(0, drawn.size()));
    }

    @Test
    void holdsExactlyWhatFailedForGoodAndItsModel() {
        Set<String> expected = new HashSet<>(jdbc.queryForList(
                "select p.product_id from catalog_product p where p.model in (select s.model from inspection_sample s"
                        + " where s.state = 'failed')",
                String.class));
        Set<String> held = new HashSet<>();
        for (int shop = 0; shop < SHOPS; shop++) {
            restrictions.ofMerchant("shop-" + shop, clock.instant()).stream()
                    .filter(one -> one.kind() == RestrictionKind.SEARCH)
                    .forEach(one -> held.add(one.scope().word().replace("product:", "")));
        }

        assertThat(held).isNotEmpty().isEqualTo(expected);
    }

    @Test
    void countsEveryFinalResultOnce() {
        assertThat(jdbc.queryForList(
                        "select passed, count(*) from inspection_concluded group by passed order by passed"))
                .isEqualTo(jdbc.queryForList("select state = 'passed' as passed, count(*) from inspection_sample"
                        + " where state in ('passed', 'failed') group by 1 order by 1"))
                .hasSize(2);
    }

    @Test
    void paysEachVerifiedTestOnce() {
        assertThat(count("select count(*) from inspection_cost where kind = 'test'"))
                .isPositive()
                .isEqualTo(
                        count("select count(*) from inspection_test_order where state = 'verified' and kind = 'test'"));
    }

    /** Overturned: the fee is back, and the platform bears what both tests cost. */
    @Test
    void givesTheFeeBackToWhoWasRight() {
        List<String> right =
                jdbc.queryForList("select distinct merchant_id from inspection_outcome where overturned", String.class);

        assertThat(right).isNotEmpty().allSatisfy(merchant -> assertThat(
                        deposits.of(merchant, CNY, clock.instant()).available())
                .isEqualTo(new Money(DEPOSIT, CNY)));
        assertThat(count("select count(*) from inspection_cost where kind = 'retest' and bearer = 'merchant'"))
                .isZero();
    }

    @Test
    void startsACorrectionForEveryFailure() {
        assertThat(count("select count(*) from inspection_correction"))
                .isPositive()
                .isEqualTo(count("select count(*) from inspection_sample where state = 'failed'"));
    }

    private long count(String sql) {
        Long count = jdbc.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    private static Mac mac(byte[] key) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac;
    }
}
