package io.touchstone.inspection.programme;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Every plan ever made. */
interface StoredPlans extends Repository<Plan, UUID> {

    Plan save(Plan plan);

    Optional<Plan> findById(UUID id);

    Optional<Plan> findByNumber(String number);
}
