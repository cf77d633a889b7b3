package io.touchstone.notice.domain;

import io.touchstone.notice.PublicAddress;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The address that the operator set; its own port on localhost where none was. */
@Component
class KnownAddress implements PublicAddress {

    private final MailSettings settings;
    private final Environment environment;

    KnownAddress(MailSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    @Override
    public String of(String path) {
        String known = settings.publicUrl();
        String base = known == null || known.isBlank()
                ? "http://localhost:" + environment.getProperty("local.server.port", "8080")
                : known.replaceAll("/+$", "");
        return base + path;
    }
}
