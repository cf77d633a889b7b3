package io.touchstone.rulebook.rule;

import io.touchstone.rulebook.RuleComments.Comment;
import io.touchstone.rulebook.RuleVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version as the console shows it.
 *
 * @param own whether the reader wrote in it, who then cannot publish it
 * @param others the other versions of the rule, newest first
 * @param impact what has been worked out about it; null where nobody works that out
 * @param earliestComment the first end that a time for comments may have
 * @param earliestDay the first day that may be published
 */
public record RuleDetails(
        RuleVersion version,
        @Nullable Instant commentFrom,
        @Nullable Instant commentUntil,
        @Nullable Instant publishedAt,
        boolean own,
        boolean commentsOpen,
        long revision,
        List<RuleStep> steps,
        List<Comment> comments,
        List<RuleVersion> others,
        @Nullable Impact impact,
        Instant earliestComment,
        Instant earliestDay) {

    /** What a draft would have changed. */
    public record Impact(boolean done, String path) {}

    /** The version this one is compared with unless another was asked for: the one before it that ever held. */
    public Optional<RuleVersion> before() {
        return others.stream()
                .filter(other -> other.version() < version.version() && other.effectiveFrom() != null)
                .findFirst();
    }

    public Optional<RuleVersion> other(int number) {
        return others.stream().filter(other -> other.version() == number).findFirst();
    }

    public boolean isUnanswered(UUID comment) {
        return comments.stream().anyMatch(one -> one.id().equals(comment) && one.adopted() == null);
    }
}
