package io.touchstone.rulebook.rule;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.rulebook.RuleComments;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Comments on drafts and their answers as rows; both are only ever added. */
@Repository
class CommentRows implements RuleComments {

    private static final String OPEN =
            " where v.state = 'comment' and v.comment_from <= :now and v.comment_until > :now";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CommentRows(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<Draft> open(Instant now) {
        return jdbc.sql("select " + RuleReading.COLUMNS + ", v.comment_until" + RuleReading.FROM + OPEN
                        + " order by v.comment_until, v.code")
                .param("now", Timestamp.from(now))
                .query((row, i) -> new Draft(
                        RuleReading.version(row),
                        row.getTimestamp("comment_until").toInstant()))
                .list();
    }

    @Override
    public List<Comment> of(UUID version) {
        return jdbc.sql("""
                        select c.comment_id, c.account_id, c.words, c.made_at, a.adopted, a.words, a.answered_at
                          from rulebook_rule_comment c left join rulebook_rule_answer a using (comment_id)
                         where c.version_id = ? order by c.made_at, c.comment_id
                        """)
                .param(version)
                .query((row, i) -> new Comment(
                        Objects.requireNonNull(row.getObject(1, UUID.class)),
                        Objects.requireNonNull(row.getObject(2, UUID.class)),
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        row.getObject(5, Boolean.class),
                        row.getString(6),
                        RuleReading.instant(row, "answered_at")))
                .list();
    }

    @Override
    public void add(UUID once, UUID version, UUID account, String words) {
        Instant now = clock.instant();
        Draft draft = open(now).stream()
                .filter(one -> one.version().id().equals(version))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(CentreRule.RULE_COMMENT_CLOSED));
        int added = jdbc.sql("insert into rulebook_rule_comment values (?, ?, ?, ?, ?) on conflict do nothing")
                .param(once)
                .param(version)
                .param(account)
                .param(words)
                .param(Timestamp.from(now))
                .update();
        if (added == 1) {
            Actor by = new Actor(Actor.Kind.MERCHANT, account.toString());
            events.publishEvent(moved(draft.version().code(), draft.version().version(), "commented", by, once, now));
        }
    }

    boolean isAnyUnanswered(UUID version) {
        return jdbc.sql("""
                        select exists (select from rulebook_rule_comment c left join rulebook_rule_answer a using (comment_id)
                                        where c.version_id = ? and a.comment_id is null)
                        """).param(version).query(Boolean.class).single();
    }

    /** Says once whether a comment was adopted and why. */
    void answer(String code, int version, UUID comment, boolean adopted, String words, Actor actor) {
        Instant now = clock.instant();
        boolean known = jdbc.sql("""
                        select exists (select from rulebook_rule_comment c join rulebook_rule_version v using (version_id)
                                        where c.comment_id = ? and v.code = ? and v.version = ?)
                        """)
                .param(comment)
                .param(code)
                .param(version)
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new NotFound("comment", comment.toString());
        }
        int added = jdbc.sql("insert into rulebook_rule_answer values (?, ?, ?, ?, ?) on conflict do nothing")
                .param(comment)
                .param(adopted)
                .param(words)
                .param(Timestamp.from(now))
                .param(actor.toString())
                .update();
        if (added == 0) {
            throw new Conflict(CentreRule.RULE_COMMENT_ANSWERED);
        }
        events.publishEvent(moved(code, version, "comment_answered", actor, comment, now));
    }

    private static RuleMoved moved(String code, int version, String step, Actor actor, UUID comment, Instant at) {
        return new RuleMoved(code, version, step, actor, at, Map.of("version", version, "comment", comment.toString()));
    }
}
