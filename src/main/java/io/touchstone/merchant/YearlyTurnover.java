package io.touchstone.merchant;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * What shops took in a span of time, in fen; the module that keeps orders implements it. Natural persons above CNY 100,000 a
 * year must register (O37 art. 8).
 */
@FunctionalInterface
public interface YearlyTurnover {

    /** By merchant; a shop without orders is left out. */
    Map<String, Long> between(Collection<String> merchantIds, Instant from, Instant to);
}
