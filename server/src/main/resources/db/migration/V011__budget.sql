-- How the budget is controlled where a line says nothing else. One row. thresholds: percentages with commas between.
CREATE TABLE budget_settings (
    singleton         INT         NOT NULL,
    policy            VARCHAR(10) NOT NULL,
    unbudgeted_policy VARCHAR(10) NOT NULL,
    rhythm            VARCHAR(10) NOT NULL,
    thresholds        VARCHAR(40) NOT NULL,
    version           BIGINT      NOT NULL,
    PRIMARY KEY (singleton)
);
INSERT INTO budget_settings (singleton, policy, unbudgeted_policy, rhythm, thresholds, version)
VALUES (1, 'BLOCK', 'WARN', 'YEAR', '80,100', 1);

-- A line of the budget. category_key and source_key repeat the ids, with zeros for none, so that a place in the budget is
-- taken once. budgeted: false for the line that an operation opened because the budget has none for it.
CREATE TABLE budget_line (
    id                BINARY(16)   NOT NULL,
    fiscal_year       INT          NOT NULL,
    unit_id           BINARY(16)   NOT NULL,
    category_id       BINARY(16)   NULL,
    funding_source_id BINARY(16)   NULL,
    category_key      BINARY(16)   NOT NULL,
    source_key        BINARY(16)   NOT NULL,
    budgeted          BOOLEAN      NOT NULL,
    status            VARCHAR(10)  NOT NULL,
    policy            VARCHAR(10)  NULL,
    notes             VARCHAR(500) NOT NULL,
    version           BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY budget_line_place (fiscal_year, unit_id, category_key, source_key, budgeted),
    KEY budget_line_category (category_id),
    KEY budget_line_unit (unit_id),
    KEY budget_line_source (funding_source_id),
    CONSTRAINT budget_line_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
    CONSTRAINT budget_line_category FOREIGN KEY (category_id) REFERENCES category (id),
    CONSTRAINT budget_line_source FOREIGN KEY (funding_source_id) REFERENCES funding_source (id)
);

-- What a draft line plans month by month; when it is validated, the ledger takes it over and this stays as it was.
CREATE TABLE budget_forecast (
    line_id BINARY(16) NOT NULL,
    month   INT        NOT NULL,
    amount  BIGINT     NOT NULL,
    PRIMARY KEY (line_id, month),
    CONSTRAINT budget_forecast_line FOREIGN KEY (line_id) REFERENCES budget_line (id)
);

-- Sums of the ledger, kept in its transactions. month 13: payments after the end of the year. Amounts in minor units of
-- the base currency, here and below.
CREATE TABLE budget_balance (
    line_id       BINARY(16) NOT NULL,
    month         INT        NOT NULL,
    appropriation BIGINT     NOT NULL,
    transferred   BIGINT     NOT NULL,
    committed     BIGINT     NOT NULL,
    realised      BIGINT     NOT NULL,
    paid          BIGINT     NOT NULL,
    PRIMARY KEY (line_id, month),
    CONSTRAINT budget_balance_line FOREIGN KEY (line_id) REFERENCES budget_line (id)
);

-- The ledger: rows are added and never changed.
CREATE TABLE ledger_entry (
    id            BIGINT      NOT NULL AUTO_INCREMENT,
    line_id       BINARY(16)  NOT NULL,
    month         INT         NOT NULL,
    kind          VARCHAR(15) NOT NULL,
    amount        BIGINT      NOT NULL,
    document_type VARCHAR(12) NOT NULL,
    document_id   BINARY(16)  NOT NULL,
    posted_at     DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY ledger_entry_line (line_id, month, posted_at),
    KEY ledger_entry_document (document_id),
    CONSTRAINT ledger_entry_line FOREIGN KEY (line_id) REFERENCES budget_line (id)
);

-- A commitment beyond the appropriation that somebody entitled to it let through, and why.
CREATE TABLE budget_override (
    id          BINARY(16)   NOT NULL,
    line_id     BINARY(16)   NOT NULL,
    document_id BINARY(16)   NOT NULL,
    excess      BIGINT       NOT NULL,
    reason      VARCHAR(500) NOT NULL,
    actor_id    BINARY(16)   NULL,
    actor_name  VARCHAR(200) NOT NULL,
    at          DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY budget_override_line (line_id),
    CONSTRAINT budget_override_line FOREIGN KEY (line_id) REFERENCES budget_line (id)
);

-- A line has reached a threshold of consumption; lowered_at: it went below again.
CREATE TABLE budget_alert (
    id         BINARY(16)  NOT NULL,
    line_id    BINARY(16)  NOT NULL,
    threshold  INT         NOT NULL,
    raised_at  DATETIME(6) NOT NULL,
    lowered_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    KEY budget_alert_line (line_id, threshold, lowered_at),
    CONSTRAINT budget_alert_line FOREIGN KEY (line_id) REFERENCES budget_line (id)
);

-- Changes of appropriations after validation: transfers between lines or months, amending budgets, carry-forwards.
CREATE TABLE budget_transfer (
    id                BINARY(16)   NOT NULL,
    fiscal_year       INT          NOT NULL,
    kind              VARCHAR(15)  NOT NULL,
    status            VARCHAR(10)  NOT NULL,
    reason            VARCHAR(500) NOT NULL,
    reference         VARCHAR(100) NOT NULL,
    requested_by      BINARY(16)   NULL,
    requested_by_name VARCHAR(200) NOT NULL,
    requested_at      DATETIME(6)  NOT NULL,
    decided_by        BINARY(16)   NULL,
    decided_by_name   VARCHAR(200) NOT NULL,
    decided_at        DATETIME(6)  NULL,
    decision_reason   VARCHAR(500) NOT NULL,
    version           BIGINT       NOT NULL,
    PRIMARY KEY (id),
    KEY budget_transfer_year (fiscal_year, requested_at, id)
);

CREATE TABLE budget_transfer_part (
    transfer_id BINARY(16) NOT NULL,
    position    INT        NOT NULL,
    line_id     BINARY(16) NOT NULL,
    month       INT        NOT NULL,
    amount      BIGINT     NOT NULL,
    PRIMARY KEY (transfer_id, position),
    KEY budget_transfer_part_line (line_id),
    CONSTRAINT budget_transfer_part_transfer FOREIGN KEY (transfer_id) REFERENCES budget_transfer (id),
    CONSTRAINT budget_transfer_part_line FOREIGN KEY (line_id) REFERENCES budget_line (id)
);
