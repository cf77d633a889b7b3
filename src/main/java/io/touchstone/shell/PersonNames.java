package io.touchstone.shell;

import java.util.Collection;
import java.util.Map;

/** What those are called who did something, for modules that know them by the ids of their rows only. */
public interface PersonNames {

    /**
     * Names for showing, by the id of the actor as it stands in audit rows. A part of the application is called in the
     * language of who reads; an id of neither an account nor a part is left out.
     */
    Map<String, String> displayNames(Collection<String> actorIds);
}
