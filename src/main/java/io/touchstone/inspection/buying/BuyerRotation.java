package io.touchstone.inspection.buying;

import io.touchstone.kernel.PlatformTime;
import io.touchstone.merchant.ShopLinks;
import io.touchstone.rulebook.Settings;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds who may buy at a shop: in rotation, within the quota, and near it by nothing that is known (rules.md 8.2). */
@Component
class BuyerRotation {

    /** People in the pool. */
    static final int POOL_MAX = 500;

    private final BuyerBook book;
    private final BuyerSecrets secrets;
    private final ShopLinks links;
    private final Settings settings;
    private final PlatformTime time;
    private final JdbcTemplate jdbc;

    BuyerRotation(
            BuyerBook book,
            BuyerSecrets secrets,
            ShopLinks links,
            Settings settings,
            PlatformTime time,
            JdbcTemplate jdbc) {
        this.book = book;
        this.secrets = secrets;
        this.links = links;
        this.settings = settings;
        this.time = time;
        this.jdbc = jdbc;
    }

    /** 00:00 of the first day of the natural quarter. */
    Instant quarter(Instant at) {
        LocalDate day = time.day(at);
        return time.startOf(LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1));
    }

    /** The whole pool, whoever should buy next first. */
    List<Candidate> of(String merchantId, Instant at) {
        return judge(book.all(quarter(at), POOL_MAX), merchantId, at);
    }

    Candidate of(Buyer buyer, String merchantId, Instant at) {
        return judge(List.of(buyer), merchantId, at).get(0);
    }

    private List<Candidate> judge(List<Buyer> pool, String merchantId, Instant at) {
        Instant since = at.minusSeconds(settings.at(BuyingTerms.KEY, at).restDays() * 86_400L);
        Set<UUID> resting = ids(
                "select buyer_id from inspection_purchase where merchant_id = ? and assigned_at > ?",
                merchantId,
                since);
        Set<UUID> tied = new HashSet<>(jdbc.queryForList(
                "select buyer_id from inspection_buyer_tie where merchant_id = ?", UUID.class, merchantId));
        Set<UUID> customers = customers(pool, merchantId);
        Map<UUID, Set<ShopLinks.Kind>> shared = shared(pool, merchantId);
        return pool.stream()
                .map(buyer -> {
                    List<Obstacle> against = own(buyer);
                    add(against, resting.contains(buyer.buyerId()), Obstacle.RESTING);
                    add(against, customers.contains(buyer.buyerId()), Obstacle.BOUGHT_BEFORE);
                    add(against, tied.contains(buyer.buyerId()), Obstacle.TIE);
                    shared.getOrDefault(buyer.buyerId(), Set.of()).stream()
                            .sorted()
                            .forEach(kind -> against.add(Obstacle.valueOf("SHARES_" + kind.name())));
                    return new Candidate(buyer, against);
                })
                .sorted(Candidate.ROTATION)
                .toList();
    }

    private static List<Obstacle> own(Buyer buyer) {
        List<Obstacle> against = new ArrayList<>();
        add(against, !buyer.active(), Obstacle.INACTIVE);
        add(against, buyer.consentedOn() == null, Obstacle.NO_CONSENT);
        add(against, buyer.quarterUsed() >= buyer.quarterMax(), Obstacle.QUOTA);
        return against;
    }

    private static void add(List<Obstacle> against, boolean holds, Obstacle obstacle) {
        if (holds) {
            against.add(obstacle);
        }
    }

    private Set<UUID> ids(String sql, String merchantId, Instant since) {
        return new HashSet<>(jdbc.queryForList(sql, UUID.class, merchantId, Timestamp.from(since)));
    }

    /**
     * Who is a customer of the shop on their own account; what they bought there for the platform is not that. Accounts are opened here
     * and leave for nowhere.
     */
    private Set<UUID> customers(List<Buyer> pool, String merchantId) {
        Map<String, UUID> accounts = new HashMap<>();
        book.sealed(pool.stream().map(Buyer::buyerId).toList())
                .forEach((buyer, kept) ->
                        accounts.put(secrets.identity(kept, buyer).account(), buyer));
        Set<UUID> customers = new HashSet<>();
        Map<String, UUID> orders = new HashMap<>();
        jdbc.query(
                "select buyer_id, order_id from trade_order where merchant_id = ? and buyer_id = any (?) limit 10000",
                row -> {
                    orders.put(
                            secrets.mark("order", row.getString("order_id")), accounts.get(row.getString("buyer_id")));
                },
                merchantId,
                accounts.keySet().toArray(String[]::new));
        jdbc.queryForList(
                        "select order_mark from inspection_purchase where order_mark = any (?)", String.class, (Object)
                                orders.keySet().toArray(String[]::new))
                .forEach(orders::remove);
        customers.addAll(orders.values());
        return customers;
    }

    private Map<UUID, Set<ShopLinks.Kind>> shared(List<Buyer> pool, String merchantId) {
        Set<ShopLinks.Mark> ofShop = links.ofShop(merchantId);
        Map<UUID, Set<ShopLinks.Kind>> shared = new HashMap<>();
        if (ofShop.isEmpty()) {
            return shared;
        }
        Set<UUID> asked = pool.stream().map(Buyer::buyerId).collect(Collectors.toSet());
        jdbc.query("select buyer_id, kind, encode(mark, 'hex') as hex from inspection_buyer_mark", row -> {
            var mark = new ShopLinks.Mark(ShopLinks.Kind.of(row.getString("kind")), row.getString("hex"));
            UUID buyer = row.getObject("buyer_id", UUID.class);
            if (asked.contains(buyer) && ofShop.contains(mark)) {
                shared.computeIfAbsent(buyer, one -> new HashSet<>()).add(mark.kind());
            }
        });
        return shared;
    }
}
