package io.touchstone.inspection.lab;

import io.touchstone.taxonomy.Categories;
import io.touchstone.taxonomy.CategoryView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A category and all above it: what is written for a branch of the tree holds for what hangs below. */
@Component
class CategoryLine {

    private static final int DEPTH_MAX = 20;

    private final Categories categories;

    CategoryLine(Categories categories) {
        this.categories = categories;
    }

    /** The nearest first; empty for goods without a category. */
    List<String> of(@Nullable String code) {
        List<String> line = new ArrayList<>();
        String next = code;
        while (next != null && line.size() < DEPTH_MAX) {
            line.add(next);
            Optional<CategoryView> found = categories.find(next);
            next = found.isEmpty() ? null : found.get().parentCode();
        }
        return List.copyOf(line);
    }
}
