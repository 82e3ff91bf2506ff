package org.suividepenses.operation.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.attachment.DocumentKinds;
import org.suividepenses.attachment.KindWords;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;

/** The kinds of supporting documents, in the order they are offered. */
@RestController
@RequestMapping("/api/v1/document-kinds")
class DocumentKindController {

    private final DocumentKinds kinds;
    private final KindWords words;

    DocumentKindController(DocumentKinds kinds, KindWords words) {
        this.kinds = kinds;
        this.words = words;
    }

    /** @param active whether new documents may be of it */
    record DocumentKindView(String code, String name, boolean active) {}

    record DocumentKindList(List<DocumentKindView> items) {}

    @Requires(Permission.OPERATION_READ)
    @GetMapping
    DocumentKindList listDocumentKinds(Caller caller) {
        return new DocumentKindList(kinds.all().stream()
                .map(kind -> new DocumentKindView(kind.code(), words.of(kind, caller.language()), kind.active()))
                .toList());
    }
}
