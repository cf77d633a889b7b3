package io.touchstone.merchant.factory;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A visit to a factory (A6): planned, recorded item by item, followed up until what was found is put right, and completed as
 * passed or failed. Below the checklist's bar it fails at once; another visit is needed then.
 */
@Table("merchant_factory_audit")
@SuppressWarnings("UnusedVariable") // Some columns are only written here; the rows that pages show are read by SQL.
class FactoryAudit extends AbstractAggregateRoot<FactoryAudit> {

    @Id
    private final UUID auditId;

    private final String number;
    private final @Nullable UUID applicationId;
    private final @Nullable String merchantId;
    private final String factoryName;
    private final String address;
    private final int templateVersion;
    private final String auditorKind;
    private final String auditor;
    private final LocalDate scheduledOn;
    private String state;
    private @Nullable Integer scoreBp;
    private @Nullable String outcome;
    private @Nullable String summary;
    private @Nullable LocalDate visitedOn;
    private final String scheduledBy;
    private @Nullable String recordedBy;
    private @Nullable Instant closedAt;
    private String updatedBy;
    private Instant updatedAt;

    @MappedCollection(idColumn = "audit_id")
    private Set<Finding> findings = new HashSet<>();

    @MappedCollection(idColumn = "audit_id", keyColumn = "position")
    private List<Action> actions = new ArrayList<>();

    @Version
    private @Nullable Long version;

    @PersistenceCreator
    FactoryAudit(
            UUID auditId,
            String number,
            @Nullable UUID applicationId,
            @Nullable String merchantId,
            String factoryName,
            String address,
            int templateVersion,
            String auditorKind,
            String auditor,
            LocalDate scheduledOn,
            String state,
            String scheduledBy,
            String updatedBy,
            Instant updatedAt) {
        this.auditId = auditId;
        this.number = number;
        this.applicationId = applicationId;
        this.merchantId = merchantId;
        this.factoryName = factoryName;
        this.address = address;
        this.templateVersion = templateVersion;
        this.auditorKind = auditorKind;
        this.auditor = auditor;
        this.scheduledOn = scheduledOn;
        this.state = state;
        this.scheduledBy = scheduledBy;
        this.updatedBy = updatedBy;
        this.updatedAt = updatedAt;
    }

    /** Plans a visit by the checklist in force. */
    static FactoryAudit schedule(
            UUID id, String number, NewVisit visit, int checklist, LocalDate today, Actor actor, Instant at) {
        if (visit.on().isBefore(today)) {
            throw new RuleViolation(FactoryRule.FACTORY_DAY_NOT_POSSIBLE);
        }
        var audit = new FactoryAudit(
                id,
                number,
                visit.applicationId(),
                visit.merchantId(),
                visit.factoryName(),
                visit.address(),
                checklist,
                visit.auditorKind(),
                visit.auditor(),
                visit.on(),
                "scheduled",
                actor.id(),
                actor.id(),
                at);
        audit.announce("audit_scheduled", actor, at, Map.of("on", visit.on().toString()));
        return audit;
    }

    /** The application under review; null for a visit to a merchant of long standing. */
    @Nullable
    UUID applicationId() {
        return applicationId;
    }

    /** What stands against a record; empty when it can be kept. */
    Optional<RuleViolation> objection(VisitRecord visit, Checklist checklist, LocalDate today) {
        if (visit.visitedOn().isAfter(today)) {
            return Optional.of(new RuleViolation(FactoryRule.FACTORY_DAY_NOT_POSSIBLE));
        }
        for (Finding finding : visit.findings()) {
            if (finding.kind().isShort() && finding.note() == null) {
                return Optional.of(new RuleViolation(FactoryRule.FACTORY_NOTE_MISSING, finding.itemCode()));
            }
        }
        if (!visit.coversAll(checklist)) {
            return Optional.of(new RuleViolation(FactoryRule.FACTORY_FINDINGS_INCOMPLETE));
        }
        return checklist.score(visit.marks()) < checklist.passBp()
                ? Optional.empty()
                : visit.itemWithoutAction(checklist)
                        .map(item -> new RuleViolation(FactoryRule.FACTORY_ACTION_MISSING, item));
    }

    /** Puts down what was found, and what must be put right. */
    void record(VisitRecord visit, Checklist checklist, LocalDate today, Actor actor, Instant at) {
        requireState("scheduled");
        Optional<RuleViolation> objection = objection(visit, checklist, today);
        if (objection.isPresent()) {
            throw objection.get();
        }
        int score = checklist.score(visit.marks());
        findings = new HashSet<>(visit.findings());
        actions = new ArrayList<>(visit.actions());
        scoreBp = score;
        summary = visit.summary();
        visitedOn = visit.visitedOn();
        recordedBy = actor.id();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("score_bp", score);
        details.put("actions", actions.size());
        announce("audit_recorded", actor, at, details);
        state = "correcting";
        stamp(actor, at);
        if (score < checklist.passBp()) {
            complete("fail", actor, at);
        } else {
            completeWhenPutRight(actor, at);
        }
    }

    /** Says that something was put right, and how one sees it. */
    void putRight(UUID action, String proof, @Nullable UUID file, Actor actor, Instant at) {
        requireState("correcting");
        Action asked = action(action);
        if (!asked.isOpen()) {
            throw new Conflict(FactoryRule.FACTORY_STEP_REFUSED);
        }
        replace(asked, asked.done(actor.id(), at, proof, file));
        announce("action_done", actor, at, Map.of("action", action.toString()));
        stamp(actor, at);
    }

    /** Confirms or refuses what another person put right; the last confirmation completes the visit. */
    void verify(UUID action, boolean confirmed, Actor actor, Instant at) {
        requireState("correcting");
        Action asked = action(action);
        if (!asked.isDone()) {
            throw new Conflict(FactoryRule.FACTORY_STEP_REFUSED);
        }
        if (actor.id().equals(asked.doneBy())) {
            throw new RuleViolation(FactoryRule.FACTORY_VERIFIER_IS_DOER);
        }
        replace(asked, confirmed ? asked.verified(actor.id(), at) : asked.reopened());
        announce(confirmed ? "action_verified" : "action_refused", actor, at, Map.of("action", action.toString()));
        stamp(actor, at);
        completeWhenPutRight(actor, at);
    }

    /** Ends a visit as failed: what was found was not put right. */
    void giveUp(Actor actor, Instant at) {
        requireState("correcting");
        stamp(actor, at);
        complete("fail", actor, at);
    }

    void cancel(Actor actor, Instant at) {
        requireState("scheduled");
        state = "cancelled";
        closedAt = at;
        stamp(actor, at);
        announce("audit_cancelled", actor, at, Map.of());
    }

    boolean isOfVersion(long seen) {
        return (version == null ? 0 : version) == seen;
    }

    String updatedBy() {
        return updatedBy;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    UUID id() {
        return auditId;
    }

    int templateVersion() {
        return templateVersion;
    }

    boolean isClosed() {
        return state.equals("completed") || state.equals("cancelled");
    }

    private void completeWhenPutRight(Actor actor, Instant at) {
        if (actions.stream().allMatch(Action::isVerified)) {
            complete("pass", actor, at);
        }
    }

    private void complete(String how, Actor actor, Instant at) {
        state = "completed";
        outcome = how;
        closedAt = at;
        announce("audit_completed", actor, at, Map.of("outcome", how));
    }

    private Action action(UUID id) {
        return actions.stream()
                .filter(action -> action.actionId().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("factory_action", id.toString()));
    }

    private void replace(Action before, Action after) {
        actions.set(actions.indexOf(before), after);
    }

    private void requireState(String wanted) {
        if (!state.equals(wanted)) {
            throw new Conflict(FactoryRule.FACTORY_STEP_REFUSED);
        }
    }

    private void stamp(Actor actor, Instant at) {
        updatedBy = actor.id();
        updatedAt = at;
    }

    private void announce(String what, Actor actor, Instant at, Map<String, ?> details) {
        registerEvent(FactoryEvent.audit(what, auditId, actor, at, details));
    }
}
