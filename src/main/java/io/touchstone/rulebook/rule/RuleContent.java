package io.touchstone.rulebook.rule;

import io.touchstone.rulebook.RuleTerms;
import io.touchstone.rulebook.Wording;

/** What a version of a rule says and orders, and where that comes from. */
public record RuleContent(Wording title, Wording text, String source, RuleTerms terms) {

    public static final int TITLE_MAX = 200;
    public static final int TEXT_MAX = 5000;
    public static final int SOURCE_MAX = 500;

    public RuleContent {
        if (isLonger(title, TITLE_MAX)
                || isLonger(text, TEXT_MAX)
                || source.isBlank()
                || source.length() > SOURCE_MAX) {
            throw new IllegalArgumentException("too long, or without a source");
        }
    }

    private static boolean isLonger(Wording wording, int max) {
        return wording.zh().length() > max || wording.en().length() > max;
    }
}
