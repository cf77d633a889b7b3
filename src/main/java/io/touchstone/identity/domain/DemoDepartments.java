package io.touchstone.identity.domain;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.shell.DemoChapter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The departments that the demo’s people work in, so that key figures have something to be told by. */
@Component
class DemoDepartments implements DemoChapter {

    private static final int FIRST = 2;
    private static final Actor ACTOR = Actor.system("demo");

    private static final Map<String, List<String>> PEOPLE = Map.of(
            "商家管理部 Merchant management", List.of("reviewer", "reviewer2"),
            "质量管理部 Quality", List.of("inspector", "inspector2", "standards"),
            "法务部 Legal", List.of("officer", "approver"),
            "财务部 Finance", List.of("finance", "finance2"),
            "客户服务部 Customer service", List.of("mediator", "analyst"));

    private final StoredDepartments departments;
    private final StoredAccounts accounts;
    private final Ids ids;
    private final Clock clock;

    DemoDepartments(StoredDepartments departments, StoredAccounts accounts, Ids ids, Clock clock) {
        this.departments = departments;
        this.accounts = accounts;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "identity-departments";
    }

    @Override
    public int position() {
        return FIRST;
    }

    @Override
    public void tell() {
        Instant now = clock.instant();
        PEOPLE.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(one -> {
            Department department = departments.save(Department.found(ids.next(), one.getKey(), null, ACTOR, now));
            one.getValue().forEach(person -> place(person, department.id(), now));
        });
    }

    private void place(String person, UUID department, Instant at) {
        accounts.findByUsernameKey(Username.of(person).key()).ifPresent(account -> {
            Profile profile = account.profile();
            account.describe(
                    new Profile(profile.displayName(), profile.email(), department, profile.locale()), ACTOR, at);
            accounts.save(account);
        });
    }
}
