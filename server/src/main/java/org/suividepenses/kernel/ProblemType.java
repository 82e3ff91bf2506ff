package org.suividepenses.kernel;

/**
 * Every way a request can be refused: the stable {@code type} of RFC 9457 problem details, with its HTTP status. The
 * sentences are in the message catalogue under {@code problem.<slug>.title} and {@code problem.<slug>.detail}.
 */
public enum ProblemType {
    INVALID_REQUEST("invalid-request", 400),
    UNKNOWN_PARAMETER("unknown-parameter", 400),
    UNAUTHENTICATED("unauthenticated", 401),
    INVALID_CREDENTIALS("invalid-credentials", 401),
    CSRF("csrf", 403),
    FORBIDDEN("forbidden", 403),
    /** A second signature wanted from somebody else: author, approver and payer are three people. */
    SEPARATION_OF_DUTIES("separation-of-duties", 403),
    NOT_FOUND("not-found", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", 405),
    NOT_ACCEPTABLE("not-acceptable", 406),
    IN_USE("in-use", 409),
    DUPLICATE("duplicate", 409),
    CONFLICT("conflict", 409),
    /** A month of accounts in which nothing may be written any more (DOMAIN rule 6). */
    PERIOD_CLOSED("period-closed", 409),
    /** A commitment beyond what a line has left, where its policy blocks (DOMAIN rule 4). */
    BUDGET_EXCEEDED("budget-exceeded", 409),
    /** Supporting documents that a step asks for and that are not there. */
    DOCUMENTS_MISSING("documents-missing", 409),
    /** Whom or where an operation is paid was changed, and whoever signs or pays it was not shown that. */
    PAYEE_CHANGED("payee-changed", 409),
    VERSION_STALE("version-stale", 412),
    TOO_LARGE("too-large", 413),
    UNSUPPORTED_MEDIA("unsupported-media", 415),
    UNSUPPORTED_FILE("unsupported-file", 415),
    VALIDATION("validation", 422),
    IDEMPOTENCY_MISMATCH("idempotency-mismatch", 422),
    VERSION_MISSING("version-missing", 428),
    RATE_LIMITED("rate-limited", 429),
    INTERNAL("internal", 500),
    /** A document whose content is gone from where it was stored, or is another now. */
    DOCUMENT_UNREADABLE("document-unreadable", 500),
    STORAGE_FULL("storage-full", 503),
    /** A file cannot be looked at for viruses, so it is not taken. */
    SCANNER_UNAVAILABLE("scanner-unavailable", 503),
    /** The place where documents lie does not answer. */
    DOCUMENTS_UNAVAILABLE("documents-unavailable", 503),
    /** More documents are to be read at the same time than there is memory for. */
    DOCUMENTS_BUSY("documents-busy", 503),
    /** More want to sign in at the same time than are let through. */
    SIGN_IN_BUSY("sign-in-busy", 503),
    INDEX_NOT_READY("index-not-ready", 503),
    DATABASE_UNAVAILABLE("database-unavailable", 503);

    private static final String NAMESPACE = "urn:suivi:problem:";

    private final String slug;
    private final int status;

    ProblemType(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    /** Its stable name in the API and in the message catalogue. */
    public String slug() {
        return slug;
    }

    /** Of HTTP (RFC 9110). */
    public int status() {
        return status;
    }

    /** The {@code type} member of the problem. */
    public String uri() {
        return NAMESPACE + slug;
    }
}
