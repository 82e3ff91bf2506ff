package org.suividepenses.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DuplicateKeyException;
import org.suividepenses.audit.BrokenSeal;
import org.suividepenses.platform.data.DataDirectory;
import org.suividepenses.testing.TestServer;

/** What commits late is sealed by the next look, wherever it is. */
class SealerTest {

    private final TestServer server = TestServer.start();
    private final MovingClock clock = new MovingClock(Instant.now());
    private final MeetingStep step = new MeetingStep(server.get(SealStep.class), server.get(SealRepository.class));
    private final Sealer sealer =
            new Sealer(server.get(SealRepository.class), step, server.get(AnchorFile.class), clock);
    private long start;

    @BeforeEach
    void alone() {
        server.get(SealerThread.class).stop();
        sealer.catchUp();
        start = number("select max(id) from audit_entry");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatCommitsLateWithinAWideHoleIsSealedByTheNextLook() {
        write(20_000, 1);
        sealer.catchUp();
        write(7_000, 1);
        sealer.catchUp();
        assertThat(unsealed()).isZero();
    }

    @Test
    void thousandsThatCommitLateTogetherAreSealedByTheNextLook() {
        write(20_000, 1);
        sealer.catchUp();
        write(5_000, 2_500);
        sealer.catchUp();
        assertThat(unsealed()).isZero();
    }

    @Test
    void whatAnotherNodeComesBetweenIsSealedByTheLookAfter() {
        write(20, 1);
        sealer.catchUp();
        clock.now = clock.now.plus(Duration.ofHours(2));
        write(10, 1);
        step.meets.add(Boolean.TRUE);
        sealer.catchUp();
        assertThat(unsealed()).isEqualTo(1);
        sealer.catchUp();
        assertThat(unsealed()).isZero();
    }

    /** As far as its clock goes, the first anchor has a moment left for ever. */
    @Test
    @Timeout(60)
    void aProofUnderAClockThatStandsStillWaitsForNoAnchorWithoutEnd() {
        Instant begun = server.get(SealRepository.class).begun().orElseThrow();
        clock.now = begun.plus(Sealer.BETWEEN_ANCHORS).minusMillis(300);
        AnchorFile none = new AnchorFile(server.get(DataDirectory.class), "/nowhere/anchors.log");
        ChainProof proof = new ChainProof(
                server.get(SealRepository.class), server.get(Backlog.class), server.get(Removals.class), none, clock);
        assertThat(proof.verify(List.of(), List.of(), position -> {}).broken())
                .isEqualTo(new BrokenSeal.AnchorsMissing(1));
    }

    private void write(long after, int entries) {
        server.asOwner("insert into audit_entry (id, at, actor_name, action, subject_type, subject_id, changes)"
                + " select " + (start + after) + " + seq, utc_timestamp(6), 'Aïssatou', 'EDIT', 'OPERATION',"
                + " x'00000000000000000000000000000001', '[]' from seq_1_to_" + entries);
    }

    private long unsealed() {
        return number("select count(*) from audit_entry where id not in (select entry_id from audit_seal)");
    }

    private long number(String sql) {
        return server.get(DSLContext.class).fetchSingle(sql).get(0, Long.class);
    }

    /** Meets another node when it is told to. */
    private static final class MeetingStep extends SealStep {

        private final SealStep real;
        private final Deque<Boolean> meets = new ArrayDeque<>();

        MeetingStep(SealStep real, SealRepository repository) {
            super(repository, Clock.systemUTC());
            this.real = real;
        }

        @Override
        Looked seal(long from, long to) {
            if (meets.poll() != null) {
                throw new DuplicateKeyException("another node sealed");
            }
            return real.seal(from, to);
        }
    }

    private static final class MovingClock extends Clock {

        private Instant now;

        MovingClock(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
