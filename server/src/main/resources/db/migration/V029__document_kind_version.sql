-- Kinds of documents are edited on screen: the version by which a lost update is noticed.
ALTER TABLE document_kind ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
