package io.touchstone.rulebook.rule;

import io.touchstone.rulebook.LadderTerms;
import io.touchstone.rulebook.RuleTerms;
import io.touchstone.rulebook.ViolationClass;
import io.touchstone.rulebook.ViolationTerms;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a rule is about, by which its terms are read. */
public enum RuleKind {
    VIOLATION(ViolationTerms.class),
    LADDER(LadderTerms.class);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Class<? extends RuleTerms> type;

    RuleKind(Class<? extends RuleTerms> type) {
        this.type = type;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RuleKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    static RuleKind of(RuleTerms terms) {
        return terms instanceof LadderTerms ? LADDER : VIOLATION;
    }

    RuleTerms read(String json) {
        return JSON.readValue(json, type);
    }

    RuleTerms read(JsonNode json) {
        return JSON.treeToValue(json, type);
    }

    static String write(RuleTerms terms) {
        return JSON.writeValueAsString(terms);
    }

    /** By which rules are filtered; null for the ladder, which is about all of them. */
    static @Nullable ViolationClass classOf(RuleTerms terms) {
        return terms instanceof ViolationTerms violation ? violation.violationClass() : null;
    }
}
