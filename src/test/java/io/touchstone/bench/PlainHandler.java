package io.touchstone.bench;

import java.lang.reflect.Method;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The limit of any handler of this server: the same filters and the same conversion, and an answer of the same size and kind that
 * is there already.
 */
final class PlainHandler {

    private final byte[] body;
    private final MediaType type;

    PlainHandler(byte[] body, MediaType type) {
        this.body = body.clone();
        this.type = type;
    }

    ResponseEntity<byte[]> answer() {
        return ResponseEntity.ok().contentType(type).body(body);
    }

    /** Serves it under the path; the rules of the server's doors for that path hold. */
    void serve(Product product, String path) throws NoSuchMethodException {
        var mapping = product.context().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        Method method = PlainHandler.class.getDeclaredMethod("answer");
        mapping.registerMapping(
                RequestMappingInfo.paths(path)
                        .options(mapping.getBuilderConfiguration())
                        .build(),
                this,
                method);
    }
}
