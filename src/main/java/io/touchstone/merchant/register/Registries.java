package io.touchstone.merchant.register;

import io.touchstone.merchant.register.RegistryAnswer.Unavailable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The way to each register: of the connectors that serve it, the first. */
@Component
class Registries {

    private final ObjectProvider<RegistryConnector> connectors;

    Registries(ObjectProvider<RegistryConnector> connectors) {
        this.connectors = connectors;
    }

    /**
     * What a register said.
     *
     * @param source the connector's name
     */
    record Said(String source, Map<String, RegistryAnswer> answers) {

        RegistryAnswer about(String key) {
            return answers.getOrDefault(key, new Unavailable("no-answer"));
        }
    }

    Optional<RegistryConnector> connector(Register register) {
        return connectors
                .orderedStream()
                .filter(connector -> connector.serves(register))
                .findFirst();
    }

    /** A register to which no way is set up cannot be asked. */
    Said ask(Register register, Set<String> keys) {
        return connector(register)
                .map(connector -> new Said(connector.name(), connector.lookUp(register, keys)))
                .orElseGet(() -> new Said("none", unavailable(keys)));
    }

    private static Map<String, RegistryAnswer> unavailable(Set<String> keys) {
        Map<String, RegistryAnswer> answers = new HashMap<>();
        keys.forEach(key -> answers.put(key, new Unavailable("no-connector")));
        return answers;
    }
}
