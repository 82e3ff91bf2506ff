-- A year of accounts, opened by its first write, and its twelve months. What may be written in a month is its status.
CREATE TABLE fiscal_year (
    id        BINARY(16) NOT NULL,
    label     INT        NOT NULL,
    first_day DATE       NOT NULL,
    version   BIGINT     NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY fiscal_year_label (label)
);

CREATE TABLE fiscal_period (
    fiscal_year INT         NOT NULL,
    month       INT         NOT NULL,
    first_day   DATE        NOT NULL,
    status      VARCHAR(10) NOT NULL,
    PRIMARY KEY (fiscal_year, month),
    UNIQUE KEY fiscal_period_first_day (first_day),
    CONSTRAINT fiscal_period_year FOREIGN KEY (fiscal_year) REFERENCES fiscal_year (label)
);
