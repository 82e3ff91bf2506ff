-- Held by whoever opens lines outside the budget in a year, so that two who open the same one do not wait for each other.
CREATE TABLE budget_opening (
    fiscal_year INT NOT NULL,
    PRIMARY KEY (fiscal_year)
);
