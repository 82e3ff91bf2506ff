package org.suividepenses.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;

class MailThreadTest {

    @Test
    void aCommandSendsNoMails() {
        assertThat(MailThread.class).hasAnnotation(ConditionalOnWebApplication.class);
    }
}
