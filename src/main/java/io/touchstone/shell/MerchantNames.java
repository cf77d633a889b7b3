package io.touchstone.shell;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What merchants are called, for parts of the application that know them by their ids only. */
public interface MerchantNames {

    /** Names by id; an id that is no merchant's is left out. */
    Map<String, String> names(Collection<String> ids);

    /** The name of one, or its id where it has none. */
    default String name(String id) {
        return names(List.of(id)).getOrDefault(id, id);
    }
}
