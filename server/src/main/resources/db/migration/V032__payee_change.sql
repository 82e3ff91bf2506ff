-- Who changed whom or where a supplier is paid: its name, phone or account, or made others one with it, and who entered it (in 1970,
-- before every submission). changed_by: null for a
-- command. Who did so after an operation was submitted neither signs it nor pays it.
CREATE TABLE supplier_payee_change (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    supplier_id BINARY(16)  NOT NULL,
    changed_by  BINARY(16)  NULL,
    at          DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY supplier_payee_change_last (supplier_id, changed_by, at),
    CONSTRAINT supplier_payee_change_supplier FOREIGN KEY (supplier_id) REFERENCES supplier (id) ON DELETE CASCADE
);

-- What the trail tells of the time before.
INSERT INTO supplier_payee_change (supplier_id, changed_by, at)
    SELECT e.subject_id, e.actor_id, IF(e.action = 'CREATE', '1970-01-01', e.at)
    FROM audit_entry e JOIN supplier s ON s.id = e.subject_id
    WHERE e.subject_type = 'SUPPLIER'
      AND (e.action IN ('CREATE', 'MERGE')
           OR (e.action = 'EDIT'
               AND (e.changes LIKE '%"field":"name"%' OR e.changes LIKE '%"field":"phone"%' OR e.changes LIKE '%"field":"account"%')))
    ORDER BY e.id;
