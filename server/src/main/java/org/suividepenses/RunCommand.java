package org.suividepenses;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.suividepenses.demo.DemoInstitution;
import org.suividepenses.demo.cli.DemoReport;
import org.suividepenses.identity.FirstAdministrator;
import org.suividepenses.platform.data.DataDirectory;
import org.suividepenses.platform.data.ServerLock;
import org.suividepenses.platform.web.ProblemSentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code suivi run}: the server, until it is told to stop. */
@Command(name = "run", description = "Start the server", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data directory (default: ./data)",
            defaultValue = "${env:SUIVI_DATA:-data}")
    private Path data = DataDirectory.DEFAULT;

    @Option(names = "--port", paramLabel = "P", description = "Port (default: 8080; 0: any free one)")
    private int port = 8080;

    @Option(names = "--address", paramLabel = "A", description = "Address to listen on (default: 127.0.0.1)")
    private String address = "127.0.0.1";

    @Option(
            names = "--management-port",
            paramLabel = "P",
            description = "Port of health and metrics, on 127.0.0.1 (default: the next one after --port)")
    private @Nullable Integer managementPort;

    @Option(names = "--demo", description = "Load an invented institution into an empty installation")
    private boolean demo;

    @Override
    public Integer call() throws InterruptedException {
        DataDirectory directory = DataDirectory.open(data);
        try (ServerLock lock = ServerLock.take(directory);
                ConfigurableApplicationContext context = start()) {
            String url = "http://" + address + ":" + context.getEnvironment().getProperty("local.server.port");
            lock.announce(url);
            try {
                announce(context, url);
            } catch (RuntimeException e) {
                // Told to stop before it could say that it runs: not a failure.
                if (context.isActive()) {
                    throw e;
                }
                return 0;
            }
            CountDownLatch stopped = new CountDownLatch(1);
            context.addApplicationListener(event -> {
                if (event instanceof org.springframework.context.event.ContextClosedEvent) {
                    stopped.countDown();
                }
            });
            stopped.await();
        }
        return 0;
    }

    private ConfigurableApplicationContext start() {
        int management = managementPort != null ? managementPort : port == 0 ? 0 : port + 1;
        return new SpringApplicationBuilder(SuiviApplication.class)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--suivi.data=" + data,
                        "--server.port=" + port,
                        "--server.address=" + address,
                        "--management.server.port=" + management);
    }

    private void announce(ConfigurableApplicationContext context, String url) {
        ProblemSentences sentences = context.getBean(ProblemSentences.class);
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        if (demo) {
            DemoReport.print(context.getBean(DemoInstitution.class), sentences, out);
        }
        out.println(sentences.sentence("run.address", List.of(url), Locale.FRENCH));
        context.getBean(FirstAdministrator.class).newLink().ifPresent(token -> {
            long hours = FirstAdministrator.VALIDITY.toHours();
            out.println();
            out.println(sentences.sentence("run.first-link", List.of(hours), Locale.FRENCH));
            out.println("  " + url + "/premiers-pas?jeton=" + token);
        });
        out.flush();
    }
}
