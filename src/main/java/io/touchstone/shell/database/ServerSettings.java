package io.touchstone.shell.database;

import java.util.LinkedHashMap;
import java.util.Map;

/** How the embedded server is set; values hold no white space, because they travel on a command line. */
final class ServerSettings {

    private ServerSettings() {}

    /** For data that matters on a machine that is not PostgreSQL's alone. */
    static Map<String, String> durable() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("fsync", "on");
        settings.put("listen_addresses", "127.0.0.1");
        // A socket in /tmp would be open to every user of the machine.
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "100");
        settings.put("shared_buffers", "256MB");
        settings.put("work_mem", "32MB");
        settings.put("maintenance_work_mem", "128MB");
        settings.put("effective_cache_size", "1GB");
        settings.put("max_wal_size", "2GB");
        // Nothing replicates from here, so bulk work need not be written for a standby.
        settings.put("wal_level", "minimal");
        settings.put("max_wal_senders", "0");
        settings.put("random_page_cost", "1.1");
        // Statements are short; compiling them costs more than it gives.
        settings.put("jit", "off");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        // Statements and the rows in error details may hold personal data.
        settings.put("log_min_error_statement", "panic");
        settings.put("log_error_verbosity", "terse");
        return settings;
    }

    /** For tests: quick, and gone with a power cut. */
    static Map<String, String> volatileData() {
        Map<String, String> settings = durable();
        settings.put("fsync", "off");
        settings.put("synchronous_commit", "off");
        settings.put("full_page_writes", "off");
        settings.put("max_connections", "300");
        settings.put("shared_buffers", "128MB");
        settings.put("autovacuum_naptime", "1h");
        return settings;
    }
}
