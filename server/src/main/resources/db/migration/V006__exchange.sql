-- A file given for import, and the job that works on it. mapping, detection, report, created and problem hold JSON.
-- owner: the process at work on it; alive_at: when that process last said so.
CREATE TABLE import_file (
    id              BINARY(16)    NOT NULL,
    file_name       VARCHAR(255)  NOT NULL,
    size_bytes      BIGINT        NOT NULL,
    sha256          CHAR(64)      NOT NULL,
    same_file_as    BINARY(16)    NULL,
    status          VARCHAR(20)   NOT NULL,
    created_by      BINARY(16)    NULL,
    created_by_name VARCHAR(200)  NOT NULL,
    created_at      DATETIME(6)   NOT NULL,
    detection       MEDIUMTEXT    NOT NULL,
    mapping         MEDIUMTEXT    NOT NULL,
    lines_done      BIGINT        NOT NULL,
    lines_total     BIGINT        NULL,
    report          MEDIUMTEXT    NULL,
    created         TEXT          NULL,
    problem         TEXT          NULL,
    owner           VARCHAR(200)  NULL,
    alive_at        DATETIME(6)   NULL,
    PRIMARY KEY (id),
    KEY import_file_sha256 (sha256),
    KEY import_file_status (status),
    KEY import_file_created (created_at, id)
);

-- What is wrong with single lines: the first ones of a file that has many.
CREATE TABLE import_fault (
    import_id BINARY(16)   NOT NULL,
    seq       INT          NOT NULL,
    line      BIGINT       NOT NULL,
    field     VARCHAR(40)  NOT NULL,
    value     VARCHAR(200) NOT NULL,
    code      VARCHAR(80)  NOT NULL,
    PRIMARY KEY (import_id, seq),
    CONSTRAINT import_fault_file FOREIGN KEY (import_id) REFERENCES import_file (id)
);

-- Every row ever imported, by what identifies it: so that nothing is imported twice. No key to import_file: a running
-- import would lock its own row against the progress that another connection writes.
CREATE TABLE import_row (
    fingerprint  BINARY(16) NOT NULL,
    import_id    BINARY(16) NOT NULL,
    operation_id BINARY(16) NOT NULL,
    PRIMARY KEY (fingerprint),
    KEY import_row_import (import_id)
);

-- Layouts remembered by name.
CREATE TABLE import_mapping (
    id         BINARY(16)   NOT NULL,
    name       VARCHAR(120) NOT NULL,
    mapping    MEDIUMTEXT   NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY import_mapping_name (name)
);
