package io.touchstone.penalty.statement;

import io.touchstone.penalty.decision.Automation;
import io.touchstone.penalty.effect.EffectSpec;
import io.touchstone.penalty.violation.CaseSource;
import io.touchstone.rulebook.ViolationClass;
import io.touchstone.rulebook.Wording;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement of reasons as it was frozen (ruling E5). Sentences of the platform stand in both languages, what people wrote stands as they
 * wrote it; nothing is looked up again when it is read.
 *
 * @param template version of the rules by which it was put together
 * @param number the decision's
 * @param decidedBy who decided, by their parts and never by name
 * @param cure what to do so that the matter ends
 * @param taken what a decision about a brand in all shops takes from the one that is told; null of all others
 */
public record StatementContent(
        int template,
        String number,
        String caseNumber,
        CaseSource source,
        About about,
        Quoted rule,
        Instant actedAt,
        String facts,
        List<Proof> evidence,
        String reasons,
        @Nullable String deviation,
        boolean detection,
        Automation automation,
        List<Wording> decidedBy,
        Instant decidedAt,
        Instant effectiveAt,
        List<Ordered> effects,
        List<Wording> cure,
        Redress redress,
        @Nullable Taken taken) {

    /** The version that statements are written by today. */
    public static final int TEMPLATE = 1;

    public StatementContent {
        evidence = List.copyOf(evidence);
        decidedBy = List.copyOf(decidedBy);
        effects = List.copyOf(effects);
        cure = List.copyOf(cure);
        if (effects.isEmpty() || decidedBy.isEmpty() || cure.isEmpty()) {
            throw new IllegalArgumentException("a statement says what was decided, by whom and what to do");
        }
    }

    /**
     * The listings of one shop.
     *
     * @param count how many there are
     * @param lines each of them, the first thousand at most
     */
    public record Taken(long count, List<Line> lines) {

        public Taken {
            lines = List.copyOf(lines);
        }

        public boolean isCut() {
            return lines.size() < count;
        }
    }

    /** One listing, as it was called then. */
    public record Line(String productId, @Nullable String title) {}

    /** Whom and what it is about, as it was called then. */
    public record About(
            @Nullable String merchantId,
            @Nullable String shopName,
            @Nullable String brand,
            @Nullable String productId,
            @Nullable String productTitle,
            @Nullable String gtin) {}

    /** The rule as it read when the act happened (ruling E2). */
    public record Quoted(
            String code,
            int version,
            ViolationClass violationClass,
            Wording title,
            Wording text,
            String source,
            @Nullable Wording law,
            String dsaCategory) {

        public String label() {
            return code + " v" + version;
        }
    }

    /** One piece of evidence: what it is, where it came from, and when. */
    public record Proof(String what, Wording origin, Instant at) {}

    /**
     * One effect, in words.
     *
     * @param words what happens, and until when
     * @param endsAt null when it has no day of its own
     */
    public record Ordered(
            int seq,
            EffectSpec spec,
            Wording words,
            @Nullable Instant endsAt) {}

    /**
     * How to contest it.
     *
     * @param until null when the decision is about no single merchant
     */
    public record Redress(@Nullable Instant until, Wording platform, Wording authority, Wording court) {}
}
