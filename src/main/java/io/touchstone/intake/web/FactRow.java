package io.touchstone.intake.web;

import io.touchstone.shell.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One row as a JSON object: the columns by name, each a string, a number or null. */
final class FactRow {

    /** Bytes of one row at most; far above the longest comment. */
    static final int BODY_MAX = 1 << 18;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FactRow() {}

    /** Reads no more than a row may have. */
    static Map<String, String> read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(BODY_MAX + 1);
        if (bytes.length > BODY_MAX) {
            throw Refused.tooLarge();
        }
        JsonNode row = parse(bytes);
        if (!row.isObject()) {
            throw Refused.unreadable();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        row.properties().forEach(field -> fields.put(field.getKey(), text(field.getValue())));
        return fields;
    }

    private static JsonNode parse(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException notJson) {
            throw Refused.unreadable();
        }
    }

    private static String text(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        return value.isValueNode() ? value.asString() : value.toString();
    }
}
