-- The kinds of supporting documents. name: null for the words the application has for its code.
CREATE TABLE document_kind (
    code     VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name     VARCHAR(100) NULL,
    position INT          NOT NULL,
    active   BOOLEAN      NOT NULL,
    PRIMARY KEY (code)
);
INSERT INTO document_kind (code, name, position, active) VALUES
    ('INVOICE', NULL, 1, TRUE),
    ('RECEIPT', NULL, 2, TRUE),
    ('DELIVERY_NOTE', NULL, 3, TRUE),
    ('QUOTATION', NULL, 4, TRUE),
    ('OTHER', NULL, 5, TRUE);

-- What has been stored, once for each content, whoever names it. The row is locked by who removes the file, and touched by who is
-- about to name it.
CREATE TABLE attachment_content (
    sha256     CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    size_bytes BIGINT       NOT NULL,
    touched_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (sha256),
    KEY attachment_content_by_touch (touched_at)
);

-- Documents of something: an operation. live: null once it is struck out, so that the same content stands there once.
CREATE TABLE attachment (
    id            BINARY(16)   NOT NULL,
    subject_type  VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id    BINARY(16)   NOT NULL,
    kind          VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name          VARCHAR(200) NOT NULL,
    media_type    VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    size_bytes    BIGINT       NOT NULL,
    sha256        CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    added_by      BINARY(16)   NULL,
    added_by_name VARCHAR(200) NOT NULL,
    added_at      DATETIME(6)  NOT NULL,
    live          BOOLEAN      NULL,
    struck_by_name VARCHAR(200) NULL,
    struck_at     DATETIME(6)  NULL,
    struck_reason VARCHAR(500) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY attachment_once (subject_type, subject_id, sha256, live),
    KEY attachment_by_content (sha256),
    CONSTRAINT attachment_of_content FOREIGN KEY (sha256) REFERENCES attachment_content (sha256),
    CONSTRAINT attachment_of_kind FOREIGN KEY (kind) REFERENCES document_kind (code)
);

-- Files on their way in parts. How far one has come is said by its file. attachment_id: what became of it.
CREATE TABLE attachment_upload (
    id            BINARY(16)   NOT NULL,
    subject_type  VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id    BINARY(16)   NOT NULL,
    kind          VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name          VARCHAR(200) NOT NULL,
    size_bytes    BIGINT       NOT NULL,
    sha256        CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    created_by    BINARY(16)   NULL,
    created_at    DATETIME(6)  NOT NULL,
    attachment_id BINARY(16)   NULL,
    PRIMARY KEY (id),
    KEY attachment_upload_by_age (created_at),
    KEY attachment_upload_by_subject (subject_type, subject_id)
);

-- Which documents an operation needs. category_id: null for every category, else for it and those below.
-- min_amount: from which amount on, in minor units of the base currency, credit notes by their absolute value.
CREATE TABLE document_rule (
    id          BINARY(16)  NOT NULL,
    kind        VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    category_id BINARY(16)  NULL,
    min_amount  BIGINT      NOT NULL,
    step        VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version     BIGINT      NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT document_rule_kind FOREIGN KEY (kind) REFERENCES document_kind (code),
    CONSTRAINT document_rule_category FOREIGN KEY (category_id) REFERENCES category (id)
);

-- How many documents that are not struck out an operation has: read with every row of the list.
ALTER TABLE operation ADD COLUMN attachments INT NOT NULL DEFAULT 0;
