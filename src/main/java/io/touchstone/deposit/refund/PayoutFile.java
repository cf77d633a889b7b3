package io.touchstone.deposit.refund;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The file by which the bank is told to pay a batch: the same bytes whenever it is made, so that its hash shows a change. Account
 * numbers are opened here and nowhere else.
 */
@Component
class PayoutFile {

    private static final String HEADING =
            "reference,kind,route,payee_name,bank_name,account_number,amount,currency,remark";

    private final RefundBook refunds;
    private final JdbcTemplate jdbc;

    PayoutFile(RefundBook refunds, JdbcTemplate jdbc) {
        this.refunds = refunds;
        this.jdbc = jdbc;
    }

    byte[] of(List<Payout> payouts) {
        return payouts.stream()
                .map(this::row)
                .collect(Collectors.joining("\r\n", HEADING + "\r\n", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private String row(Payout payout) {
        List<String> target =
                switch (payout.kind()) {
                    case REFUND -> account(payout);
                    // A consumer is paid the way the order was paid; the payment system knows it by the transfer.
                    case CONSUMER -> List.of("original", "", "", "", "transfer " + payout.transferId());
                    // A receipt goes back the way it came, which the bank knows by its own reference.
                    case RETURN -> origin(payout);
                };
        return String.join(
                ",",
                payout.reference(),
                payout.kind().word(),
                target.get(0),
                quoted(target.get(1)),
                quoted(target.get(2)),
                target.get(3),
                amount(payout),
                payout.amount().currency().getCurrencyCode(),
                quoted(target.get(4)));
    }

    private List<String> account(Payout payout) {
        Refund refund = refunds.find(Objects.requireNonNull(payout.refundId())).orElseThrow();
        return List.of(
                "account",
                refund.payeeName(),
                refund.bankName(),
                refunds.accountNumber(refund.refundId()),
                refund.number());
    }

    private List<String> origin(Payout payout) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select coalesce(payer_name, ''), bank_reference from deposit_bank_line where line_id = ?",
                (row, i) -> List.of("original", row.getString(1), "", "", row.getString(2)),
                payout.lineId()));
    }

    private static String amount(Payout payout) {
        int digits = Math.max(0, payout.amount().currency().getDefaultFractionDigits());
        return BigDecimal.valueOf(payout.amount().minor(), digits).toPlainString();
    }

    /** Always in quotes; a text that a spreadsheet would take for a formula begins with an apostrophe. */
    private static String quoted(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        String safe = plain.matches("^[=+\\-@].*") ? "'" + plain : plain;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
