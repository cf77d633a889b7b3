package io.touchstone.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The parts of the operating company and who works in them, for figures that are told by department. */
public interface Departments {

    /** All there are now, by their path. */
    List<Named> all();

    /** The department of each account that is in one. */
    Map<UUID, UUID> ofAccounts();

    /** The department that an account is in. */
    Optional<UUID> of(UUID account);

    /**
     * A department by its name.
     *
     * @param path names from the top down, such as {@code Operations / Quality}
     */
    record Named(UUID id, String path) {}
}
