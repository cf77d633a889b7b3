package io.touchstone.identity.domain;

import io.touchstone.identity.IdentityRule;
import io.touchstone.identity.domain.IdentityPermissions.CanManageAccounts;
import io.touchstone.identity.domain.IdentityPermissions.CanReadAccounts;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the company's departments are kept. */
@Service
@Transactional
public class DepartmentDesk {

    private final StoredDepartments departments;
    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final Ids ids;
    private final Clock clock;

    DepartmentDesk(StoredDepartments departments, JdbcClient jdbc, CurrentActor currentActor, Ids ids, Clock clock) {
        this.departments = departments;
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.ids = ids;
        this.clock = clock;
    }

    /** All of them, by their path. */
    @CanReadAccounts
    @Transactional(readOnly = true)
    public List<DepartmentView> all() {
        Map<UUID, Department> byId = byId();
        Map<UUID, Long> people = people();
        return byId.values().stream()
                .map(one -> new DepartmentView(
                        one.id(),
                        one.name(),
                        one.parentId(),
                        path(one, byId),
                        people.getOrDefault(one.id(), 0L),
                        one.version()))
                .sorted(Comparator.comparing(DepartmentView::path))
                .toList();
    }

    @CanManageAccounts
    public void create(String name, @Nullable UUID parent) {
        requireFree(name, parent, null);
        departments.save(Department.found(ids.next(), name, known(parent), currentActor.get(), clock.instant()));
    }

    @CanManageAccounts
    public void change(UUID id, String name, @Nullable UUID parent, long version) {
        Department department = department(id);
        if (department.version() != version) {
            throw new Conflict(IdentityRule.ACCOUNT_CHANGED);
        }
        requireFree(name, parent, id);
        requireNotBelow(id, parent);
        department.change(name, known(parent), currentActor.get(), clock.instant());
        departments.save(department);
    }

    /** Removes one that holds nobody and nothing. */
    @CanManageAccounts
    public void remove(UUID id) {
        Department department = department(id);
        boolean holdsOthers = byId().values().stream().anyMatch(other -> id.equals(other.parentId()));
        if (holdsOthers || people().containsKey(id)) {
            throw new RuleViolation(IdentityRule.DEPARTMENT_IN_USE);
        }
        department.close(currentActor.get(), clock.instant());
        departments.delete(department);
    }

    private Department department(UUID id) {
        return departments.findById(id).orElseThrow(() -> new NotFound("department", id.toString()));
    }

    private @Nullable UUID known(@Nullable UUID parent) {
        return parent == null ? null : department(parent).id();
    }

    private void requireFree(String name, @Nullable UUID parent, @Nullable UUID except) {
        boolean taken = byId().values().stream()
                .filter(other -> !other.id().equals(except))
                .anyMatch(other -> other.name().equals(name.strip()) && Objects.equals(other.parentId(), parent));
        if (taken) {
            throw new RuleViolation(IdentityRule.DEPARTMENT_TAKEN);
        }
    }

    private void requireNotBelow(UUID id, @Nullable UUID parent) {
        Map<UUID, Department> byId = byId();
        for (UUID at = parent;
                at != null;
                at = Objects.requireNonNull(byId.get(at)).parentId()) {
            if (at.equals(id)) {
                throw new RuleViolation(IdentityRule.DEPARTMENT_CYCLE);
            }
        }
    }

    private Map<UUID, Department> byId() {
        return departments.findAll().stream().collect(Collectors.toMap(Department::id, Function.identity()));
    }

    private static String path(Department department, Map<UUID, Department> byId) {
        UUID parent = department.parentId();
        Department above = parent == null ? null : byId.get(parent);
        return above == null ? department.name() : path(above, byId) + " / " + department.name();
    }

    private Map<UUID, Long> people() {
        Map<UUID, Long> counts = new HashMap<>();
        jdbc.sql("select department_id, count(*) as people from identity_account where department_id is not null"
                        + " group by department_id")
                .query(row -> {
                    counts.put(row.getObject("department_id", UUID.class), row.getLong("people"));
                });
        return counts;
    }
}
