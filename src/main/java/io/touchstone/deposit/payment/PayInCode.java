package io.touchstone.deposit.payment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Codes for the bank's memo: {@code TS} and ten letters and digits that are not mistaken for each other. */
final class PayInCode {

    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 10;

    private PayInCode() {}

    /** Of an announcement; the same for the same one. Fifty bits, and the table refuses a second of them. */
    static String of(UUID announcement) {
        StringBuilder code = new StringBuilder("TS");
        byte[] hash = hash(announcement.toString());
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(hash[i] & 31));
        }
        return code.toString();
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
