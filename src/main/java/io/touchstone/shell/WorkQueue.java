package io.touchstone.shell;

/**
 * One kind of thing that waits for a person of the platform, such as an application to be reviewed. A module publishes a bean
 * for each; the workbench puts them together into one statement and asks only those that the reader has the ability for.
 *
 * <p>The query answers {@code id} (text, its place in {@link #page}), {@code label} (its number or title), {@code subject} (whose
 * it is, where the module knows better than a merchant’s name; null), {@code merchant_id} (null when it is no merchant’s),
 * {@code owner} (the account that has it; null for nobody), {@code barred} (accounts that may not have it as they made what is to
 * be judged: text[] or null), {@code since} and {@code due} (timestamptz, null when nothing says until when). It may use
 * {@code :now}, {@code :zone} (the platform’s), {@code :me} (the reader’s
 * account as text) and {@code :zh} (whether the reader reads Chinese).
 *
 * @param key module and name, such as {@code merchant.review}; the message key is {@code work.<key>}
 * @param ability of those who do this work
 * @param path the list of all that wait
 * @param page where one of them is shown, with <code>{}</code> for its id
 * @param order position among the queues
 * @param rows the query
 */
public record WorkQueue(String key, String ability, String path, String page, Taking taking, int order, String rows) {

    /** How a thing becomes somebody’s. */
    public enum Taking {
        /** A person takes it or is given it: until then it is the team’s. */
        CLAIMED,
        /** Whoever has the ability does it: what nobody has is everybody’s. */
        OPEN
    }

    public WorkQueue {
        if (!key.matches("[a-z]+(\\.[a-z][a-z-]*)+")) {
            throw new IllegalArgumentException("not a key: " + key);
        }
    }
}
