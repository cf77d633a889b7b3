package io.touchstone.report.catalogue;

import io.touchstone.export.CatalogueEntry;
import io.touchstone.export.ExportSource;
import io.touchstone.kernel.NotFound;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every report the modules publish, with the table behind it. */
@Component
class Catalogue {

    /** What a file that leaves the house asks for besides the ability of its rows. */
    static final String EXPORT = "export:run";

    private final ObjectProvider<CatalogueEntry> entries;
    private final ObjectProvider<ExportSource> sources;

    Catalogue(ObjectProvider<CatalogueEntry> entries, ObjectProvider<ExportSource> sources) {
        this.entries = entries;
        this.sources = sources;
    }

    /** Every report of which somebody may see the rows, by its group and name. */
    List<CatalogueEntry> openTo(Set<String> abilities, Predicate<ExportSource> inScope) {
        Set<String> open = sources.stream()
                .filter(source -> abilities.contains(source.ability()) && inScope.test(source))
                .map(ExportSource::name)
                .collect(Collectors.toSet());
        return entries.stream()
                .filter(entry -> open.contains(entry.source()))
                .sorted(Comparator.comparing(CatalogueEntry::group).thenComparing(CatalogueEntry::source))
                .toList();
    }

    Optional<CatalogueEntry> find(String name) {
        return entries.stream().filter(entry -> entry.source().equals(name)).findFirst();
    }

    CatalogueEntry get(String name) {
        return find(name).orElseThrow(() -> new NotFound("report", name));
    }

    ExportSource table(CatalogueEntry entry) {
        return sources.stream()
                .filter(source -> source.name().equals(entry.source()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no table of the report " + entry.source()));
    }
}
