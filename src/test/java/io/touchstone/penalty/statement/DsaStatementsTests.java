package io.touchstone.penalty.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.touchstone.deposit.TermTrigger;
import io.touchstone.kernel.Money;
import io.touchstone.penalty.decision.Automation;
import io.touchstone.penalty.effect.EffectSpec;
import io.touchstone.penalty.statement.StatementContent.About;
import io.touchstone.penalty.statement.StatementContent.Ordered;
import io.touchstone.penalty.statement.StatementContent.Quoted;
import io.touchstone.penalty.statement.StatementContent.Redress;
import io.touchstone.penalty.violation.CaseSource;
import io.touchstone.restriction.RestrictionKind;
import io.touchstone.rulebook.RuleVersion;
import io.touchstone.rulebook.Rules;
import io.touchstone.rulebook.ViolationClass;
import io.touchstone.rulebook.ViolationTerms;
import io.touchstone.rulebook.Wording;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Statements as data: every word is one of the EU vocabulary and every required field is there (standards.md C). */
@TouchstoneTest
class DsaStatementsTests {

    private static final Path WORDS = Path.of("../shared/data/standards/dsa-sor-enums.csv");
    private static final Instant NOW = TestClock.START;
    private static final Set<String> REQUIRED = Set.of(
            "puid",
            "decision_ground",
            "content_type",
            "category",
            "decision_facts",
            "source_type",
            "automated_detection",
            "automated_decision",
            "content_date",
            "application_date");

    @Autowired
    private DsaStatements dsa;

    @Autowired
    private EffectSentences sentences;

    @Autowired
    private Rules rules;

    @Test
    void haveEveryRequiredFieldWhateverIsDecided() {
        for (EffectSpec spec : every()) {
            for (CaseSource source : CaseSource.values()) {
                for (Automation automation : Automation.values()) {
                    complete(dsa.fields(
                            content(source, automation, spec == every().get(0), List.of(spec)), Locale.ENGLISH));
                }
            }
        }
    }

    @Test
    void sayInTheReadersLanguageWhatTheVocabularyHasNoWordFor() {
        StatementContent content = content(CaseSource.COMPLAINT, Automation.NOT, false, every());

        assertThat(dsa.fields(content, Locale.SIMPLIFIED_CHINESE).get("source_identity"))
                .isEqualTo("来源：投诉举报。");
        assertThat((String) dsa.fields(content, Locale.ENGLISH).get("decision_monetary_other"))
                .contains("CNY 1,500.00 is taken from the deposit.");
        assertThat(dsa.json(content, Locale.ENGLISH)).contains("\"redress\"", "appeal_until");
    }

    @Test
    void endWhenTheLastMeasureOfAGroupDoesAndNeverWhenOneHasNoEnd() {
        EffectSpec week = restriction(RestrictionKind.SEARCH, new BigDecimal("0.30"), 7);
        EffectSpec forever = restriction(RestrictionKind.SHIELDING, BigDecimal.ZERO, null);

        assertThat(dsa.fields(content(CaseSource.STAFF, Automation.NOT, false, List.of(week)), Locale.ENGLISH))
                .containsEntry("end_date_visibility_restriction", "2026-03-08");
        assertThat(dsa.fields(content(CaseSource.STAFF, Automation.NOT, false, List.of(week, forever)), Locale.ENGLISH))
                .doesNotContainKey("end_date_visibility_restriction");
    }

    @Test
    void useNoWordThatTheVocabularyDoesNotHave() throws IOException {
        assumeTrue(Files.exists(WORDS), "the vocabulary is not at hand: " + WORDS);
        Map<String, Set<String>> vocabulary = vocabulary();

        for (DsaKey key : DsaKey.values()) {
            assertThat(vocabulary.get(key.field())).describedAs(key.field()).contains(key.name());
        }
        for (EffectSpec spec : every()) {
            Map<String, Object> fields = dsa.fields(
                    content(CaseSource.IP_NOTICE, Automation.PARTIALLY, true, List.of(spec)), Locale.ENGLISH);
            fields.forEach((field, value) -> {
                if (vocabulary.containsKey(field)) {
                    Collection<?> used = value instanceof Collection<?> many ? many : List.of(value);
                    assertThat(vocabulary.get(field))
                            .containsAll(used.stream().map(Object::toString).toList());
                }
            });
        }
        for (RuleVersion rule : rules.violationsAt(NOW)) {
            assertThat(vocabulary.get("category")).contains(((ViolationTerms) rule.terms()).dsaCategory());
        }
    }

    private static void complete(Map<String, Object> fields) {
        assertThat(fields).containsKeys(REQUIRED.toArray(String[]::new));
        assertThat(fields)
                .containsAnyOf(
                        Map.entry("decision_visibility", fields.getOrDefault("decision_visibility", "-")),
                        Map.entry("decision_monetary", fields.getOrDefault("decision_monetary", "-")),
                        Map.entry("decision_provision", fields.getOrDefault("decision_provision", "-")),
                        Map.entry("decision_account", fields.getOrDefault("decision_account", "-")));
        boolean illegal = "DECISION_GROUND_ILLEGAL_CONTENT".equals(fields.get("decision_ground"));
        assertThat(fields)
                .containsKeys(
                        illegal ? "illegal_content_legal_ground" : "incompatible_content_ground",
                        illegal ? "illegal_content_explanation" : "incompatible_content_explanation");
        assertThat((String) fields.get("puid")).matches("[a-zA-Z0-9-_]{1,500}");
        if (!"SOURCE_VOLUNTARY".equals(fields.get("source_type"))) {
            assertThat(fields).containsKey("source_identity");
        }
        fields.forEach((field, value) -> {
            if (value.toString().contains("_OTHER") && !field.equals("source_type") && field.startsWith("decision_")) {
                assertThat(fields).containsKey(field + "_other");
            }
        });
    }

    private StatementContent content(
            CaseSource source, Automation automation, boolean illegal, List<EffectSpec> specs) {
        List<Ordered> effects = new ArrayList<>();
        for (EffectSpec spec : specs) {
            Instant end = EffectSentences.end(spec, NOW);
            effects.add(new Ordered(effects.size() + 1, spec, sentences.sentence(spec, end, false), end));
        }
        Wording some = new Wording("某某", "something");
        return new StatementContent(
                StatementContent.TEMPLATE,
                "PD-2026-000001",
                "VC-2026-000001",
                source,
                new About("m1", "Shop", null, illegal ? "p1" : null, null, illegal ? "6901234567892" : null),
                new Quoted(
                        "B-01",
                        1,
                        ViolationClass.B,
                        some,
                        some,
                        "platform-defined",
                        illegal ? some : null,
                        "STATEMENT_CATEGORY_CONSUMER_INFORMATION"),
                NOW.minus(Duration.ofDays(2)),
                "facts",
                List.of(),
                "reasons",
                null,
                false,
                automation,
                List.of(some),
                NOW,
                NOW,
                effects,
                List.of(some),
                new Redress(NOW.plus(Duration.ofDays(7)), some, some, some),
                null);
    }

    private static List<EffectSpec> every() {
        List<EffectSpec> specs = new ArrayList<>();
        specs.add(new EffectSpec.Points(ViolationClass.C, 12, true));
        for (RestrictionKind kind : RestrictionKind.values()) {
            specs.add(restriction(kind, BigDecimal.ZERO, 7));
            specs.add(restriction(kind, new BigDecimal("0.50"), null));
        }
        for (EffectSpec.Listing.Reach reach : EffectSpec.Listing.Reach.values()) {
            specs.add(new EffectSpec.Listing(reach, "value", 14));
            specs.add(new EffectSpec.Listing(reach, "value", null));
        }
        for (EffectSpec.Standing.Act act : EffectSpec.Standing.Act.values()) {
            specs.add(new EffectSpec.Standing(act, null));
            specs.add(new EffectSpec.Standing(act, 7));
        }
        for (EffectSpec.Deposit.Act act : EffectSpec.Deposit.Act.values()) {
            specs.add(new EffectSpec.Deposit(act, new Money(150_000, Currency.getInstance("CNY"))));
        }
        specs.add(new EffectSpec.RatingVoid(List.of(new EffectSpec.RatingVoid.Rating("o1", "buyer"))));
        specs.add(new EffectSpec.DocumentHold(new UUID(0, 1)));
        specs.add(new EffectSpec.Publication(30));
        return specs;
    }

    private static EffectSpec restriction(RestrictionKind kind, BigDecimal weight, @Nullable Integer days) {
        return new EffectSpec.Restriction(
                kind,
                "merchant",
                weight,
                days,
                kind == RestrictionKind.SETTLEMENT_TERM ? TermTrigger.PENALTY_24 : null);
    }

    private static Map<String, Set<String>> vocabulary() throws IOException {
        Map<String, Set<String>> words = new HashMap<>();
        for (String line : Files.readAllLines(WORDS, StandardCharsets.UTF_8)) {
            String[] cells = line.split(",", 3);
            words.computeIfAbsent(cells[0], field -> new HashSet<>()).add(cells[1]);
        }
        return words;
    }
}
