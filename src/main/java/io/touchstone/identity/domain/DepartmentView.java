package io.touchstone.identity.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A department in its place.
 *
 * @param path names from the top down, such as {@code Operations / Quality}
 * @param people accounts in this very department
 */
public record DepartmentView(UUID id, String name, @Nullable UUID parentId, String path, long people, long version) {}
