-- Who may do what. Ids are UUID version 7 in 16 bytes; times are UTC.
CREATE TABLE app_user (
    id            BINARY(16)   NOT NULL,
    email         VARCHAR(254) NOT NULL,
    name          VARCHAR(120) NOT NULL,
    role          VARCHAR(20)  NOT NULL,
    language      CHAR(2)      NOT NULL,
    all_units     BOOLEAN      NOT NULL,
    active        BOOLEAN      NOT NULL,
    password_hash VARCHAR(255) NOT NULL,
    created_at    DATETIME(6)  NOT NULL,
    changed_at    DATETIME(6)  NOT NULL,
    version       BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY app_user_email (email)
);

CREATE TABLE app_user_unit (
    user_id BINARY(16) NOT NULL,
    unit_id BINARY(16) NOT NULL,
    PRIMARY KEY (user_id, unit_id),
    KEY app_user_unit_unit (unit_id),
    CONSTRAINT app_user_unit_user FOREIGN KEY (user_id) REFERENCES app_user (id)
);

-- Only the SHA-256 of a token is kept.
CREATE TABLE api_token (
    id           BINARY(16)   NOT NULL,
    user_id      BINARY(16)   NOT NULL,
    name         VARCHAR(120) NOT NULL,
    token_hash   BINARY(32)   NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    expires_at   DATETIME(6)  NULL,
    last_used_at DATETIME(6)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY api_token_hash (token_hash),
    KEY api_token_user (user_id),
    CONSTRAINT api_token_user FOREIGN KEY (user_id) REFERENCES app_user (id)
);

-- One-time links: the first administrator's.
CREATE TABLE one_time_link (
    token_hash BINARY(32)  NOT NULL,
    purpose    VARCHAR(40) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    PRIMARY KEY (token_hash)
);

-- Wrong passwords, counted per account and per address.
CREATE TABLE sign_in_failure (
    id      BIGINT       NOT NULL AUTO_INCREMENT,
    subject VARCHAR(300) NOT NULL,
    at      DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY sign_in_failure_subject (subject, at),
    KEY sign_in_failure_at (at)
);

-- Spring Session keeps sessions in tables of this shape.
CREATE TABLE SPRING_SESSION (
    PRIMARY_ID            CHAR(36)     NOT NULL,
    SESSION_ID            CHAR(36)     NOT NULL,
    CREATION_TIME         BIGINT       NOT NULL,
    LAST_ACCESS_TIME      BIGINT       NOT NULL,
    MAX_INACTIVE_INTERVAL INT          NOT NULL,
    EXPIRY_TIME           BIGINT       NOT NULL,
    PRINCIPAL_NAME        VARCHAR(100),
    PRIMARY KEY (PRIMARY_ID),
    UNIQUE KEY SPRING_SESSION_IX1 (SESSION_ID),
    KEY SPRING_SESSION_IX2 (EXPIRY_TIME),
    KEY SPRING_SESSION_IX3 (PRINCIPAL_NAME)
);

CREATE TABLE SPRING_SESSION_ATTRIBUTES (
    SESSION_PRIMARY_ID CHAR(36)     NOT NULL,
    ATTRIBUTE_NAME     VARCHAR(200) NOT NULL,
    ATTRIBUTE_BYTES    LONGBLOB     NOT NULL,
    PRIMARY KEY (SESSION_PRIMARY_ID, ATTRIBUTE_NAME),
    CONSTRAINT SPRING_SESSION_ATTRIBUTES_FK FOREIGN KEY (SESSION_PRIMARY_ID) REFERENCES SPRING_SESSION (PRIMARY_ID) ON DELETE CASCADE
);
