package io.touchstone.merchant.factory;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Every visit ever planned. */
interface StoredFactoryAudits extends Repository<FactoryAudit, UUID> {

    FactoryAudit save(FactoryAudit audit);

    Optional<FactoryAudit> findById(UUID id);
}
