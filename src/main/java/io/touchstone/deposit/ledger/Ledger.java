package io.touchstone.deposit.ledger;

import io.touchstone.kernel.RuleViolation;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only door to the journal. Whatever the number of transfers, they go to the database in one call, which locks the accounts in
 * the order of their ids and refuses what would overdraw one (ADR 10).
 */
@Component
public class Ledger {

    /** More at once would hold the locks for too long. */
    public static final int POSTINGS_MAX = 1_000;

    private final JdbcTemplate jdbc;
    private final AccountIds accounts;
    private final ApplicationEventPublisher events;

    Ledger(JdbcTemplate jdbc, AccountIds accounts, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.events = events;
    }

    /**
     * Makes one transfer, or none when this cause made the same one before.
     *
     * @throws RuleViolation when an account has not enough, or the cause moved something else before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Receipt post(Posting posting) {
        Receipt receipt = postAll(List.of(posting)).get(0);
        if (!receipt.isDone()) {
            throw receipt.refusal();
        }
        return receipt;
    }

    /**
     * Makes what can be made of several transfers, in their order; each is made whole or not at all.
     *
     * @return what became of each, in the same order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Receipt> postAll(List<Posting> postings) {
        if (postings.size() > POSTINGS_MAX) {
            throw new IllegalArgumentException("postings: " + postings.size());
        }
        Map<Cause, Posting> first = new LinkedHashMap<>();
        postings.forEach(posting -> first.putIfAbsent(Cause.of(posting), posting));
        List<Posting> sent = List.copyOf(first.values());
        Map<Cause, Receipt> receipts = new HashMap<>();
        List<Receipt> answers = sent.isEmpty() ? List.of() : send(sent);
        for (int i = 0; i < answers.size(); i++) {
            receipts.put(Cause.of(sent.get(i)), answers.get(i));
        }
        MerchantMoneyMoved.by(sent, answers).forEach(events::publishEvent);
        List<Receipt> told = new ArrayList<>();
        Set<Cause> before = new HashSet<>();
        for (Posting posting : postings) {
            Cause cause = Cause.of(posting);
            Receipt receipt = Objects.requireNonNull(receipts.get(cause));
            told.add(before.add(cause) ? receipt : again(posting, Objects.requireNonNull(first.get(cause)), receipt));
        }
        return told;
    }

    /**
     * The second of two with one cause in a call is told what it would be told a moment later; where the first does not tell that, it
     * is sent by itself.
     */
    private Receipt again(Posting posting, Posting sent, Receipt receipt) {
        boolean same = amounts(sent).equals(amounts(posting));
        if (receipt.isDone()) {
            return new Receipt(same ? Receipt.Outcome.REPLAYED : Receipt.Outcome.DIFFERS, receipt.transferId(), null);
        }
        return same ? receipt : postAll(List.of(posting)).get(0);
    }

    private static Map<AccountKey, Long> amounts(Posting posting) {
        Map<AccountKey, Long> amounts = new HashMap<>();
        posting.legs().forEach(leg -> amounts.put(leg.account(), leg.amountMinor()));
        return amounts;
    }

    private List<Receipt> send(List<Posting> postings) {
        Map<AccountKey, Long> ids = accounts.of(postings.stream()
                .flatMap(posting -> posting.legs().stream())
                .map(Posting.Leg::account)
                .toList());
        Map<Long, AccountKey> keys = new HashMap<>();
        ids.forEach((key, id) -> keys.put(id, key));
        Receipt straight = postings.size() == 1 ? moveStraight(postings.get(0), ids) : null;
        if (straight != null) {
            return List.of(straight);
        }
        Columns columns = Columns.of(postings, ids);
        return jdbc.execute((ConnectionCallback<List<Receipt>>) connection -> columns.send(connection, keys));
    }

    /** One amount from one account to another, in a tenth of the work; null when it cannot be moved just so. */
    private @Nullable Receipt moveStraight(Posting posting, Map<AccountKey, Long> ids) {
        if (posting.legs().size() != 2) {
            return null;
        }
        Posting.Leg first = posting.legs().get(0);
        Posting.Leg second = posting.legs().get(1);
        boolean away = first.amountMinor() < 0;
        Long transfer = jdbc.queryForObject(
                "select deposit_move(?, ?, ?, ?, ?, ?, ?)",
                Long.class,
                posting.kind().word(),
                posting.cause(),
                posting.currency().getCurrencyCode(),
                Timestamp.from(posting.at()),
                ids.get((away ? first : second).account()),
                ids.get((away ? second : first).account()),
                Math.abs(first.amountMinor()));
        return transfer == null ? null : new Receipt(Receipt.Outcome.POSTED, transfer, null);
    }

    private record Cause(TransferKind kind, java.util.UUID id) {

        static Cause of(Posting posting) {
            return new Cause(posting.kind(), posting.cause());
        }
    }

    /** The postings turned into the arrays that the database's function takes. */
    private record Columns(
            List<String> kinds,
            List<Object> causes,
            List<String> currencies,
            List<Timestamp> times,
            List<Integer> legOf,
            List<Long> legAccounts,
            List<Long> legAmounts) {

        static Columns of(List<Posting> postings, Map<AccountKey, Long> ids) {
            Columns columns = new Columns(
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>());
            for (Posting posting : postings) {
                columns.add(posting, ids);
            }
            return columns;
        }

        private void add(Posting posting, Map<AccountKey, Long> ids) {
            kinds.add(posting.kind().word());
            causes.add(posting.cause());
            currencies.add(posting.currency().getCurrencyCode());
            times.add(Timestamp.from(posting.at()));
            for (Posting.Leg leg : posting.legs()) {
                legOf.add(kinds.size());
                legAccounts.add(Objects.requireNonNull(ids.get(leg.account())));
                legAmounts.add(leg.amountMinor());
            }
        }

        List<Receipt> send(Connection connection, Map<Long, AccountKey> keys) throws SQLException {
            try (PreparedStatement call = connection.prepareStatement(
                    "select outcome, id, short_account from deposit_post(?, ?, ?, ?, ?, ?, ?) order by ord")) {
                call.setArray(1, array(connection, "text", kinds));
                call.setArray(2, array(connection, "uuid", causes));
                call.setArray(3, array(connection, "text", currencies));
                call.setArray(4, array(connection, "timestamptz", times));
                call.setArray(5, array(connection, "int4", legOf));
                call.setArray(6, array(connection, "int8", legAccounts));
                call.setArray(7, array(connection, "int8", legAmounts));
                return read(call, keys);
            }
        }

        private static Array array(Connection connection, String type, List<?> values) throws SQLException {
            return connection.createArrayOf(type, values.toArray());
        }

        private static List<Receipt> read(PreparedStatement call, Map<Long, AccountKey> keys) throws SQLException {
            List<Receipt> receipts = new ArrayList<>();
            try (ResultSet rows = call.executeQuery()) {
                while (rows.next()) {
                    Receipt.Outcome outcome =
                            Receipt.Outcome.valueOf(rows.getString(1).toUpperCase(Locale.ROOT));
                    Long id = rows.getObject(2, Long.class);
                    Long shortOn = rows.getObject(3, Long.class);
                    receipts.add(new Receipt(outcome, id, shortOn == null ? null : keys.get(shortOn)));
                }
            }
            return receipts;
        }
    }
}
