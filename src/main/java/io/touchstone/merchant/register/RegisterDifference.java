package io.touchstone.merchant.register;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.merchant.life.Holds;
import io.touchstone.merchant.requirement.DocumentType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Table;

/** Something that a register says otherwise, as a task: open until it agrees again or somebody settles it with a reason. */
@Table("merchant_register_difference")
@SuppressWarnings("UnusedVariable") // Some columns are only written here; the rows that pages show are read by SQL.
class RegisterDifference extends AbstractAggregateRoot<RegisterDifference> {

    static final String OPEN = "open";
    static final String RESOLVED = "resolved";
    static final String DISMISSED = "dismissed";

    @Id
    private final UUID differenceId;

    private final String merchantId;
    private final String subjectKind;
    private final String subjectId;
    private final @Nullable String documentType;
    private final String register;
    private final String number;
    private final String field;
    private final String expected;
    private final String found;
    private final boolean holds;
    private String state;
    private final Instant foundAt;
    private @Nullable String closedBy;
    private @Nullable Instant closedAt;
    private @Nullable String reason;
    private boolean lapsed;

    @Version
    private @Nullable Long version;

    @PersistenceCreator
    RegisterDifference(
            UUID differenceId,
            String merchantId,
            String subjectKind,
            String subjectId,
            @Nullable String documentType,
            String register,
            String number,
            String field,
            String expected,
            String found,
            boolean holds,
            String state,
            Instant foundAt,
            @Nullable String closedBy,
            @Nullable Instant closedAt,
            @Nullable String reason,
            boolean lapsed,
            @Nullable Long version) {
        this.differenceId = differenceId;
        this.merchantId = merchantId;
        this.subjectKind = subjectKind;
        this.subjectId = subjectId;
        this.documentType = documentType;
        this.register = register;
        this.number = number;
        this.field = field;
        this.expected = expected;
        this.found = found;
        this.holds = holds;
        this.state = state;
        this.foundAt = foundAt;
        this.closedBy = closedBy;
        this.closedAt = closedAt;
        this.reason = reason;
        this.lapsed = lapsed;
        this.version = version;
    }

    static RegisterDifference open(
            UUID id, Register register, RegisterSubject subject, RegisterComparison.Gap gap, Actor actor, Instant at) {
        DocumentType type = subject.documentType();
        var difference = new RegisterDifference(
                id,
                subject.merchantId(),
                subject.kind().word(),
                subject.id(),
                type == null ? null : type.word(),
                register.word(),
                subject.number(),
                gap.field().word(),
                gap.expected(),
                gap.found(),
                gap.holds() && subject.cover() != null,
                OPEN,
                at,
                null,
                null,
                null,
                false,
                null);
        difference.announce("found", actor, at);
        return difference;
    }

    /** What was wrong has been put right, or the two agree again. */
    void resolve(String why, Actor actor, Instant at) {
        close(RESOLVED, why, actor, at);
    }

    /** The register is wrong or it does not matter; the same words open no new task. */
    void dismiss(String why, Actor actor, Instant at) {
        close(DISMISSED, why, actor, at);
    }

    /** The two have agreed since it was dismissed: from now on the same words are news again. */
    void lapse() {
        lapsed = true;
    }

    boolean isOpen() {
        return OPEN.equals(state);
    }

    /** Whether it is about the same field of the same subject. */
    boolean isAbout(RegisterSubject subject, RegisterComparison.Gap gap) {
        return subjectKind.equals(subject.kind().word())
                && subjectId.equals(subject.id())
                && field.equals(gap.field().word());
    }

    boolean says(RegisterComparison.Gap gap) {
        return found.equals(gap.found()) && expected.equals(gap.expected());
    }

    boolean isScope() {
        return RegisterComparison.Field.SCOPE.word().equals(field);
    }

    boolean holds() {
        return holds;
    }

    String number() {
        return number;
    }

    String merchantId() {
        return merchantId;
    }

    String subjectId() {
        return subjectId;
    }

    Holds.Cause cause() {
        return new Holds.Cause(Holds.Cause.Kind.REGISTER, differenceId.toString());
    }

    /** For the people concerned, without what the register says about persons. */
    String holdReason() {
        return "register " + register + ": " + field;
    }

    private void close(String wanted, String why, Actor actor, Instant at) {
        if (!isOpen()) {
            throw new Conflict(RegisterRule.DIFFERENCE_IS_CLOSED);
        }
        state = wanted;
        reason = why;
        closedBy = actor.toString();
        closedAt = at;
        announce(wanted, actor, at);
    }

    private void announce(String what, Actor actor, Instant at) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("difference_id", differenceId.toString());
        details.put("register", register);
        details.put("subject", subjectKind + ":" + subjectId);
        details.put("field", field);
        if ("status".equals(field)) {
            details.put("status", found);
        }
        details.put("holds", Boolean.toString(holds));
        registerEvent(RegisterEvent.of("register_difference_" + what, merchantId, actor, at, details));
    }
}
