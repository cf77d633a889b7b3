package io.touchstone.assessment.supervision;

import io.touchstone.assessment.AssessmentPermissions.CanLead;
import io.touchstone.evidence.Upload;
import io.touchstone.kernel.Actor;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where visits are planned and held (feature L5). */
@Service
@Transactional
public class VisitorDesk {

    private final VisitPlanning planning;
    private final VisitHolding holding;
    private final VisitFiles files;
    private final CurrentActor actor;
    private final Clock clock;

    VisitorDesk(VisitPlanning planning, VisitHolding holding, VisitFiles files, CurrentActor actor, Clock clock) {
        this.planning = planning;
        this.holding = holding;
        this.files = files;
        this.actor = actor;
        this.clock = clock;
    }

    /** Certificates that can be looked at out of turn, by number. */
    @CanLead
    @Transactional(readOnly = true)
    public List<String> certificates() {
        return planning.certificates();
    }

    /**
     * Looks at a certificate out of turn.
     *
     * @param once made when the form was shown; sent again it opens nothing again
     * @return the number of the visit, which may have been open already
     */
    @CanLead
    public String open(UUID once, String certificate, String words) {
        return planning.open(once, certificate, words, clock.instant(), actor.get());
    }

    @CanLead
    public void appoint(String number, long seen, UUID visitor, @Nullable LocalDate day) {
        planning.appoint(number, seen, visitor, day, clock.instant(), actor.get());
    }

    /** Draws the items; whoever begins is who reports. */
    @CanLead
    public void begin(String number, long seen) {
        Actor visitor = actor.get();
        holding.begin(number, seen, VisitDesk.person(visitor), clock.instant(), visitor);
    }

    @CanLead
    public void takeOver(String number, long seen) {
        Actor visitor = actor.get();
        holding.takeOver(number, seen, VisitDesk.person(visitor), clock.instant(), visitor);
    }

    @CanLead
    public void addItem(String number, long seen, String item) {
        holding.add(number, seen, item, VisitDesk.person(actor.get()));
    }

    /** @param marks by the items' codes */
    @CanLead
    public void save(String number, long seen, Map<String, Mark> marks) {
        holding.save(number, seen, marks, VisitDesk.person(actor.get()));
    }

    @CanLead
    public void report(String number, long seen, Map<String, Mark> marks, VisitReport report) {
        Actor visitor = actor.get();
        holding.report(number, seen, marks, report, VisitDesk.person(visitor), clock.instant(), visitor);
    }

    /** @param item that the files are about; null for the visit as a whole */
    @CanLead
    public void addFiles(String number, UUID once, @Nullable String item, List<Upload> uploads) {
        Actor visitor = actor.get();
        files.add(
                number, new VisitFiles.Sent(once, item, uploads), VisitDesk.person(visitor), clock.instant(), visitor);
    }
}
