package io.touchstone.merchant.factory;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is looked at in a factory, as one version of it says.
 *
 * @param passBp the score from which a visit is passed, in basis points
 */
public record Checklist(int version, String titleZh, String titleEn, int passBp, boolean published, List<Item> items) {

    public Checklist {
        items = List.copyOf(items);
    }

    /** One thing to look at. */
    public record Item(String code, String textZh, String textEn, int weight, boolean critical) {

        public String text(Locale locale) {
            return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? textZh : textEn;
        }
    }

    public String title(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? titleZh : titleEn;
    }

    /**
     * The weighted share of what was met, in basis points, rounded down; what does not apply counts for nothing. With
     * nothing that applies it is full.
     */
    int score(Map<String, Mark> marks) {
        long reached = 0;
        long possible = 0;
        for (Item item : items) {
            Mark mark = marks.getOrDefault(item.code(), Mark.NOT_APPLICABLE);
            if (mark != Mark.NOT_APPLICABLE) {
                possible += item.weight();
                reached += (long) item.weight() * mark.points();
            }
        }
        return possible == 0 ? Mark.FULL : Math.toIntExact(reached / possible);
    }

    /** Whether something found at an item must be put right: a grave finding, and any at a critical item. */
    static boolean needsAction(Item item, Mark mark) {
        return mark == Mark.MAJOR || (item.critical() && mark == Mark.MINOR);
    }
}
