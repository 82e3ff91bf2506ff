package org.suividepenses.operation.web;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.attachment.DocumentKind;
import org.suividepenses.attachment.DocumentKinds;
import org.suividepenses.attachment.KindWords;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.operation.DocumentKindRegister;
import org.suividepenses.platform.web.Versions;

/** The kinds of supporting documents, in the order they are offered. A kind is archived, never deleted. */
@RestController
@RequestMapping("/api/v1/document-kinds")
class DocumentKindController {

    private final DocumentKinds kinds;
    private final DocumentKindRegister register;
    private final KindWords words;

    DocumentKindController(DocumentKinds kinds, DocumentKindRegister register, KindWords words) {
        this.kinds = kinds;
        this.register = register;
        this.words = words;
    }

    /**
     * @param name in the reader's language, unless the institution named it
     * @param active whether new documents may be of it
     */
    record DocumentKindView(String code, String name, boolean active, long version) {}

    record DocumentKindList(List<DocumentKindView> items) {}

    record NewDocumentKindBody(@Nullable String name) {}

    record DocumentKindBody(@Nullable String name, @Nullable Boolean active) {}

    /** @param codes of all kinds, those archived included */
    record DocumentKindOrder(@Nullable List<String> codes) {}

    @Requires(Permission.OPERATION_READ)
    @GetMapping
    DocumentKindList listDocumentKinds(Caller caller) {
        return list(kinds.all(), caller);
    }

    @Requires(Permission.INSTITUTION_WRITE)
    @PostMapping
    ResponseEntity<DocumentKindView> createDocumentKind(@RequestBody NewDocumentKindBody body, Caller caller) {
        DocumentKind kind = register.add(body.name(), caller);
        return ResponseEntity.created(URI.create("/api/v1/document-kinds/" + kind.code()))
                .eTag(Versions.etag(kind.version()))
                .body(view(kind, caller));
    }

    @Requires(Permission.INSTITUTION_WRITE)
    @PutMapping("/{code}")
    ResponseEntity<DocumentKindView> updateDocumentKind(
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DocumentKindBody body,
            Caller caller) {
        FieldProblems problems = new FieldProblems();
        Boolean active = TextValues.required("/active", body.active(), problems);
        problems.refuseIfAny();
        DocumentKind kind =
                register.change(code, body.name(), TextValues.known(active), Versions.required(ifMatch), caller);
        return ResponseEntity.ok().eTag(Versions.etag(kind.version())).body(view(kind, caller));
    }

    @Requires(Permission.INSTITUTION_WRITE)
    @PutMapping("/order")
    DocumentKindList orderDocumentKinds(@RequestBody DocumentKindOrder body, Caller caller) {
        FieldProblems problems = new FieldProblems();
        List<String> codes = TextValues.required("/codes", body.codes(), problems);
        problems.refuseIfAny();
        return list(register.order(TextValues.known(codes), caller), caller);
    }

    private DocumentKindList list(List<DocumentKind> all, Caller caller) {
        return new DocumentKindList(all.stream().map(kind -> view(kind, caller)).toList());
    }

    private DocumentKindView view(DocumentKind kind, Caller caller) {
        return new DocumentKindView(kind.code(), words.of(kind, caller.language()), kind.active(), kind.version());
    }
}
