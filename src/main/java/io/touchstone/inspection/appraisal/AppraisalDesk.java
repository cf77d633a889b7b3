package io.touchstone.inspection.appraisal;

import io.touchstone.inspection.sample.InspectionPermissions.CanApprove;
import io.touchstone.inspection.sample.InspectionPermissions.CanRead;
import io.touchstone.inspection.sample.InspectionPermissions.CanWork;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.shell.CurrentActor;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff asks owners of brands whether goods are genuine, and takes their answers (B8). */
@Service
@Transactional
public class AppraisalDesk {

    private final Appraisals appraisals;
    private final AppraisalBook book;
    private final SignedText texts;
    private final CurrentActor actor;
    private final Clock clock;

    AppraisalDesk(Appraisals appraisals, AppraisalBook book, SignedText texts, CurrentActor actor, Clock clock) {
        this.appraisals = appraisals;
        this.book = book;
        this.texts = texts;
        this.actor = actor;
        this.clock = clock;
    }

    /** The newest first. */
    @CanRead
    @Transactional(readOnly = true)
    public KeysetPage<Appraisal> list(AppraisalFilter filter, @Nullable String cursor, int limit) {
        return KeysetPage.cut(
                book.list(filter, null, cursor, limit + 1),
                limit,
                row -> List.of(row.requestedAt().toString(), row.id().toString()));
    }

    @CanRead
    @Transactional(readOnly = true)
    public AppraisalView find(String number, Locale locale) {
        return appraisals.view(appraisals.find(number), locale);
    }

    /** Who reads, as the books name people; whoever asked does not accept. */
    @CanRead
    @Transactional(readOnly = true)
    public String reader() {
        return actor.get().toString();
    }

    /**
     * Checks the statement of a round as anybody could who has the public key.
     *
     * @param round the newest when it is 0
     */
    @CanRead
    @Transactional(readOnly = true)
    public SignedText.Check verify(String number, int round) {
        return texts.check(appraisals.statement(appraisals.find(number), round));
    }

    /** Asks; the answer is the number of the case, also when the form was sent before. */
    @CanWork
    public String request(NewAppraisal asked) {
        return appraisals.request(asked, clock.instant(), actor.get());
    }

    /** Lays a file before the owner. */
    @CanWork
    public void addFile(String number, InputStream content, String name, String note) {
        appraisals.addFile(appraisals.lock(number), content, name, note, null, actor.get());
    }

    @CanWork
    public void withdraw(String number, long version, String reason) {
        appraisals.withdraw(number, version, reason, clock.instant(), actor.get());
    }

    /** Sends an answer back that is not in due form; it stays beside the next one. */
    @CanApprove
    public void sendBack(String number, long version, String reason) {
        appraisals.sendBack(number, version, reason, clock.instant(), actor.get());
    }

    /** Accepts an answer as another person than the one who asked; what it says is then acted upon. */
    @CanApprove
    public void accept(String number, long version) {
        appraisals.accept(number, version, clock.instant(), actor.get());
    }
}
