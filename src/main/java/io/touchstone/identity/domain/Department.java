package io.touchstone.identity.domain;

import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Table;

/** A part of the operating company, for finding people; it grants nothing. */
@Table("identity_department")
class Department extends AbstractAggregateRoot<Department> {

    @Id
    private final UUID id;

    private String name;
    private @Nullable UUID parentId;

    @Version
    private @Nullable Long version;

    @PersistenceCreator
    Department(UUID id, String name, @Nullable UUID parentId, @Nullable Long version) {
        this.id = id;
        this.name = name;
        this.parentId = parentId;
        this.version = version;
    }

    static Department found(UUID id, String name, @Nullable UUID parentId, Actor actor, Instant at) {
        var department = new Department(id, name.strip(), parentId, null);
        department.registerEvent(IdentityEvent.department("created", id, actor, at));
        return department;
    }

    /** Gives it another name or place; that the place is not below itself, the desk has checked. */
    void change(String newName, @Nullable UUID newParent, Actor actor, Instant at) {
        if (name.equals(newName.strip()) && Objects.equals(parentId, newParent)) {
            return;
        }
        name = newName.strip();
        parentId = newParent;
        registerEvent(IdentityEvent.department("changed", id, actor, at));
    }

    void close(Actor actor, Instant at) {
        registerEvent(IdentityEvent.department("removed", id, actor, at));
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    @Nullable
    UUID parentId() {
        return parentId;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
