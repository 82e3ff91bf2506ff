-- One expense. Amounts in minor units of their currency; base amounts in minor units of the institution's currency.
CREATE TABLE operation (
    id                BINARY(16)      NOT NULL,
    number            VARCHAR(20)     NULL,
    status            VARCHAR(20)     NOT NULL,
    operation_date    DATE            NOT NULL,
    unit_id           BINARY(16)      NOT NULL,
    category_id       BINARY(16)      NULL,
    funding_source_id BINARY(16)      NULL,
    supplier_id       BINARY(16)      NULL,
    reference         VARCHAR(100)    NOT NULL,
    description       VARCHAR(500)    NOT NULL,
    quantity          DECIMAL(18, 6)  NOT NULL,
    unit_price        DECIMAL(24, 6)  NOT NULL,
    amount            BIGINT          NOT NULL,
    currency          CHAR(3)         NOT NULL,
    rate              DECIMAL(24, 12) NULL,
    base_amount       BIGINT          NOT NULL,
    payment_method    VARCHAR(20)     NULL,
    notes             VARCHAR(4000)   NOT NULL,
    created_by        BINARY(16)      NULL,
    created_at        DATETIME(6)     NOT NULL,
    changed_at        DATETIME(6)     NOT NULL,
    import_id         BINARY(16)      NULL,
    version           BIGINT          NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY operation_number (number),
    KEY operation_date_id (operation_date, id),
    KEY operation_unit (unit_id),
    KEY operation_category (category_id),
    KEY operation_funding_source (funding_source_id),
    KEY operation_supplier (supplier_id, operation_date),
    KEY operation_reference (reference),
    KEY operation_import (import_id),
    CONSTRAINT operation_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
    CONSTRAINT operation_category FOREIGN KEY (category_id) REFERENCES category (id),
    CONSTRAINT operation_funding_source FOREIGN KEY (funding_source_id) REFERENCES funding_source (id),
    CONSTRAINT operation_supplier FOREIGN KEY (supplier_id) REFERENCES supplier (id)
);

-- What the indexes of all nodes have to read again, in the order of writing. kind: OPERATION, IMPORT, or a thing whose
-- name operations show: UNIT, CATEGORY, SUPPLIER, FUNDING_SOURCE.
CREATE TABLE operation_change (
    seq        BIGINT      NOT NULL AUTO_INCREMENT,
    kind       VARCHAR(20) NOT NULL,
    subject_id BINARY(16)  NOT NULL,
    at         DATETIME(6) NOT NULL,
    PRIMARY KEY (seq),
    KEY operation_change_at (at)
);

-- The last number given in a fiscal year; its row lock makes numbers gapless.
CREATE TABLE number_sequence (
    fiscal_year INT    NOT NULL,
    last_number BIGINT NOT NULL,
    PRIMARY KEY (fiscal_year)
);

CREATE TABLE saved_view (
    id       BINARY(16)    NOT NULL,
    owner_id BINARY(16)    NOT NULL,
    name     VARCHAR(120)  NOT NULL,
    query    VARCHAR(4000) NOT NULL,
    shared   BOOLEAN       NOT NULL,
    version  BIGINT        NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY saved_view_name (owner_id, name),
    KEY saved_view_shared (shared),
    CONSTRAINT saved_view_owner FOREIGN KEY (owner_id) REFERENCES app_user (id)
);
