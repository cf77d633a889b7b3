package io.touchstone.merchant.application;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Every application ever begun. */
interface Applications extends Repository<Application, UUID> {

    Application save(Application application);

    Optional<Application> findById(UUID id);

    /** Whoever else changes it waits until this transaction ends. */
    @Query("select application_id from merchant_application where application_id = :id for update")
    Optional<UUID> lock(UUID id);

    @Query("select nextval('merchant_application_number')")
    long nextNumber();
}
