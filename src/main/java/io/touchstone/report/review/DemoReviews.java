package io.touchstone.report.review;

import io.touchstone.evidence.Upload;
import io.touchstone.identity.AccountView;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.report.kpi.Kpi;
import io.touchstone.report.kpi.KpiGrain;
import io.touchstone.report.kpi.KpiPeriod;
import io.touchstone.report.kpi.Kpis;
import io.touchstone.report.review.ReviewActionBook.Acting;
import io.touchstone.report.review.ReviewActionBook.Said;
import io.touchstone.shell.DemoChapter;
import io.touchstone.shell.MadePaper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The demo's last two half-years as they were reviewed: the earlier one published, with an action done since; the later one a draft
 * that waits for its signature.
 */
@Component
class DemoReviews implements DemoChapter {

    private static final int POSITION = 118;
    private static final Duration MADE_AFTER = Duration.ofDays(9);
    private static final Duration SIGNED_AFTER = Duration.ofDays(2);
    private static final Duration DONE_AFTER = Duration.ofDays(60);
    private static final int DAYS_TO_DO = 120;

    private final ReviewBook book;
    private final ReviewActionBook actions;
    private final ReviewCounting counting;
    private final Kpis kpis;
    private final Accounts accounts;
    private final PlatformTime time;
    private final Clock clock;
    private final Ids ids;

    DemoReviews(
            ReviewBook book,
            ReviewActionBook actions,
            ReviewCounting counting,
            Kpis kpis,
            Accounts accounts,
            PlatformTime time,
            Clock clock,
            Ids ids) {
        this.book = book;
        this.actions = actions;
        this.counting = counting;
        this.kpis = kpis;
        this.accounts = accounts;
        this.time = time;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public String name() {
        return "report-reviews";
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public void tell() {
        Optional<Actor> maker = staff("standards");
        Optional<Actor> signer = staff("approver");
        if (maker.isEmpty() || signer.isEmpty()) {
            return;
        }
        KpiPeriod last =
                KpiPeriod.of(KpiGrain.HALF_YEAR, time.day(clock.instant())).previous();
        if (!counting.count(last.previous()).isEmpty()) {
            earlier(last.previous(), maker.get(), signer.get());
        }
        if (!counting.count(last).isEmpty()) {
            draft(last, soonest(time.startOf(last.end()).plus(MADE_AFTER)), maker.get());
        }
    }

    private void earlier(KpiPeriod period, Actor maker, Actor signer) {
        Instant at = soonest(time.startOf(period.end()).plus(MADE_AFTER));
        String number = book.make(ids.next(), period, at, maker);
        List<String> decided = answer(number, period, at, maker);
        Instant signed = soonest(at.plus(SIGNED_AFTER));
        book.sign(number, 1, signed, signer);
        book.publish(number, 2, signed, maker);
        if (!decided.isEmpty()) {
            finish(decided.get(0), soonest(at.plus(DONE_AFTER)), maker);
        }
    }

    private void draft(KpiPeriod period, Instant at, Actor maker) {
        String number = book.make(ids.next(), period, at, maker);
        answer(number, period, at, maker);
    }

    /** Says something about the whole, and decides an action for all that was missed. */
    private List<String> answer(String number, KpiPeriod period, Instant at, Actor maker) {
        List<String> decided = new ArrayList<>();
        book.comment(
                number,
                new ReviewComment(
                        ids.next(),
                        null,
                        "指标均取自快照；未达标项已与责任部门核对原因，措施见下。"
                                + " Figures are those of the snapshots; causes were gone through with who answers for them.",
                        at,
                        maker.id()),
                maker);
        for (ReviewFigure figure : counting.count(period)) {
            Kpi kpi = kpis.find(figure.kpi()).orElseThrow();
            Optional<AccountView> owner =
                    accounts.withRole(kpi.owner()).stream().findFirst().or(() -> accounts.find("standards"));
            if (figure.department() == null && figure.isMissed() && owner.isPresent()) {
                ReviewActionOrder order = new ReviewActionOrder(
                        ids.next(),
                        kpi.code(),
                        null,
                        figure.target(),
                        "逐项排查“" + kpi.name().zh() + "”未达标的前十个原因并整改。 Go through the ten first causes why “"
                                + kpi.name().en() + "” missed its target, and put them right.",
                        owner.get().username(),
                        time.day(at).plusDays(DAYS_TO_DO));
                decided.add(actions.open(number, order, at, maker));
            }
        }
        return decided;
    }

    private void finish(String action, Instant at, Actor maker) {
        Upload list = new Upload(
                "causes.pdf", MadePaper.of("Causes", List.of("The ten first causes, with what was done about each.")));
        actions.done(
                action,
                new Said(ids.next(), "已逐项整改，见清单。 All put right, see the list.", list),
                new Acting(maker, at, true));
    }

    private Optional<Actor> staff(String username) {
        return accounts.find(username)
                .map(one -> new Actor(Actor.Kind.STAFF, one.id().id().toString()));
    }

    private Instant soonest(Instant at) {
        Instant now = clock.instant();
        return at.isAfter(now) ? now : at;
    }
}
