package io.touchstone.deposit.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.touchstone.intake.FactFiles;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import io.touchstone.support.TouchstoneTest;
import java.time.Instant;
import java.util.Currency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@TouchstoneTest
class RequiredAmountsTests {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Currency USD = Currency.getInstance("USD");
    private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");

    @Autowired
    private RequiredAmounts required;

    @Autowired
    private TariffClaims claims;

    @Autowired
    private Intake intake;

    @Autowired
    private Ids ids;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private FactFiles files = new FactFiles(null);
    private String shop = "";

    @BeforeEach
    void aShopThatListsNothing() {
        files = new FactFiles(intake);
        files.send(
                "categories",
                "category_code,parent_code,name_zh,deposit_minor,currency",
                "electronics,,数码,100000,CNY",
                "phones,electronics,手机,5000000,CNY",
                "cases,phones,手机壳,,CNY",
                "cables,electronics,线材,,CNY",
                "gifts,,礼品,,CNY",
                "freebies,electronics,赠品,0,CNY",
                "imports,,进口,20000,USD",
                "imported-tea,imports,进口茶,,CNY");
        shop = "required-" + ids.next();
        files.market(shop);
    }

    @Test
    void asksNothingOfAShopWithoutListings() {
        assertThat(cny(AT)).isZero();
        assertThat(claims.on(shop, AT)).isEmpty();
    }

    @Test
    void asksNothingWhereNoCategoryHasAnAmount() {
        list("gifts", "");

        assertThat(cny(AT)).isZero();
    }

    @Test
    void asksTheHighestOfTheCategories() {
        list("electronics", "");
        list("phones", "");
        list("gifts", "");

        assertThat(cny(AT)).isEqualTo(5_000_000);
    }

    @Test
    void asksTheAmountOfTheNearestAncestorThatHasOne() {
        list("cables", "");
        assertThat(cny(AT)).isEqualTo(100_000);

        list("cases", "");
        assertThat(cny(AT)).isEqualTo(5_000_000);
        assertThat(claims.on(shop, AT))
                .extracting(Claim::code, Claim::sourceCode)
                .containsExactly(tuple("cases", "phones"), tuple("cables", "electronics"));
    }

    @Test
    void takesAnAmountOfNothingForAnAmount() {
        list("freebies", "");

        assertThat(cny(AT)).isZero();
    }

    @Test
    void keepsCurrenciesApart() {
        list("imports", "");
        list("cables", "");

        assertThat(cny(AT)).isEqualTo(100_000);
        assertThat(required.of(shop, USD, AT)).isEqualTo(new Money(20_000, USD));
    }

    @Test
    void countsAListingFromTheInstantAtWhichItIsLive() {
        list("phones", "2026-02-01T00:00:00Z");
        list("cables", "2026-01-01T00:00:00Z");

        assertThat(cny(Instant.parse("2025-12-31T23:59:59Z"))).isZero();
        assertThat(cny(Instant.parse("2026-01-01T00:00:00Z"))).isEqualTo(100_000);
        assertThat(cny(Instant.parse("2026-01-31T23:59:59Z"))).isEqualTo(100_000);
        assertThat(cny(Instant.parse("2026-02-01T00:00:00Z"))).isEqualTo(5_000_000);
    }

    @Test
    void countsTheEarliestListingOfACategory() {
        list("phones", "2027-01-01T00:00:00Z");
        list("phones", "2026-01-01T00:00:00Z");

        assertThat(cny(AT)).isEqualTo(5_000_000);
    }

    @Test
    void leavesOutProductsKnownOnlyFromOrders() {
        files.send(
                "orders",
                "order_id,buyer_id,merchant_id,product_id,amount_minor,paid_at",
                "o-" + shop + ",b1," + shop + ",bare-" + shop + ",100,2026-02-01T00:00:00Z");

        assertThat(claims.on(shop, AT)).isEmpty();
    }

    @Test
    void asksNothingOfAMerchantNobodyKnows() {
        assertThat(required.of("nobody", CNY, AT)).isEqualTo(new Money(0, CNY));
    }

    @Test
    void readsOneRowACategoryHoweverManyProductsThereAre() {
        jdbc.update("insert into taxonomy_category (category_code, name_zh, updated_at)"
                + " select 'other-' || n, '其他', 'epoch' from generate_series(1, 20000) n on conflict do nothing");
        jdbc.update("""
                insert into catalog_product (product_id, merchant_id, category_code, title, listed_at, updated_at)
                select ? || n, ?, (array['cases', 'cables', 'gifts'])[1 + n % 3], 'A thing', null, now()
                  from generate_series(1, 30000) n
                """, "many-" + shop, shop);
        jdbc.execute("analyze catalog_product, taxonomy_category");

        Long read = transaction.execute(status -> {
            assertThat(cny(AT)).isEqualTo(5_000_000);
            return jdbc.queryForObject(
                    "select sum(coalesce(idx_tup_fetch, 0) + coalesce(seq_tup_read, 0)) from pg_stat_xact_user_tables"
                            + " where relname in ('catalog_product', 'taxonomy_category')",
                    Long.class);
        });

        assertThat(read).isLessThan(50);
    }

    private long cny(Instant at) {
        return required.of(shop, CNY, at).minor();
    }

    private void list(String category, String listedAt) {
        files.send(
                "products",
                "product_id,merchant_id,category_code,title,listed_at",
                "p-" + ids.next() + "," + shop + "," + category + ",A thing," + listedAt);
    }
}
