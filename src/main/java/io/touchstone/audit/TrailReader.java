package io.touchstone.audit;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What the trail holds, for modules that prove their own books by it. */
public interface TrailReader {

    /** The details, as canonical JSON, of the first event of an action about each of some subjects; those without one are left out. */
    Map<String, String> details(String action, Collection<String> subjectIds);

    /** The subject of the latest event of an action. */
    Optional<String> newestSubject(String action);
}
