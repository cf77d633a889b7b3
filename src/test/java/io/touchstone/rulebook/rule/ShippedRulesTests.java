package io.touchstone.rulebook.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.rulebook.LadderTerms;
import io.touchstone.rulebook.MeasureKind;
import io.touchstone.rulebook.RuleState;
import io.touchstone.rulebook.RuleVersion;
import io.touchstone.rulebook.Rules;
import io.touchstone.rulebook.ViolationClass;
import io.touchstone.rulebook.ViolationTerms;
import io.touchstone.support.TouchstoneTest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TouchstoneTest
class ShippedRulesTests {

    private static final Instant LONG_AGO = Instant.parse("1990-01-01T00:00:00Z");

    @Autowired
    private Rules rules;

    @Autowired
    private ShippedRules shipped;

    @Test
    void holdSinceBeforeEverything() {
        RuleVersion counterfeit = rules.at("C-02", LONG_AGO).orElseThrow();

        assertThat(counterfeit.label()).isEqualTo("C-02 v1");
        assertThat(counterfeit.state()).isEqualTo(RuleState.IN_FORCE);
        assertThat(counterfeit.isOriginal()).isTrue();
        assertThat(counterfeit.holdsAt(LONG_AGO)).isTrue();
        assertThat(rules.find(counterfeit.id())).contains(counterfeit);
        assertThat(rules.findAll(List.of(counterfeit.id()))).containsOnlyKeys(counterfeit.id());
    }

    @Test
    void scoreCounterfeitsAsThePlatformsDo() {
        assertThat(List.of("C-01", "C-02", "C-03", "C-04", "C-05", "C-06").stream()
                        .map(code -> terms(code).points()))
                .containsExactly(2, 12, 24, 48, 2, 12);
        assertThat(terms("C-04").zeroTolerance()).isTrue();
        assertThat(terms("C-04").hearing()).isFalse();
    }

    @Test
    void listViolationsInTheOrderOfTheirCodes() {
        List<RuleVersion> violations = rules.violationsAt(LONG_AGO);

        assertThat(violations).extracting(RuleVersion::code).isSorted().hasSizeGreaterThan(20);
        assertThat(violations).allSatisfy(rule -> {
            assertThat(rule.source()).startsWith("platform-defined");
            assertThat(rule.code().charAt(0))
                    .isEqualTo(((ViolationTerms) rule.terms())
                            .violationClass()
                            .name()
                            .charAt(0));
        });
    }

    @Test
    void leaveTheLadderWithMoneyADraft() {
        LadderTerms ladder =
                (LadderTerms) rules.at(Rules.LADDER, LONG_AGO).orElseThrow().terms();

        assertThat(ladder.steps()).extracting(LadderTerms.Step::points).containsExactly(12, 12, 24, 36, 48, 48);
        assertThat(ladder.steps().stream().flatMap(step -> step.measures().stream()))
                .noneMatch(measure -> measure.kind() == MeasureKind.FINE);
        assertThat(ladder.steps().stream().filter(step -> step.violationClass() == ViolationClass.A))
                .allMatch(LadderTerms.Step::repeating);
        assertThat(rules.versions(Rules.LADDER)).hasSize(1);
    }

    @Test
    void areNotPutTwice() {
        int before = rules.violationsAt(LONG_AGO).size();

        shipped.afterSingletonsInstantiated();

        assertThat(rules.violationsAt(LONG_AGO)).hasSize(before);
    }

    private ViolationTerms terms(String code) {
        return (ViolationTerms)
                Objects.requireNonNull(rules.at(code, LONG_AGO).orElseThrow().terms());
    }
}
