package io.touchstone.penalty.effect;

import static io.touchstone.penalty.effect.EffectFixture.NOW;
import static io.touchstone.penalty.effect.EffectFixture.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.catalog.ListingSelection;
import io.touchstone.catalog.Listings;
import io.touchstone.catalog.Products;
import io.touchstone.deposit.Deposits;
import io.touchstone.penalty.effect.EffectSpec.Listing.Reach;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

@TouchstoneTest
class ListingEffectTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private DecisionEffects inside;

    @Autowired
    private Listings listings;

    @Autowired
    private Products products;

    @Autowired
    private Deposits deposits;

    @Autowired
    private JdbcTemplate db;

    private EffectFixture fixture;
    private String shop = "";
    private String one = "";
    private String two = "";

    @BeforeEach
    void aShopWithTwoListings() {
        fixture = new EffectFixture(application);
        shop = fixture.shop();
        one = shop + "-1";
        two = shop + "-2";
        list(shop, one, "Sakura " + shop);
        list(shop, two, "Other");
    }

    @Test
    void takesOneListingOffTheShelfAndPutsItBack() {
        Effects.Cause cause = fixture.decision(shop);

        EffectView effect = fixture.apply(cause, listing(Reach.PRODUCT, one)).get(0);

        assertThat(isLive(one)).isFalse();
        assertThat(isLive(two)).isTrue();
        assertThat(effect.figures()).containsExactly(new EffectHandler.Figure("live_listings", "2", "1"));
        assertThat(fixture.revert(cause, effect).figures())
                .containsExactly(new EffectHandler.Figure("live_listings", "1", "2"));
        assertThat(isLive(one)).isTrue();
    }

    @Test
    void keepsWhatAnotherDecisionTookOffWhicheverIsUndoneFirst() {
        Effects.Cause first = fixture.decision(shop);
        Effects.Cause second = fixture.decision(shop);
        EffectView whole = fixture.apply(first, listing(Reach.SHOP, "")).get(0);
        EffectView single = fixture.apply(second, listing(Reach.PRODUCT, one)).get(0);

        fixture.revert(first, whole);
        assertThat(isLive(one)).isFalse();
        assertThat(isLive(two)).isTrue();
        fixture.revert(second, single);
        assertThat(isLive(one)).isTrue();
    }

    @Test
    void findsABrandInAllShopsHoweverItIsWrittenAndLeavesExceptionsAlone() {
        String other = fixture.shop();
        list(other, other + "-1", ("Sakura-" + shop + ".").toUpperCase(Locale.ROOT));
        list(other, other + "-2", "樱花" + shop);
        list(other, other + "-3", "sakura" + shop);
        Effects.Cause cause = fixture.decision(null);
        EffectSpec.Listing brand =
                new EffectSpec.Listing(Reach.BRAND, "sakura" + shop, null, List.of("樱花" + shop), List.of(other + "-3"));

        Effects.Planned planned = fixture.preview(cause, brand).get(0);
        assertThat(planned.foreseen().count()).isEqualTo(3);
        EffectView effect = fixture.apply(cause, brand).get(0);

        assertThat(isLive(one)).isFalse();
        assertThat(isLive(other + "-1")).isFalse();
        assertThat(isLive(other + "-2")).isFalse();
        assertThat(isLive(other + "-3")).isTrue();
        fixture.revert(cause, effect);
        assertThat(isLive(one)).isTrue();
        assertThat(isLive(other + "-2")).isTrue();
    }

    @Test
    void endsTheShareOfOneShopOnceAndLeavesTheOthersOff() {
        String other = fixture.shop();
        list(other, other + "-1", "sakura" + shop);
        Effects.Cause cause = fixture.decision(null);
        EffectView effect =
                fixture.apply(cause, listing(Reach.BRAND, "sakura" + shop)).get(0);

        assertThat(fixture.revertFor(cause, effect, shop))
                .containsExactly(new EffectHandler.Figure("live_listings", "1", "2"));
        assertThat(fixture.revertFor(cause, effect, shop)).isEmpty();
        assertThat(fixture.revertFor(cause, effect, fixture.shop())).isEmpty();

        assertThat(isLive(one)).isTrue();
        assertThat(isLive(other + "-1")).isFalse();
        fixture.revert(cause, effect);
        assertThat(isLive(one)).isTrue();
        assertThat(isLive(other + "-1")).isTrue();
        assertThat(open(one)).isZero();
        assertThat(open(other + "-1")).isZero();
        assertThat(fixture.revertFor(cause, effect, other)).isEmpty();
        assertThatThrownBy(() -> db.update("update catalog_removal_release set reason = 'x'"))
                .isInstanceOf(DataAccessException.class);
    }

    /** Removals of brands from all shops overlap, each ends for some shops or for all, in any order: what is off follows from the rest. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void takesOffExactlyWhatTheRemovalsThatAreLeftName(long seed) {
        Random random = new Random(seed);
        List<String> shops = List.of(fixture.shop(), fixture.shop(), fixture.shop());
        String[] brands = {"One" + seed + shop, "Two" + seed + shop};
        for (String some : shops) {
            list(some, some + "-0", brands[0]);
            list(some, some + "-1", brands[1]);
        }
        Map<String, Integer> expected = new TreeMap<>();
        shops.forEach(some -> {
            expected.put(some + "-0", 0);
            expected.put(some + "-1", 0);
        });
        List<Taken> open = new ArrayList<>();

        for (int step = 0; step < 40; step++) {
            int kind = open.isEmpty() ? 0 : random.nextInt(3);
            if (kind == 0) {
                int brand = random.nextInt(2);
                Effects.Cause cause = fixture.decision(null);
                EffectView effect = fixture.apply(cause, listing(Reach.BRAND, brands[brand]))
                        .get(0);
                open.add(new Taken(cause, effect, brand, new TreeSet<>(shops)));
                shops.forEach(some -> expected.merge(some + "-" + brand, 1, Integer::sum));
            } else if (kind == 1) {
                Taken taken = open.get(random.nextInt(open.size()));
                String some = shops.get(random.nextInt(shops.size()));
                boolean held = taken.shops().remove(some);
                assertThat(fixture.revertFor(taken.cause(), taken.effect(), some)
                                .isEmpty())
                        .isEqualTo(!held);
                expected.merge(some + "-" + taken.brand(), held ? -1 : 0, Integer::sum);
            } else {
                Taken taken = open.remove(random.nextInt(open.size()));
                fixture.revert(taken.cause(), taken.effect());
                taken.shops().forEach(some -> expected.merge(some + "-" + taken.brand(), -1, Integer::sum));
            }
            expected.forEach((product, count) ->
                    assertThat(open(product)).as("seed %d, %s", seed, product).isEqualTo(count));
        }
    }

    private record Taken(Effects.Cause cause, EffectView effect, int brand, TreeSet<String> shops) {}

    private int open(String product) {
        Integer count = db.queryForObject(
                "select open_removals from catalog_product where product_id = ?", Integer.class, product);
        return count == null ? -1 : count;
    }

    @Test
    void asksForTheDepositOfWhatIsStillOnSaleAlone() {
        db.update("update taxonomy_category set deposit_minor = 100000 where category_code = 'toys'");
        assertThat(required()).isEqualTo(100_000);
        Effects.Cause cause = fixture.decision(shop);

        EffectView effect = fixture.apply(cause, listing(Reach.SHOP, "")).get(0);
        assertThat(required()).isZero();
        fixture.revert(cause, effect);
        assertThat(required()).isEqualTo(100_000);
    }

    @Test
    void putsListingsBackWhenTheDaysAreOver() {
        Effects.Cause cause = fixture.decision(shop);
        fixture.apply(cause, new EffectSpec.Listing(Reach.SHOP, "", 7));

        inside.endDue(NOW.plus(Duration.ofDays(7)).minusSeconds(1), 1000, SOMEBODY);
        assertThat(isLive(one)).isFalse();
        inside.endDue(NOW.plus(Duration.ofDays(7)), 1000, SOMEBODY);
        assertThat(isLive(one)).isTrue();
    }

    @Test
    void keepsAListingOffTheShelfWhenAFileListsItAgain() {
        fixture.apply(fixture.decision(shop), listing(Reach.PRODUCT, one));

        list(shop, one, "Sakura");

        assertThat(isLive(one)).isFalse();
    }

    @Test
    void saysWhenNothingIsMeant() {
        assertThat(fixture.preview(fixture.decision(shop), listing(Reach.BRAND, "nobody’s"))
                        .get(0)
                        .foreseen()
                        .obstacles())
                .containsExactly(EffectRule.EFFECT_LISTS_NOTHING);
    }

    @Test
    void countsShopByShop() {
        fixture.inTransaction(() -> assertThat(listings.foreseeByShop(
                        new ListingSelection(ListingSelection.Reach.BRAND, shop, "OTHER", List.of(), List.of()),
                        NOW,
                        10))
                .containsExactly(new Listings.ShopCount(shop, 1, 1)));
    }

    @Test
    void keepsTheHistoryOfRemovals() {
        EffectView effect = fixture.apply(fixture.decision(shop), listing(Reach.PRODUCT, one))
                .get(0);

        for (String change : List.of(
                "update catalog_removal set value = 'x' where removal_id = ?",
                "delete from catalog_removal where removal_id = ?",
                "delete from catalog_removal_item where removal_id = ?")) {
            assertThatThrownBy(() -> db.update(change, effect.id())).isInstanceOf(DataAccessException.class);
        }
    }

    private long required() {
        return deposits.of(shop, EffectFixture.CNY, NOW).required().minor();
    }

    private boolean isLive(String product) {
        return products.find(product).orElseThrow().isLive(NOW);
    }

    private void list(String merchant, String product, String brand) {
        fixture.files()
                .send(
                        "products",
                        "product_id,merchant_id,category_code,title,brand",
                        product + "," + merchant + ",toys,Bear," + brand);
    }

    private static EffectSpec.Listing listing(Reach reach, String value) {
        return new EffectSpec.Listing(reach, value, null);
    }
}
