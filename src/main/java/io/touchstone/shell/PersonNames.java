package io.touchstone.shell;

import java.util.Collection;
import java.util.Map;

/** What people are called, for parts of the application that know them by their accounts only. */
public interface PersonNames {

    /** Names for showing, by the id of the actor as it stands in audit rows; an id that is no account's is left out. */
    Map<String, String> displayNames(Collection<String> actorIds);
}
