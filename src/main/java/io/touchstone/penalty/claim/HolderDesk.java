package io.touchstone.penalty.claim;

import io.touchstone.evidence.Upload;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.penalty.claim.IpNotice.Pursuit;
import io.touchstone.penalty.claim.IpNotice.RightKind;
import io.touchstone.penalty.claim.IpNoticePermissions.AnyHolder;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where holders of rights, who have no account, send notices in and follow them up by a secret link. */
@Service
@AnyHolder
@Transactional
public class HolderDesk {

    private final Receiving receiving;
    private final IpNoticeList list;
    private final IpNoticePages pages;
    private final IpNoticeBook book;
    private final HolderSecrets secrets;
    private final Clock clock;

    HolderDesk(
            Receiving receiving,
            IpNoticeList list,
            IpNoticePages pages,
            IpNoticeBook book,
            HolderSecrets secrets,
            Clock clock) {
        this.receiving = receiving;
        this.list = list;
        this.pages = pages;
        this.book = book;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * A notice as it is typed.
     *
     * @param right word of the kind of right
     * @param products ids, or addresses that end with them
     */
    public record Typed(
            UUID once,
            String holder,
            boolean organisation,
            String mail,
            String language,
            String right,
            String rightNumber,
            List<String> products,
            String statement) {}

    /** What everybody may see (ECL 44). */
    @Transactional(readOnly = true)
    public KeysetPage<IpNoticeRow> published(@Nullable String cursor, int limit) {
        return list.published(cursor, limit);
    }

    /** @return its number; a double submit is one notice */
    public String send(Typed typed, List<Upload> evidence) {
        return receiving.receive(
                new Receiving.Sent(
                        typed.once(),
                        typed.holder(),
                        typed.organisation(),
                        typed.mail(),
                        typed.language(),
                        RightKind.of(typed.right()),
                        typed.rightNumber(),
                        typed.products(),
                        typed.statement(),
                        evidence),
                clock.instant());
    }

    @Transactional(readOnly = true)
    public IpNoticeView view(String number, String word) {
        return pages.view(row(number, word), false);
    }

    /** Tells of a complaint or a suit, which keeps the measures (ECL 43). */
    public void pursue(String number, String word, long seen, String kind, String reference) {
        act(
                number,
                word,
                seen,
                notice -> notice.pursue(Pursuit.of(kind), reference, clock.instant(), Actor.anonymous()));
    }

    public void withdraw(String number, String word, long seen) {
        act(number, word, seen, notice -> notice.withdraw(clock.instant(), Actor.anonymous()));
    }

    private void act(String number, String word, long seen, Consumer<IpNotice> act) {
        book.act(row(number, word).id(), notice -> {
            if (notice.version() != seen) {
                throw new Conflict(IpNoticeRule.IP_NOTICE_CHANGED);
            }
            act.accept(notice);
        });
    }

    /** A wrong word is answered like a number that there is not. */
    private IpNoticeRow row(String number, String word) {
        return list.find(number)
                .filter(found -> secrets.opens(found.id(), word))
                .orElseThrow(() -> new NotFound("ip_notice", number));
    }
}
