package org.suividepenses.attachment.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.suividepenses.attachment.UnreadableContent.Reason;
import org.suividepenses.attachment.internal.ContentUpkeep;
import org.suividepenses.platform.web.ProblemSentences;

/** Says how far it has come and what is wrong, as it is found. */
final class UpkeepNarrator implements ContentUpkeep.Listener {

    private static final int CONTENTS_BETWEEN_LINES = 1_000;

    private final ProblemSentences sentences;
    private final PrintWriter err;

    UpkeepNarrator(ProblemSentences sentences, PrintWriter err) {
        this.sentences = sentences;
        this.err = err;
    }

    @Override
    public void faulty(String sha256, Reason reason, List<String> documents) {
        say("attachment.upkeep.fault." + reason.name(), sha256, String.join(", ", documents));
    }

    @Override
    public void replaced(String sha256) {
        say("attachment.copy.replaced", sha256);
    }

    @Override
    public void passed(long contents, long of) {
        if (contents % CONTENTS_BETWEEN_LINES == 0) {
            say("attachment.upkeep.progress", contents, of);
        }
    }

    void say(String key, Object... arguments) {
        err.println(sentence(key, arguments));
        err.flush();
    }

    String sentence(String key, Object... arguments) {
        return sentences.sentence(key, List.of(arguments), Locale.FRENCH);
    }
}
