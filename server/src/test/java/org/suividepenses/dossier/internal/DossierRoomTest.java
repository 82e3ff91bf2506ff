package org.suividepenses.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import org.suividepenses.attachment.Attachments;
import org.suividepenses.attachment.KindNames;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.platform.data.DataDirectory;
import org.suividepenses.platform.document.ReadingTurns;
import org.suividepenses.platform.web.ProblemSentences;
import org.suividepenses.testing.TestServer;

class DossierRoomTest {

    @TempDir
    private Path directory;

    @Test
    void noDossierIsBoundWhereWritingNeedsTheRoom() throws IOException {
        DossierRoom full = new DossierRoom(DataDirectory.open(directory), DataSize.ofTerabytes(1_000_000));
        TestServer server = TestServer.shared();
        DossierPdf dossiers = new DossierPdf(
                server.get(Attachments.class),
                server.get(ProblemSentences.class),
                server.get(ReadingTurns.class),
                full);
        assertThatThrownBy(() -> dossiers.write(
                        out -> out.write(0),
                        "Fiche",
                        List.of(),
                        new KindNames(Map.of()),
                        Locale.FRENCH,
                        OutputStream.nullOutputStream()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.type()).isEqualTo(ProblemType.STORAGE_FULL));
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }
}
