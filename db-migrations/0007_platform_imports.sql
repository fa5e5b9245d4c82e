-- Platform: files of records that teams bring in.

CREATE TABLE platform_import (
    id {identity},
    kind NVARCHAR(40) NOT NULL,
    -- mapping, ready, running, done, failed, undoing, undone
    state NVARCHAR(20) NOT NULL,
    file_id BIGINT NOT NULL,
    file_name NVARCHAR(300) NOT NULL,
    source NVARCHAR(40) NOT NULL,
    encoding NVARCHAR(20) NOT NULL,
    -- What the file holds: its sheets, the one chosen, the header's place, the columns with samples and the field each becomes (JSON).
    shape {text} NOT NULL,
    -- The columns' names without order, hashed: a mapping is remembered under it.
    signature {key:40} NOT NULL,
    row_count BIGINT NOT NULL,
    -- How duplicates and states are treated, and what was decided for single rows (JSON).
    settings {text} NOT NULL,
    -- What the first rows will become, and what the dry run found (JSON).
    preview {text} NOT NULL,
    findings {text} NULL,
    -- Rows by outcome: of the dry run, then of the run (JSON).
    counts {text} NULL,
    -- The last row of the file whose outcome is committed: a run goes on behind it.
    done_to_row BIGINT NOT NULL,
    job_id BIGINT NULL,
    user_id BIGINT NULL,
    created_at DATETIME2(3) NOT NULL,
    updated_at DATETIME2(3) NOT NULL,
    finished_at DATETIME2(3) NULL,
    undone_at DATETIME2(3) NULL,
    -- When the file's content was dropped to save room.
    file_dropped_at DATETIME2(3) NULL,
    version BIGINT NOT NULL,
    CONSTRAINT fk_platform_import_file FOREIGN KEY (file_id) REFERENCES platform_file (id)
);
CREATE INDEX ix_platform_import_created ON platform_import (created_at, id);
GO
-- What each row of a file became. Rows that changed nothing are counted only.
CREATE TABLE platform_import_row (
    import_id BIGINT NOT NULL,
    row_number BIGINT NOT NULL,
    -- created, updated, merged, skipped, failed
    outcome NVARCHAR(12) NOT NULL,
    record_id BIGINT NULL,
    -- Why it failed (JSON).
    issues {text} NULL,
    -- What undoing needs (JSON), and the key's row as it was before.
    undo {text} NULL,
    key_before {text} NULL,
    undone_at DATETIME2(3) NULL,
    -- Why undoing left the record alone.
    kept NVARCHAR(60) NULL,
    CONSTRAINT pk_platform_import_row PRIMARY KEY (import_id, row_number),
    CONSTRAINT fk_platform_import_row_import FOREIGN KEY (import_id) REFERENCES platform_import (id)
);
CREATE INDEX ix_platform_import_row_outcome ON platform_import_row (import_id, outcome, row_number);
GO
-- Which record a row of a source became, so that the same file again changes nothing.
CREATE TABLE platform_import_key (
    kind {key:40} NOT NULL,
    -- The row's own id in its source, hashed with the source; without one, its content hashed.
    row_key {key:40} NOT NULL,
    record_id BIGINT NOT NULL,
    -- True when the row became a voice of a record that is not its own.
    is_merged BIT NOT NULL,
    content_hash NVARCHAR(40) NOT NULL,
    import_id BIGINT NOT NULL,
    row_number BIGINT NOT NULL,
    CONSTRAINT pk_platform_import_key PRIMARY KEY (kind, row_key)
);
CREATE INDEX ix_platform_import_key_record ON platform_import_key (kind, record_id);
GO
-- Mappings as people left them, found again by the columns' names.
CREATE TABLE platform_import_mapping (
    kind {key:40} NOT NULL,
    signature {key:40} NOT NULL,
    -- Column name to field, JSON.
    fields {text} NOT NULL,
    settings {text} NOT NULL,
    updated_at DATETIME2(3) NOT NULL,
    CONSTRAINT pk_platform_import_mapping PRIMARY KEY (kind, signature)
);
