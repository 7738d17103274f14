package io.github.persistenttasks.hostile;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs a check in a JVM of its own that replaces Maven's, so that a test can end it or limit its memory and disk. */
final class Host {

    private Host() {}

    /**
     * Checks fixtures and prints the result.
     *
     * @param arguments the directory of the check, followed by the class names of the fixtures
     */
    public static void main(String[] arguments) throws Exception {
        Check check = Check.on(Jdks.toTest().findFirst().orElseThrow(), Path.of(arguments[0]))
                .initializerTimeout(Duration.ofSeconds(60));
        for (String name : List.of(arguments).subList(1, arguments.length)) {
            check.with(Class.forName(name));
        }
        try {
            Outcome outcome = check.run();
            System.out.println("verdict " + outcome.report().verdict() + ", tasks "
                    + outcome.report().tasks().size());
        } catch (Exception e) {
            System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    /** Returns the command that runs this class on the fixtures. */
    static List<String> command(Path directory, List<String> jvmArguments, Class<?>... fixtures) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmArguments);
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Host.class.getName(),
                directory.toString()));
        Stream.of(fixtures).map(Class::getName).forEach(command::add);
        return command;
    }
}
