package io.touchstone.report.kpi;

import io.touchstone.rulebook.Wording;
import io.touchstone.shell.LiveFigure;
import io.touchstone.shell.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the key figures are, read from the file that ships; one that no module answers for is left out. */
@Component
class KpiCatalogue {

    private static final String FILE = "report/kpis.json";

    private final Map<String, Kpi> kpis;
    private final Map<String, LiveFigure> figures;

    KpiCatalogue(Collection<LiveFigure> figures, JsonMapper json) {
        this.figures = figures.stream().collect(Collectors.toMap(LiveFigure::code, Function.identity()));
        this.kpis = new LinkedHashMap<>();
        for (Written written : read(json)) {
            LiveFigure figure = this.figures.get(written.figure());
            if (figure != null && kpis.put(written.code(), written.kpi(figure)) != null) {
                throw new IllegalStateException("two key figures are called " + written.code());
            }
        }
    }

    /** A line of the file. */
    record Written(
            String code,
            String figure,
            KpiAim aim,
            Role owner,
            Wording name,
            Wording meaning,
            @Nullable BigDecimal target,
            Wording source) {

        Kpi kpi(LiveFigure live) {
            return new Kpi(code, figure, live.unit(), aim, owner, name, meaning, target, source, live.namesPeople());
        }
    }

    /** Every line, also those of figures that no module answers for. */
    static List<Written> read(JsonMapper json) {
        try (InputStream in = new ClassPathResource(FILE).getInputStream()) {
            return json.readValue(in, new TypeReference<List<Written>>() {});
        } catch (IOException cause) {
            throw new UncheckedIOException(FILE, cause);
        }
    }

    List<Kpi> all() {
        return List.copyOf(kpis.values());
    }

    Optional<Kpi> find(String code) {
        return Optional.ofNullable(kpis.get(code));
    }

    LiveFigure figure(Kpi kpi) {
        return Objects.requireNonNull(figures.get(kpi.figure()));
    }
}
