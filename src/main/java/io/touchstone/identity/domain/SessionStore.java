package io.touchstone.identity.domain;

import io.touchstone.shell.Lenses;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.Deserializer;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * How session attributes are written to the database. Reading is limited to the few classes a session holds (security
 * check 9); what an older release wrote and this one cannot read is as good as absent, so that people sign in again
 * instead of seeing errors.
 */
@Configuration(proxyBeanMethods = false)
class SessionStore {

    private static final Logger log = LoggerFactory.getLogger(SessionStore.class);

    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter("maxdepth=30;maxrefs=5000;"
            + "maxbytes=500000;java.lang.*;java.util.*;java.util.concurrent.*;java.time.*;org.springframework.security.**;"
            + "org.springframework.web.servlet.FlashMap;org.springframework.util.*;io.touchstone.**;!*");

    @Bean(defaultCandidate = false)
    ConversionService springSessionConversionService() {
        var service = new GenericConversionService();
        service.addConverter(Object.class, byte[].class, new SerializingConverter());
        service.addConverter(byte[].class, Object.class, new ReadableOrAbsent());
        return service;
    }

    /** Spring Session's own filter asks the database more often than it need; {@link SparingSessions} tells. */
    @Bean
    static BeanPostProcessor sparingSessions(
            ObjectProvider<JdbcIndexedSessionRepository> stored,
            ObjectProvider<CookieSerializer> cookie,
            ObjectProvider<Lenses> lenses) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof SessionRepositoryFilter<?>
                        ? SparingSessions.filter(stored.getObject(), cookie.getObject(), lenses.getObject())
                        : bean;
            }
        };
    }

    private static final class ReadableOrAbsent implements Converter<byte[], @Nullable Object> {

        private final DeserializingConverter reader = new DeserializingConverter(new KnownClassesOnly());

        @Override
        public @Nullable Object convert(byte[] bytes) {
            try {
                return reader.convert(bytes);
            } catch (SerializationFailedException e) {
                log.warn(
                        "a session attribute cannot be read and is left out: {}",
                        e.getMostSpecificCause().toString());
                return null;
            }
        }
    }

    private static final class KnownClassesOnly implements Deserializer<Object> {

        @Override
        public Object deserialize(InputStream in) throws IOException {
            try (ObjectInputStream objects = new ObjectInputStream(in)) {
                objects.setObjectInputFilter(KNOWN);
                return objects.readObject();
            } catch (ClassNotFoundException e) {
                throw new IOException(e);
            }
        }
    }
}
