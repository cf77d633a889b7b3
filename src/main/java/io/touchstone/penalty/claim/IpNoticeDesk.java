package io.touchstone.penalty.claim;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.penalty.PenaltyPermissions.CanRead;
import io.touchstone.penalty.PenaltyPermissions.CanWork;
import io.touchstone.penalty.violation.CaseSource;
import io.touchstone.penalty.violation.CaseView;
import io.touchstone.penalty.violation.Cases;
import io.touchstone.penalty.violation.OpenCase;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff says whether a notice is complete, which imposes its measures, and follows it up (ECL 42 to 44). */
@Service
@Transactional
public class IpNoticeDesk {

    private final IpNoticeList list;
    private final IpNoticePages pages;
    private final IpNoticeBook book;
    private final Cases cases;
    private final CurrentActor actor;
    private final Clock clock;

    IpNoticeDesk(
            IpNoticeList list, IpNoticePages pages, IpNoticeBook book, Cases cases, CurrentActor actor, Clock clock) {
        this.list = list;
        this.pages = pages;
        this.book = book;
        this.cases = cases;
        this.actor = actor;
        this.clock = clock;
    }

    @CanRead
    @Transactional(readOnly = true)
    public KeysetPage<IpNoticeRow> list(IpNoticeFilter filter, @Nullable String cursor, int limit) {
        return list.page(filter, cursor, limit);
    }

    @CanRead
    @Transactional(readOnly = true)
    public IpNoticeView view(String number) {
        return pages.view(row(number), true);
    }

    /** It is complete: measures at once, and on to the merchant. */
    @CanWork
    public void forward(String number, long seen) {
        act(number, seen, notice -> notice.forward(clock.instant(), actor.get()));
    }

    @CanWork
    public void refuse(String number, long seen, String why) {
        act(number, seen, notice -> notice.refuse(why, clock.instant(), actor.get()));
    }

    /** Keeps on record that a holder acted against better knowledge. */
    @CanWork
    public void markBadFaith(String number, long seen, String why) {
        act(number, seen, notice -> notice.markBadFaith(why, clock.instant(), actor.get()));
    }

    /** @return the number of the violation case that it leads to */
    @CanWork
    public String openCase(String number, long seen) {
        IpNoticeView view = pages.view(row(number), true);
        Instant at = clock.instant();
        Actor by = actor.get();
        CaseView[] opened = new CaseView[1];
        act(number, seen, notice -> {
            CaseView made = cases.open(new OpenCase(
                    view.row().merchantId(),
                    null,
                    view.items().size() == 1 ? view.items().get(0).productId() : null,
                    CaseSource.IP_NOTICE,
                    number,
                    null,
                    view.row().receivedAt(),
                    view.statement(),
                    number,
                    at,
                    by));
            notice.opened(made.id(), made.number(), at, by);
            opened[0] = made;
        });
        return opened[0].number();
    }

    private void act(String number, long seen, Consumer<IpNotice> act) {
        book.act(row(number).id(), notice -> {
            if (notice.version() != seen) {
                throw new Conflict(IpNoticeRule.IP_NOTICE_CHANGED);
            }
            act.accept(notice);
        });
    }

    private IpNoticeRow row(String number) {
        return list.find(number).orElseThrow(() -> new NotFound("ip_notice", number));
    }
}
