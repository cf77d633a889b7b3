package io.touchstone.deposit.statement;

import java.io.OutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** A statement for machines, line by line, amounts in minor units. */
@Component
class StatementJson {

    private final Statements statements;
    private final JsonMapper mapper;

    StatementJson(Statements statements, JsonMapper mapper) {
        this.statements = statements;
        this.mapper = mapper;
    }

    void write(Statement statement, OutputStream out) {
        try (JsonGenerator json = mapper.createGenerator(out)) {
            json.configure(tools.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET, false);
            json.writeStartObject();
            json.writeStringProperty("merchant_id", statement.book().merchantId());
            json.writeStringProperty("account", statement.book().word());
            json.writeStringProperty("currency", statement.book().currency().getCurrencyCode());
            json.writeStringProperty("from", statement.period().from().toString());
            json.writeStringProperty("to", statement.period().to().toString());
            json.writeStringProperty("as_of", statement.period().closesAt().toString());
            stand(json, "opening", statement.opening());
            stand(json, "movements", statement.movements());
            stand(json, "closing", statement.closing());
            json.writeBooleanProperty("agrees", statement.agrees());
            json.writeArrayPropertyStart("lines");
            statements.each(statement, line -> line(json, line));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void stand(JsonGenerator json, String name, Stand stand) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("available_minor", stand.amount());
        json.writeNumberProperty("frozen_minor", stand.frozen());
        json.writeNumberProperty("balance_minor", stand.total());
        json.writeEndObject();
    }

    private static void line(JsonGenerator json, StatementRow line) {
        json.writeStartObject();
        json.writeStringProperty("at", line.at().toString());
        json.writeNumberProperty("transfer_id", line.transferId());
        json.writeStringProperty("kind", line.kind().word());
        if (line.cause() != null) {
            json.writeStringProperty("reference", line.cause().reference());
        }
        json.writeNumberProperty("change_minor", line.change());
        json.writeNumberProperty("frozen_change_minor", line.frozenChange());
        json.writeNumberProperty("after_minor", line.after());
        json.writeNumberProperty("frozen_after_minor", line.frozenAfter());
        json.writeEndObject();
    }
}
