package io.touchstone.merchant.factory;

import io.touchstone.evidence.FileId;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.merchant.factory.AuditView.AuditRow;
import io.touchstone.merchant.factory.FactoryPermissions.CanAudit;
import io.touchstone.merchant.factory.FactoryPermissions.CanReadAudits;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where visits to factories are planned, recorded and followed up (A6). */
@Service
@Transactional
public class FactoryDesk {

    private final StoredFactoryAudits audits;
    private final AuditList list;
    private final AuditContent content;
    private final Checklists checklists;
    private final FactoryFollowers followers;
    private final AuditWorld world;

    FactoryDesk(
            StoredFactoryAudits audits,
            AuditList list,
            AuditContent content,
            Checklists checklists,
            FactoryFollowers followers,
            AuditWorld world) {
        this.audits = audits;
        this.list = list;
        this.content = content;
        this.checklists = checklists;
        this.followers = followers;
        this.world = world;
    }

    @CanReadAudits
    @Transactional(readOnly = true)
    public KeysetPage<AuditRow> page(@Nullable String state, @Nullable String cursor, int limit) {
        return list.page(state, world.today(), cursor, limit);
    }

    /** The visits for one application, latest first. */
    @CanReadAudits
    @Transactional(readOnly = true)
    public List<AuditRow> ofApplication(UUID application) {
        return list.ofApplication(application, world.today());
    }

    @CanReadAudits
    @Transactional(readOnly = true)
    public AuditView open(UUID id) {
        AuditRow row = list.find(id, world.today()).orElseThrow(() -> new NotFound("factory_audit", id.toString()));
        List<Action> actions = content.actions(id);
        return new AuditView(
                row,
                checklists.get(row.templateVersion()),
                content.findings(id),
                actions,
                world.files(list.photos(id)),
                world.names(actions, row.updatedBy()));
    }

    @CanAudit
    public UUID schedule(NewVisit visit) {
        if (visit.applicationId() != null && !list.isKnownApplication(visit.applicationId())) {
            throw new RuleViolation(FactoryRule.FACTORY_APPLICANT_UNKNOWN);
        }
        if (visit.merchantId() != null && !world.isMerchant(visit.merchantId())) {
            throw new RuleViolation(FactoryRule.FACTORY_APPLICANT_UNKNOWN);
        }
        FactoryAudit audit = FactoryAudit.schedule(
                world.nextId(),
                list.number(world.today()),
                visit,
                checklists.inForce().version(),
                world.today(),
                world.actor(),
                world.now());
        save(audit);
        return audit.id();
    }

    /** What was found at an item; the note is for what falls short. */
    public record Found(String item, Mark mark, @Nullable String note) {}

    /** Puts down a visit: every item, and what must be put right. */
    @CanAudit
    public void record(
            UUID id,
            long seen,
            LocalDate visitedOn,
            List<Found> found,
            List<Action.NewAction> tasks,
            @Nullable String summary) {
        FactoryAudit audit = audit(id, seen);
        Checklist checklist = checklists.get(audit.templateVersion());
        audit.record(
                visit(visitedOn, found, tasks, summary, checklist),
                checklist,
                world.today(),
                world.actor(),
                world.now());
        save(audit);
    }

    /** What stands against a record, for the form it was typed into; empty when it can be kept. */
    @CanAudit
    @Transactional(readOnly = true)
    public Optional<RuleViolation> objection(
            UUID id, LocalDate visitedOn, List<Found> found, List<Action.NewAction> tasks) {
        FactoryAudit audit = audit(id);
        Checklist checklist = checklists.get(audit.templateVersion());
        return audit.objection(visit(visitedOn, found, tasks, null, checklist), checklist, world.today());
    }

    /** Adds a picture of what was found at an item, until the visit is closed. */
    @CanAudit
    public void addPhoto(UUID id, String item, InputStream picture, String name) {
        FactoryAudit audit = audit(id);
        boolean known = checklists.get(audit.templateVersion()).items().stream()
                .anyMatch(one -> one.code().equals(item));
        if (!known) {
            throw new NotFound("checklist_item", item);
        }
        if (audit.isClosed()) {
            throw new Conflict(FactoryRule.FACTORY_STEP_REFUSED);
        }
        FileId file = world.receive(picture, name);
        list.addPhoto(id, item, file.id(), world.actor().id(), world.now());
        world.tell(FactoryEvent.audit(
                "photo_added", id, world.actor(), world.now(), Map.of("item", item, "file", file.toString())));
    }

    /** Says that something was put right, with a file to prove it or without. */
    @CanAudit
    public void putRight(UUID id, UUID action, String proof, @Nullable InputStream file, String name) {
        FactoryAudit audit = audit(id);
        UUID kept = file == null ? null : world.receive(file, name).id();
        audit.putRight(action, proof, kept, world.actor(), world.now());
        save(audit);
    }

    /** Confirms, or not, what somebody else put right. */
    @CanAudit
    public void verify(UUID id, UUID action, boolean confirmed) {
        FactoryAudit audit = audit(id);
        audit.verify(action, confirmed, world.actor(), world.now());
        save(audit);
    }

    @CanAudit
    public void giveUp(UUID id, long seen) {
        FactoryAudit audit = audit(id, seen);
        audit.giveUp(world.actor(), world.now());
        save(audit);
    }

    @CanAudit
    public void cancel(UUID id, long seen) {
        FactoryAudit audit = audit(id, seen);
        audit.cancel(world.actor(), world.now());
        save(audit);
    }

    private VisitRecord visit(
            LocalDate visitedOn,
            List<Found> found,
            List<Action.NewAction> tasks,
            @Nullable String summary,
            Checklist checklist) {
        List<Finding> findings = found.stream()
                .map(one ->
                        new Finding(one.item(), checklist.version(), one.mark().word(), one.note()))
                .toList();
        List<Action> actions =
                tasks.stream().map(task -> Action.open(world.nextId(), task)).toList();
        return new VisitRecord(visitedOn, findings, actions, summary);
    }

    private void save(FactoryAudit audit) {
        audits.save(audit);
        followers.follow(audit, world.actor(), world.now());
    }

    private FactoryAudit audit(UUID id, long seen) {
        FactoryAudit audit = audit(id);
        if (!audit.isOfVersion(seen)) {
            throw new Conflict(
                    FactoryRule.FACTORY_CHANGED, world.name(audit.updatedBy()), world.time(audit.updatedAt()));
        }
        return audit;
    }

    private FactoryAudit audit(UUID id) {
        return audits.findById(id).orElseThrow(() -> new NotFound("factory_audit", id.toString()));
    }
}
