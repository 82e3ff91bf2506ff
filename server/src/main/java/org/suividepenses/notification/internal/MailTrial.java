package org.suividepenses.notification.internal;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.People;
import org.suividepenses.identity.User;
import org.suividepenses.kernel.IdSource;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.platform.web.PublicAddress;

/** Whether the server of mails answers: one mail, sent while its asker waits. */
@Component
public class MailTrial {

    private final MailSettings settings;
    private final MailWriter writer;
    private final PublicAddress address;
    private final People people;
    private final IdSource ids;

    MailTrial(MailSettings settings, MailWriter writer, PublicAddress address, People people, IdSource ids) {
        this.settings = settings;
        this.writer = writer;
        this.address = address;
        this.people = people;
        this.ids = ids;
    }

    /** As people read it; null when none is configured. */
    public @Nullable String server() {
        return settings.configured() ? settings.server() : null;
    }

    public boolean linked() {
        return address.configured().isPresent();
    }

    /** @throws ProblemException CONFLICT with what the server said, or when none is configured */
    public void sendTo(Caller caller) {
        UUID id = caller.userId();
        User user = id == null ? null : people.find(List.of(id)).get(id);
        if (!settings.configured()) {
            throw ProblemException.of(ProblemType.CONFLICT, "mail.not-configured");
        }
        if (user == null) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        JavaMailSenderImpl sender = settings.sender();
        try {
            sender.send(writer.test(ids.next(), user.email(), user.name(), caller.language(), sender.getSession()));
        } catch (MessagingException | MailException refused) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "mail.refused",
                    refused.getMessage() == null ? refused.toString() : refused.getMessage());
        }
    }
}
