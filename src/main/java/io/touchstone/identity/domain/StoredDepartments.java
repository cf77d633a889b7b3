package io.touchstone.identity.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All departments; a company has dozens, so they are read together. */
interface StoredDepartments extends Repository<Department, UUID> {

    Department save(Department department);

    void delete(Department department);

    Optional<Department> findById(UUID id);

    List<Department> findAll();
}
