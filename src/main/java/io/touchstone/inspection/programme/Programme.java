package io.touchstone.inspection.programme;

import io.touchstone.inspection.InspectionEvent;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** What is sampled in a quarter, why, and for how much (D3); opened by another person than wrote it, since it spends money. */
@Table("inspection_programme")
@SuppressWarnings("UnusedVariable") // Some columns are only written here; the rows that pages show are read by SQL.
public class Programme extends AbstractAggregateRoot<Programme> {

    @Id
    private final UUID programmeId;

    private final String number;
    private final UUID once;
    private String nameZh;
    private String nameEn;
    private LocalDate quarter;
    private long budgetMinor;
    private final String currency;
    private String reason;
    private String state;
    private final Instant createdAt;
    private final String createdBy;
    private @Nullable String openedBy;
    private @Nullable Instant openedAt;
    private @Nullable Instant closedAt;

    @MappedCollection(idColumn = "programme_id", keyColumn = "position")
    private List<Focus> focus = new ArrayList<>();

    @Version
    private @Nullable Long version;

    /** Where it is. The message key is {@code inspection.programme.state.<word>}. */
    public enum State {
        DRAFT,
        OPEN,
        CLOSED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A category and why it is looked at. */
    @Table("inspection_programme_focus")
    public record Focus(String categoryCode, String reason) {}

    /** What somebody wants sampled. */
    public record Wanted(
            String nameZh, String nameEn, LocalDate quarter, long budgetMinor, String reason, List<Focus> focus) {

        public Wanted {
            focus = List.copyOf(focus);
        }
    }

    @PersistenceCreator
    Programme(
            UUID programmeId,
            String number,
            UUID once,
            String nameZh,
            String nameEn,
            LocalDate quarter,
            long budgetMinor,
            String currency,
            String reason,
            String state,
            Instant createdAt,
            String createdBy) {
        this.programmeId = programmeId;
        this.number = number;
        this.once = once;
        this.nameZh = nameZh;
        this.nameEn = nameEn;
        this.quarter = quarter;
        this.budgetMinor = budgetMinor;
        this.currency = currency;
        this.reason = reason;
        this.state = state;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
    }

    static Programme draft(UUID id, String number, UUID once, String currency, Wanted wanted, Actor actor, Instant at) {
        Programme programme = new Programme(
                id,
                number,
                once,
                wanted.nameZh(),
                wanted.nameEn(),
                wanted.quarter(),
                wanted.budgetMinor(),
                currency,
                wanted.reason(),
                State.DRAFT.word(),
                at,
                actor.id());
        programme.focus = checked(wanted.focus());
        programme.announce("programme_drafted", actor, at, Map.of("budget_minor", wanted.budgetMinor()));
        return programme;
    }

    void rewrite(Wanted wanted, Actor actor, Instant at) {
        require(State.DRAFT);
        nameZh = wanted.nameZh();
        nameEn = wanted.nameEn();
        quarter = wanted.quarter();
        budgetMinor = wanted.budgetMinor();
        reason = wanted.reason();
        focus = checked(wanted.focus());
        announce("programme_rewritten", actor, at, Map.of("budget_minor", budgetMinor));
    }

    void open(Actor actor, Instant at) {
        require(State.DRAFT);
        if (actor.id().equals(createdBy)) {
            throw new RuleViolation(PlanRule.PROGRAMME_OPENER_IS_AUTHOR);
        }
        state = State.OPEN.word();
        openedBy = actor.id();
        openedAt = at;
        announce("programme_opened", actor, at, Map.of("budget_minor", budgetMinor));
    }

    /** @param plansOpen whether one of its plans has not ended */
    void close(boolean plansOpen, Actor actor, Instant at) {
        require(State.OPEN);
        if (plansOpen) {
            throw new RuleViolation(PlanRule.PROGRAMME_PLANS_OPEN);
        }
        state = State.CLOSED.word();
        closedAt = at;
        announce("programme_closed", actor, at, Map.of());
    }

    /** @param claimed what its plans may spend together with the new one */
    void requireRoom(long claimed) {
        if (!state.equals(State.OPEN.word())) {
            throw new RuleViolation(PlanRule.PROGRAMME_NOT_OPEN);
        }
        if (claimed > budgetMinor) {
            throw new RuleViolation(PlanRule.PROGRAMME_BUDGET_EXCEEDED);
        }
    }

    boolean isOfVersion(long seen) {
        return (version == null ? 0 : version) == seen;
    }

    UUID id() {
        return programmeId;
    }

    String number() {
        return number;
    }

    private static List<Focus> checked(List<Focus> wanted) {
        Set<String> codes = new HashSet<>();
        wanted.forEach(one -> codes.add(one.categoryCode()));
        if (codes.isEmpty() || codes.size() != wanted.size()) {
            throw new RuleViolation(PlanRule.PROGRAMME_FOCUS_WRONG);
        }
        return new ArrayList<>(wanted);
    }

    private void require(State wanted) {
        if (!state.equals(wanted.word())) {
            throw new Conflict(PlanRule.PLAN_STEP_REFUSED);
        }
    }

    private void announce(String verb, Actor actor, Instant at, Map<String, ?> details) {
        registerEvent(new InspectionEvent(verb, new Subject("sampling_programme", number), actor, at, details));
    }
}
