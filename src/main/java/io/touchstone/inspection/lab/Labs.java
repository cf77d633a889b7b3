package io.touchstone.inspection.lab;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.AccountView;
import io.touchstone.identity.Accounts;
import io.touchstone.inspection.InspectionEvent;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.kernel.Subject;
import io.touchstone.shell.Role;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of laboratories (D15). Joins the caller’s transaction; whether the actor may is the caller’s to ask. */
@Component
public class Labs {

    private final LabBook book;
    private final Accounts accounts;
    private final Ids ids;
    private final ApplicationEventPublisher events;

    Labs(LabBook book, Accounts accounts, Ids ids, ApplicationEventPublisher events) {
        this.book = book;
        this.accounts = accounts;
        this.ids = ids;
        this.events = events;
    }

    public Lab get(String code) {
        return book.find(code).orElseThrow(() -> new NotFound("lab", code));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Lab add(String code, Lab.Profile profile, Actor actor, Instant at) {
        demandOwnNumbers(profile, null);
        if (!book.add(ids.next(), code, profile, actor, at)) {
            throw new Conflict(LabRule.LAB_CODE_TAKEN, code);
        }
        tell("lab_added", code, actor, at, accreditation(profile));
        return get(code);
    }

    /** @param seen the version the change was made on */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(String code, long seen, Lab.Profile profile, boolean active, Actor actor, Instant at) {
        Lab lab = get(code);
        demandOwnNumbers(profile, lab.labId());
        if (!book.change(lab.labId(), seen, profile, active)) {
            throw new Conflict(LabRule.LAB_CHANGED, code);
        }
        Map<String, Object> details = accreditation(profile);
        details.put("active", active);
        tell("lab_changed", code, actor, at, details);
    }

    private void demandOwnNumbers(Lab.Profile profile, @Nullable UUID own) {
        if (book.isNumberTaken(profile, own)) {
            throw new RuleViolation(LabRule.LAB_ACCREDITATION_TAKEN);
        }
    }

    private static Map<String, Object> accreditation(Lab.Profile profile) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("cnas_until", String.valueOf(profile.cnasUntil()));
        details.put("cma_until", String.valueOf(profile.cmaUntil()));
        return details;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void addScope(String code, Lab.NewScope scope, Actor actor, Instant at) {
        Lab lab = get(code);
        if (!book.addScope(ids.next(), lab.labId(), scope, actor, at)) {
            throw new Conflict(LabRule.LAB_SCOPE_DOUBLE, scope.itemCode());
        }
        tell(
                "lab_scope_added",
                code,
                actor,
                at,
                Map.of("item", scope.itemCode(), "until", scope.validUntil().toString()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void endScope(String code, UUID scope, Actor actor, Instant at) {
        if (!book.endScope(get(code).labId(), scope, actor, at)) {
            throw new NotFound("scope", scope.toString());
        }
        tell("lab_scope_ended", code, actor, at, Map.of("scope_id", scope.toString()));
    }

    /** Gives an account with the role of a laboratory its seat; given twice it is one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addMember(String code, String username, Actor actor, Instant at) {
        Lab lab = get(code);
        AccountView account = accounts.find(username)
                .filter(found -> found.roles().contains(Role.LAB))
                .orElseThrow(() -> new RuleViolation(LabRule.LAB_MEMBER_NOT_A_LAB, username));
        if (book.addMember(account.id().id(), lab.labId())) {
            tell(
                    "lab_member_added",
                    code,
                    actor,
                    at,
                    Map.of("account_id", account.id().id().toString()));
        } else if (book.ofMember(account.id().id()).filter(lab::equals).isEmpty()) {
            throw new Conflict(LabRule.LAB_MEMBER_ELSEWHERE, username);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void removeMember(String code, AccountId account, Actor actor, Instant at) {
        if (!book.removeMember(account.id(), get(code).labId())) {
            throw new NotFound("member", account.id().toString());
        }
        tell(
                "lab_member_removed",
                code,
                actor,
                at,
                Map.of("account_id", account.id().toString()));
    }

    private void tell(String verb, String code, Actor actor, Instant at, Map<String, ?> details) {
        events.publishEvent(new InspectionEvent(verb, new Subject("lab", code), actor, at, details));
    }
}
