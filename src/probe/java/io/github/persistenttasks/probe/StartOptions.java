package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.Markers;
import java.io.File;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Hides from a program the options by which the JVM has started the probe. A program may start another JVM with the options of its own,
 * and that must not start the probe, which is in use and whose files may be gone.
 */
final class StartOptions {

    private StartOptions() {}

    /**
     * Hides the options.
     *
     * @param directory the directory of the probe, as in the options
     */
    static void hide(File directory) {
        // Up to 8 the added jars show in these properties.
        hide("java.class.path", new File(directory, Markers.AGENT_JAR));
        hide("sun.boot.class.path", new File(directory, Markers.PROBE_JAR));
        try {
            hideArguments(directory);
        } catch (ReflectiveOperationException otherJvm) {
            // Without the module java.management nobody can see them, and another JVM may keep them elsewhere.
            return;
        } catch (LinkageError otherJvm) {
            return;
        }
    }

    private static void hide(String property, File added) {
        String value = System.getProperty(property);
        String end = File.pathSeparator + added;
        if (value != null && value.endsWith(end)) {
            System.setProperty(property, value.substring(0, value.length() - end.length()));
        }
    }

    /** Changes what the JDK's bean for the JVM knows of its arguments. */
    private static void hideArguments(File directory) throws ReflectiveOperationException {
        Class<?> factory = Class.forName("sun.management.ManagementFactoryHelper");
        Class<?> management = Class.forName("sun.management.VMManagementImpl");
        Field instance = Opener.open(factory.getDeclaredField("jvm"));
        Field arguments = Opener.open(management.getDeclaredField("vmArgs"));
        Method read = Opener.open(management.getDeclaredMethod("getVmArguments"));
        Object jvm = instance.get(null);
        List<String> left = new ArrayList<String>();
        boolean core = false;
        for (Object one : (List<?>) read.invoke(jvm)) {
            String argument = String.valueOf(one);
            boolean first = argument.equals(Markers.NO_CORE_DUMP) && !core;
            core |= first;
            if (!first && !isOfProbe(argument, directory)) {
                left.add(argument);
            }
        }
        arguments.set(jvm, Collections.unmodifiableList(left));
    }

    private static boolean isOfProbe(String argument, File directory) {
        return argument.equals("-Xbootclasspath/a:" + new File(directory, Markers.PROBE_JAR))
                || argument.equals("-javaagent:" + new File(directory, Markers.AGENT_JAR) + "=" + directory)
                || argument.equals("--add-exports=java.base/jdk.internal.reflect=ALL-UNNAMED")
                || argument.startsWith("-XX:ErrorFile=") && argument.contains(Markers.CRASH_LOG);
    }
}
