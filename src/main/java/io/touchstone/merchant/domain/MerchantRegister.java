package io.touchstone.merchant.domain;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.merchant.MerchantAt;
import io.touchstone.merchant.MerchantState;
import io.touchstone.merchant.MerchantView;
import io.touchstone.merchant.Merchants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the shops from their tables. */
@Component
class MerchantRegister implements Merchants {

    /** The day of the report; of a shop that came by its application the day from which it could sell. */
    private static final String OPENED = """
            m.*, case when m.opened_on is null then
                     (select min(t.valid_from) from merchant_state t
                       where t.merchant_id = m.merchant_id and t.state in ('trial', 'active') and isfinite(t.valid_from))
                 end as first_open""";

    private static final String SELECT = "select " + OPENED + " from merchant m ";

    private static final String SELECT_AT = "select " + OPENED + """
            , (select t.state from merchant_state t
                         where t.merchant_id = m.merchant_id and t.valid_from <= ?
                         order by t.valid_from desc, t.step_no desc limit 1) as state_then
            from merchant m
            """;

    private final JdbcTemplate db;
    private final PlatformTime time;

    MerchantRegister(JdbcTemplate db, PlatformTime time) {
        this.db = db;
        this.time = time;
    }

    @Override
    public Optional<MerchantView> find(String merchantId) {
        return db.query(SELECT + "where m.merchant_id = ?", this::view, merchantId).stream()
                .findFirst();
    }

    @Override
    public Optional<MerchantAt> find(String merchantId, Instant at) {
        return db.query(SELECT_AT + "where m.merchant_id = ?", this::viewAt, Timestamp.from(at), merchantId).stream()
                .findFirst();
    }

    @Override
    public MerchantState stateAt(String merchantId, Instant at) {
        return db
                .queryForList(
                        "select state from merchant_state where merchant_id = ? and valid_from <= ?"
                                + " order by valid_from desc, step_no desc limit 1",
                        String.class,
                        merchantId,
                        Timestamp.from(at))
                .stream()
                .findFirst()
                .map(MerchantRegister::state)
                .orElse(MerchantState.APPLICANT);
    }

    @Override
    public Optional<Instant> leavesAt(String merchantId) {
        return db
                .query(
                        "select leaves_at from merchant_exit where merchant_id = ? and cancelled_at is null"
                                + " and left_at is null",
                        (row, i) -> row.getTimestamp(1).toInstant(),
                        merchantId)
                .stream()
                .findFirst();
    }

    @Override
    public List<MerchantView> ofAccount(UUID accountId) {
        return db.query(
                SELECT + "join merchant_seat s using (merchant_id) where s.account_id = ? order by m.merchant_id",
                this::view,
                accountId);
    }

    @Override
    public Optional<MerchantAt> ofAccount(UUID accountId, String merchantId, Instant at) {
        return db
                .query(
                        SELECT_AT
                                + "join merchant_seat s using (merchant_id) where s.account_id = ? and m.merchant_id = ?",
                        this::viewAt,
                        Timestamp.from(at),
                        accountId,
                        merchantId)
                .stream()
                .findFirst();
    }

    @Override
    public boolean hasSeat(UUID accountId, String merchantId) {
        return !db.queryForList(
                        "select 1 from merchant_seat where account_id = ? and merchant_id = ?",
                        Integer.class,
                        accountId,
                        merchantId)
                .isEmpty();
    }

    @Override
    public void demandSeat(Actor reader, String merchantId) {
        if (reader.kind() != Actor.Kind.MERCHANT || !hasSeat(UUID.fromString(reader.id()), merchantId)) {
            throw new NotFound("merchant", merchantId);
        }
    }

    @Override
    public MerchantView own(Actor reader, String merchantId) {
        demandSeat(reader, merchantId);
        return find(merchantId).orElseThrow(() -> new NotFound("merchant", merchantId));
    }

    @Override
    public void giveSeat(UUID accountId, String merchantId) {
        db.update(
                "insert into merchant_seat (account_id, merchant_id, role) values (?, ?, 'owner')"
                        + " on conflict do nothing",
                accountId,
                merchantId);
    }

    private MerchantAt viewAt(ResultSet row, int index) throws SQLException {
        String word = row.getString("state_then");
        return new MerchantAt(view(row, index), word == null ? MerchantState.APPLICANT : state(word));
    }

    private static MerchantState state(String word) {
        return MerchantState.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private MerchantView view(ResultSet row, int index) throws SQLException {
        return new MerchantView(
                row.getString("merchant_id"),
                row.getString("name"),
                row.getString("uscc"),
                row.getBoolean("uscc_valid"),
                row.getString("category_code"),
                row.getString("shop_type"),
                row.getString("account_id"),
                openedOn(row));
    }

    private @Nullable LocalDate openedOn(ResultSet row) throws SQLException {
        Timestamp first = row.getTimestamp("first_open");
        return first == null ? row.getObject("opened_on", LocalDate.class) : time.day(first.toInstant());
    }
}
