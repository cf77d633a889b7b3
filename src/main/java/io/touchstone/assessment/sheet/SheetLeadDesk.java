package io.touchstone.assessment.sheet;

import io.touchstone.assessment.AssessmentPermissions.CanLead;
import io.touchstone.identity.AccountView;
import io.touchstone.rulebook.Wording;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where assessments are led: sections shared out, and the whole frozen or given up. */
@Service
@CanLead
@Transactional
public class SheetLeadDesk {

    private final SheetAccess access;
    private final SheetClosing closing;
    private final SheetSharing sharing;
    private final SubjectRows subjects;
    private final CurrentActor actor;
    private final Clock clock;

    SheetLeadDesk(
            SheetAccess access,
            SheetClosing closing,
            SheetSharing sharing,
            SubjectRows subjects,
            CurrentActor actor,
            Clock clock) {
        this.access = access;
        this.closing = closing;
        this.sharing = sharing;
        this.subjects = subjects;
        this.actor = actor;
        this.clock = clock;
    }

    /** A line of business that assesses itself from now on. */
    public void addSubject(String code, Wording name) {
        subjects.add(new AssessedSubject(code, name), clock.instant(), actor.get());
    }

    /** The people who can answer. */
    @Transactional(readOnly = true)
    public List<AccountView> people() {
        return sharing.people();
    }

    /** Gives sections to somebody, who is told; those that are theirs already stay so. */
    public void assign(String number, List<String> indicators, UUID person) {
        sharing.assign(access.open(number), indicators, person, actor.get(), clock.instant());
    }

    /** Closes it for good with what it came to. */
    public void freeze(String number) {
        closing.freeze(number, access.scheme(access.row(number).scheme()), actor.get(), clock.instant());
    }

    /** Gives it up with a reason; what was answered stays to be seen. */
    public void abandon(String number, String reason) {
        closing.abandon(number, reason, actor.get(), clock.instant());
    }
}
