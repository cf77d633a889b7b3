package io.touchstone.identity.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Every token ever issued. */
interface StoredApiTokens extends Repository<ApiToken, UUID> {

    ApiToken save(ApiToken token);

    Optional<ApiToken> findById(UUID id);

    Optional<ApiToken> findByTokenHash(String tokenHash);

    List<ApiToken> findTop500ByOrderByIdDesc();
}
