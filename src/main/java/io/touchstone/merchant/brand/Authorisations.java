package io.touchstone.merchant.brand;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The links of all chains; a brand has dozens, so they are read together. */
interface Authorisations extends Repository<Authorisation, UUID> {

    Authorisation save(Authorisation authorisation);

    Optional<Authorisation> findById(UUID id);

    List<Authorisation> findByBrandIdOrderByAddedAtAscIdAsc(UUID brandId);
}
