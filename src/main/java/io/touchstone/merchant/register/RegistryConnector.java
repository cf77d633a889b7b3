package io.touchstone.merchant.register;

import java.util.Map;
import java.util.Set;

/**
 * A way to a public register (A3, A4). The application brings two: snapshots that were handed in as files, and an address
 * that answers over HTTP. Another one is a bean; of several that serve a register the first by {@code @Order} is asked.
 */
public interface RegistryConnector {

    /** Its name on pages and in findings: one word. */
    String name();

    /** Whether it is set up for a register. */
    boolean serves(Register register);

    /**
     * Looks numbers up. Nothing is thrown for a register that cannot be reached: the answer says so.
     *
     * @param keys as {@link Register#key} makes them
     * @return an answer for each key
     */
    Map<String, RegistryAnswer> lookUp(Register register, Set<String> keys);
}
