package io.touchstone.export.domain;

import io.touchstone.export.ExportSource;
import io.touchstone.kernel.NotFound;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The lists of all modules that can be exported. */
@Component
class ExportSources {

    private final ObjectProvider<ExportSource> sources;

    ExportSources(ObjectProvider<ExportSource> sources) {
        this.sources = sources;
    }

    ExportSource find(String name) {
        return sources.stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("export", name));
    }

    /** In alphabetical order. */
    List<String> names() {
        return sources.stream().map(ExportSource::name).sorted().toList();
    }
}
