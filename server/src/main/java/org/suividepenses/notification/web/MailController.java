package org.suividepenses.notification.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.kernel.Page;
import org.suividepenses.notification.Mail;
import org.suividepenses.notification.MailState;
import org.suividepenses.notification.Mails;

/** The outbox of mails. */
@RestController
@RequestMapping("/api/v1/mails")
class MailController {

    private final Mails mails;

    MailController(Mails mails) {
        this.mails = mails;
    }

    record MailPage(List<Mail> items, @Nullable String nextCursor) {}

    @Requires(Permission.INSTITUTION_WRITE)
    @GetMapping
    MailPage listMails(
            @RequestParam(required = false) @Nullable MailState state,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        Page<Mail> page = mails.page(state, cursor, caller);
        return new MailPage(page.items(), page.nextCursor());
    }

    @Requires(Permission.INSTITUTION_WRITE)
    @GetMapping("/state")
    Mails.State getMailState(Caller caller) {
        return mails.state(caller);
    }

    @Requires(Permission.INSTITUTION_WRITE)
    @PostMapping("/test")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void testMail(Caller caller) {
        mails.test(caller);
    }

    @Requires(Permission.INSTITUTION_WRITE)
    @PostMapping("/{id}/resend")
    Mail resendMail(@PathVariable UUID id, Caller caller) {
        return mails.resend(id, caller);
    }
}
