package io.touchstone.assessment.sheet;

import io.touchstone.assessment.AssessmentPermissions.CanLead;
import io.touchstone.assessment.scheme.SchemeRef;
import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.assessment.scheme.Schemes;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where assessments begin: by a published version of a scheme, new or with the answers of one that was frozen (feature L7). */
@Service
@CanLead
@Transactional
public class SheetOpeningDesk {

    private static final int FROZEN_SHOWN = 50;

    private final Schemes schemes;
    private final SheetRows rows;
    private final SheetList list;
    private final SheetOpening opening;
    private final CurrentActor actor;
    private final Clock clock;

    SheetOpeningDesk(
            Schemes schemes, SheetRows rows, SheetList list, SheetOpening opening, CurrentActor actor, Clock clock) {
        this.schemes = schemes;
        this.rows = rows;
        this.list = list;
        this.opening = opening;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param once made when the form was shown
     * @param before number of the frozen assessment whose answers are taken over
     */
    public record Order(
            UUID once,
            String subject,
            SchemeRef scheme,
            LocalDate from,
            LocalDate to,
            @Nullable String before) {}

    /** What can be assessed by. */
    @Transactional(readOnly = true)
    public List<SchemeVersion> schemes() {
        return schemes.published();
    }

    /** Whose answers can be taken over. */
    @Transactional(readOnly = true)
    public List<SheetRow> before() {
        return list.frozen(FROZEN_SHOWN);
    }

    /** @return its number; one sent twice opens one */
    public String open(Order order) {
        AssessmentId id = new AssessmentId(order.once());
        var known = rows.find(id);
        if (known.isPresent()) {
            return known.get().head().number();
        }
        SchemeVersion scheme = schemes.published().stream()
                .filter(version -> version.ref().equals(order.scheme()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(SheetRule.SHEET_SCHEME_NOT_PUBLISHED));
        var asked = new SheetOpening.Asked(id, order.subject(), order.from(), order.to(), order.before());
        return opening.open(asked, scheme, actor.get(), clock.instant()).head().number();
    }
}
