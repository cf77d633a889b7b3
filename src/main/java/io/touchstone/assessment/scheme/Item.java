package io.touchstone.assessment.scheme;

import io.touchstone.rulebook.Wording;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One question.
 *
 * @param indicator the second-level indicator it stands under
 * @param basis the law, standard or practice it operationalises
 * @param scale code of its {@link Scale}
 * @param weight its share among the items of its indicator, usually 1
 * @param mayNotApply whether "not applicable" is an answer, with a reason
 * @param evidence whether full marks need at least one piece of evidence
 * @param live the running figure that answers it, if there is one
 */
public record Item(
        String code,
        String indicator,
        Wording text,
        @Nullable Wording guidance,
        String basis,
        String scale,
        BigDecimal weight,
        boolean mayNotApply,
        boolean evidence,
        @Nullable LiveRule live) {}
