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
import tools.jackson.databind.node.ObjectNode;

/** Takes a setting's value apart into the fields of a form and puts it together again; any record of numbers and choices. */
@Component
class SettingFields {

    private final JsonMapper json = SettingJson.MAPPER;

    String write(Object value) {
        return json.writeValueAsString(value);
    }

    <T> T read(SettingKey<T> key, String text) {
        return json.readValue(text, key.type());
    }

    List<SettingField> of(SettingKey<?> key, Object value) {
        List<SettingField> fields = new ArrayList<>();
        collect(json.valueToTree(value), key.type(), "", 0, "setting." + key.name(), fields);
        return fields;
    }

    /**
     * The value with other numbers and choices.
     *
     * @throws IllegalArgumentException when one is missing or the whole does not fit
     */
    <T> T with(SettingKey<T> key, T value, Map<String, String> changes) {
        JsonNode tree = json.valueToTree(value);
        for (SettingField field : of(key, value)) {
            String change = changes.get(field.path());
            if (change == null) {
                throw new IllegalArgumentException(field.path());
            }
            set(tree, field, change.strip());
        }
        try {
            return json.treeToValue(tree, key.type());
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void set(JsonNode tree, SettingField field, String change) {
        int last = field.path().lastIndexOf('/');
        JsonNode parent = last < 0 ? tree : tree.at("/" + field.path().substring(0, last));
        String name = field.path().substring(last + 1);
        if (parent instanceof ObjectNode object) {
            if (field.choices().isEmpty() && !field.word()) {
                object.put(name, Long.parseLong(change));
            } else {
                object.put(name, change);
            }
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(name), Long.parseLong(change));
        }
    }

    private static void collect(
            JsonNode node, Type type, String path, int place, String labelKey, List<SettingField> fields) {
        if (type instanceof ParameterizedType list) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), list.getActualTypeArguments()[0], path + "/" + i, i + 1, labelKey, fields);
            }
        } else if (type instanceof Class<?> one && one.isRecord()) {
            for (RecordComponent part : one.getRecordComponents()) {
                String name = part.getName();
                collect(node.get(name), part.getGenericType(), path + "/" + name, place, labelKey + "." + name, fields);
            }
        } else {
            fields.add(new SettingField(
                    path.substring(1), labelKey, place, choices(type), type == String.class, node.asString()));
        }
    }

    private static List<String> choices(Type type) {
        return type instanceof Class<?> one && one.isEnum()
                ? Arrays.stream(one.getEnumConstants()).map(Object::toString).toList()
                : List.of();
    }
}
