package io.touchstone.intake.domain;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How many rows the running imports have read so far; their register says it only when they have ended. */
@Component
class LiveImports {

    private final Map<UUID, Long> rowsRead = new ConcurrentHashMap<>();

    void say(UUID importId, long rows) {
        rowsRead.put(importId, rows);
    }

    long rowsRead(UUID importId) {
        return rowsRead.getOrDefault(importId, 0L);
    }

    void forget(UUID importId) {
        rowsRead.remove(importId);
    }
}
