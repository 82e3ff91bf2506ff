-- Every change of the classification writes a new revision, drawn at random: whoever has read the classification at a
-- revision need not read it again while the revision is the same. Its row is also the queue of those who change it.
CREATE TABLE classification_state (
    singleton TINYINT NOT NULL,
    revision BINARY(16) NOT NULL,
    PRIMARY KEY (singleton)
);

INSERT INTO classification_state (singleton, revision) VALUES (1, UNHEX('00000000000000000000000000000000'));
