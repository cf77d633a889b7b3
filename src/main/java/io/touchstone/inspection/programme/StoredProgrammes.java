package io.touchstone.inspection.programme;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Every programme ever written. */
interface StoredProgrammes extends Repository<Programme, UUID> {

    Programme save(Programme programme);

    Optional<Programme> findById(UUID id);

    Optional<Programme> findByNumber(String number);
}
