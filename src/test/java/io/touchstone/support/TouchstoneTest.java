package io.touchstone.support;

import io.touchstone.Touchstone;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/**
 * A test of the whole application on a real database, served on a random port and to {@code MockMvcTester}.
 *
 * <p>All classes with this annotation and nothing else that changes the context share one; it costs its start once.
 * Before each class the database and the data folder go back to what they were when the context had started, and the
 * {@link TestClock} (inject it) to its start. Tests within a class see each other's rows: use ids of one's own, or
 * {@code @Transactional}. There is no demo content; inject {@link TestDatabase} for plain SQL.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(classes = Touchstone.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@WithTestDatabase
public @interface TouchstoneTest {}
