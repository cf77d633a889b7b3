package io.touchstone.deposit.payment;

import io.touchstone.deposit.ledger.Posting;
import io.touchstone.kernel.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns the rows of a bank's file into movements and names what is wrong with the cells of the others. */
final class BankRows {

    private static final int EARLIEST = 2000;
    private static final int REFERENCE_MAX = 64;
    private static final int NAME_MAX = 200;
    private static final int TAIL_MAX = 8;
    private static final int MEMO_MAX = 500;

    private final CsvRows rows;
    private final Currency currency;
    private final LocalDate today;
    private final Consumer<BankCellError> faults;
    private final Map<BankColumn, Integer> columns = new EnumMap<>(BankColumn.class);
    private List<String> cells = List.of();
    private boolean bad;

    /**
     * @param currency of the bank account; a row of another is a fault
     * @param today a movement dated later is a fault
     */
    BankRows(CsvRows rows, Currency currency, LocalDate today, Consumer<BankCellError> faults) {
        this.rows = rows;
        this.currency = currency;
        this.today = today;
        this.faults = faults;
    }

    /** Reads the heading; false when the file cannot be read by it. */
    boolean readHeading() throws IOException {
        List<String> heading = rows.next();
        if (heading == null) {
            fault(null, "empty", null);
            return false;
        }
        for (int i = 0; i < heading.size(); i++) {
            BankColumn column = BankColumn.of(heading.get(i)).orElse(null);
            if (column == null || columns.putIfAbsent(column, i) != null) {
                faults.accept(BankCellError.of(i, rows.number(), "unknown-column", heading.get(i)));
                bad = true;
            }
        }
        for (BankColumn needed : List.of(BankColumn.VALUE_DATE, BankColumn.BANK_REFERENCE, BankColumn.DIRECTION)) {
            if (!columns.containsKey(needed)) {
                fault(null, "column-missing", needed.word());
            }
        }
        if (columns.containsKey(BankColumn.AMOUNT) == columns.containsKey(BankColumn.AMOUNT_MINOR)) {
            fault(null, "amount-columns", null);
        }
        return !bad;
    }

    /** Shows every movement without fault, in order. */
    void readAll(Consumer<BankRow> movements) throws IOException {
        for (List<String> row = rows.next(); row != null; row = rows.next()) {
            cells = row;
            bad = false;
            BankRow movement = movement();
            if (movement != null) {
                movements.accept(movement);
            }
        }
    }

    private @Nullable BankRow movement() {
        LocalDate date = date();
        String reference = required(BankColumn.BANK_REFERENCE, REFERENCE_MAX);
        Boolean isIn = direction();
        Money amount = amount();
        String name = optional(BankColumn.PAYER_NAME, NAME_MAX);
        String tail = optional(BankColumn.PAYER_ACCOUNT_TAIL, TAIL_MAX);
        String memo = optional(BankColumn.MEMO, MEMO_MAX);
        if (bad) {
            return null;
        }
        return new BankRow(
                rows.number(),
                Objects.requireNonNull(date),
                Objects.requireNonNull(reference),
                Objects.requireNonNull(isIn),
                Objects.requireNonNull(amount),
                name,
                tail,
                memo);
    }

    private @Nullable LocalDate date() {
        String text = text(BankColumn.VALUE_DATE);
        try {
            LocalDate date = LocalDate.parse(text);
            if (!date.isAfter(today) && date.getYear() >= EARLIEST) {
                return date;
            }
            fault(BankColumn.VALUE_DATE, "bad-date", text);
        } catch (DateTimeParseException notADay) {
            fault(BankColumn.VALUE_DATE, text.isEmpty() ? "missing" : "bad-date", text);
        }
        return null;
    }

    private @Nullable Boolean direction() {
        String text = text(BankColumn.DIRECTION);
        if (text.equals("in") || text.equals("out")) {
            return text.equals("in");
        }
        fault(BankColumn.DIRECTION, text.isEmpty() ? "missing" : "bad-direction", text);
        return null;
    }

    private @Nullable Money amount() {
        String code = text(BankColumn.CURRENCY);
        if (!code.isEmpty() && !code.equals(currency.getCurrencyCode())) {
            fault(BankColumn.CURRENCY, "other-currency", code);
        }
        BankColumn column = columns.containsKey(BankColumn.AMOUNT) ? BankColumn.AMOUNT : BankColumn.AMOUNT_MINOR;
        String text = text(column);
        try {
            int places = column == BankColumn.AMOUNT ? currency.getDefaultFractionDigits() : 0;
            long minor = plain(text).movePointRight(places).longValueExact();
            if (minor > 0 && minor <= Posting.AMOUNT_MAX) {
                return new Money(minor, currency);
            }
            fault(column, "bad-amount", text);
        } catch (ArithmeticException | NumberFormatException notAnAmount) {
            fault(column, text.isEmpty() ? "missing" : "bad-amount", text);
        }
        return null;
    }

    /** No exponents, no signs: an amount is digits with at most one point. */
    private static BigDecimal plain(String text) {
        if (!text.matches("[0-9]{1,18}(\\.[0-9]{1,4})?")) {
            throw new NumberFormatException(text);
        }
        return new BigDecimal(text);
    }

    private @Nullable String required(BankColumn column, int max) {
        String text = text(column);
        if (text.isEmpty()) {
            fault(column, "missing", null);
            return null;
        }
        return checked(column, text, max);
    }

    private @Nullable String optional(BankColumn column, int max) {
        String text = text(column);
        return text.isEmpty() ? null : checked(column, text, max);
    }

    private @Nullable String checked(BankColumn column, String text, int max) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            fault(column, "bad-character", null);
            return null;
        }
        if (text.length() > max) {
            fault(column, "too-long", text);
            return null;
        }
        return text;
    }

    private String text(BankColumn column) {
        Integer place = columns.get(column);
        return place == null || place >= cells.size() ? "" : cells.get(place);
    }

    private void fault(@Nullable BankColumn column, String code, @Nullable String value) {
        bad = true;
        int place = column == null ? 0 : columns.getOrDefault(column, 0);
        faults.accept(BankCellError.of(place, Math.max(1, rows.number()), code, value));
    }
}
