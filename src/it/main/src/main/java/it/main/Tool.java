package it.main;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A tool that ends with an exit status, and does not care about its pool. */
@Command(name = "tool")
public final class Tool implements Callable<Integer> {

    @Parameters
    private List<String> words;

    @Option(names = "--status")
    private int status;

    @Override
    public Integer call() throws IOException {
        Executors.newFixedThreadPool(1).execute(() -> {});
        Files.write(Paths.get("target", "words.txt"), words);
        return status;
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Tool()).execute(arguments));
    }
}
