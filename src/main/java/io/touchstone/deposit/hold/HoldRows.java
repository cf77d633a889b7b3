package io.touchstone.deposit.hold;

import io.touchstone.deposit.CaptureHold.Receiver;
import io.touchstone.deposit.HoldView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Holds and what was done to them, many rows a statement. */
@Repository
class HoldRows {

    static final String SELECT = """
            select h.hold_id, h.merchant_id, h.amount_minor, coalesce(a.balance_minor, 0) as remaining_minor, h.currency, h.state,
                   h.case_no, h.reason, h.placed_at, h.expires_at, h.ended_at
              from deposit_hold h
              left join deposit_account a on a.merchant_id = h.merchant_id and a.purpose = 'hold' and a.currency = h.currency
                                         and a.hold_id = h.hold_id
            """;

    private final JdbcTemplate jdbc;

    HoldRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What an act was, as far as telling it again must agree with it. */
    record KnownAct(
            UUID holdId, HoldAct.Kind kind, @Nullable Receiver receiver, long amountMinor) {}

    /** A merchant that has an account in a currency. */
    record Lodger(String merchantId, Currency currency) {

        static Lodger of(HoldCommand.Place place) {
            return new Lodger(place.what().merchantId(), place.what().amount().currency());
        }
    }

    /**
     * The holds of these ids, locked in the order of their ids. They are read after the locks are held, so that nobody else's
     * act is missed.
     */
    Map<UUID, HoldState> lock(Collection<UUID> ids) {
        Map<UUID, HoldState> holds = new HashMap<>();
        if (!ids.isEmpty()) {
            UUID[] wanted = ids.toArray(UUID[]::new);
            jdbc.query(
                    "select hold_id from deposit_hold where hold_id = any(?) order by hold_id for no key update",
                    row -> {},
                    (Object) wanted);
            jdbc.query(SELECT + " where h.hold_id = any(?)", (row, i) -> state(row), (Object) wanted)
                    .forEach(hold -> holds.put(hold.holdId(), hold));
        }
        return holds;
    }

    Optional<HoldState> find(UUID id) {
        return jdbc.query(SELECT + " where h.hold_id = ?", (row, i) -> state(row), id).stream()
                .findAny();
    }

    Map<UUID, KnownAct> acts(Collection<UUID> ids) {
        Map<UUID, KnownAct> acts = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.query(
                    "select act_id, hold_id, kind, receiver, amount_minor from deposit_hold_act where act_id = any(?)",
                    row -> {
                        acts.put(row.getObject(1, UUID.class), act(row));
                    },
                    (Object) ids.toArray(UUID[]::new));
        }
        return acts;
    }

    /** Those of the merchants that ever lodged something in the currency beside them. */
    Set<Lodger> lodgers(Collection<Lodger> asked) {
        List<Lodger> keys = List.copyOf(asked);
        return keys.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.query(
                        """
                select a.merchant_id, a.currency from unnest(?::text[], ?::text[]) k (merchant_id, currency)
                  join deposit_account a on a.merchant_id = k.merchant_id and a.purpose = 'deposit' and a.currency = k.currency
                """,
                        (row, i) -> new Lodger(row.getString(1), Currency.getInstance(row.getString(2))),
                        texts(keys, Lodger::merchantId),
                        texts(keys, key -> key.currency().getCurrencyCode())));
    }

    /** Holds whose time is over, locked; those that somebody works on are left for the next time. */
    List<UUID> overdue(Instant at, int limit) {
        return jdbc.query("""
                select hold_id from deposit_hold where state = 'open' and expires_at <= ?
                 order by expires_at limit ? for no key update skip locked
                """, (row, i) -> row.getObject(1, UUID.class), Timestamp.from(at), limit);
    }

    void add(Collection<HoldCommand.Place> placed) {
        if (!placed.isEmpty()) {
            List<HoldCommand.Place> holds = List.copyOf(placed);
            jdbc.update(
                    """
                    insert into deposit_hold (hold_id, merchant_id, amount_minor, currency, case_no, reason, placed_at, placed_by, expires_at)
                    select * from unnest(?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[],
                                         ?::timestamptz[])
                    """,
                    ids(holds, HoldCommand.Place::holdId),
                    texts(holds, hold -> hold.what().merchantId()),
                    holds.stream().map(hold -> hold.what().amount().minor()).toArray(Long[]::new),
                    texts(holds, hold -> hold.what().amount().currency().getCurrencyCode()),
                    texts(holds, hold -> hold.what().caseNo()),
                    texts(holds, hold -> hold.what().reason()),
                    times(holds, HoldCommand.Place::at),
                    texts(holds, hold -> hold.actor().toString()),
                    times(holds, hold -> hold.what().expiresAt()));
        }
    }

    /** What the platform itself took from a hold. */
    long takenByPlatform(UUID hold) {
        Long sum = jdbc.queryForObject(
                "select coalesce(sum(amount_minor), 0) from deposit_hold_act where hold_id = ? and receiver = 'platform'",
                Long.class,
                hold);
        return sum == null ? 0 : sum;
    }

    void addActs(List<HoldAct> acts) {
        if (!acts.isEmpty()) {
            jdbc.update(
                    """
                    insert into deposit_hold_act (act_id, hold_id, kind, receiver, amount_minor, reason, at, actor)
                    select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::timestamptz[], ?::text[])
                    """,
                    ids(acts, HoldAct::actId),
                    ids(acts, HoldAct::holdId),
                    texts(acts, act -> act.kind().word()),
                    texts(
                            acts,
                            act -> act.receiver() == null
                                    ? null
                                    : act.receiver().word()),
                    acts.stream().map(HoldAct::amountMinor).toArray(Long[]::new),
                    texts(acts, HoldAct::reason),
                    times(acts, HoldAct::at),
                    texts(acts, act -> act.actor().toString()));
        }
    }

    void end(List<HoldState> ended) {
        if (!ended.isEmpty()) {
            jdbc.update(
                    """
                    update deposit_hold h set state = e.state, ended_at = e.ended_at
                      from unnest(?::uuid[], ?::text[], ?::timestamptz[]) e (hold_id, state, ended_at) where h.hold_id = e.hold_id
                    """,
                    ids(ended, HoldState::holdId),
                    texts(ended, hold -> hold.state().word()),
                    times(ended, HoldState::endedAt));
        }
    }

    static HoldState state(ResultSet row) throws SQLException {
        return new HoldState(
                row.getObject("hold_id", UUID.class),
                row.getString("merchant_id"),
                row.getLong("amount_minor"),
                row.getLong("remaining_minor"),
                Currency.getInstance(row.getString("currency")),
                HoldView.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("case_no"),
                row.getString("reason"),
                row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                instant(row, "expires_at"),
                instant(row, "ended_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static KnownAct act(ResultSet row) throws SQLException {
        String receiver = row.getString("receiver");
        return new KnownAct(
                row.getObject("hold_id", UUID.class),
                HoldAct.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                receiver == null ? null : Receiver.valueOf(receiver.toUpperCase(Locale.ROOT)),
                row.getLong("amount_minor"));
    }

    private static <T> UUID[] ids(List<T> rows, Function<T, UUID> of) {
        return rows.stream().map(of).toArray(UUID[]::new);
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> of) {
        return rows.stream().map(of).toArray(String[]::new);
    }

    private static <T> @Nullable Timestamp[] times(List<T> rows, Function<T, @Nullable Instant> of) {
        return rows.stream()
                .map(row -> {
                    Instant at = of.apply(row);
                    return at == null ? null : Timestamp.from(at);
                })
                .toArray(Timestamp[]::new);
    }
}
