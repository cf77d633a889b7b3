package io.touchstone.merchant.register;

import io.touchstone.job.JobId;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.register.RegisterPermissions.CanReadRegisters;
import io.touchstone.merchant.register.RegisterPermissions.CanRecheck;
import io.touchstone.merchant.register.RegisterPermissions.CanSettleDifferences;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff sees what registers say and settles what they say otherwise (A3, A4). */
@Service
@Transactional
public class RegisterDesk {

    private final RegisterRows rows;
    private final Registries registries;
    private final StoredDifferences differences;
    private final Recheck recheck;
    private final Jobs jobs;
    private final CurrentActor currentActor;
    private final Clock clock;

    RegisterDesk(
            RegisterRows rows,
            Registries registries,
            StoredDifferences differences,
            Recheck recheck,
            Jobs jobs,
            CurrentActor currentActor,
            Clock clock) {
        this.rows = rows;
        this.registries = registries;
        this.differences = differences;
        this.recheck = recheck;
        this.jobs = jobs;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @CanReadRegisters
    @Transactional(readOnly = true)
    public List<RegisterView> registers() {
        Map<String, RegisterRows.Compared> compared = rows.compared();
        Map<String, Long> open = rows.open();
        Map<String, List<RegisterView.Snapshot>> snapshots = rows.snapshots();
        return Arrays.stream(Register.values())
                .map(register -> view(
                        register,
                        compared.getOrDefault(register.word(), RegisterRows.Compared.NOTHING),
                        open.getOrDefault(register.word(), 0L),
                        snapshots.getOrDefault(register.word(), List.of())))
                .toList();
    }

    /** Compares everything now instead of at night. */
    @CanRecheck
    public JobId recheck() {
        return jobs.submit(RegisterRound.request(currentActor.get()));
    }

    @CanReadRegisters
    @Transactional(readOnly = true)
    public KeysetPage<DifferenceRow> differences(DifferenceFilter filter, @Nullable String cursor, int limit) {
        return rows.differences(filter, cursor, limit);
    }

    @CanReadRegisters
    @Transactional(readOnly = true)
    public DifferenceRow find(UUID id) {
        return rows.find(id).orElseThrow(() -> new NotFound("register_difference", id.toString()));
    }

    /** Put right: what was held is let go. */
    @CanSettleDifferences
    public void resolve(UUID id, String reason) {
        recheck.close(difference(id), reason, clock.instant(), currentActor.get());
    }

    /** The register is wrong or it does not matter: what was held is let go, and the same words open no new task. */
    @CanSettleDifferences
    public void dismiss(UUID id, String reason) {
        recheck.dismiss(difference(id), reason, clock.instant(), currentActor.get());
    }

    private RegisterDifference difference(UUID id) {
        return differences.findById(id).orElseThrow(() -> new NotFound("register_difference", id.toString()));
    }

    private RegisterView view(
            Register register, RegisterRows.Compared compared, long open, List<RegisterView.Snapshot> snapshots) {
        String connector =
                registries.connector(register).map(RegistryConnector::name).orElse(null);
        return new RegisterView(
                register, connector, compared.all(), compared.unavailable(), compared.at(), open, snapshots);
    }
}
