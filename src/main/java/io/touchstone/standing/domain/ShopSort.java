package io.touchstone.standing.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How the list is ordered; ties by id in the same direction.
 *
 * @param by the column
 */
public record ShopSort(By by, boolean descending) {

    public static final ShopSort DEFAULT = new ShopSort(By.POINTS, true);

    /** The columns that can be sorted by; levels follow from points. */
    public enum By {
        ID,
        POINTS,
        DESCRIPTION,
        SERVICE,
        LOGISTICS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As it stands in the URL: the column, with a minus in front when descending. */
    public String word() {
        return (descending ? "-" : "") + by.word();
    }

    public static Optional<ShopSort> of(String word) {
        boolean descending = word.startsWith("-");
        String column = descending ? word.substring(1) : word;
        return Arrays.stream(By.values())
                .filter(by -> by.word().equals(column))
                .findFirst()
                .map(by -> new ShopSort(by, descending));
    }
}
