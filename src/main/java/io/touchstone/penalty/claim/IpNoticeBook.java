package io.touchstone.penalty.claim;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.Subject;
import io.touchstone.penalty.PenaltyEvent;
import io.touchstone.penalty.claim.IpNotice.Entry;
import io.touchstone.penalty.claim.IpNotice.Head;
import io.touchstone.penalty.claim.IpNoticeRows.Item;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes notices in, has things done to them, imposes and lifts what follows, and tells of it; in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class IpNoticeBook {

    static final Actor SELF = Actor.system("penalty-ip-notice");

    private final IpNoticeRows rows;
    private final IpNoticeMeasures measures;
    private final IpNoticeLetters letters;
    private final ApplicationEventPublisher events;

    IpNoticeBook(
            IpNoticeRows rows, IpNoticeMeasures measures, IpNoticeLetters letters, ApplicationEventPublisher events) {
        this.rows = rows;
        this.measures = measures;
        this.letters = letters;
        this.events = events;
    }

    void receive(IpNotice notice, List<Item> items) {
        rows.add(notice, items);
        follow(notice);
    }

    /** Loads a notice, has something done to it, and does what follows from that. */
    void act(UUID id, Consumer<IpNotice> act) {
        IpNotice notice = rows.lock(id).orElseThrow(() -> new NotFound("ip_notice", id.toString()));
        boolean measured = notice.progress().state().isMeasured();
        act.accept(notice);
        rows.save(notice);
        boolean measuredNow = notice.progress().state().isMeasured();
        for (Entry line : notice.entries()) {
            if (measuredNow && !measured) {
                measures.impose(notice.head(), line.at(), line.actor());
            } else if (measured && !measuredNow) {
                measures.lift(notice.head(), line.at(), line.actor());
            }
        }
        follow(notice);
    }

    private void follow(IpNotice notice) {
        Head head = notice.head();
        for (Entry line : notice.entries()) {
            events.publishEvent(new PenaltyEvent(
                    "ip_notice_" + line.kind(),
                    new Subject("ip_notice", head.number()),
                    line.actor(),
                    line.at(),
                    Map.of(
                            "merchant_id",
                            head.merchantId(),
                            "right",
                            head.rightKind().word())));
            letters.tell(notice, line);
        }
    }
}
