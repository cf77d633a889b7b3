package io.touchstone.inspection.lab;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.AccountView;
import io.touchstone.identity.Accounts;
import io.touchstone.inspection.sample.InspectionPermissions.CanRead;
import io.touchstone.inspection.sample.InspectionPermissions.CanWork;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff keeps the register of laboratories and looks at how far each is to be trusted (D15). */
@Service
@Transactional
public class LabDesk {

    private final Labs labs;
    private final LabBook book;
    private final TrustBook trust;
    private final Accounts accounts;
    private final CurrentActor actor;
    private final Clock clock;
    private final PlatformTime time;

    LabDesk(
            Labs labs,
            LabBook book,
            TrustBook trust,
            Accounts accounts,
            CurrentActor actor,
            Clock clock,
            PlatformTime time) {
        this.labs = labs;
        this.book = book;
        this.trust = trust;
        this.accounts = accounts;
        this.actor = actor;
        this.clock = clock;
        this.time = time;
    }

    /** A laboratory with everything its page shows. */
    public record LabPage(
            Lab lab,
            LocalDate today,
            List<Lab.Scope> scopes,
            List<AccountView> members,
            LabTrust trust,
            List<LabTrust.Round> rounds,
            List<LabTrust.Agreement> agreements) {}

    /** By code; see {@link LabFilter}. */
    @CanRead
    @Transactional(readOnly = true)
    public KeysetPage<Lab> list(Map<String, String> filter, @Nullable String cursor, int limit) {
        return book.page(filter, cursor, limit);
    }

    /** How the laboratories of a list did, by id; those without an order are left out. */
    @CanRead
    @Transactional(readOnly = true)
    public Map<UUID, LabTrust> trust(List<Lab> listed) {
        return trust.of(listed.stream().map(Lab::labId).toList());
    }

    @CanRead
    @Transactional(readOnly = true)
    public LocalDate today() {
        return time.day(clock.instant());
    }

    @CanRead
    @Transactional(readOnly = true)
    public LabPage page(String code) {
        Lab lab = labs.get(code);
        return new LabPage(
                lab,
                today(),
                book.scopes(lab.labId()),
                book.members(lab.labId()).stream()
                        .flatMap(id -> accounts.find(new AccountId(id)).stream())
                        .toList(),
                trust.of(lab.labId()),
                trust.rounds(lab.labId()),
                trust.agreements(lab.labId()));
    }

    @CanWork
    public Lab add(String code, Lab.Profile profile) {
        return labs.add(code, profile, actor.get(), clock.instant());
    }

    @CanWork
    public void change(String code, long seen, Lab.Profile profile, boolean active) {
        labs.change(code, seen, profile, active, actor.get(), clock.instant());
    }

    @CanWork
    public void addScope(String code, Lab.NewScope scope) {
        labs.addScope(code, scope, actor.get(), clock.instant());
    }

    @CanWork
    public void endScope(String code, UUID scope) {
        labs.endScope(code, scope, actor.get(), clock.instant());
    }

    @CanWork
    public void addMember(String code, String username) {
        labs.addMember(code, username, actor.get(), clock.instant());
    }

    @CanWork
    public void removeMember(String code, UUID account) {
        labs.removeMember(code, new AccountId(account), actor.get(), clock.instant());
    }
}
