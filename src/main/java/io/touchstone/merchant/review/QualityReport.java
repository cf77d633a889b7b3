package io.touchstone.merchant.review;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How decisions agree.
 *
 * @param apart samples on which the two did not agree, newest first
 */
public record QualityReport(
        int days,
        QualityTerms terms,
        List<Sample> waiting,
        List<Line> reviewers,
        List<Line> reasons,
        List<Sample> apart,
        Map<String, String> names,
        List<QualityFigures.Proof> proofs) {

    /**
     * One reviewer or one reason.
     *
     * @param observed in percent with one decimal; null without a case
     * @param kappa with two decimals; null where it is not defined
     * @param coaching below the bar with enough samples
     */
    public record Line(
            String id,
            String name,
            long count,
            long agreed,
            @Nullable String observed,
            @Nullable String kappa,
            boolean coaching) {}

    public List<Line> coaching() {
        return reviewers.stream().filter(Line::coaching).toList();
    }
}
