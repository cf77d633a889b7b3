package io.touchstone.inspection.buying;

import io.touchstone.merchant.ShopLinks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Rows of the buyers’ pool. */
@Repository
class BuyerBook {

    private static final String SELECT = """
            select b.buyer_id, b.alias, b.consented_on, b.active, b.quarter_max, b.last_assigned_at, b.version,
                   (select count(*) from inspection_purchase p where p.buyer_id = b.buyer_id and p.assigned_at >= ?::timestamptz
                       and (p.state <> 'dropped' or p.ordered_at is not null)) as used
              from inspection_buyer b
            """;

    private final JdbcTemplate jdbc;

    BuyerBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(Buyer buyer, byte[] sealed, String accountMark, Instant at, String by) {
        jdbc.update(
                "insert into inspection_buyer (buyer_id, alias, identity_sealed, account_mark, consented_on, active, quarter_max,"
                        + " created_at, created_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                buyer.buyerId(),
                buyer.alias(),
                sealed,
                accountMark,
                buyer.consentedOn(),
                buyer.active(),
                buyer.quarterMax(),
                Timestamp.from(at),
                by);
    }

    /** Whether it was still the version seen. */
    boolean change(UUID id, long seen, @Nullable LocalDate consented, boolean active, int quarterMax) {
        return jdbc.update(
                        "update inspection_buyer set consented_on = ?, active = ?, quarter_max = ?, version = version + 1"
                                + " where buyer_id = ? and version = ?",
                        consented,
                        active,
                        quarterMax,
                        id,
                        seen)
                == 1;
    }

    void replaceIdentity(UUID id, byte[] sealed, String accountMark) {
        jdbc.update(
                "update inspection_buyer set identity_sealed = ?, account_mark = ? where buyer_id = ?",
                sealed,
                accountMark,
                id);
    }

    void replaceMarks(UUID id, Collection<ShopLinks.Mark> marks) {
        jdbc.update("delete from inspection_buyer_mark where buyer_id = ?", id);
        marks.forEach(mark -> jdbc.update(
                "insert into inspection_buyer_mark (buyer_id, kind, mark) values (?, ?, ?)",
                id,
                mark.kind().word(),
                HexFormat.of().parseHex(mark.hex())));
    }

    /** Whether somebody else in the pool has that account. */
    boolean isAccountKnown(String accountMark, UUID except) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from inspection_buyer where account_mark = ? and buyer_id <> ?)",
                Boolean.class,
                accountMark,
                except));
    }

    void addTie(UUID id, String merchantId, String reason, Instant at, String by) {
        jdbc.update(
                "insert into inspection_buyer_tie (buyer_id, merchant_id, reason, declared_at, declared_by) values (?, ?, ?, ?, ?)"
                        + " on conflict (buyer_id, merchant_id) do nothing",
                id,
                merchantId,
                reason,
                Timestamp.from(at),
                by);
    }

    List<Tie> ties(UUID id) {
        return jdbc.query(
                "select t.merchant_id, m.name, t.reason, t.declared_at from inspection_buyer_tie t join merchant m using (merchant_id)"
                        + " where t.buyer_id = ? order by t.declared_at desc",
                (row, index) -> new Tie(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()),
                id);
    }

    /** A shop somebody declared to be close to. */
    public record Tie(String merchantId, String shop, String reason, Instant declaredAt) {}

    /** The whole pool, which is small: whoever is next in the rotation first. */
    List<Buyer> all(Instant quarter, int limit) {
        return jdbc.query(
                SELECT + " order by b.active desc, b.last_assigned_at nulls first, b.alias limit ?",
                BuyerBook::view,
                quarter.toString(),
                limit);
    }

    Optional<Buyer> find(String alias, Instant quarter) {
        return jdbc.query(SELECT + " where b.alias = ?", BuyerBook::view, quarter.toString(), alias).stream()
                .findFirst();
    }

    Optional<Buyer> find(UUID id, Instant quarter) {
        return jdbc.query(SELECT + " where b.buyer_id = ?", BuyerBook::view, quarter.toString(), id).stream()
                .findFirst();
    }

    /** Locked, so that two assignments never pass one quota. */
    void lock(UUID id) {
        jdbc.queryForList("select buyer_id from inspection_buyer where buyer_id = ? for update", UUID.class, id);
    }

    byte[] sealed(UUID id) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select identity_sealed from inspection_buyer where buyer_id = ?", byte[].class, id));
    }

    /** Of several at once. */
    Map<UUID, byte[]> sealed(Collection<UUID> ids) {
        Map<UUID, byte[]> sealed = new HashMap<>();
        jdbc.query(
                "select buyer_id, identity_sealed from inspection_buyer where buyer_id = any (?)",
                row -> {
                    sealed.put(row.getObject("buyer_id", UUID.class), row.getBytes("identity_sealed"));
                },
                (Object) ids.toArray(UUID[]::new));
        return sealed;
    }

    void assigned(UUID id, Instant at) {
        jdbc.update("update inspection_buyer set last_assigned_at = ? where buyer_id = ?", Timestamp.from(at), id);
    }

    static Buyer view(ResultSet row, int index) throws SQLException {
        Timestamp last = row.getTimestamp("last_assigned_at");
        return new Buyer(
                Objects.requireNonNull(row.getObject("buyer_id", UUID.class)),
                row.getString("alias"),
                row.getObject("consented_on", LocalDate.class),
                row.getBoolean("active"),
                row.getInt("quarter_max"),
                row.getInt("used"),
                last == null ? null : last.toInstant(),
                row.getLong("version"));
    }
}
