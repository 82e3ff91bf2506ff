package org.suividepenses.exchange.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.suividepenses.exchange.ImportCreated;
import org.suividepenses.exchange.ImportFault;
import org.suividepenses.exchange.ImportFile;
import org.suividepenses.exchange.ImportProblem;
import org.suividepenses.exchange.ImportReport;
import org.suividepenses.exchange.ImportStatus;
import org.suividepenses.exchange.Imports;
import org.suividepenses.identity.Caller;
import org.suividepenses.platform.web.ProblemSentences;

/** Tells an import on a terminal, or in plain lines elsewhere. */
final class ImportNarrator {

    private static final int FAULTS_SHOWN = 20;
    private static final int NAMES_SHOWN = 10;

    private final ProblemSentences sentences;
    private final Locale language;
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean terminal =
            System.console() != null && System.console().isTerminal();
    private String lastProgress = "";

    ImportNarrator(ProblemSentences sentences, Locale language, PrintWriter out, PrintWriter err) {
        this.sentences = sentences;
        this.language = language;
        this.out = out;
        this.err = err;
    }

    void say(String key, Object... arguments) {
        err.println(sentence(key, arguments));
        err.flush();
    }

    void notes(List<ImportReport.Note> notes) {
        notes.forEach(note -> err.println(sentence("import.field." + note.field()) + " : "
                + sentence(note.code(), note.sample(), note.understoodAs())));
        err.flush();
    }

    /** One line that changes on a terminal; elsewhere a line for each tenth, or each 100,000 rows of an unknown number. */
    void progress(ImportFile file) {
        long total = file.linesTotal() == null ? 0 : file.linesTotal();
        boolean known = total > 0;
        long done = file.linesDone();
        long shown = terminal ? done : known ? done * 10 / total * total / 10 : done / 100_000 * 100_000;
        String key = file.status() == ImportStatus.CHECKING ? "import.cli.checking" : "import.cli.running";
        String line = sentence(key, shown, known ? percent(shown, total) : "…");
        if (line.equals(lastProgress) || shown == 0) {
            return;
        }
        lastProgress = line;
        if (terminal) {
            err.print("\r" + line + "\u001B[K");
        } else {
            err.println(line);
        }
        err.flush();
    }

    void endProgress() {
        if (terminal && !lastProgress.isEmpty()) {
            err.print("\r\u001B[K");
            err.flush();
        }
    }

    /** The first faults, one line each. */
    void faults(Imports imports, Caller caller, ImportFile file) {
        ImportReport report = file.report();
        if (report == null || report.faulty() + report.changed() + report.skipped() == 0) {
            return;
        }
        List<ImportFault> faults =
                imports.faults(caller, file.id(), null, FAULTS_SHOWN).items();
        for (ImportFault fault : faults) {
            err.println(sentence(
                    "import.cli.fault",
                    Long.toString(fault.line()),
                    sentence("import.field." + fault.field()),
                    fault.value(),
                    sentence(fault.code())));
        }
        if (report.faulty() + report.changed() + report.skipped() > faults.size()) {
            err.println("…");
            report.reasons().forEach(this::reason);
        }
        err.flush();
    }

    private void reason(ImportReport.Reason reason) {
        err.println(sentence(
                "import.cli.reason",
                reason.count(),
                sentence("import.field." + reason.field()),
                sentence(reason.code())));
    }

    /** The last line. @return whether the import did what was asked */
    boolean result(ImportFile file, boolean dryRun) {
        ImportReport report = file.report();
        ImportProblem problem = file.problem();
        if (problem != null) {
            say(problem.code(), problem.arguments().toArray());
            problem.fields()
                    .forEach(field -> say(field.code(), field.arguments().toArray()));
        }
        if (report == null || file.status() == ImportStatus.FAILED) {
            return false;
        }
        missing(report.missing(), dryRun);
        created(file.created());
        List<String> parts = new ArrayList<>();
        parts.add(sentence(dryRun ? "import.cli.would-import" : "import.cli.imported", report.valid(), sum(report)));
        add(parts, "import.cli.already", report.alreadyImported());
        add(parts, "import.cli.changed", report.changed());
        add(parts, "import.cli.faulty", report.faulty());
        add(parts, "import.cli.skipped", report.skipped());
        add(parts, "import.cli.blank", report.blank());
        add(parts, "import.cli.twins", report.twins());
        out.println(String.join(" ; ", parts));
        out.flush();
        return !dryRun || report.faulty() == 0;
    }

    /** In the currencies of the file, then, when that is another one, in the institution's. */
    private String sum(ImportReport report) {
        String base = amount(report.amount()) + " " + report.currency();
        String own = report.totals().stream()
                .map(total -> amount(total.amount()) + " " + total.currency())
                .collect(Collectors.joining(" + "));
        return own.isEmpty() || own.equals(base) ? base : own + " (" + base + ")";
    }

    private void missing(ImportReport.Missing missing, boolean dryRun) {
        if (!dryRun || missing.nothing()) {
            return;
        }
        names("import.cli.missing-units", missing.units());
        names("import.cli.missing-categories", missing.categories());
        names("import.cli.missing-sources", missing.fundingSources());
        if (missing.suppliers() > 0) {
            say("import.cli.missing-suppliers", missing.suppliers());
        }
    }

    private void names(String key, List<String> names) {
        if (!names.isEmpty()) {
            String some = String.join(", ", names.subList(0, Math.min(names.size(), NAMES_SHOWN)));
            say(key, names.size(), names.size() > NAMES_SHOWN ? some + ", …" : some);
        }
    }

    private void created(@org.jspecify.annotations.Nullable ImportCreated created) {
        if (created != null
                && created.units() + created.categories() + created.suppliers() + created.fundingSources() > 0) {
            say(
                    "import.cli.created",
                    created.units(),
                    created.categories(),
                    created.suppliers(),
                    created.fundingSources());
        }
    }

    private void add(List<String> parts, String key, long count) {
        if (count > 0) {
            parts.add(sentence(key, count));
        }
    }

    /** Grouped by narrow no-break spaces, with a decimal comma, exact. */
    private String amount(String plain) {
        BigDecimal value = new BigDecimal(plain);
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(language));
        format.setMinimumFractionDigits(value.scale());
        format.setMaximumFractionDigits(value.scale());
        return format.format(value);
    }

    private static String percent(long done, long total) {
        return Math.min(100, done * 100 / total) + "\u202F%";
    }

    private String sentence(String key, Object... arguments) {
        return sentences.sentence(key, List.of(arguments), language);
    }
}
