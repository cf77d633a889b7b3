package io.touchstone.rulebook.rule;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.NotFound;
import io.touchstone.rulebook.RuleReplay;
import io.touchstone.rulebook.RuleState;
import io.touchstone.rulebook.RuleVersion;
import io.touchstone.rulebook.Settings;
import io.touchstone.rulebook.rule.DatedRule.Head;
import io.touchstone.rulebook.rule.DatedRule.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts together what is known about a version: its way, its comments, and what it would have changed. */
@Component
class RuleShowing {

    private static final Set<RuleState> UNDECIDED = Set.of(RuleState.DRAFT, RuleState.COMMENT);

    private final RuleVersionRows rows;
    private final RuleList list;
    private final CommentRows comments;
    private final Settings settings;
    private final ObjectProvider<RuleReplay> replays;

    RuleShowing(
            RuleVersionRows rows,
            RuleList list,
            CommentRows comments,
            Settings settings,
            ObjectProvider<RuleReplay> replays) {
        this.rows = rows;
        this.list = list;
        this.comments = comments;
        this.settings = settings;
        this.replays = replays;
    }

    RuleDetails view(String code, int number, Actor reader, Instant now) {
        DatedRule rule = rows.find(code, number).orElseThrow(() -> new NotFound("rule", code + " v" + number));
        List<RuleVersion> all = list.all(code);
        RuleVersion version =
                all.stream().filter(one -> one.version() == number).findFirst().orElseThrow();
        RuleClock clock = settings.at(RuleClock.KEY, now);
        Stored stored = rule.stored();
        return new RuleDetails(
                version,
                stored.dates().commentFrom(),
                stored.dates().commentUntil(),
                stored.dates().publishedAt(),
                stored.writers().contains(reader.toString()),
                rule.isOpen(now),
                stored.revision(),
                rows.steps(version.id()),
                comments.of(version.id()),
                all.stream().filter(one -> one.version() != number).toList(),
                impact(version),
                now.plus(Duration.ofDays(clock.commentDays())),
                now.plus(Duration.ofDays(clock.noticeDays())));
    }

    /** Starts to work out what a draft would have changed, where somebody can. */
    void work(Head head, Actor actor) {
        list.find(head.code(), head.version())
                .filter(version -> UNDECIDED.contains(version.state()))
                .ifPresent(version -> replay(version).ifPresent(replay -> replay.start(version, actor)));
    }

    boolean isImpactKnown(Head head) {
        RuleVersion version = list.find(head.code(), head.version()).orElseThrow();
        return replay(version).map(replay -> replay.isDone(version.id())).orElse(true);
    }

    private RuleDetails.@Nullable Impact impact(RuleVersion version) {
        if (!UNDECIDED.contains(version.state())) {
            return null;
        }
        return replay(version)
                .map(replay -> new RuleDetails.Impact(replay.isDone(version.id()), replay.path(version.id())))
                .orElse(null);
    }

    private Optional<RuleReplay> replay(RuleVersion version) {
        return replays.stream().filter(replay -> replay.covers(version)).findFirst();
    }
}
