package io.touchstone.inspection.lab;

import io.touchstone.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A laboratory that came into question for an order.
 *
 * @param refusals why it gets none; empty when it is fit
 * @param price of all items, null while it has no price for each
 * @param days until the slowest item
 * @param score 0 to 100, made of the parts; 0 when it is not fit
 */
public record Candidate(
        Lab lab, List<Refusal> refusals, @Nullable Money price, int days, LabTrust trust, int score, Parts parts) {

    public Candidate {
        refusals = List.copyOf(refusals);
    }

    /** The points of a score, by what they are for. */
    public record Parts(int price, int speed, int trust, int rotation) {

        static final Parts NONE = new Parts(0, 0, 0, 0);

        int sum() {
            return price + speed + trust + rotation;
        }
    }

    /** What stands against a laboratory. The message key is {@code inspection.choice.<word>}. */
    public record Refusal(String word, List<String> arguments) {

        public Refusal {
            arguments = List.copyOf(arguments);
        }

        static Refusal of(String word, String... arguments) {
            return new Refusal(word, List.of(arguments));
        }

        /** All arguments as one text. */
        public String subject() {
            return String.join(", ", arguments);
        }
    }

    public boolean isFit() {
        return refusals.isEmpty();
    }
}
