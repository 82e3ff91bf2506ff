-- From draft to payment. Who approved and who paid stand on the operation itself, so that the database too can refuse an
-- author who approves and an approver who pays.
ALTER TABLE operation
    ADD COLUMN allocation_mode VARCHAR(10)  NOT NULL DEFAULT 'AUTOMATIC',
    ADD COLUMN edited_by       BINARY(16)   NULL,
    ADD COLUMN submitted_at    DATETIME(6)  NULL,
    ADD COLUMN approved_by     BINARY(16)   NULL,
    ADD COLUMN approved_at     DATETIME(6)  NULL,
    ADD COLUMN paid_by         BINARY(16)   NULL,
    ADD COLUMN paid_on         DATE         NULL,
    ADD COLUMN status_reason   VARCHAR(500) NOT NULL DEFAULT '',
    ADD CONSTRAINT operation_author_approves_not CHECK (approved_by IS NULL OR created_by IS NULL OR approved_by <> created_by),
    ADD CONSTRAINT operation_editor_approves_not CHECK (approved_by IS NULL OR edited_by IS NULL OR approved_by <> edited_by),
    ADD CONSTRAINT operation_approver_pays_not CHECK (paid_by IS NULL OR approved_by IS NULL OR paid_by <> approved_by);

-- The parts of an operation charged to budget lines: they sum to its base amount. weight: its share where the split is by
-- percentage or key.
CREATE TABLE operation_allocation (
    operation_id BINARY(16)     NOT NULL,
    position     INT            NOT NULL,
    line_id      BINARY(16)     NOT NULL,
    weight       DECIMAL(18, 6) NULL,
    amount       BIGINT         NOT NULL,
    PRIMARY KEY (operation_id, position),
    KEY operation_allocation_line (line_id),
    CONSTRAINT operation_allocation_operation FOREIGN KEY (operation_id) REFERENCES operation (id) ON DELETE CASCADE,
    CONSTRAINT operation_allocation_line FOREIGN KEY (line_id) REFERENCES budget_line (id)
);
