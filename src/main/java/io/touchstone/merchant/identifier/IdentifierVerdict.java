package io.touchstone.merchant.identifier;

import java.util.List;

/**
 * What the form of an identifier tells. A valid one was not mistyped; whether it exists only the official register knows
 * (standards.md E).
 *
 * @param normalised the form in which it is stored and compared
 */
public record IdentifierVerdict(IdentifierKind kind, String value, String normalised, List<Check> checks) {

    public IdentifierVerdict {
        checks = List.copyOf(checks);
    }

    public boolean valid() {
        return checks.stream().allMatch(Check::passed);
    }

    /**
     * One thing that was looked at; the message keys are {@code merchant.identifier.check.<code>.passed} and
     * {@code …failed}.
     *
     * @param expected what the check computed or asks for; empty when the text needs nothing
     * @param found what stood there
     */
    public record Check(String code, boolean passed, String expected, String found) {

        static Check of(String code, boolean passed) {
            return new Check(code, passed, "", "");
        }

        static Check digit(String code, char expected, char found) {
            return new Check(code, expected == found, String.valueOf(expected), String.valueOf(found));
        }

        public String messageKey() {
            return "merchant.identifier.check." + code + (passed ? ".passed" : ".failed");
        }
    }

    /** Leaves the number out: it may be a person's. */
    @Override
    public String toString() {
        return "IdentifierVerdict[" + kind.word() + ", valid=" + valid() + "]";
    }
}
