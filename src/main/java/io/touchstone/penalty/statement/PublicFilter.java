package io.touchstone.penalty.statement;

import io.touchstone.shell.Typed;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which public decisions are shown; what cannot be read is no filter.
 *
 * @param shop how its name begins
 * @param violationClass {@code a}, {@code b} or {@code c}
 */
public record PublicFilter(@Nullable String shop, @Nullable String violationClass) {

    public PublicFilter {
        shop = Typed.orNull(shop);
        violationClass = violationClass != null && violationClass.matches("[abc]") ? violationClass : null;
    }

    String where(Map<String, Object> values) {
        StringBuilder where = new StringBuilder(" where p.state = 'published'");
        if (shop != null) {
            where.append(" and lower(p.shop_name) like :shop");
            values.put("shop", beginning(shop));
        }
        if (violationClass != null) {
            where.append(" and p.violation_class = :class");
            values.put("class", violationClass);
        }
        return where.toString();
    }

    static String beginning(String typed) {
        return typed.toLowerCase(Locale.ROOT)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_") + "%";
    }
}
