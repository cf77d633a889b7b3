package io.touchstone.report.engagement;

import io.touchstone.identity.AccountView;
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
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The demo's auditor sits under an engagement for the whole platform, after one for the deposits that was ended early. */
@Component
class DemoEngagements implements DemoChapter {

    private static final int POSITION = 116;
    private static final int BEGAN = 30;
    private static final int LASTS = 365;
    private static final int FORMER_BEGAN = 220;
    private static final int FORMER_LASTS = 120;
    private static final int FORMER_ENDED = 140;
    private static final List<String> LOOKED_AT = List.of(
            "/admin/deposits",
            "/admin/deposits/fund",
            "/admin/deposits",
            "/admin/decisions",
            "/admin/deposits/proof",
            "/admin/deposits");

    private final EngagementBook book;
    private final EngagementRows rows;
    private final Engaging engaging;
    private final Looks looks;
    private final Accounts accounts;
    private final PlatformTime time;
    private final Ids ids;
    private final Clock clock;

    DemoEngagements(
            EngagementBook book,
            EngagementRows rows,
            Engaging engaging,
            Looks looks,
            Accounts accounts,
            PlatformTime time,
            Ids ids,
            Clock clock) {
        this.book = book;
        this.rows = rows;
        this.engaging = engaging;
        this.looks = looks;
        this.accounts = accounts;
        this.time = time;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "report-engagements";
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public void tell() {
        Optional<UUID> auditor = person("auditor");
        Optional<UUID> host = person("admin");
        if (auditor.isEmpty() || host.isEmpty()) {
            return;
        }
        LocalDate today = time.day(clock.instant());
        former(auditor.get(), host.get(), today.minusDays(FORMER_BEGAN));
        LocalDate first = today.minusDays(BEGAN);
        engage(
                new AgreeEngagement(
                        ids.next(),
                        auditor.get(),
                        "年度内控审计：核查商家准入、抽检、处罚、保证金与信用评价是否按规则执行。",
                        first.minusYears(1),
                        first.minusDays(1),
                        new SeatScope(engaging.modules(), null),
                        first,
                        first.plusDays(LASTS - 1L)),
                host.get());
    }

    private void former(UUID auditor, UUID host, LocalDate first) {
        String number = engage(
                new AgreeEngagement(
                        ids.next(),
                        auditor,
                        "保证金专项审计：核对保证金账户余额、扣款依据与退还时限。",
                        first.minusMonths(6),
                        first.minusDays(1),
                        new SeatScope(List.of("deposit"), null),
                        first,
                        first.plusDays(FORMER_LASTS - 1L)),
                host);
        Engagement engagement = rows.find(number).orElseThrow();
        Instant at = engagement.head().from().plus(Duration.ofHours(2));
        for (String path : LOOKED_AT) {
            boolean open = path.startsWith("/admin/deposits");
            String module = open ? "deposit" : "penalty";
            looks.told(
                    engagement.head().id(),
                    new Look(open ? LookKind.PAGE : LookKind.REFUSED, "GET", path, null, module),
                    at);
            at = at.plus(Duration.ofHours(9));
        }
        Instant ended = time.startOf(first.plusDays(FORMER_BEGAN - (long) FORMER_ENDED));
        book.end(number, engagement.stored().version(), host, "专项审计提前完成，报告已提交。", ended, staff(host));
    }

    private String engage(AgreeEngagement agreed, UUID host) {
        Instant at = time.startOf(agreed.firstDay().minusDays(1)).plus(Duration.ofHours(10));
        return book.engage(agreed, host, at, staff(host));
    }

    private Optional<UUID> person(String username) {
        return accounts.find(username).filter(AccountView::enabled).map(account -> account.id()
                .id());
    }

    private static Actor staff(UUID person) {
        return new Actor(Actor.Kind.STAFF, person.toString());
    }
}
