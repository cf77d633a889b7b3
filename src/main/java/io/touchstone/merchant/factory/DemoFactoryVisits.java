package io.touchstone.merchant.factory;

import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.DemoChapter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Visits to factories of the demo market, one at every stage: planned for an applicant of a high-risk category, being put right
 * with one action to verify and one still open, passed after another person confirmed, failed below the bar.
 */
@Component
class DemoFactoryVisits implements DemoChapter {

    private static final int NOTICE_DAYS = 6;
    private static final int OF_LONG_STANDING_DAYS = 100;
    private static final int TO_PUT_RIGHT_DAYS = 30;

    /** One visit that took place: how long ago, and what fell short there. */
    private record Made(String auditorKind, String auditor, int daysAgo, Map<String, Mark> shortOf, String summary) {}

    private static final List<Made> VISITED = List.of(
            new Made(
                    "own",
                    "周衡 Zhou Heng",
                    11,
                    Map.of("B2", Mark.MINOR, "D1", Mark.MINOR),
                    "车间整洁，检验记录有缺页 Clean workshops, pages of the inspection book are missing"),
            new Made(
                    "third_party",
                    "演示检验服务公司 Demo Inspection Services",
                    38,
                    Map.of("A1", Mark.MINOR),
                    "许可证副本未张贴，当月已补 The permit was not on the wall; put up within the month"),
            new Made(
                    "own",
                    "周衡 Zhou Heng",
                    57,
                    Map.of("A2", Mark.MAJOR, "D1", Mark.MAJOR, "D2", Mark.MAJOR),
                    "实际生产地址与申报不符 Goods are made at another address than was given"));

    private final StoredFactoryAudits audits;
    private final AuditList list;
    private final Checklists checklists;
    private final FactoryFollowers followers;
    private final World world;
    private final JdbcClient jdbc;

    DemoFactoryVisits(
            StoredFactoryAudits audits,
            AuditList list,
            Checklists checklists,
            FactoryFollowers followers,
            World world,
            JdbcClient jdbc) {
        this.audits = audits;
        this.list = list;
        this.checklists = checklists;
        this.followers = followers;
        this.world = world;
        this.jdbc = jdbc;
    }

    /** What the chapter needs from elsewhere. */
    @Component
    record World(Accounts accounts, PlatformTime time, Ids ids, Clock clock) {}

    @Override
    public String name() {
        return "merchant-factory-visits";
    }

    /** After the applications. */
    @Override
    public int position() {
        return 21;
    }

    @Override
    public void tell() {
        Instant now = world.clock().instant();
        applicantAtRisk().ifPresent(application -> planned(application, now));
        List<String> shops = shops();
        for (int i = 0; i < shops.size(); i++) {
            visited(shops.get(i), VISITED.get(i), now);
        }
    }

    private void planned(UUID application, Instant now) {
        LocalDate on = world.time().day(now).plusDays(NOTICE_DAYS);
        FactoryAudit audit = schedule(
                new NewVisit(application, null, "演示工厂一厂 Demo Works 1", "演示工业区 1 号", "own", "周衡 Zhou Heng", on), now);
        save(audit, now);
    }

    private void visited(String shop, Made made, Instant now) {
        Instant at = now.minus(Duration.ofDays(made.daysAgo()));
        LocalDate day = world.time().day(at);
        Actor inspector = staff("inspector");
        FactoryAudit audit = schedule(
                new NewVisit(null, shop, "演示工厂 Demo Works " + shop, "演示工业区", made.auditorKind(), made.auditor(), day),
                at.minus(Duration.ofDays(NOTICE_DAYS)));
        Checklist checklist = checklists.get(audit.templateVersion());
        List<Finding> findings = checklist.items().stream()
                .map(item -> finding(item, checklist.version(), made))
                .toList();
        List<Action> actions = findings.stream()
                .filter(finding -> finding.kind().isShort())
                .map(finding -> Action.open(
                        world.ids().next(),
                        new Action.NewAction(
                                finding.itemCode(),
                                "补齐并拍照 Put right and show it",
                                "厂长 The manager",
                                day.plusDays(TO_PUT_RIGHT_DAYS))))
                .toList();
        audit.record(new VisitRecord(day, findings, actions, made.summary()), checklist, day, inspector, at);
        if (!audit.isClosed()) {
            putRight(audit, actions, inspector, at);
        }
        save(audit, at);
    }

    /** The first is shown as done; another person confirms it where it is the only one. */
    private void putRight(FactoryAudit audit, List<Action> actions, Actor inspector, Instant at) {
        Instant done = at.plus(Duration.ofDays(5));
        UUID first = actions.get(0).actionId();
        audit.putRight(first, "照片已核对 Seen in pictures", null, inspector, done);
        if (actions.size() == 1) {
            audit.verify(first, true, staff("reviewer"), done.plus(Duration.ofDays(1)));
        }
    }

    private static Finding finding(Checklist.Item item, int checklist, Made made) {
        Mark mark = made.shortOf().getOrDefault(item.code(), Mark.MEETS);
        return new Finding(item.code(), checklist, mark.word(), mark.isShort() ? "现场所见 As seen on the site" : null);
    }

    private FactoryAudit schedule(NewVisit visit, Instant at) {
        LocalDate day = world.time().day(at);
        int checklist = checklists.inForce().version();
        return FactoryAudit.schedule(
                world.ids().next(), list.number(day), visit, checklist, day, staff("inspector"), at);
    }

    private void save(FactoryAudit audit, Instant at) {
        audits.save(audit);
        followers.follow(audit, staff("inspector"), at);
    }

    private Optional<UUID> applicantAtRisk() {
        return jdbc.sql(
                        "select application_id from merchant_application where state = 'submitted' and high_risk order by number limit 1")
                .query(UUID.class)
                .optional();
    }

    private List<String> shops() {
        return jdbc.sql("""
                        select m.merchant_id from merchant m join taxonomy_category c using (category_code)
                         where c.risk_class = 'high' and m.opened_on < :day order by m.merchant_id limit :shops
                        """)
                .param("day", world.time().day(world.clock().instant()).minusDays(OF_LONG_STANDING_DAYS))
                .param("shops", VISITED.size())
                .query(String.class)
                .list();
    }

    private Actor staff(String username) {
        return world.accounts()
                .find(username)
                .map(one -> new Actor(Actor.Kind.STAFF, one.id().id().toString()))
                .orElseGet(() -> Actor.system("demo-" + username));
    }
}
