package io.touchstone.inspection.programme;

import static org.awaitility.Awaitility.await;

import io.touchstone.identity.domain.AccountPrincipal;
import io.touchstone.kernel.Actor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Goods to draw from, and plans on their way, for tests. */
public final class PlanFixture {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final JdbcTemplate db;
    private final PlanDesk desk;

    public PlanFixture(JdbcTemplate db, PlanDesk desk) {
        this.db = db;
        this.desk = desk;
    }

    /** A shop that trades, with products of its own in a category of its own. */
    public record Market(String category, String merchant) {}

    /** Priced from 10 yuan on, one fen more each. */
    public Market market(int products) {
        String name = "drawn-" + COUNT.incrementAndGet();
        db.update(
                "insert into taxonomy_category (category_code, name_zh, name_en, risk_class, updated_at) values (?, '抽检类目', 'Drawn goods', 'high', 'epoch')",
                name);
        shop(name, name, products);
        return new Market(name, name);
    }

    /** Another shop in a category. */
    public void shop(String merchant, String category, int products) {
        db.update(
                "insert into merchant (merchant_id, name, category_code, updated_at) values (?, ?, ?, now())",
                merchant,
                "Shop " + merchant,
                category);
        db.update(
                "insert into merchant_state (merchant_id, valid_from, state, cause, recorded_at) values (?, '-infinity', 'active', 'imported', now())",
                merchant);
        db.update("""
                insert into catalog_product (product_id, merchant_id, category_code, title, brand, price_minor, currency, updated_at)
                select ? || '-p' || i, ?, ?, 'Thing ' || i, 'Acme', 1000 + i, 'CNY', now() from generate_series(1, ?) i""", merchant, merchant, category, products);
    }

    /** Somebody of the staff with all abilities of inspection. */
    public static Authentication staff(String name) {
        return person(name, "inspection:read", "inspection:work", "inspection:approve");
    }

    public static Authentication person(String name, String... abilities) {
        List<String> authorities = new ArrayList<>(List.of("seat:staff"));
        authorities.addAll(List.of(abilities));
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new TestingAuthenticationToken(
                new AccountPrincipal(id, Actor.Kind.STAFF, name),
                null,
                AuthorityUtils.createAuthorityList(authorities));
    }

    public static <T> T as(Authentication somebody, Supplier<T> act) {
        SecurityContextHolder.getContext().setAuthentication(somebody);
        try {
            return act.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    public static void as(Authentication somebody, Runnable act) {
        as(somebody, () -> {
            act.run();
            return true;
        });
    }

    /** A plan with its population defined, still a draft. */
    public String draft(PlanMethod method, Market market, Long budget) {
        return as(staff("planner"), () -> {
            String number =
                    desk.begin(new NewPlan(UUID.randomUUID(), null, "Plan of " + market.category(), method, "CNY"));
            desk.look(
                    number,
                    version(number),
                    new PopulationQuery(
                            List.of(market.category()),
                            List.of(),
                            List.of(),
                            List.of(),
                            null,
                            null,
                            null,
                            90,
                            null,
                            90,
                            false));
            if (budget != null) {
                desk.design(number, version(number), new Design("category", null, null, null, null, 2, 2_000), budget);
            }
            return number;
        });
    }

    public void commit(String number) {
        as(staff("planner"), () -> desk.commit(number, version(number)));
    }

    public void freeze(String number) {
        as(staff("planner"), () -> desk.freeze(number, version(number)));
        untilFree(number);
    }

    public void draw(String number) {
        as(staff("planner"), () -> desk.draw(number, version(number)));
        untilFree(number);
    }

    public String drawn(PlanMethod method, Market market, Long budget) {
        String number = draft(method, market, budget);
        commit(number);
        freeze(number);
        draw(number);
        return number;
    }

    public long version(String number) {
        return db.queryForObject("select version from inspection_plan where number = ?", Long.class, number);
    }

    public String state(String number) {
        return db.queryForObject("select state from inspection_plan where number = ?", String.class, number);
    }

    public UUID id(String number) {
        return db.queryForObject("select plan_id from inspection_plan where number = ?", UUID.class, number);
    }

    private void untilFree(String number) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> db.queryForObject(
                                "select count(*) from inspection_plan where number = ? and running is null",
                                Long.class,
                                number)
                        == 1);
    }
}
