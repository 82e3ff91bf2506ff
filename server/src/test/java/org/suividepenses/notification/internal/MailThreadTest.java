package org.suividepenses.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class MailThreadTest {

    /** In a command there is nothing that it needs either: were it asked for, the context would fail. */
    @Test
    void aCommandSendsNoMails() {
        new ApplicationContextRunner()
                .withUserConfiguration(MailThread.class)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(MailThread.class));
    }
}
