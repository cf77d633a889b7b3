package io.touchstone.merchant.requirement;

import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.merchant.requirement.RequirementPermissions.CanEditRequirements;
import io.touchstone.merchant.requirement.RequirementPermissions.CanReadRequirements;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the standards manager drafts the next version of the matrix and publishes it. */
@Service
@Transactional
public class RequirementDesk {

    private static final int ROWS_MAX = 500;

    private final MatrixRows matrix;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    RequirementDesk(MatrixRows matrix, ApplicationEventPublisher events, CurrentActor actor, Clock clock) {
        this.matrix = matrix;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** All versions, newest first. */
    @CanReadRequirements
    @Transactional(readOnly = true)
    public List<MatrixVersion> versions() {
        return matrix.versions();
    }

    @CanReadRequirements
    @Transactional(readOnly = true)
    public int versionInForce() {
        return matrix.versionAt(clock.instant());
    }

    @CanReadRequirements
    @Transactional(readOnly = true)
    public MatrixVersion version(int version) {
        return matrix.find(version).orElseThrow(() -> new NotFound("requirement matrix", Integer.toString(version)));
    }

    @CanReadRequirements
    @Transactional(readOnly = true)
    public List<MatrixRow> rows(int version) {
        return matrix.rows(version);
    }

    /** What a version changes against the one before it. */
    @CanReadRequirements
    @Transactional(readOnly = true)
    public MatrixRedline redline(int version) {
        return MatrixRedline.between(matrix.rows(version - 1), matrix.rows(version));
    }

    /** Begins the next version as a copy of the newest. */
    @CanEditRequirements
    public int draft() {
        if (matrix.versions().stream().anyMatch(MatrixVersion::draft)) {
            throw new Conflict(MatrixRule.MATRIX_DRAFT_EXISTS);
        }
        int version = matrix.copyNewest(actor.get().id(), clock.instant());
        announce("drafted", version, Map.of());
        return version;
    }

    @CanEditRequirements
    public void add(int version, MatrixRow.Scope scope, MatrixRow.Claim claim) {
        requireDraft(version);
        List<MatrixRow> rows = matrix.rows(version);
        if (rows.size() >= ROWS_MAX) {
            throw new RuleViolation(MatrixRule.MATRIX_TOO_LONG, ROWS_MAX);
        }
        requireSingle(rows, new MatrixRow(0, scope, claim));
        int position = matrix.add(version, scope, claim);
        announce(
                "row_added",
                version,
                Map.of("row", position, "document_type", claim.type().word()));
    }

    @CanEditRequirements
    public void change(int version, MatrixRow row) {
        requireDraft(version);
        requireRow(version, row.position());
        requireSingle(matrix.rows(version), row);
        matrix.put(version, row);
        announce(
                "row_changed",
                version,
                Map.of(
                        "row",
                        row.position(),
                        "document_type",
                        row.claim().type().word()));
    }

    @CanEditRequirements
    public void remove(int version, int position) {
        requireDraft(version);
        requireRow(version, position);
        matrix.remove(version, position);
        announce("row_removed", version, Map.of("row", position));
    }

    /** Puts a draft into force from a time on; whoever applied before stays with the version then in force. */
    @CanEditRequirements
    public void publish(int version, Instant from, String source) {
        requireDraft(version);
        Instant now = clock.instant();
        if (from.isBefore(now)) {
            throw new RuleViolation(MatrixRule.MATRIX_IN_THE_PAST);
        }
        if (redline(version).changes().isEmpty()) {
            throw new RuleViolation(MatrixRule.MATRIX_UNCHANGED);
        }
        matrix.publish(version, from, source, actor.get().id(), now);
        announce("published", version, Map.of("effective_from", from.toString(), "source", source));
    }

    /** Throws a draft away. */
    @CanEditRequirements
    public void discard(int version) {
        requireDraft(version);
        matrix.discard(version);
        announce("discarded", version, Map.of());
    }

    private void requireDraft(int version) {
        if (!version(version).draft()) {
            throw new Conflict(MatrixRule.MATRIX_PUBLISHED);
        }
    }

    private void requireRow(int version, int position) {
        if (matrix.rows(version).stream().noneMatch(row -> row.position() == position)) {
            throw new NotFound("requirement", version + "/" + position);
        }
    }

    private static void requireSingle(List<MatrixRow> rows, MatrixRow fresh) {
        boolean twice = rows.stream()
                .anyMatch(row -> row.position() != fresh.position() && row.key().equals(fresh.key()));
        if (twice) {
            throw new RuleViolation(MatrixRule.MATRIX_ROW_TWICE);
        }
    }

    private void announce(String what, int version, Map<String, ?> details) {
        events.publishEvent(MatrixEvent.of(what, version, actor.get(), clock.instant(), details));
    }
}
