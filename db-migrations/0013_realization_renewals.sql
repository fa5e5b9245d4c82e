-- Value realization: renewals, opened before contracts end, and the cases in which customers are to be saved or get their money back.

CREATE TABLE realization_renewal (
    id {identity},
    contract_id BIGINT NOT NULL,
    customer_id BIGINT NOT NULL,
    -- The contract's name, kept for what is called after it.
    name NVARCHAR(200) NOT NULL,
    ends_on DATE NOT NULL,
    -- What is at stake a year.
    amount BIGINT NOT NULL,
    currency NVARCHAR(3) NOT NULL,
    -- upcoming, open, renewed, reduced, lost
    state NVARCHAR(20) NOT NULL,
    -- By the renewal rule in force: when talks begin, and by when a risk must be stated.
    opens_on DATE NOT NULL,
    risk_due_on DATE NOT NULL,
    opened_on DATE NULL,
    owner_id BIGINT NULL,
    -- none, contacted, quoted, negotiating, agreed
    progress NVARCHAR(20) NOT NULL,
    progress_note {text} NULL,
    -- none, low, medium, high; null while nobody has said
    risk NVARCHAR(20) NULL,
    risk_statement {text} NULL,
    stated_by_id BIGINT NULL,
    stated_at DATETIME2(3) NULL,
    -- When the owner was reminded that the risk is to be stated.
    asked_at DATETIME2(3) NULL,
    -- JSON arrays: words of the list of reasons, and ids of requirements (realization_renewal_requirement is their index).
    reasons {text} NOT NULL,
    requirement_ids {text} NOT NULL,
    words {text} NULL,
    outcome_on DATE NULL,
    outcome_amount BIGINT NULL,
    next_contract_id BIGINT NULL,
    created_at DATETIME2(3) NOT NULL,
    updated_at DATETIME2(3) NOT NULL,
    archived_at DATETIME2(3) NULL,
    version BIGINT NOT NULL,
    CONSTRAINT uq_realization_renewal_contract UNIQUE (contract_id),
    CONSTRAINT fk_realization_renewal_contract FOREIGN KEY (contract_id) REFERENCES realization_contract (id),
    CONSTRAINT fk_realization_renewal_next FOREIGN KEY (next_contract_id) REFERENCES realization_contract (id),
    CONSTRAINT fk_realization_renewal_customer FOREIGN KEY (customer_id) REFERENCES realization_customer (id)
);
CREATE INDEX ix_realization_renewal_ends ON realization_renewal (ends_on, id);
CREATE INDEX ix_realization_renewal_state ON realization_renewal (state, ends_on, id);
CREATE INDEX ix_realization_renewal_customer ON realization_renewal (customer_id, ends_on, id);
CREATE INDEX ix_realization_renewal_owner ON realization_renewal (owner_id, ends_on, id);
GO
CREATE TABLE realization_renewal_requirement (
    renewal_id BIGINT NOT NULL,
    requirement_id BIGINT NOT NULL,
    CONSTRAINT pk_realization_renewal_requirement PRIMARY KEY (renewal_id, requirement_id),
    CONSTRAINT fk_realization_renewal_requirement FOREIGN KEY (renewal_id) REFERENCES realization_renewal (id)
);
CREATE INDEX ix_realization_renewal_requirement ON realization_renewal_requirement (requirement_id, renewal_id);
GO
-- When talks begin and risks are due; the newest row is in force.
CREATE TABLE realization_renewal_rule (
    id {identity},
    definition {text} NOT NULL,
    created_by BIGINT NULL,
    created_at DATETIME2(3) NOT NULL
);
GO
CREATE TABLE realization_save_case (
    id {identity},
    customer_id BIGINT NOT NULL,
    renewal_id BIGINT NULL,
    -- risk, refund
    kind NVARCHAR(20) NOT NULL,
    title NVARCHAR(200) NOT NULL,
    title_key {key:200} NOT NULL,
    situation {text} NULL,
    cause {text} NULL,
    -- open, acting, saved, lost, refunded
    state NVARCHAR(20) NOT NULL,
    amount BIGINT NULL,
    currency NVARCHAR(3) NOT NULL,
    owner_id BIGINT NULL,
    due_on DATE NULL,
    -- JSON array of steps; the counts stand beside it.
    steps {text} NOT NULL,
    step_count INT NOT NULL,
    steps_done INT NOT NULL,
    next_step_on DATE NULL,
    outcome {text} NULL,
    closed_on DATE NULL,
    refunded_amount BIGINT NULL,
    created_at DATETIME2(3) NOT NULL,
    updated_at DATETIME2(3) NOT NULL,
    archived_at DATETIME2(3) NULL,
    version BIGINT NOT NULL,
    CONSTRAINT fk_realization_save_case_customer FOREIGN KEY (customer_id) REFERENCES realization_customer (id),
    CONSTRAINT fk_realization_save_case_renewal FOREIGN KEY (renewal_id) REFERENCES realization_renewal (id)
);
CREATE INDEX ix_realization_save_case_customer ON realization_save_case (customer_id, id);
CREATE INDEX ix_realization_save_case_state ON realization_save_case (state, due_on, id);
GO
CREATE TABLE realization_renewal_reason (
    renewal_id BIGINT NOT NULL,
    reason NVARCHAR(30) NOT NULL,
    CONSTRAINT pk_realization_renewal_reason PRIMARY KEY (renewal_id, reason),
    CONSTRAINT fk_realization_renewal_reason FOREIGN KEY (renewal_id) REFERENCES realization_renewal (id)
);
