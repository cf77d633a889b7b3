package io.touchstone.rulebook.domain;

import io.touchstone.rulebook.SettingKey;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Takes a setting's value apart into the fields of a form and puts it together again; any record of numbers and choices. */
@Component
class SettingFields {

    /** Empty rows that a form offers at the end of a list. */
    private static final int ROWS_EMPTY = 3;

    private final JsonMapper json = SettingJson.MAPPER;

    String write(Object value) {
        return json.writeValueAsString(value);
    }

    <T> T read(SettingKey<T> key, String text) {
        return json.readValue(text, key.type());
    }

    List<SettingField> of(SettingKey<?> key, Object value) {
        return fields(key, value, 0);
    }

    /** Those of a form: each list of several parts goes on with a few empty rows, so that it can grow. */
    List<SettingField> form(SettingKey<?> key, Object value) {
        return fields(key, value, ROWS_EMPTY);
    }

    private List<SettingField> fields(SettingKey<?> key, Object value, int empty) {
        Walk walk = new Walk(empty, new ArrayList<>());
        walk.collect(json.valueToTree(value), key.type(), "", 0, "setting." + key.name(), false);
        return walk.fields();
    }

    /**
     * The value with other numbers and choices. A row of several parts that is left empty is left out, and one more is added.
     *
     * @throws IllegalArgumentException when one is missing or the whole does not fit
     */
    <T> T with(SettingKey<T> key, T value, Map<String, String> changes) {
        JsonNode tree = changed(json.valueToTree(value), key.type(), "", changes);
        try {
            return json.treeToValue(tree, key.type());
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private JsonNode changed(JsonNode now, Type type, String path, Map<String, String> changes) {
        if (type instanceof ParameterizedType list) {
            return rows(now, list.getActualTypeArguments()[0], path, changes);
        }
        if (isRecord(type)) {
            ObjectNode changed = json.createObjectNode();
            for (RecordComponent part : ((Class<?>) type).getRecordComponents()) {
                String name = part.getName();
                changed.set(name, changed(now.path(name), part.getGenericType(), path + "/" + name, changes));
            }
            return changed;
        }
        String change = changes.get(path.substring(1));
        if (change == null) {
            throw new IllegalArgumentException(path);
        }
        return isNumber(type) ? LongNode.valueOf(Long.parseLong(change.strip())) : StringNode.valueOf(change.strip());
    }

    private JsonNode rows(JsonNode now, Type type, String path, Map<String, String> changes) {
        ArrayNode rows = json.createArrayNode();
        int offered = isRecord(type) ? now.size() + ROWS_EMPTY : now.size();
        for (int i = 0; i < offered; i++) {
            String row = path + "/" + i;
            if (!isRecord(type) || isTyped(row + "/", changes)) {
                rows.add(changed(now.path(i), type, row, changes));
            }
        }
        return rows;
    }

    private static boolean isTyped(String row, Map<String, String> changes) {
        return changes.entrySet().stream()
                .anyMatch(change -> change.getKey().startsWith(row.substring(1))
                        && !change.getValue().isBlank());
    }

    private static boolean isRecord(Type type) {
        return type instanceof Class<?> one && one.isRecord();
    }

    private static boolean isNumber(Type type) {
        return type != String.class && choices(type).isEmpty();
    }

    private static List<String> choices(Type type) {
        return type instanceof Class<?> one && one.isEnum()
                ? Arrays.stream(one.getEnumConstants()).map(Object::toString).toList()
                : List.of();
    }

    /** Goes through a value by its type; a part that is not there yet is an empty field. */
    private record Walk(int empty, List<SettingField> fields) {

        void collect(JsonNode node, Type type, String path, int place, String labelKey, boolean optional) {
            if (type instanceof ParameterizedType list) {
                Type of = list.getActualTypeArguments()[0];
                int shown = isRecord(of) ? node.size() + empty : node.size();
                for (int i = 0; i < shown; i++) {
                    collect(node.path(i), of, path + "/" + i, i + 1, labelKey, isRecord(of));
                }
            } else if (isRecord(type)) {
                for (RecordComponent part : ((Class<?>) type).getRecordComponents()) {
                    String name = part.getName();
                    collect(
                            node.path(name),
                            part.getGenericType(),
                            path + "/" + name,
                            place,
                            labelKey + "." + name,
                            optional);
                }
            } else {
                String value = node.isMissingNode() ? "" : node.asString();
                fields.add(new SettingField(
                        path.substring(1), labelKey, place, choices(type), type == String.class, optional, value));
            }
        }
    }
}
