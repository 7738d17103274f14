package io.github.persistenttasks.fork;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The file to which a JVM writes its output. Its length is bounded: of longer output, the middle is left out, and a line says so.
 *
 * <p>The JVM itself appends to the file, because a child process that is left running would keep a pipe open. So the file is cut while the
 * JVM writes to it; what it writes during a cut may be left out too.
 */
final class OutputLog {

    private static final int MOST_BYTES = 50 * 1024 * 1024;

    /** The room for the line that says that output is left out. */
    private static final int LINE = 200;

    private final Path file;
    private final int most;
    private long leftOut;

    private OutputLog(Path file, int most) {
        this.file = file;
        this.most = most;
    }

    /**
     * Creates an empty file, to which the JVM then appends.
     *
     * @throws IOException if it cannot be written
     */
    static OutputLog create(Path file) throws IOException {
        return create(file, MOST_BYTES);
    }

    static OutputLog create(Path file, int most) throws IOException {
        Files.write(file, new byte[0]);
        return new OutputLog(file, most);
    }

    /** Cuts the file if it is twice as long as it may be, so that a JVM that is running cannot fill the disk. */
    void cutWhileRunning() {
        cutIfLonger(2L * most);
    }

    /** Cuts the file to its maximum length after the JVM has ended. */
    void cut() {
        cutIfLonger(most);
    }

    /** The log is an aid: a file that cannot be cut, for example because it was deleted, stays as it is. */
    private void cutIfLonger(long limit) {
        try {
            if (Files.size(file) > limit) {
                cutMiddle();
            }
        } catch (IOException stays) {
            return;
        }
    }

    private void cutMiddle() throws IOException {
        int half = (most - LINE) / 2;
        try (FileChannel in = FileChannel.open(file);
                FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE);
                FileChannel end = FileChannel.open(file, StandardOpenOption.APPEND)) {
            ByteBuffer tail = ByteBuffer.allocate(half);
            long size = in.size();
            in.read(tail, size - half);
            leftOut += size - half - tail.position();
            out.truncate(half);
            write(end, ByteBuffer.wrap(line().getBytes(StandardCharsets.UTF_8)));
            write(end, tail.flip());
        }
    }

    private String line() {
        return System.lineSeparator() + "[persistent-tasks: about " + leftOut
                + " bytes of output are left out here, because a log holds at most " + most + " bytes]"
                + System.lineSeparator();
    }

    private static void write(FileChannel end, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            end.write(bytes);
        }
    }
}
