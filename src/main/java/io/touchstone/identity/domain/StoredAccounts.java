package io.touchstone.identity.domain;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Every account ever opened. */
interface StoredAccounts extends Repository<Account, UUID> {

    Account save(Account account);

    Optional<Account> findById(UUID id);

    Optional<Account> findByUsernameKey(String usernameKey);

    boolean existsByUsernameKey(String usernameKey);

    long count();
}
