-- What approved operations come to by supplier, kept in the transactions that realise them, so that the biggest suppliers of a
-- period are read without reading operations. month: its place in the fiscal year; 0 for the whole year. source_key: the
-- funding source, zeros for none. realised: minor units of the base currency.
CREATE TABLE supplier_total (
    fiscal_year INT        NOT NULL,
    month       INT        NOT NULL,
    supplier_id BINARY(16) NOT NULL,
    unit_id     BINARY(16) NOT NULL,
    source_key  BINARY(16) NOT NULL,
    realised    BIGINT     NOT NULL,
    PRIMARY KEY (fiscal_year, month, supplier_id, unit_id, source_key)
);

INSERT INTO supplier_total (fiscal_year, month, supplier_id, unit_id, source_key, realised)
SELECT YEAR(o.operation_date) + (i.fiscal_year_start > 1 AND MONTH(o.operation_date) >= i.fiscal_year_start),
       part.share * (MOD(MONTH(o.operation_date) - i.fiscal_year_start + 12, 12) + 1),
       o.supplier_id,
       o.unit_id,
       COALESCE(o.funding_source_id, UNHEX('00000000000000000000000000000000')),
       SUM(o.base_amount)
FROM operation o
JOIN institution i
JOIN (SELECT 0 AS share UNION ALL SELECT 1) part
WHERE o.status IN ('APPROVED', 'PAID') AND o.supplier_id IS NOT NULL
GROUP BY 1, 2, 3, 4, 5;
