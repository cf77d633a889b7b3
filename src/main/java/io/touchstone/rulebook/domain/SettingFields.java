package io.touchstone.rulebook.domain;

import io.touchstone.rulebook.SettingKey;
import io.touchstone.shell.Typed;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Takes a setting's value apart into the fields of a form and puts it together again; any record of numbers and choices. What is called
 * {@code …Minor} is kept in minor units, and shown and typed in major ones: of the currency beside it, or else of the platform.
 */
@Component
class SettingFields {

    /** Empty rows that a form offers at the end of a list. */
    private static final int ROWS_EMPTY = 3;

    private static final String AMOUNT = "Minor";
    private static final String CURRENCY = "currency";
    private static final Currency PLATFORM = Currency.getInstance("CNY");

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
        walk.collect(json.valueToTree(value), key.type(), "", new Place(0, false, null), "setting." + key.name());
        return walk.fields();
    }

    /**
     * The value with other numbers and choices. A row of several parts that is left empty is left out, and one more is added.
     *
     * @throws IllegalArgumentException when one is missing or the whole does not fit
     */
    <T> T with(SettingKey<T> key, T value, Map<String, String> changes) {
        JsonNode tree = changed(json.valueToTree(value), key.type(), "", null, changes);
        try {
            return json.treeToValue(tree, key.type());
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private JsonNode changed(
            JsonNode now, Type type, String path, @Nullable Currency currency, Map<String, String> changes) {
        if (type instanceof ParameterizedType list) {
            return rows(now, list.getActualTypeArguments()[0], path, currency, changes);
        }
        if (isRecord(type)) {
            ObjectNode changed = json.createObjectNode();
            for (RecordComponent part : ((Class<?>) type).getRecordComponents()) {
                String name = part.getName();
                String at = path + "/" + name;
                String beside = changes.get((path + "/" + CURRENCY).substring(1));
                changed.set(
                        name,
                        changed(
                                now.path(name),
                                part.getGenericType(),
                                at,
                                currency(name, beside == null ? null : beside.strip()),
                                changes));
            }
            return changed;
        }
        String change = changes.get(path.substring(1));
        if (change == null) {
            throw new IllegalArgumentException(path);
        }
        if (!isNumber(type)) {
            return StringNode.valueOf(change.strip());
        }
        return LongNode.valueOf(
                currency == null
                        ? Long.parseLong(change.strip())
                        : Typed.money(change, currency)
                                .orElseThrow(() -> new IllegalArgumentException(path))
                                .minor());
    }

    private JsonNode rows(
            JsonNode now, Type type, String path, @Nullable Currency currency, Map<String, String> changes) {
        ArrayNode rows = json.createArrayNode();
        int offered = isRecord(type) ? now.size() + ROWS_EMPTY : now.size();
        for (int i = 0; i < offered; i++) {
            String row = path + "/" + i;
            if (!isRecord(type) || isTyped(row + "/", changes)) {
                rows.add(changed(now.path(i), type, row, currency, changes));
            }
        }
        return rows;
    }

    /** Of an amount; null for all else. */
    private static @Nullable Currency currency(String name, @Nullable String beside) {
        if (!name.endsWith(AMOUNT)) {
            return null;
        }
        return Currency.getAvailableCurrencies().stream()
                .filter(one -> one.getCurrencyCode().equals(beside))
                .findFirst()
                .orElse(PLATFORM);
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

    /**
     * @param number position in its list, counted from 1; 0 outside lists
     * @param currency of an amount; null for all else
     */
    private record Place(
            int number, boolean optional, @Nullable Currency currency) {}

    /** Goes through a value by its type; a part that is not there yet is an empty field. */
    private record Walk(int empty, List<SettingField> fields) {

        void collect(JsonNode node, Type type, String path, Place place, String labelKey) {
            if (type instanceof ParameterizedType list) {
                Type of = list.getActualTypeArguments()[0];
                int shown = isRecord(of) ? node.size() + empty : node.size();
                for (int i = 0; i < shown; i++) {
                    collect(
                            node.path(i),
                            of,
                            path + "/" + i,
                            new Place(i + 1, isRecord(of), place.currency()),
                            labelKey);
                }
            } else if (isRecord(type)) {
                for (RecordComponent part : ((Class<?>) type).getRecordComponents()) {
                    String name = part.getName();
                    Currency currency = currency(name, node.path(CURRENCY).asString(null));
                    collect(
                            node.path(name),
                            part.getGenericType(),
                            path + "/" + name,
                            new Place(place.number(), place.optional(), currency),
                            labelKey + "." + name);
                }
            } else {
                int decimals =
                        place.currency() == null ? 0 : Math.max(place.currency().getDefaultFractionDigits(), 0);
                fields.add(new SettingField(
                        path.substring(1),
                        labelKey,
                        place.number(),
                        choices(type),
                        decimals,
                        type == String.class,
                        place.optional(),
                        value(node, decimals)));
            }
        }

        private static String value(JsonNode node, int decimals) {
            if (node.isMissingNode()) {
                return "";
            }
            return decimals == 0
                    ? node.asString()
                    : BigDecimal.valueOf(node.asLong(), decimals).toPlainString();
        }
    }
}
