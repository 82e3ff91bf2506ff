-- Whoever creates a row that others may create at the same moment first takes the row of its kind here. The rows are
-- always there: waiting for a row that its creator may take back would let two waiters wait for each other.
CREATE TABLE creation_queue (
    kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (kind)
);

INSERT INTO creation_queue (kind) VALUES ('FISCAL_YEAR'), ('BUDGET_LINE'), ('NUMBERING');
