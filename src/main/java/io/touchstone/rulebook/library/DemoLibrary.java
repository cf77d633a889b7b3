package io.touchstone.rulebook.library;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.rulebook.Commitments.Clause;
import io.touchstone.rulebook.Wording;
import io.touchstone.rulebook.library.DocumentContent.Links;
import io.touchstone.shell.DemoChapter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The library of the demo market: a national and an enterprise standard in our own words, and a commitment to sign. */
@Component
class DemoLibrary implements DemoChapter {

    private static final Actor WRITER = Actor.system("demo");
    private static final Actor SECOND = Actor.system("demo-second");
    private static final Duration AGO = Duration.ofDays(120);

    private final LibraryRows rows;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    DemoLibrary(LibraryRows rows, ApplicationEventPublisher events, Ids ids, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "rulebook-library";
    }

    @Override
    public int position() {
        return 77;
    }

    @Override
    public void tell() {
        Instant at = clock.instant().minus(AGO);
        put(
                "GB 6675.4-2014",
                DocumentKind.GB,
                at,
                new DocumentContent(
                        new Wording("玩具安全：特定元素的迁移", "Safety of toys: migration of certain elements"),
                        "GB 6675.4-2014, paraphrased",
                        List.of(
                                clause(
                                        "4.1",
                                        "玩具材料中铅、镉等八种元素的可迁移量不得超过限值。",
                                        "What can migrate of eight elements such as lead and cadmium stays below the limits."),
                                clause(
                                        "7",
                                        "样品取自可触及的材料，逐种材料分别检测。",
                                        "Samples are taken of every material that can be touched, and each is tested by itself.")),
                        new Links("A-01 B-01", "5010 5020", "LEAD")));
        put(
                "Q-JIA 001-2025",
                DocumentKind.ENTERPRISE,
                at,
                new DocumentContent(
                        new Wording("儿童家具企业标准", "Enterprise standard for children’s furniture"),
                        "Enterprise standard of the platform",
                        List.of(
                                clause("1", "边缘与尖端须倒圆或加以防护。", "Edges and points are rounded or guarded."),
                                clause(
                                        "2",
                                        "甲醛释放量不超过国家标准限值的一半。",
                                        "Formaldehyde stays below half of the national limit.")),
                        new Links("A-01", "1010", "")));
        put(
                "CM QUALITY",
                DocumentKind.COMMITMENT,
                at,
                new DocumentContent(
                        new Wording("商品质量承诺书", "Commitment to quality"),
                        "Platform, quality management",
                        List.of(
                                clause(
                                        "1",
                                        "所售商品符合强制性标准和页面明示的质量要求；抽检不合格的，三日内停止销售。",
                                        "Goods meet binding standards and what their pages declare; what fails an inspection is no longer sold within three days."),
                                clause(
                                        "2",
                                        "收到整改通知后七个工作日内提交原因、措施和预防办法。",
                                        "Within seven working days of a notice the cause, the fix and the prevention are filed."),
                                clause("3", "违反承诺的，每次支付违约金 1,000 元。", "A breach costs CNY 1,000 each time.")),
                        new Links("A-11", "", "")));
    }

    private static Clause clause(String number, String zh, String en) {
        return new Clause(number, new Wording(zh, en));
    }

    private void put(String code, DocumentKind kind, Instant at, DocumentContent content) {
        if (!rows.addCode(code, kind, at, WRITER.toString())) {
            return;
        }
        LibraryDocument draft = LibraryDocument.draft(ids.next(), code, kind, 1, content, WRITER);
        rows.add(draft, at);
        events.publishEvent(new LibraryMoved(draft, "drafted", WRITER, at));
        LibraryDocument published = draft.publish(at, at, SECOND);
        rows.save(published);
        events.publishEvent(new LibraryMoved(published, "published", SECOND, at));
    }
}
