package io.touchstone.rulebook.rule;

import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.rulebook.RuleComments.Comment;
import io.touchstone.rulebook.RuleState;
import io.touchstone.rulebook.RuleVersion;
import io.touchstone.rulebook.rule.RulePermissions.AnybodyReads;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What anybody may read: rules in force, announced or open to comments, and what held within three years (E13). */
@Service
@AnybodyReads
@Transactional(readOnly = true)
public class OpenRules {

    private static final int MONTHS = 36;

    private final RuleList list;
    private final CommentRows comments;
    private final PlatformTime time;
    private final Clock clock;

    OpenRules(RuleList list, CommentRows comments, PlatformTime time, Clock clock) {
        this.list = list;
        this.comments = comments;
        this.time = time;
        this.clock = clock;
    }

    /** A version with the others that may be read, newest first, and what was said about it. */
    public record Shown(RuleVersion version, List<RuleVersion> versions, List<Comment> comments) {

        /** The one before it. */
        public Optional<RuleVersion> before() {
            return versions.stream()
                    .filter(one -> one.version() < version.version())
                    .findFirst();
        }
    }

    /** In the order of their codes. */
    public List<RuleVersion> current(@Nullable String violationClass) {
        return list.current(violationClass);
    }

    /** @param number of the version; null for the one in force, or the newest when none is */
    public Shown show(String code, @Nullable Integer number) {
        Instant now = clock.instant();
        List<RuleVersion> versions = list.published(code, time.monthsBefore(now, MONTHS));
        RuleVersion version = versions.stream()
                .filter(one -> number == null ? one.holdsAt(now) : one.version() == number)
                .findFirst()
                .or(() -> number == null ? versions.stream().findFirst() : Optional.empty())
                .orElseThrow(() -> new NotFound("rule", number == null ? code : code + " v" + number));
        boolean asked = version.state() == RuleState.COMMENT || version.state() == RuleState.NOTICE;
        return new Shown(version, versions, asked ? comments.of(version.id()) : List.of());
    }
}
