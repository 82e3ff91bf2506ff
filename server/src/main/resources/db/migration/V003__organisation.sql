-- The one institution of this installation. provisional: made by a command before anyone went through the set-up.
CREATE TABLE institution (
    id                BINARY(16)   NOT NULL,
    singleton         TINYINT      NOT NULL DEFAULT 1,
    name              VARCHAR(200) NOT NULL,
    currency          CHAR(3)      NOT NULL,
    time_zone         VARCHAR(60)  NOT NULL,
    fiscal_year_start TINYINT      NOT NULL,
    provisional       BOOLEAN      NOT NULL,
    version           BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY institution_singleton (singleton)
);

-- folded: the name without case, accents and double spaces, for search and for finding the same name again; compared
-- byte by byte, since the folding has been done.
CREATE TABLE unit (
    id      BINARY(16)   NOT NULL,
    code    VARCHAR(40)  NOT NULL,
    name    VARCHAR(200) NOT NULL,
    folded  VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    active  BOOLEAN      NOT NULL,
    version BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY unit_code (code),
    KEY unit_folded (folded)
);

CREATE TABLE category (
    id        BINARY(16)   NOT NULL,
    code      VARCHAR(40)  NOT NULL,
    name      VARCHAR(200) NOT NULL,
    folded    VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    parent_id BINARY(16)   NULL,
    active    BOOLEAN      NOT NULL,
    version   BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY category_code (code),
    KEY category_parent (parent_id),
    KEY category_folded (folded),
    CONSTRAINT category_parent FOREIGN KEY (parent_id) REFERENCES category (id)
);

CREATE TABLE funding_source (
    id      BINARY(16)   NOT NULL,
    code    VARCHAR(40)  NOT NULL,
    name    VARCHAR(200) NOT NULL,
    folded  VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    active  BOOLEAN      NOT NULL,
    version BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY funding_source_code (code),
    KEY funding_source_folded (folded)
);

CREATE TABLE supplier (
    id      BINARY(16)   NOT NULL,
    name    VARCHAR(200) NOT NULL,
    folded  VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    phone   VARCHAR(40)  NOT NULL,
    tax_id  VARCHAR(60)  NOT NULL,
    account VARCHAR(120) NOT NULL,
    active  BOOLEAN      NOT NULL,
    version BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY supplier_folded (folded)
);
