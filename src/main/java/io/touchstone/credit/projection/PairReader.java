package io.touchstone.credit.projection;

import io.touchstone.credit.domain.OrderFact;
import io.touchstone.credit.domain.PlatformCalendar;
import io.touchstone.credit.domain.RatingFact;
import io.touchstone.credit.domain.Side;
import io.touchstone.intake.CopyReader;
import io.touchstone.intake.CopyRow;
import io.touchstone.intake.CopyRows;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Reads what {@link PairSql} selects and hands it over pair by pair, one pair in memory at a time. */
public final class PairReader {

    private static final long EPOCH_MICROS = TimeUnit.SECONDS.toMicros(CopyRows.EPOCH.getEpochSecond());

    /** Takes one pair after the other. */
    @FunctionalInterface
    public interface Sink {
        void pair(String merchantId, String buyerId, Collection<OrderFact> orders);
    }

    private final Sink sink;
    private PairRows rows = new PairRows();
    private @Nullable String merchantId;
    private @Nullable String buyerId;
    private byte @Nullable [] merchantBytes;
    private byte @Nullable [] buyerBytes;

    private PairReader(Sink sink) {
        this.sink = sink;
    }

    /** By COPY, the fastest way out of the database; the connection can do nothing else meanwhile. */
    static void copy(JdbcTemplate connection, String query, Sink sink) {
        var reader = new PairReader(sink);
        connection.execute((ConnectionCallback<Boolean>) jdbc -> {
            CopyReader.read(jdbc.unwrap(PGConnection.class).getCopyAPI(), query, reader::take);
            return true;
        });
        reader.end();
    }

    /** For a query with parameters; hand {@link Rows#end} over what is left when it is through. */
    public static Rows rows(Sink sink) {
        return new Rows(new PairReader(sink));
    }

    /** Takes the rows of a result set. */
    public static final class Rows implements RowCallbackHandler {

        private final PairReader reader;

        private Rows(PairReader reader) {
            this.reader = reader;
        }

        @Override
        public void processRow(ResultSet row) throws SQLException {
            String merchant = row.getString(1);
            String buyer = row.getString(2);
            if (!merchant.equals(reader.merchantId) || !buyer.equals(reader.buyerId)) {
                reader.begin(merchant, buyer);
            }
            reader.rows.add(pairRow(row));
        }

        public void end() {
            reader.end();
        }
    }

    private void take(CopyRow row) {
        if (!row.is(1, buyerBytes) || !row.is(0, merchantBytes)) {
            String merchant = merchantId != null && row.is(0, merchantBytes) ? merchantId : text(row, 0);
            begin(merchant, text(row, 1));
            merchantBytes = row.asBytes(0);
            buyerBytes = row.asBytes(1);
        }
        rows.add(pairRow(row));
    }

    private void begin(String merchant, String buyer) {
        end();
        rows = new PairRows();
        merchantId = merchant;
        buyerId = buyer;
    }

    private void end() {
        if (merchantId != null && buyerId != null) {
            sink.pair(merchantId, buyerId, rows.orders());
        }
    }

    private static PairRow pairRow(CopyRow row) {
        return new PairRow(
                row.asShort(2),
                row.asBoolean(3) ? Side.SELLER : Side.BUYER,
                text(row, 4),
                row.isNull(5) ? "" : text(row, 5),
                row.asShort(6),
                micros(row, 7),
                micros(row, 8),
                micros(row, 9),
                micros(row, 10),
                score(row, 11),
                score(row, 12),
                score(row, 13));
    }

    static PairRow pairRow(ResultSet row) throws SQLException {
        return new PairRow(
                row.getShort(3),
                row.getBoolean(4) ? Side.SELLER : Side.BUYER,
                row.getString(5),
                Objects.requireNonNullElse(row.getString(6), ""),
                row.getInt(7),
                micros(row, 8),
                micros(row, 9),
                micros(row, 10),
                micros(row, 11),
                row.getInt(12),
                row.getInt(13),
                row.getInt(14));
    }

    private static String text(CopyRow row, int field) {
        byte[] bytes = Objects.requireNonNull(row.asBytes(field));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static long micros(CopyRow row, int field) {
        return row.isNull(field) ? RatingFact.NEVER : row.asLong(field) + EPOCH_MICROS;
    }

    private static long micros(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? RatingFact.NEVER : PlatformCalendar.micros(at.toInstant());
    }

    private static int score(CopyRow row, int field) {
        return row.isNull(field) ? 0 : row.asShort(field);
    }
}
