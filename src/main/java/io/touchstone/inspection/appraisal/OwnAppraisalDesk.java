package io.touchstone.inspection.appraisal;

import io.touchstone.inspection.appraisal.AppraisalPermissions.CanAppraise;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.shell.CurrentActor;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an owner of brands answers; it sees its own cases only, and of them neither the shop nor who bought anything. */
@Service
@CanAppraise
@Transactional
public class OwnAppraisalDesk {

    private final Appraisals appraisals;
    private final AppraisalBook book;
    private final BrandOwners owners;
    private final SignedText texts;
    private final CurrentActor actor;
    private final Clock clock;

    OwnAppraisalDesk(
            Appraisals appraisals,
            AppraisalBook book,
            BrandOwners owners,
            SignedText texts,
            CurrentActor actor,
            Clock clock) {
        this.appraisals = appraisals;
        this.book = book;
        this.owners = owners;
        this.texts = texts;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public KeysetPage<Appraisal> list(AppraisalFilter filter, @Nullable String cursor, int limit) {
        AppraisalFilter own = new AppraisalFilter(filter.state(), null);
        return KeysetPage.cut(
                book.list(own, owner().id(), cursor, limit + 1),
                limit,
                row -> List.of(row.requestedAt().toString(), row.id().toString()));
    }

    @Transactional(readOnly = true)
    public AppraisalView find(String number, Locale locale) {
        return appraisals.view(own(number), locale);
    }

    @Transactional(readOnly = true)
    public SignedText.Check verify(String number, int round) {
        return texts.check(appraisals.statement(own(number), round));
    }

    public void addFile(String number, InputStream content, String name, String note) {
        own(number);
        appraisals.addFile(appraisals.lock(number), content, name, note, account(), actor.get());
    }

    /** Signs an answer; it cannot be changed afterwards. */
    public void sign(String number, long version, Answer answer) {
        own(number);
        appraisals.sign(number, version, answer, owner(), clock.instant(), actor.get());
    }

    /** Another’s case is not there. */
    private Appraisal own(String number) {
        Appraisal found = appraisals.find(number);
        if (!found.ownerId().equals(owner().id())) {
            throw new NotFound("appraisal", number);
        }
        return found;
    }

    private BrandOwner owner() {
        return owners.ofAccount(account())
                .filter(BrandOwner::active)
                .orElseThrow(() -> new NotFound("brand owner", actor.get().id()));
    }

    private UUID account() {
        return UUID.fromString(actor.get().id());
    }
}
