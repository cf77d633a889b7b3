package io.touchstone.shell.database;

import io.touchstone.shell.CommandLineAction;
import io.touchstone.shell.RunMode;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** An action for tests: prints its words beside what the database answers, and exits with how many there are. */
public final class EchoAction implements CommandLineAction {

    @Override
    public String name() {
        return "echo-for-tests";
    }

    @Override
    public int run(List<String> arguments, RunMode mode, DataSource database) {
        String user = new JdbcTemplate(database).queryForObject("select current_user", String.class);
        System.out.println("echo " + String.join(" ", arguments) + " as " + user);
        return arguments.size();
    }
}
