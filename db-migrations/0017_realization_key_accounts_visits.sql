-- Value realization: key accounts with their weekly refresh, and visits with what was observed.

-- Who has named us to this customer.
ALTER TABLE realization_customer ADD referred_by_id BIGINT NULL;
GO
CREATE INDEX ix_realization_customer_referrer ON realization_customer (referred_by_id);
GO
CREATE TABLE realization_key_account (
    id {identity},
    customer_id BIGINT NOT NULL,
    -- The four marks.
    is_high_price BIT NOT NULL,
    is_influential BIT NOT NULL,
    is_referrer BIT NOT NULL,
    is_cooperative BIT NOT NULL,
    why {text} NULL,
    owner_id BIGINT NOT NULL,
    -- How many days may pass between two refreshes.
    every_days INT NOT NULL,
    refreshed_at DATETIME2(3) NULL,
    refreshed_by_id BIGINT NULL,
    situation {text} NULL,
    next_step {text} NULL,
    due_on DATE NOT NULL,
    -- The due day about which the owner was reminded last.
    reminded_on DATE NULL,
    created_at DATETIME2(3) NOT NULL,
    updated_at DATETIME2(3) NOT NULL,
    archived_at DATETIME2(3) NULL,
    version BIGINT NOT NULL,
    CONSTRAINT fk_realization_key_account_customer FOREIGN KEY (customer_id) REFERENCES realization_customer (id)
);
CREATE UNIQUE INDEX uq_realization_key_account_customer ON realization_key_account (customer_id) WHERE archived_at IS NULL;
CREATE INDEX ix_realization_key_account_due ON realization_key_account (due_on, id);
CREATE INDEX ix_realization_key_account_owner ON realization_key_account (owner_id, due_on, id);
GO
-- Every refresh ever: how the account stood, and what comes next.
CREATE TABLE realization_key_account_refresh (
    id {identity},
    key_account_id BIGINT NOT NULL,
    customer_id BIGINT NOT NULL,
    refreshed_at DATETIME2(3) NOT NULL,
    refreshed_by_id BIGINT NOT NULL,
    situation {text} NOT NULL,
    next_step {text} NULL,
    CONSTRAINT fk_realization_key_account_refresh FOREIGN KEY (key_account_id) REFERENCES realization_key_account (id)
);
CREATE INDEX ix_realization_key_account_refresh ON realization_key_account_refresh (key_account_id, id);
CREATE INDEX ix_realization_key_account_refresh_customer ON realization_key_account_refresh (customer_id, refreshed_at, id);
GO
CREATE TABLE realization_visit (
    id {identity},
    customer_id BIGINT NOT NULL,
    title NVARCHAR(200) NOT NULL,
    title_key {key:200} NOT NULL,
    -- faceToFace, phone, form: in this order worth more
    channel NVARCHAR(20) NOT NULL,
    -- payers, users, both
    population NVARCHAR(20) NOT NULL,
    visited_on DATE NOT NULL,
    owner_id BIGINT NULL,
    -- JSON arrays; realization_visit_contact and realization_observation are their indexes.
    contact_ids {text} NOT NULL,
    note {text} NULL,
    will_pay NVARCHAR(10) NULL,
    will_renew NVARCHAR(10) NULL,
    created_at DATETIME2(3) NOT NULL,
    updated_at DATETIME2(3) NOT NULL,
    archived_at DATETIME2(3) NULL,
    version BIGINT NOT NULL,
    CONSTRAINT fk_realization_visit_customer FOREIGN KEY (customer_id) REFERENCES realization_customer (id)
);
CREATE INDEX ix_realization_visit_customer ON realization_visit (customer_id, visited_on, id);
CREATE INDEX ix_realization_visit_on ON realization_visit (visited_on, id);
GO
CREATE TABLE realization_visit_contact (
    visit_id BIGINT NOT NULL,
    contact_id BIGINT NOT NULL,
    CONSTRAINT pk_realization_visit_contact PRIMARY KEY (visit_id, contact_id),
    CONSTRAINT fk_realization_visit_contact_visit FOREIGN KEY (visit_id) REFERENCES realization_visit (id),
    CONSTRAINT fk_realization_visit_contact_contact FOREIGN KEY (contact_id) REFERENCES realization_contact (id)
);
CREATE INDEX ix_realization_visit_contact ON realization_visit_contact (contact_id, visit_id);
GO
-- What was seen or heard; it becomes a voice in the pool in one step.
CREATE TABLE realization_observation (
    id {identity},
    visit_id BIGINT NOT NULL,
    customer_id BIGINT NOT NULL,
    contact_id BIGINT NULL,
    feature_id BIGINT NULL,
    -- awkward, missing, broken, liked, result
    kind NVARCHAR(20) NOT NULL,
    text {text} NOT NULL,
    requirement_id BIGINT NULL,
    created_at DATETIME2(3) NOT NULL,
    updated_at DATETIME2(3) NOT NULL,
    archived_at DATETIME2(3) NULL,
    version BIGINT NOT NULL,
    CONSTRAINT fk_realization_observation_visit FOREIGN KEY (visit_id) REFERENCES realization_visit (id)
);
CREATE INDEX ix_realization_observation_visit ON realization_observation (visit_id, id);
CREATE INDEX ix_realization_observation_feature ON realization_observation (feature_id, id);
