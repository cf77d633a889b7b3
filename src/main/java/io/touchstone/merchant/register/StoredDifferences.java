package io.touchstone.merchant.register;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Every difference that was ever found. */
interface StoredDifferences extends Repository<RegisterDifference, UUID> {

    RegisterDifference save(RegisterDifference difference);

    Optional<RegisterDifference> findById(UUID id);

    /** Of some subjects; a lapsed one no longer says anything. */
    List<RegisterDifference> findBySubjectKindAndSubjectIdInAndStateInAndLapsedFalse(
            String subjectKind, Collection<String> subjectIds, Collection<String> states);
}
