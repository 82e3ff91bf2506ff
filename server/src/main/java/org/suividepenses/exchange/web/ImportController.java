package org.suividepenses.exchange.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.suividepenses.exchange.Detection;
import org.suividepenses.exchange.FaultyLines;
import org.suividepenses.exchange.ImportFile;
import org.suividepenses.exchange.ImportId;
import org.suividepenses.exchange.Imports;
import org.suividepenses.exchange.MappingProposal;
import org.suividepenses.exchange.internal.mapping.MappingJson;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.kernel.Page;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.platform.web.AnswerNotKept;
import org.suividepenses.platform.web.ProblemSentences;
import tools.jackson.databind.JsonNode;

/** Imports: a file, its mapping, its jobs. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportController {

    private final Imports imports;
    private final ProblemSentences sentences;

    ImportController(Imports imports, ProblemSentences sentences) {
        this.imports = imports;
        this.sentences = sentences;
    }

    /** How to import. */
    record ExecutionBody(
            @Nullable FaultyLines faultyLines, @Nullable Boolean createMissing) {}

    @Requires(Permission.OPERATION_IMPORT)
    @AnswerNotKept("a file; nothing of it is taken into the books before it is executed")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportView> uploadImport(@RequestParam("file") MultipartFile file, Caller caller)
            throws IOException {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            ImportFile taken = imports.upload(caller, name, content);
            return ResponseEntity.created(URI.create("/api/v1/imports/" + taken.id()))
                    .body(view(taken, caller));
        }
    }

    @Requires(Permission.OPERATION_IMPORT)
    @GetMapping
    Page<ImportView> listImports(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size,
            Caller caller) {
        return imports.list(caller, cursor, size).map(file -> view(file, caller));
    }

    @Requires(Permission.OPERATION_IMPORT)
    @GetMapping("/{id}")
    ImportView getImport(@PathVariable UUID id, Caller caller) {
        return view(imports.get(caller, new ImportId(id)), caller);
    }

    /** A first mapping. */
    @Schema(name = "ImportProposal")
    record ProposalView(
            Detection detection,
            @Schema(implementation = MappingShape.class) JsonNode mapping) {}

    /** What is proposed when some of the reading is known better than it was found out. */
    @Requires(Permission.OPERATION_IMPORT)
    @GetMapping("/{id}/proposal")
    ProposalView proposeMapping(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String delimiter,
            @RequestParam(required = false) @Nullable String encoding,
            @RequestParam(required = false) @Nullable String sheet,
            @RequestParam(required = false) @Nullable String header,
            Caller caller) {
        MappingProposal proposal =
                imports.propose(caller, new ImportId(id), MappingJson.known(delimiter, encoding, sheet, header));
        return new ProposalView(proposal.detection(), MappingJson.write(proposal.mapping()));
    }

    @Requires(Permission.OPERATION_IMPORT)
    @PutMapping("/{id}/mapping")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = MappingShape.class)))
    PreviewView mapImport(@PathVariable UUID id, @RequestBody JsonNode mapping, Caller caller) {
        Sentences said = new Sentences(sentences, caller.language());
        return PreviewView.of(imports.map(caller, new ImportId(id), MappingJson.read(mapping)), said);
    }

    @Requires(Permission.OPERATION_IMPORT)
    @PostMapping("/{id}/check")
    ResponseEntity<ImportView> checkImport(@PathVariable UUID id, Caller caller) {
        return accepted(imports.check(caller, new ImportId(id)), caller);
    }

    @Requires(Permission.OPERATION_IMPORT)
    @PostMapping("/{id}/execution")
    ResponseEntity<ImportView> executeImport(@PathVariable UUID id, @RequestBody ExecutionBody body, Caller caller) {
        if (body.faultyLines() == null) {
            throw ProblemException.validation("/faultyLines", "field.required");
        }
        boolean create = Boolean.TRUE.equals(body.createMissing());
        return accepted(imports.execute(caller, new ImportId(id), body.faultyLines(), create), caller);
    }

    @Requires(Permission.OPERATION_IMPORT)
    @PostMapping("/{id}/reversal")
    ResponseEntity<ImportView> reverseImport(@PathVariable UUID id, Caller caller) {
        return accepted(imports.undo(caller, new ImportId(id)), caller);
    }

    private ResponseEntity<ImportView> accepted(ImportFile file, Caller caller) {
        return ResponseEntity.accepted().body(view(file, caller));
    }

    private ImportView view(ImportFile file, Caller caller) {
        return ImportView.of(file, new Sentences(sentences, caller.language()));
    }
}
