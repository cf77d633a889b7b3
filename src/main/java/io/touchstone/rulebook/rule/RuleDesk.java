package io.touchstone.rulebook.rule;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.rulebook.RuleVersion;
import io.touchstone.rulebook.Settings;
import io.touchstone.rulebook.rule.RulePermissions.CanPublishRules;
import io.touchstone.rulebook.rule.RulePermissions.CanReadRules;
import io.touchstone.rulebook.rule.RulePermissions.CanWriteRules;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where rules are written, opened to comments and, by another person, published with their day (E13). */
@Service
@Transactional
public class RuleDesk {

    private final RuleMaking making;
    private final RuleList list;
    private final RuleShowing showing;
    private final CommentRows comments;
    private final Settings settings;
    private final CurrentActor actor;
    private final Clock clock;

    RuleDesk(
            RuleMaking making,
            RuleList list,
            RuleShowing showing,
            CommentRows comments,
            Settings settings,
            CurrentActor actor,
            Clock clock) {
        this.making = making;
        this.list = list;
        this.showing = showing;
        this.comments = comments;
        this.settings = settings;
        this.actor = actor;
        this.clock = clock;
    }

    @CanReadRules
    @Transactional(readOnly = true)
    public KeysetPage<RuleVersion> list(Map<String, String> filter, @Nullable String cursor, int limit) {
        return list.page(filter, cursor, limit);
    }

    /** All versions of a rule, newest first. */
    @CanReadRules
    @Transactional(readOnly = true)
    public List<RuleVersion> versions(String code) {
        List<RuleVersion> all = list.all(code);
        if (all.isEmpty()) {
            throw new NotFound("rule", code);
        }
        return all;
    }

    @CanReadRules
    @Transactional(readOnly = true)
    public RuleDetails view(String code, int version) {
        return showing.view(code, version, actor.get(), clock.instant());
    }

    /** The newest version of a rule, whose words another draft begins with. */
    @CanWriteRules
    @Transactional(readOnly = true)
    public RuleVersion pattern(String code) {
        return list.all(code).stream().findFirst().orElseThrow(() -> new NotFound("rule", code));
    }

    /** Codes that are taken, in their order. */
    @CanWriteRules
    @Transactional(readOnly = true)
    public List<String> codes() {
        return list.codes();
    }

    /** Drafts a new rule, once for a form that was shown. */
    @CanWriteRules
    public int begin(UUID once, String code, RuleContent content) {
        return list.versionOf(once, code)
                .orElseGet(() -> made(making.begin(once, code, content, clock.instant(), actor.get())));
    }

    /** Drafts another version of a rule, once for a form that was shown. */
    @CanWriteRules
    public int draft(UUID once, String code, RuleContent content) {
        return list.versionOf(once, code)
                .orElseGet(() -> made(making.draft(once, code, content, clock.instant(), actor.get())));
    }

    private int made(DatedRule.Head head) {
        showing.work(head, actor.get());
        return head.version();
    }

    @CanWriteRules
    public void edit(String code, int version, long seen, RuleContent content) {
        act(code, version, seen, (rule, at, by) -> rule.edit(content, at, by));
        showing.work(making.get(code, version).head(), actor.get());
    }

    /** Has its impact worked out anew. */
    @CanWriteRules
    public void rework(String code, int version) {
        showing.work(making.get(code, version).head(), actor.get());
    }

    @CanWriteRules
    public void open(String code, int version, long seen, Instant until) {
        act(code, version, seen, (rule, at, by) -> rule.open(until, settings.at(RuleClock.KEY, at), at, by));
    }

    @CanWriteRules
    public void takeBack(String code, int version, long seen, String why) {
        act(code, version, seen, (rule, at, by) -> rule.takeBack(why, at, by));
    }

    @CanWriteRules
    public void answer(String code, int version, UUID comment, boolean adopted, String words) {
        comments.answer(code, version, comment, adopted, words, actor.get());
    }

    /** Publishes it with its day, once everything said about it was answered and its impact is known. */
    @CanPublishRules
    public void publish(String code, int version, long seen, Instant from) {
        act(code, version, seen, (rule, at, by) -> {
            rule.publish(from, settings.at(RuleClock.KEY, at), at, by);
            refuse(comments.isAnyUnanswered(rule.head().id()), CentreRule.RULE_COMMENTS_UNANSWERED);
            refuse(!showing.isImpactKnown(rule.head()), CentreRule.RULE_IMPACT_MISSING);
        });
    }

    @CanPublishRules
    public void withdraw(String code, int version, long seen, String why) {
        act(code, version, seen, (rule, at, by) -> rule.withdraw(why, at, by));
    }

    private static void refuse(boolean refused, CentreRule rule) {
        if (refused) {
            throw new RuleViolation(rule);
        }
    }

    /** A step by somebody at a time. */
    private interface Step {
        void make(DatedRule rule, Instant at, Actor by);
    }

    private void act(String code, int version, long seen, Step step) {
        Instant at = clock.instant();
        Actor by = actor.get();
        making.act(code, version, seen, by, at, rule -> step.make(rule, at, by));
    }
}
