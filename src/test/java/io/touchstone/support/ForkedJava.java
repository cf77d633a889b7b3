package io.touchstone.support;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How tests start the application in a JVM of its own. It is started some thirty times and lives for seconds, so the JVM is one that
 * starts quickly: the quick compiler alone, and no pause to learn how much room the classes take.
 */
public final class ForkedJava {

    private ForkedJava() {}

    /** The command that starts the application with so much memory; arguments may follow. */
    public static List<String> touchstone(int megabytes) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:MetaspaceSize=192m",
                "-Xmn64m",
                "-Xmx" + megabytes + "m"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.touchstone.Touchstone"));
        return command;
    }
}
