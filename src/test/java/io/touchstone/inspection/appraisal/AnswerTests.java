package io.touchstone.inspection.appraisal;

import static io.touchstone.inspection.appraisal.FeatureFinding.Found.AS_GENUINE;
import static io.touchstone.inspection.appraisal.FeatureFinding.Found.DEVIATES;
import static io.touchstone.inspection.appraisal.FeatureFinding.Found.NOT_JUDGED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.kernel.RuleViolation;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTests {

    @Test
    void takesOnlyAVerdictThatFollowsFromTheFindings() {
        assertThatCode(() -> answer(Verdict.COUNTERFEIT, AS_GENUINE, DEVIATES)).doesNotThrowAnyException();
        assertThatCode(() -> answer(Verdict.GENUINE, AS_GENUINE, NOT_JUDGED)).doesNotThrowAnyException();
        assertThatCode(() -> answer(Verdict.CANNOT_SAY, NOT_JUDGED, NOT_JUDGED)).doesNotThrowAnyException();
        assertRefused(Verdict.COUNTERFEIT, AS_GENUINE, NOT_JUDGED);
        assertRefused(Verdict.GENUINE, AS_GENUINE, DEVIATES);
        assertRefused(Verdict.GENUINE, NOT_JUDGED, NOT_JUDGED);
    }

    @Test
    void asksForAFindingOnEveryFeature() {
        Answer answer = new Answer(Verdict.CANNOT_SAY, List.of(new FeatureFinding("label", NOT_JUDGED, "")), "");

        assertThatThrownBy(() -> answer.check(List.of("label", "code")))
                .isInstanceOfSatisfying(RuleViolation.class, broken -> assertThat(broken.rule())
                        .isEqualTo(AppraisalRule.APPRAISAL_FINDINGS_MISSING));
    }

    @Test
    void endsOnlyAcceptedOrWithdrawn() {
        for (AppraisalState from : AppraisalState.values()) {
            assertThat(from.isFinal()).isEqualTo(from == AppraisalState.ACCEPTED || from == AppraisalState.WITHDRAWN);
        }
        assertThat(AppraisalState.REQUESTED.canBecome(AppraisalState.ACCEPTED)).isFalse();
        assertThat(AppraisalState.SIGNED.canBecome(AppraisalState.REQUESTED)).isTrue();
    }

    private static void assertRefused(Verdict verdict, FeatureFinding.Found first, FeatureFinding.Found second) {
        assertThatThrownBy(() -> answer(verdict, first, second))
                .isInstanceOfSatisfying(RuleViolation.class, broken -> assertThat(broken.rule())
                        .isEqualTo(AppraisalRule.APPRAISAL_VERDICT_CONTRADICTS));
    }

    private static void answer(Verdict verdict, FeatureFinding.Found first, FeatureFinding.Found second) {
        new Answer(verdict, List.of(new FeatureFinding("label", first, ""), new FeatureFinding("code", second, "")), "")
                .check(List.of("label", "code"));
    }
}
