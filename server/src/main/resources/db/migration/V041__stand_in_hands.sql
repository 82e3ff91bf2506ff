-- A stand-in's signature is also the hand of whom they stood in for. Who paid meanwhile has that hand and no other.
INSERT IGNORE INTO operation_signature (operation_id, person_id, hand)
    SELECT a.subject_id, s.for_id, 'APPROVER'
    FROM approval_signature s
    JOIN approval a ON a.id = s.approval_id AND a.state IN ('OPEN', 'COMPLETE')
    JOIN operation_signature o ON o.operation_id = a.subject_id AND o.person_id = s.person_id AND o.hand = 'APPROVER'
    WHERE s.for_id IS NOT NULL;
