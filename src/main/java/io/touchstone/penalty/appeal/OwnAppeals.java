package io.touchstone.penalty.appeal;

import io.touchstone.evidence.Upload;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.penalty.decision.Decisions;
import io.touchstone.penalty.statement.ShopDecisions;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What merchants do about decisions; whose shop it is was asked before. */
@Component
class OwnAppeals {

    /** Older decisions are beyond every window that the settings allow; bounds the look-up. */
    private static final Duration LOOK_BACK = Duration.ofDays(365);

    private static final int SHOWN_MAX = 20;

    private final AppealRows rows;
    private final AppealBook book;
    private final Filings filings;
    private final AppealPapers papers;
    private final AppealCalendar calendar;
    private final Decisions decisions;
    private final ShopDecisions shops;
    private final JdbcClient jdbc;

    OwnAppeals(
            AppealRows rows,
            AppealBook book,
            Filings filings,
            AppealPapers papers,
            AppealCalendar calendar,
            Decisions decisions,
            ShopDecisions shops,
            JdbcClient jdbc) {
        this.rows = rows;
        this.book = book;
        this.filings = filings;
        this.papers = papers;
        this.calendar = calendar;
        this.decisions = decisions;
        this.shops = shops;
        this.jdbc = jdbc;
    }

    /** What a shop may appeal now for the first time, newest first; a second level is offered on the first one’s own page. */
    List<AppealableDecision> open(String merchantId, Instant now) {
        return jdbc
                .sql("""
                        select d.decision_id from penalty_statement s join penalty_decision d using (decision_id)
                         where not exists (select from penalty_appeal a
                                            where a.decision_id = d.decision_id and a.merchant_id = s.merchant_id)
                           and s.merchant_id = ? and s.kind = 'original' and s.written_at > ?
                           and d.state in ('delayed', 'in_force', 'varied')
                         order by s.written_at desc, s.statement_id desc limit ?
                        """)
                .param(merchantId)
                .param(Timestamp.from(now.minus(LOOK_BACK)))
                .param(SHOWN_MAX)
                .query(UUID.class)
                .list()
                .stream()
                .map(decisions::find)
                .map(decision -> shops.of(decision, merchantId))
                .map(decision -> appealable(decision, now))
                .filter(AppealableDecision::isOpen)
                .toList();
    }

    AppealableDecision appealable(String merchantId, String number, Instant now) {
        return appealable(decision(merchantId, number), now);
    }

    String file(String merchantId, String number, FileAppeal filing) {
        return filings.byMerchant(decision(merchantId, number), filing);
    }

    boolean say(UUID appeal, long seen, String words, List<Upload> uploads, Instant at, Actor by) {
        act(appeal, seen, one -> {
            if (rows.messages(appeal, one.appellantVoice().word()) >= calendar.messagesMax(at)) {
                throw new RuleViolation(AppealRule.APPEAL_MESSAGES_MANY);
            }
            one.say(words, one.appellantVoice(), at, by);
        });
        papers.take(appeal, uploads, at, by);
        return true;
    }

    boolean withdraw(UUID appeal, long seen, Instant at, Actor by) {
        act(appeal, seen, one -> one.withdraw(at, by));
        return true;
    }

    private void act(UUID id, long seen, java.util.function.Consumer<Appeal> act) {
        book.act(id, appeal -> {
            if (appeal.stored().version() != seen) {
                throw new Conflict(AppealRule.APPEAL_CHANGED);
            }
            act.accept(appeal);
        });
    }

    private AppealableDecision appealable(DecisionView decision, Instant now) {
        Filings.Opening opening = filings.opening(decision, now);
        return new AppealableDecision(
                decision,
                opening.level(),
                opening.until(),
                opening.obstacle() == null ? null : opening.obstacle().messageKey(),
                opening.argument());
    }

    private DecisionView decision(String merchantId, String number) {
        return shops.ofShop(number, merchantId)
                .filter(found -> found.state().isTold())
                .orElseThrow(() -> new NotFound("decision", number));
    }
}
