package io.touchstone.taxonomy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One brand of the library and who owns it. */
public record BrandView(
        UUID id, String name, String ownerName, @Nullable String ownerUscc) {}
