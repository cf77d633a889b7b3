package io.touchstone.shell.api;

import io.touchstone.kernel.Money;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Money as the contract writes it: {@code {"amount_minor": 12345, "currency": "CNY"}}. */
@JacksonComponent
class MoneyJson extends ValueSerializer<Money> {

    @Override
    public void serialize(Money money, JsonGenerator json, SerializationContext context) {
        json.writeStartObject();
        json.writeNumberProperty("amount_minor", money.minor());
        json.writeStringProperty("currency", money.currency().getCurrencyCode());
        json.writeEndObject();
    }
}
