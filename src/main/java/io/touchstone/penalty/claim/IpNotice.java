package io.touchstone.penalty.claim;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice of infringed rights from its arrival to its end. Once the merchant answered, silence of the holder lifts the measures, and only
 * a complaint or a suit keeps them (ECL 43).
 */
final class IpNotice {

    private final Head head;
    private final long version;
    private final List<Entry> entries = new ArrayList<>();
    private Progress now;

    IpNotice(Head head, Progress now, long version) {
        this.head = head;
        this.now = now;
        this.version = version;
    }

    /**
     * What was sent in; nothing of it changes.
     *
     * @param organisation whether the holder is one, whose name may be published
     * @param mail sealed
     * @param mark by which the same holder is known again
     * @param language in which the holder is written to
     */
    record Head(
            UUID id,
            String number,
            String merchantId,
            String holder,
            boolean organisation,
            byte[] mail,
            String mark,
            String language,
            RightKind rightKind,
            String rightNumber,
            String statement,
            Instant receivedAt) {}

    /** What kind of right; the message key is {@code penalty.ip.right.<word>}. */
    enum RightKind {
        TRADEMARK,
        PATENT,
        COPYRIGHT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static RightKind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** To whom the holder turned; the message key is {@code penalty.ip.pursuit.<word>}. */
    enum Pursuit {
        COMPLAINT,
        SUIT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Pursuit of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * How far it is.
     *
     * @param dueAt until when staff checks it, or the holder may go on; null where nothing is due
     */
    record Progress(
            IpNoticeState state,
            @Nullable Instant dueAt,
            @Nullable String checkedBy,
            @Nullable Instant checkedAt,
            @Nullable String refusal,
            @Nullable String counter,
            @Nullable Instant counteredAt,
            @Nullable Pursuit pursuit,
            @Nullable String pursuitRef,
            @Nullable Instant pursuedAt,
            @Nullable Instant endedAt,
            @Nullable UUID caseId,
            @Nullable String badFaith) {}

    /**
     * One line of what happened.
     *
     * @param kind the message key is {@code penalty.ip.line.<kind>}
     */
    record Entry(Instant at, String kind, @Nullable String words, Actor actor) {}

    static IpNotice receive(Head head, Instant dueAt, Actor by) {
        Progress received = new Progress(
                IpNoticeState.RECEIVED, dueAt, null, null, null, null, null, null, null, null, null, null, null);
        IpNotice notice = new IpNotice(head, received, 0);
        notice.note("received", null, head.receivedAt(), by);
        return notice;
    }

    /** It lacks what the law asks for. */
    void refuse(String why, Instant at, Actor by) {
        require(IpNoticeState.REFUSED);
        now = new Progress(
                IpNoticeState.REFUSED,
                null,
                by.toString(),
                at,
                why,
                null,
                null,
                null,
                null,
                null,
                at,
                null,
                now.badFaith());
        note("refused", why, at, by);
    }

    /** It is complete: measures hold, and the merchant is told. */
    void forward(Instant at, Actor by) {
        require(IpNoticeState.FORWARDED);
        now = new Progress(
                IpNoticeState.FORWARDED,
                null,
                by.toString(),
                at,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                now.badFaith());
        note("forwarded", null, at, by);
    }

    /** The merchant says that it infringes nothing; the holder is told and has until then to go on. */
    void counter(String words, Instant until, Instant at, Actor by) {
        require(IpNoticeState.COUNTERED);
        now = new Progress(
                IpNoticeState.COUNTERED,
                until,
                now.checkedBy(),
                now.checkedAt(),
                null,
                words,
                at,
                null,
                null,
                null,
                null,
                now.caseId(),
                now.badFaith());
        note("countered", words, at, by);
    }

    /** The holder turned to an authority or a court in time: the measures stay. */
    void pursue(Pursuit pursuit, String reference, Instant at, Actor by) {
        require(IpNoticeState.PURSUED);
        Instant until = now.dueAt();
        if (until != null && !at.isBefore(until)) {
            throw new Conflict(IpNoticeRule.IP_NOTICE_STEP_REFUSED);
        }
        now = new Progress(
                IpNoticeState.PURSUED,
                null,
                now.checkedBy(),
                now.checkedAt(),
                null,
                now.counter(),
                now.counteredAt(),
                pursuit,
                reference,
                at,
                null,
                now.caseId(),
                now.badFaith());
        note("pursued", pursuit.word() + " " + reference, at, by);
    }

    /** The days are over and the holder told of nothing. */
    void lift(Instant at, Actor by) {
        Instant until = now.dueAt();
        if (now.state() != IpNoticeState.COUNTERED || until == null || at.isBefore(until)) {
            throw new Conflict(IpNoticeRule.IP_NOTICE_STEP_REFUSED);
        }
        end(IpNoticeState.LIFTED, at, by);
    }

    /** The holder takes it back. */
    void withdraw(Instant at, Actor by) {
        require(IpNoticeState.WITHDRAWN);
        end(IpNoticeState.WITHDRAWN, at, by);
    }

    void opened(UUID caseId, String caseNumber, Instant at, Actor by) {
        if (now.caseId() != null) {
            throw new Conflict(IpNoticeRule.IP_NOTICE_CASE_OPENED);
        }
        if (!now.state().isMeasured()) {
            throw new Conflict(IpNoticeRule.IP_NOTICE_STEP_REFUSED);
        }
        now = with(caseId, now.badFaith());
        note("case_opened", caseNumber, at, by);
    }

    /** Sent against better knowledge; the law doubles what the holder owes (ECL 42), and staff sees it with the next. */
    void markBadFaith(String why, Instant at, Actor by) {
        if (now.badFaith() != null) {
            throw new Conflict(IpNoticeRule.IP_NOTICE_STEP_REFUSED);
        }
        now = with(now.caseId(), why);
        note("bad_faith", why, at, by);
    }

    Head head() {
        return head;
    }

    Progress progress() {
        return now;
    }

    long version() {
        return version;
    }

    /** What happened since it was read, for its history. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    private void end(IpNoticeState state, Instant at, Actor by) {
        now = new Progress(
                state,
                null,
                now.checkedBy(),
                now.checkedAt(),
                null,
                now.counter(),
                now.counteredAt(),
                null,
                null,
                null,
                at,
                now.caseId(),
                now.badFaith());
        note(state.word(), null, at, by);
    }

    private Progress with(@Nullable UUID caseId, @Nullable String badFaith) {
        return new Progress(
                now.state(),
                now.dueAt(),
                now.checkedBy(),
                now.checkedAt(),
                now.refusal(),
                now.counter(),
                now.counteredAt(),
                now.pursuit(),
                now.pursuitRef(),
                now.pursuedAt(),
                now.endedAt(),
                caseId,
                badFaith);
    }

    private void require(IpNoticeState next) {
        if (!now.state().successors().contains(next)) {
            throw new Conflict(IpNoticeRule.IP_NOTICE_STEP_REFUSED);
        }
    }

    private void note(String kind, @Nullable String words, Instant at, Actor by) {
        entries.add(new Entry(at, kind, words, by));
    }
}
