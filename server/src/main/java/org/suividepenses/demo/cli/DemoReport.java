package org.suividepenses.demo.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.suividepenses.demo.DemoInstitution;
import org.suividepenses.demo.DemoInstitution.Loaded;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.User;
import org.suividepenses.platform.web.ProblemSentences;

/** {@code run --demo}: loads the invented institution and says who can sign in to it. */
public final class DemoReport {

    private DemoReport() {}

    public static void print(DemoInstitution institution, ProblemSentences sentences, PrintWriter out) {
        Optional<Loaded> loaded = institution.load(Caller.commandLine("demo"));
        if (loaded.isEmpty()) {
            out.println(sentences.sentence("demo.not-empty", List.of(), Locale.FRENCH));
            return;
        }
        Loaded demo = loaded.get();
        List<Object> figures = List.of(demo.institution().name(), demo.operations());
        out.println(sentences.sentence("demo.loaded", figures, Locale.FRENCH));
        for (User user : demo.users()) {
            List<Object> account = List.of(user.email(), user.name());
            out.println("  " + sentences.sentence("demo.account", account, Locale.FRENCH));
        }
        out.println(sentences.sentence("demo.password", List.of(demo.password()), Locale.FRENCH));
        out.println();
    }
}
