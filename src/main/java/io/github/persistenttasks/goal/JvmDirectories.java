package io.github.persistenttasks.goal;

import io.github.persistenttasks.config.Format;
import io.github.persistenttasks.jvm.Jvm;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where a check on several JVMs leaves what is about one of them: in a folder by its version, numbered where several have the same. */
final class JvmDirectories {

    private JvmDirectories() {}

    /** Returns the target of each JVM in their order; that of a single one is the target itself. */
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

    /** CI servers that gather reports by pattern would count a finding twice; these formats tell only of all JVMs together. */
    static Set<Format> formats(Set<Format> wanted) {
        Set<Format> formats = EnumSet.of(Format.HTML, Format.JSON);
        formats.retainAll(wanted);
        return formats;
    }
}
