-- Value realization: benchmark cases, and where they were used.

CREATE TABLE realization_benchmark_case (
    id {identity},
    customer_id BIGINT NOT NULL,
    title NVARCHAR(200) NOT NULL,
    title_key {key:200} NOT NULL,
    -- draft, review, approved, published, withdrawn
    state NVARCHAR(20) NOT NULL,
    -- The story: how it was, what was done, what has changed for the customer.
    situation {text} NULL,
    approach {text} NULL,
    change_text {text} NULL,
    quote {text} NULL,
    -- JSON array: measure, before, after.
    results {text} NOT NULL,
    -- none, asked, given, anonymous, refused
    consent NVARCHAR(20) NOT NULL,
    consent_on DATE NULL,
    consent_note NVARCHAR(400) NULL,
    owner_id BIGINT NULL,
    approved_by_id BIGINT NULL,
    approved_at DATETIME2(3) NULL,
    published_at DATETIME2(3) NULL,
    -- The hash of the published link's token; null while there is no link.
    token_hash {key:64} NULL,
    link_expires_at DATETIME2(3) NULL,
    created_at DATETIME2(3) NOT NULL,
    updated_at DATETIME2(3) NOT NULL,
    archived_at DATETIME2(3) NULL,
    version BIGINT NOT NULL,
    CONSTRAINT fk_realization_benchmark_case_customer FOREIGN KEY (customer_id) REFERENCES realization_customer (id)
);
CREATE INDEX ix_realization_benchmark_case_customer ON realization_benchmark_case (customer_id, id);
CREATE UNIQUE INDEX uq_realization_benchmark_case_token ON realization_benchmark_case (token_hash) WHERE token_hash IS NOT NULL;
GO
CREATE TABLE realization_benchmark_case_use (
    id {identity},
    case_id BIGINT NOT NULL,
    used_on DATE NOT NULL,
    place NVARCHAR(200) NOT NULL,
    -- The deal it helped, where it did.
    deal NVARCHAR(200) NULL,
    is_won BIT NOT NULL,
    amount BIGINT NULL,
    currency NVARCHAR(3) NULL,
    noted_by_id BIGINT NULL,
    created_at DATETIME2(3) NOT NULL,
    CONSTRAINT fk_realization_benchmark_case_use FOREIGN KEY (case_id) REFERENCES realization_benchmark_case (id)
);
CREATE INDEX ix_realization_benchmark_case_use ON realization_benchmark_case_use (case_id, used_on, id);
