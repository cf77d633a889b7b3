package io.touchstone.rulebook.rule;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.rulebook.Measure;
import io.touchstone.rulebook.MeasureKind;
import io.touchstone.rulebook.RuleVersion;
import io.touchstone.rulebook.ViolationTerms;
import io.touchstone.rulebook.Wording;
import io.touchstone.shell.DemoChapter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Rules of the demo market on their way: one announced with its day, one open to comments with an answer. */
@Component
class DemoRules implements DemoChapter {

    private static final Actor WRITER = Actor.system("demo");
    private static final Actor SECOND = Actor.system("demo-second");
    private static final String LATE = "A-03";
    private static final String OBSTRUCTED = "B-08";

    private final RuleMaking making;
    private final RuleList list;
    private final CommentRows comments;
    private final Ids ids;
    private final Clock clock;

    DemoRules(RuleMaking making, RuleList list, CommentRows comments, Ids ids, Clock clock) {
        this.making = making;
        this.list = list;
        this.comments = comments;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "rulebook-rules";
    }

    @Override
    public int position() {
        return 78;
    }

    @Override
    public void tell() {
        Instant now = clock.instant();
        announced(now);
        open(now);
    }

    private void announced(Instant now) {
        RuleClock days = RuleClock.KEY.first();
        Instant drafted = now.minus(Duration.ofDays(25));
        Instant opened = now.minus(Duration.ofDays(20));
        Instant published = now.minus(Duration.ofDays(11));
        RuleVersion before = list.find(LATE, 1).orElseThrow();
        var text = new Wording(
                before.text().zh().replace("只扣分，不附加其他措施。", "大促期间除扣分外，限制参加营销活动 7 天。"),
                before.text()
                        .en()
                        .replace(
                                "Points only; no further measure.",
                                "In campaigns the shop is kept out of further ones for 7 days as well."));
        var content = new RuleContent(
                before.title(),
                text,
                "platform-defined; review of the autumn campaigns",
                with((ViolationTerms) before.terms(), 2, List.of(Measure.of(MeasureKind.CAMPAIGN_BAN, 7))));
        int version = making.draft(ids.next(), LATE, content, drafted, WRITER).version();
        making.act(
                LATE,
                version,
                0,
                WRITER,
                opened,
                rule -> rule.open(opened.plus(Duration.ofDays(8)), days, opened, WRITER));
        making.act(
                LATE,
                version,
                1,
                SECOND,
                published,
                rule -> rule.publish(published.plus(Duration.ofDays(16)), days, published, SECOND));
    }

    private void open(Instant now) {
        RuleVersion before = list.find(OBSTRUCTED, 1).orElseThrow();
        Instant opened = now.minus(Duration.ofDays(2));
        var content = new RuleContent(
                before.title(),
                new Wording(
                        before.text().zh() + "因不可抗力未能配合的，不在此列。",
                        before.text().en() + " What could not be helped does not count."),
                "platform-defined; comments of merchants",
                before.terms());
        var head = making.draft(ids.next(), OBSTRUCTED, content, opened, WRITER);
        making.act(
                OBSTRUCTED,
                head.version(),
                0,
                WRITER,
                opened,
                rule -> rule.open(opened.plus(Duration.ofDays(10)), RuleClock.KEY.first(), opened, WRITER));
        UUID first = ids.next();
        comments.add(first, head.id(), ids.next(), "建议写明不可抗力的证明方式。");
        comments.answer(OBSTRUCTED, head.version(), first, true, "采纳：将在说明中列出可接受的证明材料。", WRITER);
        comments.add(ids.next(), head.id(), ids.next(), "抽检样品运费应由平台承担。");
    }

    private static ViolationTerms with(ViolationTerms terms, int points, List<Measure> measures) {
        return new ViolationTerms(
                terms.violationClass(),
                points,
                terms.strike(),
                measures,
                terms.hearing(),
                terms.graceDays(),
                terms.planDemanded(),
                terms.zeroTolerance(),
                terms.basis(),
                terms.dsaCategory(),
                terms.illegal(),
                terms.law());
    }
}
