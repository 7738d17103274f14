package io.github.persistenttasks.goal;

import io.github.persistenttasks.config.Format;
import io.github.persistenttasks.jvm.Jvm;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The directories of a check on several JVMs for the files of each: named by version, and numbered if several have the same version. */
final class JvmDirectories {

    private JvmDirectories() {}

    /** Returns the target of each JVM, in their order; for a single JVM the target itself. */
    static List<ProbeTarget> of(ProbeTarget target, List<Jvm> jvms) {
        if (jvms.size() == 1) {
            return List.of(target);
        }
        return names(jvms.stream().map(Jvm::version).toList()).stream()
                .map(name -> target.in(target.outputDirectory().resolve(name)))
                .toList();
    }

    static List<String> names(List<String> versions) {
        List<String> names = new ArrayList<>();
        for (String version : versions) {
            String first = "jdk-" + version.replaceAll("[^0-9A-Za-z._+-]", "_");
            String name = first;
            for (int number = 2; names.contains(name); number++) {
                name = first + "-" + number;
            }
            names.add(name);
        }
        return names;
    }

    /**
     * Returns the formats to write per JVM. Others are written only for all JVMs together, because CI servers that collect reports by
     * pattern would count findings twice.
     */
    static Set<Format> formats(Set<Format> wanted) {
        Set<Format> formats = EnumSet.of(Format.HTML, Format.JSON);
        formats.retainAll(wanted);
        return formats;
    }
}
