package io.touchstone.shell;

/**
 * What one module says of a merchant on its page. All panels are read in one statement; so a bean is a select over the module’s
 * own tables with the parameters {@code :merchant}, {@code :at} (an instant) and {@code :zone} (the platform’s). Its columns, in this order:
 *
 * <ol>
 *   <li>{@code place}: where the fact stands in its panel, from 1;
 *   <li>{@code label}: a message key;
 *   <li>{@code kind}: {@code text}, {@code count}, {@code money} (value {@code 1000 CNY}, in minor units), {@code share} (value
 *       {@code 3/4}), {@code day} (ISO) or {@code word} (a message key);
 *   <li>{@code value}: of that kind, or null where nothing is known;
 *   <li>{@code tone}: kind of badge that it is shown with, such as {@code bad}; null for plain;
 *   <li>{@code path}: page with the rows behind it, or null.
 * </ol>
 *
 * @param key the message key of its heading is {@code panel.<key>}
 * @param ability what a reader must be able to do to see it
 * @param path page of the console that the heading leads to, with <code>{}</code> for the merchant
 */
public record MerchantPanel(String key, String ability, int order, String path, String sql) {

    public MerchantPanel {
        if (!key.matches("[a-z]+")) {
            throw new IllegalArgumentException("not a key: " + key);
        }
    }
}
