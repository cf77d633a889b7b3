package io.touchstone.inspection.lab;

import io.touchstone.inspection.SampleId;
import io.touchstone.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A test order as the rest of the module may know it.
 *
 * @param number what staff calls it; the laboratory knows only the blind code
 * @param retest whether it is the retained part, at another laboratory
 * @param items the codes of the items to be tested, in the order of the specification
 * @param price what the laboratory asks for it
 * @param passed whether every item passed; null while the result is not verified
 */
public record TestOrderView(
        UUID orderId,
        String number,
        boolean retest,
        SampleId sampleId,
        UUID partId,
        UUID labId,
        String labCode,
        String labNameZh,
        String labNameEn,
        String blindCode,
        UUID specId,
        int specVersion,
        List<String> items,
        State state,
        Instant sentAt,
        LocalDate dueOn,
        Money price,
        int resultVersion,
        @Nullable Instant submittedAt,
        @Nullable Instant verifiedAt,
        @Nullable Boolean passed,
        long version) {

    public TestOrderView {
        items = List.copyOf(items);
    }

    /** Where an order is. The message key is {@code inspection.order.state.<word>}. */
    public enum State {
        /** The laboratory has the part. */
        SENT,
        /** A result waits for another person. */
        SUBMITTED,
        /** The verifier wants it looked at again. */
        SENT_BACK,
        VERIFIED,
        /** The part came back untested. */
        UNTESTED;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static State of(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT));
        }

        /** Whether the laboratory may still write down what it finds. */
        public boolean isWithLab() {
            return this == SENT || this == SENT_BACK;
        }

        /** How its badge looks. */
        public String tone() {
            return switch (this) {
                case SENT -> "progress";
                case SUBMITTED, SENT_BACK -> "attention";
                case VERIFIED -> "good";
                case UNTESTED -> "ended";
            };
        }
    }
}
