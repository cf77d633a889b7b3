package io.touchstone.shell;

/**
 * One kind of thing that happens on the platform, counted day by day on the workbench, such as decisions that were made. A module
 * publishes a bean for each.
 *
 * <p>The query answers {@code id} (text, its place in {@link #page}), {@code label} (its number or title), {@code merchant_id} (null
 * when it is no merchant’s) and {@code at}, of what happened from {@code :from} (included) to {@code :to} (excluded); an index must
 * lead to them.
 *
 * @param key module and name, such as {@code penalty.decided}; the message key is {@code change.<key>}
 * @param ability of those who may see the rows
 * @param page where one is shown, with <code>{}</code> for its id
 * @param order position among the changes
 * @param rows the query
 */
public record WorkChange(String key, String ability, String page, int order, String rows) {

    public WorkChange {
        if (!key.matches("[a-z]+(\\.[a-z][a-z-]*)+")) {
            throw new IllegalArgumentException("not a key: " + key);
        }
    }
}
