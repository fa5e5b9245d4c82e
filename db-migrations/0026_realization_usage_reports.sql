-- Value realization: usage analysis reports, one for a customer and a period, and how regularly they are due.

CREATE TABLE realization_usage_report (
    id {identity},
    customer_id BIGINT NOT NULL,
    from_on DATE NOT NULL,
    to_on DATE NOT NULL,
    title NVARCHAR(200) NOT NULL,
    title_key {key:200} NOT NULL,
    -- The language its sentences are written in: en, zhCn.
    language NVARCHAR(10) NOT NULL,
    introduction {text} NULL,
    -- draft, inReview, approved, presented
    state NVARCHAR(20) NOT NULL,
    -- What people wrote over what was counted, as JSON; it survives a rebuild.
    edits {text} NOT NULL,
    -- What was counted, as JSON: a snapshot, built anew on demand while the report is a draft.
    content {text} NULL,
    built_at DATETIME2(3) NOT NULL,
    owner_id BIGINT NULL,
    author_id BIGINT NULL,
    reviewer_id BIGINT NULL,
    handed_in_by_id BIGINT NULL,
    reviewed_by_id BIGINT NULL,
    reviewed_at DATETIME2(3) NULL,
    review_note NVARCHAR(1000) NULL,
    -- JSON array of contacts.
    presented_to {text} NOT NULL,
    presented_on DATE NULL,
    presented_by_id BIGINT NULL,
    presentation_note NVARCHAR(1000) NULL,
    presented_at DATETIME2(3) NULL,
    published_at DATETIME2(3) NULL,
    -- The hash of the published link's token; null while there is no link.
    token_hash {key:64} NULL,
    link_expires_at DATETIME2(3) NULL,
    created_at DATETIME2(3) NOT NULL,
    updated_at DATETIME2(3) NOT NULL,
    archived_at DATETIME2(3) NULL,
    version BIGINT NOT NULL,
    CONSTRAINT fk_realization_usage_report_customer FOREIGN KEY (customer_id) REFERENCES realization_customer (id)
);
CREATE INDEX ix_realization_usage_report_customer ON realization_usage_report (customer_id, presented_on, id);
CREATE UNIQUE INDEX uq_realization_usage_report_token ON realization_usage_report (token_hash) WHERE token_hash IS NOT NULL;
GO
-- How often each tier gets a report; the newest row is in force.
CREATE TABLE realization_usage_report_rule (
    id {identity},
    definition {text} NOT NULL,
    created_by BIGINT NULL,
    created_at DATETIME2(3) NOT NULL
);
GO
-- Which due day of a customer its owner was told of.
CREATE TABLE realization_usage_report_reminder (
    customer_id BIGINT NOT NULL PRIMARY KEY,
    due_on DATE NOT NULL
);
