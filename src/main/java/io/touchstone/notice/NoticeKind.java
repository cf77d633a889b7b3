package io.touchstone.notice;

import io.touchstone.shell.Role;
import java.util.List;
import java.util.Set;

/**
 * A kind of notice people choose about: where its notices reach them, and how soon. The message key of its name is
 * {@code notice.kind.<key>}, in the bundle of the module that sends it.
 *
 * @param templates beginnings of the templates that belong to it; the longest beginning wins
 * @param usual how its mail goes to people who never chose
 * @param mandatory a ruling, a deadline with an effect, or one's own account: it reaches the inbox and goes by mail at once, whatever
 *     was chosen
 * @param seats whom such notices are sent to, so that others are not asked about it
 */
public record NoticeKind(String key, List<String> templates, Mail usual, boolean mandatory, Set<Role.Seat> seats) {

    /** How soon mail leaves; the message key is {@code notice.choice.<name>}. */
    public enum Mail {
        NOW,
        DIGEST,
        OFF
    }

    public NoticeKind {
        templates = List.copyOf(templates);
        seats = Set.copyOf(seats);
        if (mandatory && usual != Mail.NOW) {
            throw new IllegalArgumentException("what is mandatory goes by mail at once");
        }
    }

    /** One that cannot be turned off. */
    public static NoticeKind mandatory(String key, Set<Role.Seat> seats, String... templates) {
        return new NoticeKind(key, List.of(templates), Mail.NOW, true, seats);
    }

    /** Somebody is asked to do something by a day: by mail at once, until they choose otherwise. */
    public static NoticeKind prompt(String key, Set<Role.Seat> seats, String... templates) {
        return new NoticeKind(key, List.of(templates), Mail.NOW, false, seats);
    }

    /** Good to know: once a day, until they choose otherwise. */
    public static NoticeKind quiet(String key, Set<Role.Seat> seats, String... templates) {
        return new NoticeKind(key, List.of(templates), Mail.DIGEST, false, seats);
    }
}
