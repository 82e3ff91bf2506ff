package org.suividepenses.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.suividepenses.notification.internal.Sweep;
import org.suividepenses.testing.TestServer;

/** Notices and mails go when they were kept long enough, and what still has to be said stays. */
class SweepTest {

    private static final TestServer SERVER = TestServer.start();
    private static final String PERSON = "unhex('" + PostOffice.hex(new UUID(5, 5)) + "')";

    @BeforeEach
    void nothingYet() {
        SERVER.asOwner("delete from notification");
        SERVER.asOwner("delete from mail");
        due();
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void whatWasReadGoesBeforeWhatWasNot() {
        notice("read long ago", 300, 91, null);
        notice("read lately", 300, 89, null);
        notice("never read, old", 366, null, null);
        notice("never read", 364, null, null);
        assertThat(SERVER.get(Sweep.class).runIfDue()).isTrue();
        assertThat(SERVER.get(DSLContext.class)
                        .fetch("select facts from notification order by facts")
                        .getValues(0))
                .hasToString("[never read, read lately]");
    }

    @Test
    void sentMailsGoAndTheDeadStayWithWhatTheySay() {
        mail(1, "SENT", 91, 91);
        mail(2, "SENT", 91, 2);
        mail(3, "DROPPED", 91, null);
        mail(4, "DEAD", 400, null);
        mail(5, "WAITING", 400, null);
        notice("of the sent", 400, null, 1);
        notice("of the dead", 400, null, 4);
        notice("of the waiting", 400, null, 5);
        assertThat(SERVER.get(Sweep.class).runIfDue()).isTrue();
        assertThat(SERVER.get(DSLContext.class)
                        .fetch("select cast(hex(id) as int) from mail order by 1")
                        .getValues(0))
                .hasToString("[2, 4, 5]");
        assertThat(SERVER.get(DSLContext.class)
                        .fetch("select facts from notification order by facts")
                        .getValues(0))
                .hasToString("[of the dead, of the waiting]");
    }

    @Test
    void moreThanOneTransactionTakesGoAtOnce() {
        SERVER.asOwner("insert into notification (id, person_id, kind, facts, created_at, read_at)"
                + " select unhex(lpad(hex(seq), 32, '0')), " + PERSON + ", 'OVERDUE', '{}', now() - interval 1 year,"
                + " now() - interval 1 year from seq_1_to_2500");
        SERVER.get(Sweep.class).runIfDue();
        assertThat(notices()).isZero();
    }

    @Test
    void twoNodesDoNotSweepAtOnce() {
        try (TestServer other = SERVER.anotherNode()) {
            due();
            assertThat(other.get(Sweep.class).runIfDue()).isTrue();
            notice("for the next hour", 300, 91, null);
            assertThat(SERVER.get(Sweep.class).runIfDue()).isFalse();
            assertThat(notices()).isEqualTo(1);
            due();
            assertThat(SERVER.get(Sweep.class).runIfDue()).isTrue();
            assertThat(notices()).isZero();
        }
    }

    /** As if an hour had passed. */
    private static void due() {
        SERVER.asOwner("update notification_sweep set next_at = '2000-01-01'");
    }

    private static void notice(
            String facts, int createdDaysAgo, @Nullable Integer readDaysAgo, @Nullable Integer mail) {
        SERVER.asOwner("insert into notification (id, person_id, kind, facts, created_at, read_at, mail_id) values"
                + " (unhex(replace(uuid(), '-', '')), " + PERSON + ", 'OVERDUE', '" + facts + "', "
                + ago(createdDaysAgo) + ", " + ago(readDaysAgo) + ", " + (mail == null ? "null" : id(mail)) + ")");
    }

    private static void mail(int nth, String state, int createdDaysAgo, @Nullable Integer sentDaysAgo) {
        SERVER.asOwner("insert into mail (id, person_id, address, state, attempts, next_at, subject, last_error,"
                + " created_at, sent_at) values (" + id(nth) + ", " + PERSON + ", 'a@example.org', '" + state
                + "', 1, now(), '', '', " + ago(createdDaysAgo) + ", " + ago(sentDaysAgo) + ")");
    }

    private static String id(int nth) {
        return "unhex(lpad('" + nth + "', 32, '0'))";
    }

    private static String ago(@Nullable Integer days) {
        return days == null ? "null" : "utc_timestamp() - interval " + days + " day";
    }

    private static int notices() {
        return SERVER.get(DSLContext.class)
                .fetchSingle("select count(*) from notification")
                .get(0, Integer.class);
    }
}
