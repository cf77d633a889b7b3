package io.touchstone.export.domain;

import io.touchstone.export.ExportColumn;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Writes the lines of COPY as objects: numbers as the database prints them, all else as text, null as null. */
final class JsonRows {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    private final List<byte[]> names;
    private final boolean[] numbers;
    private final CsvFields fields = new CsvFields();
    private final ByteArrayOutputStream object = new ByteArrayOutputStream(512);

    JsonRows(List<ExportColumn> columns) {
        names = columns.stream()
                .map(column -> ("\"" + column.name() + "\":").getBytes(StandardCharsets.US_ASCII))
                .toList();
        numbers = new boolean[columns.size()];
        for (int i = 0; i < numbers.length; i++) {
            ExportColumn.Type type = columns.get(i).type();
            numbers[i] = type == ExportColumn.Type.INTEGER || type == ExportColumn.Type.DECIMAL;
        }
    }

    byte[] row(byte[] line) {
        object.reset();
        fields.begin(line);
        for (int i = 0; i < numbers.length; i++) {
            object.write(i == 0 ? '{' : ',');
            object.writeBytes(names.get(i));
            if (!fields.next()) {
                object.writeBytes(NULL);
            } else if (numbers[i] && isNumber()) {
                object.write(fields.bytes(), fields.from(), fields.to() - fields.from());
            } else {
                text();
            }
        }
        object.write('}');
        return object.toByteArray();
    }

    /** Not so what a database also takes for one, such as NaN. */
    private boolean isNumber() {
        String text = new String(fields.bytes(), fields.from(), fields.to() - fields.from(), StandardCharsets.US_ASCII);
        return NUMBER.matcher(text).matches();
    }

    private void text() {
        object.write('"');
        for (int i = fields.from(); i < fields.to(); i++) {
            byte b = fields.bytes()[i];
            if (b == '"' || b == '\\') {
                object.write('\\');
                object.write(b);
            } else if (b >= 0 && b < ' ') {
                object.writeBytes("\\u%04x".formatted((int) b).getBytes(StandardCharsets.US_ASCII));
            } else {
                object.write(b);
            }
        }
        object.write('"');
    }
}
