package io.touchstone.penalty.effect;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes what effects keep, in one form that does not follow the API's habits, so that old rows can always be read. */
@Component
class EffectJson {

    private static final TypeReference<Map<String, String>> REFS = new TypeReference<>() {};
    private static final TypeReference<List<EffectHandler.Figure>> FIGURES = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder().build();

    String write(EffectSpec spec) {
        return json.writerFor(EffectSpec.class).writeValueAsString(spec);
    }

    String write(Map<String, String> refs) {
        return json.writeValueAsString(refs);
    }

    String write(List<EffectHandler.Figure> figures) {
        return json.writeValueAsString(figures);
    }

    EffectSpec spec(String text) {
        return json.readValue(text, EffectSpec.class);
    }

    Map<String, String> refs(String text) {
        return json.readValue(text, REFS);
    }

    List<EffectHandler.Figure> figures(String text) {
        return json.readValue(text, FIGURES);
    }
}
