package io.touchstone.report.pack;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants packed.
 *
 * @param once made when the form was shown
 * @param merchants null for all that the reader may see
 */
public record PackWish(UUID once, Instant asOf, @Nullable List<String> merchants, List<PackPart> parts) {}
