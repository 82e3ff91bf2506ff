-- The first answer to a request, kept 30 days for the same key of the same user. No status yet: still at work.
CREATE TABLE idempotency_key (
    user_id      BINARY(16)   NOT NULL,
    request_key  VARCHAR(100) NOT NULL,
    request_hash BINARY(32)   NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    status       INT          NULL,
    location     VARCHAR(300) NULL,
    etag         VARCHAR(60)  NULL,
    body         LONGBLOB     NULL,
    PRIMARY KEY (user_id, request_key),
    KEY idempotency_key_created (created_at)
);
