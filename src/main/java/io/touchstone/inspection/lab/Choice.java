package io.touchstone.inspection.lab;

import io.touchstone.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a laboratory was taken for an order, as it is kept with it.
 *
 * @param how {@code chosen} by a person or {@code drawn} by chance
 * @param taken the place of the laboratory among the candidates, from 1
 * @param fit how many of them were fit
 */
public record Choice(String how, int taken, int fit, List<Considered> candidates) {

    /** One laboratory that came into question; refusals are message keys with what they are about. */
    public record Considered(
            String lab, int score, @Nullable Long priceMinor, int days, List<Candidate.Refusal> refusals) {}

    static Choice of(String how, Candidate taken, List<Candidate> candidates) {
        return new Choice(
                how,
                candidates.indexOf(taken) + 1,
                (int) candidates.stream().filter(Candidate::isFit).count(),
                candidates.stream().map(Choice::considered).toList());
    }

    private static Considered considered(Candidate one) {
        Money price = one.price();
        return new Considered(
                one.lab().code(), one.score(), price == null ? null : price.minor(), one.days(), one.refusals());
    }
}
