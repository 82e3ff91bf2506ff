package org.suividepenses.architecture;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Draws the modules and who uses whom as a Mermaid graph. */
final class ModuleDiagram {
    private static final String BEGIN = "<!-- modules: begin (generated) -->";
    private static final String END = "<!-- modules: end -->";

    private ModuleDiagram() {}

    static String of(ApplicationModules modules) {
        List<ApplicationModule> sorted = modules.stream()
                .sorted(Comparator.comparing(ModuleDiagram::name))
                .toList();
        Stream<String> boxes = sorted.stream().map(ModuleDiagram::name);
        Stream<String> arrows = sorted.stream()
                .flatMap(module -> module.getDirectDependencies(modules)
                        .uniqueModules()
                        .map(ModuleDiagram::name)
                        .sorted()
                        .map(used -> name(module) + " --> " + used));
        return Stream.concat(boxes, arrows)
                .map(line -> "    " + line + "\n")
                .collect(Collectors.joining("", "```mermaid\ngraph TD\n", "```"));
    }

    /** The document with the diagram between its two markers. */
    static String replacedIn(String document, String diagram) {
        int begin = document.indexOf(BEGIN);
        int end = document.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException("the markers of the module diagram are gone");
        }
        return document.substring(0, begin + BEGIN.length()) + "\n" + diagram + "\n" + document.substring(end);
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
