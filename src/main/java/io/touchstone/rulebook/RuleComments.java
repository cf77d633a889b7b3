package io.touchstone.rulebook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What those who must live by a rule say about its draft, and what became of it (E-Commerce Law, article 34; E13). */
public interface RuleComments {

    /** Drafts that are open to comments now, the one that closes first before the others. */
    List<Draft> open(Instant now);

    /** A version that is open, or was, and what was said about it. */
    List<Comment> of(UUID version);

    /**
     * Takes down a comment, in the caller's transaction and once for a form that was shown.
     *
     * @throws io.touchstone.kernel.RuleViolation when the draft is not open to comments
     */
    void add(UUID once, UUID version, UUID account, String words);

    /** A draft that is open to comments. */
    record Draft(RuleVersion version, Instant until) {}

    /**
     * What somebody said; who it was is not shown to others.
     *
     * @param adopted null while it was not answered
     * @param answer why it was adopted, or was not
     */
    record Comment(
            UUID id,
            UUID account,
            String words,
            Instant madeAt,
            @Nullable Boolean adopted,
            @Nullable String answer,
            @Nullable Instant answeredAt) {

        public boolean isOf(UUID reader) {
            return account.equals(reader);
        }
    }
}
