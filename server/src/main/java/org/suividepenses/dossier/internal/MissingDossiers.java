package org.suividepenses.dossier.internal;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.suividepenses.dossier.Dossiers;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.operation.NamedOperation;
import org.suividepenses.operation.Operation;
import org.suividepenses.platform.web.ProblemSentences;

/** What an archive says of the dossiers that it lacks. */
@Component
public class MissingDossiers {

    /** As text files begin for readers that would guess another encoding. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String LINE_END = "\r\n";

    private final ProblemSentences sentences;

    MissingDossiers(ProblemSentences sentences) {
        this.sentences = sentences;
    }

    /** Why a dossier is missing: a sentence of the catalogue. */
    public record Reason(String key, List<Object> arguments) {

        private static final String AWAY = "away";
        private static final String BUSY = "busy";

        /** The operation is no longer there for who asks. */
        public static Reason gone() {
            return new Reason("gone", List.of());
        }

        public static Reason unreadable(String document) {
            return new Reason("unreadable", List.of(document));
        }

        /** The storage of documents does not answer now. */
        public static Reason away(String document) {
            return new Reason(AWAY, List.of(document));
        }

        public boolean isAway() {
            return key.equals(AWAY);
        }

        /** Of a refusal that will not last; empty for any other. */
        public static Optional<Reason> passing(ProblemType type) {
            return switch (type) {
                case DOCUMENTS_BUSY -> Optional.of(new Reason(BUSY, List.of()));
                case STORAGE_FULL -> Optional.of(new Reason("full", List.of()));
                default -> Optional.empty();
            };
        }

        public boolean isBusy() {
            return key.equals(BUSY);
        }

        public static Reason failed() {
            return new Reason("failed", List.of());
        }
    }

    /** @param operation as the list showed it */
    public record Missing(NamedOperation operation, Reason reason) {}

    /** @param name of the dossier that the file stands for, without extension */
    public String fileName(String name, Locale language) {
        return name + "-" + word("missing-file", List.of(), language) + ".txt";
    }

    public String summaryName(Locale language) {
        return word("read-me", List.of(), language) + ".txt";
    }

    /** What stands in the place of one dossier. */
    public String inPlace(Missing one, Locale language) {
        return text(List.of(
                word("missing", List.of(), language), line(one, language), word("missing-help", List.of(), language)));
    }

    /** @param chosen how many operations the archive is of, 1 and more */
    public String summary(List<Missing> missing, int chosen, Locale language) {
        String lines = missing.stream().map(one -> "- " + line(one, language)).collect(Collectors.joining(LINE_END));
        return text(List.of(
                word("incomplete", List.of(missing.size(), chosen), language),
                lines,
                word("missing-help", List.of(), language)));
    }

    private String line(Missing one, Locale language) {
        Operation operation = one.operation().operation();
        return word(
                        "missing-operation",
                        List.of(
                                Dossiers.fileName(operation),
                                DateTimeFormatter.ofPattern(
                                                sentences.sentence("report.format.day", List.of(), language))
                                        .format(operation.content().date()),
                                one.operation().unit().name(),
                                operation.content().description()),
                        language)
                + LINE_END
                + "  "
                + word("missing-" + one.reason().key(), one.reason().arguments(), language);
    }

    private String word(String key, List<Object> arguments, Locale language) {
        return sentences.sentence("voucher." + key, arguments, language);
    }

    private static String text(List<String> paragraphs) {
        return BYTE_ORDER_MARK + String.join(LINE_END + LINE_END, paragraphs) + LINE_END;
    }
}
