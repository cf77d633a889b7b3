package io.touchstone.shell;

/**
 * What one module knows to have happened to a merchant. All of them make its timeline, in one statement; so a bean is a
 * select over the module's own tables with the parameters {@code :merchant} and {@code :zone} (the platform's). Its columns,
 * in this order:
 *
 * <ol>
 *   <li>{@code at}: when it happened;
 *   <li>{@code id}: unique among all rows of the merchant, the same whenever it is asked;
 *   <li>{@code what}: a message key in words of a reader, with {@code {0}} and so on for the arguments;
 *   <li>{@code args}: texts for the message or null; one that begins with {@code #} is itself a message key;
 *   <li>{@code subject}: number or name of the thing it happened to, or null; a message key after {@code #};
 *   <li>{@code words}: what somebody wrote about it, or null;
 *   <li>{@code amount_minor} and {@code currency}: the money it moved, or null;
 *   <li>{@code path}: page of the thing in the console, or null;
 *   <li>{@code undoes}: the id of the row that it takes back, or null.
 * </ol>
 *
 * @param kind what the timeline is filtered by, such as {@code appeals}; the message key is {@code timeline.<kind>}
 * @param ability what a reader must be able to do to see these rows
 */
public record MerchantHistory(String kind, String ability, int order, String sql) {

    public MerchantHistory {
        if (!kind.matches("[a-z]+")) {
            throw new IllegalArgumentException("not a kind: " + kind);
        }
    }
}
