package io.touchstone.penalty.effect;

import io.touchstone.credit.CreditRegister;
import io.touchstone.credit.CreditStanding;
import io.touchstone.deposit.DepositView;
import io.touchstone.deposit.Deposits;
import io.touchstone.deposit.SettlementTerms;
import io.touchstone.merchant.Merchants;
import io.touchstone.penalty.ViolationStanding;
import io.touchstone.penalty.Violations;
import io.touchstone.restriction.Restrictions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Pairs of shops that are alike, and how each stands. */
final class TwinShops {

    static final int PRODUCTS = 4;
    static final int ORDERS = 5;

    private static final long MUCH = 100_000_000;
    private static final long LITTLE = 700;

    private final EffectFixture fixture;
    private final Restrictions restrictions;
    private final Violations violations;
    private final Merchants merchants;
    private final Deposits deposits;
    private final CreditRegister credit;
    private final SettlementTerms terms;
    private final JdbcTemplate db;

    TwinShops(ApplicationContext application, EffectFixture fixture) {
        this.fixture = fixture;
        this.restrictions = application.getBean(Restrictions.class);
        this.violations = application.getBean(Violations.class);
        this.merchants = application.getBean(Merchants.class);
        this.deposits = application.getBean(Deposits.class);
        this.credit = application.getBean(CreditRegister.class);
        this.terms = application.getBean(SettlementTerms.class);
        this.db = application.getBean(JdbcTemplate.class);
    }

    /** Two shops that begin alike. */
    record Pair(String real, String twin, EffectHistories.Purse purse) {}

    Pair make(EffectHistories.Purse purse) {
        return new Pair(shop(purse), shop(purse), purse);
    }

    static String product(String shop, int index) {
        return shop + "-p" + index;
    }

    static String order(String shop, int index) {
        return shop + "-o" + index;
    }

    private String shop(EffectHistories.Purse purse) {
        String shop = fixture.shop();
        StringBuilder products = new StringBuilder("product_id,merchant_id,category_code,title,brand");
        for (int i = 0; i < PRODUCTS; i++) {
            products.append('\n')
                    .append(product(shop, i))
                    .append(',')
                    .append(shop)
                    .append(",toys,Bear,Brand " + i % 2);
        }
        fixture.files().send("products", products.toString());
        StringBuilder orders =
                new StringBuilder("order_id,buyer_id,merchant_id,product_id,amount_minor,paid_at,completed_at");
        StringBuilder ratings =
                new StringBuilder("order_id,rated_by,outcome,rated_at,description_score,service_score,logistics_score");
        for (int i = 0; i < ORDERS; i++) {
            String buyer = "b" + i % 3;
            orders.append('\n').append(order(shop, i) + "," + buyer + "," + shop + "," + product(shop, i % PRODUCTS));
            orders.append(",1,2026-01-0" + (i + 1) + "T00:00:00Z,2026-02-0" + (i + 1) + "T00:00:00Z");
            ratings.append('\n').append(order(shop, i) + ",buyer," + (i % 3 == 2 ? "negative" : "positive"));
            ratings.append(",2026-02-1" + i + "T00:00:00Z," + (1 + i % 5) + ",4,5");
        }
        fixture.files().send("orders", orders.toString());
        fixture.files().send("ratings", ratings.toString());
        fixture.pay(shop, purse == EffectHistories.Purse.RICH ? MUCH : LITTLE);
        fixture.orderUnderWay(shop, shop + "-way");
        return shop;
    }

    /** Everything that ruling E6 names, without the ids by which the two differ. */
    Map<String, Object> standing(String shop, Instant at) {
        Map<String, Object> standing = new TreeMap<>();
        ViolationStanding violated = violations.of(shop, at);
        standing.put("points", List.of(violated.now(), violated.next(), violated.strikes()));
        standing.put("state", merchants.stateAt(shop, at));
        standing.put("restrictions", restrictions(shop, at));
        DepositView deposit = deposits.of(shop, EffectFixture.CNY, at);
        standing.put("deposit", deposit);
        standing.put(
                "owed",
                db.queryForObject(
                        "select coalesce(sum(remaining_minor), 0) from deposit_debt where merchant_id = ?",
                        Long.class,
                        shop));
        standing.put(
                "live",
                db.queryForList(
                        "select substr(product_id, ?) from catalog_product where merchant_id = ? and open_removals = 0"
                                + " and not bare order by 1",
                        String.class,
                        shop.length() + 1,
                        shop));
        standing.put(
                "removals",
                db.queryForList(
                        "select open_removals from catalog_product where merchant_id = ? order by product_id",
                        Integer.class,
                        shop));
        CreditStanding credited = credit.standing(shop, at);
        standing.put("credit", credited.credit());
        standing.put("dsr", credited.dsr());
        standing.put("term", terms.ofOrder(shop + "-way", at).days());
        standing.put(
                "blocked",
                db.queryForObject(
                        "select count(*) from merchant_blocklist_entry where merchant_id = ? and state = 'in_force'",
                        Long.class,
                        shop));
        return standing;
    }

    private List<String> restrictions(String shop, Instant at) {
        return restrictions.ofMerchant(shop, at).stream()
                .map(view -> view.kind() + " " + view.scope().word() + " " + view.weight() + " " + view.until())
                .sorted()
                .toList();
    }
}
