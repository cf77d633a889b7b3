package io.touchstone.intake.domain;

import io.touchstone.intake.ImportRefusals;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads them where they were logged. */
@Component
class StoredRefusals implements ImportRefusals {

    private final Rejections rejections;

    StoredRefusals(Rejections rejections) {
        this.rejections = rejections;
    }

    @Override
    public List<Refused> of(UUID importId, int limit) {
        return rejections.first(importId, limit).stream()
                .map(row -> new Refused(row.line(), row.column(), row.code(), row.detail()))
                .toList();
    }
}
