-- Value realization: what customers are beyond the directory, the people at them, and what they have signed.

-- Names of competitors' products in use: a JSON array of texts; realization_customer_competitor is its index.
ALTER TABLE realization_customer ADD competitors {text} NULL;
GO
-- Columns of imported files without a place of their own, as a JSON object.
ALTER TABLE realization_customer ADD extra {text} NULL;
GO
-- Kept in step with the contracts: from the first one on, money and renewal of the customer are the contracts'.
ALTER TABLE realization_customer ADD contract_count INT NOT NULL DEFAULT 0;
GO
CREATE TABLE realization_customer_competitor (
    customer_id BIGINT NOT NULL,
    name NVARCHAR(200) NOT NULL,
    name_key {key:200} NOT NULL,
    CONSTRAINT pk_realization_customer_competitor PRIMARY KEY (customer_id, name_key),
    CONSTRAINT fk_realization_customer_competitor FOREIGN KEY (customer_id) REFERENCES realization_customer (id)
);
CREATE INDEX ix_realization_customer_competitor ON realization_customer_competitor (name_key, customer_id);
GO
CREATE TABLE realization_contact (
    id {identity},
    customer_id BIGINT NOT NULL,
    external_id NVARCHAR(200) NULL,
    external_key {key:200} NULL,
    name NVARCHAR(200) NOT NULL,
    name_key {key:200} NOT NULL,
    title NVARCHAR(200) NULL,
    -- cLevel, director, manager, staff
    level NVARCHAR(20) NULL,
    -- The place in the decision chain; a person can have several.
    is_payer BIT NOT NULL,
    is_user BIT NOT NULL,
    is_champion BIT NOT NULL,
    is_decision_maker BIT NOT NULL,
    -- supporter, neutral, critic
    attitude NVARCHAR(20) NULL,
    reports_to_id BIGINT NULL,
    email NVARCHAR(320) NULL,
    email_key {key:320} NULL,
    phone NVARCHAR(60) NULL,
    -- unknown, given, refused, withdrawn
    consent NVARCHAR(20) NOT NULL,
    consent_on DATE NULL,
    note {text} NULL,
    created_at DATETIME2(3) NOT NULL,
    updated_at DATETIME2(3) NOT NULL,
    archived_at DATETIME2(3) NULL,
    -- Personal data is gone; the row stays for what hangs on it.
    erased_at DATETIME2(3) NULL,
    version BIGINT NOT NULL,
    CONSTRAINT fk_realization_contact_customer FOREIGN KEY (customer_id) REFERENCES realization_customer (id),
    CONSTRAINT fk_realization_contact_reports_to FOREIGN KEY (reports_to_id) REFERENCES realization_contact (id)
);
CREATE UNIQUE INDEX uq_realization_contact_external ON realization_contact (external_key) WHERE external_key IS NOT NULL;
CREATE INDEX ix_realization_contact_customer ON realization_contact (customer_id, name_key, id);
CREATE INDEX ix_realization_contact_name ON realization_contact (name_key, id);
CREATE INDEX ix_realization_contact_email ON realization_contact (email_key, id);
GO
CREATE TABLE realization_contract (
    id {identity},
    customer_id BIGINT NOT NULL,
    external_id NVARCHAR(200) NULL,
    external_key {key:200} NULL,
    name NVARCHAR(200) NOT NULL,
    name_key {key:200} NOT NULL,
    -- draft, active, terminated
    status NVARCHAR(20) NOT NULL,
    signed_on DATE NULL,
    starts_on DATE NOT NULL,
    -- Null: goes on until somebody ends it.
    ends_on DATE NULL,
    amount BIGINT NOT NULL,
    currency NVARCHAR(3) NOT NULL,
    -- What the amount is for: year, month, once.
    per NVARCHAR(10) NOT NULL,
    -- The same as an amount a year; what is paid once counts nothing.
    yearly_amount BIGINT NOT NULL,
    renews_by_itself BIT NOT NULL,
    is_trial BIT NOT NULL,
    -- JSON array; realization_licence is its index.
    licences {text} NOT NULL,
    owner_id BIGINT NULL,
    follows_id BIGINT NULL,
    note {text} NULL,
    extra {text} NOT NULL,
    created_at DATETIME2(3) NOT NULL,
    updated_at DATETIME2(3) NOT NULL,
    archived_at DATETIME2(3) NULL,
    version BIGINT NOT NULL,
    CONSTRAINT fk_realization_contract_customer FOREIGN KEY (customer_id) REFERENCES realization_customer (id),
    CONSTRAINT fk_realization_contract_follows FOREIGN KEY (follows_id) REFERENCES realization_contract (id)
);
CREATE UNIQUE INDEX uq_realization_contract_external ON realization_contract (external_key) WHERE external_key IS NOT NULL;
CREATE INDEX ix_realization_contract_customer ON realization_contract (customer_id, starts_on, id);
CREATE INDEX ix_realization_contract_ends ON realization_contract (ends_on, id);
CREATE INDEX ix_realization_contract_starts ON realization_contract (starts_on, id);
CREATE INDEX ix_realization_contract_follows ON realization_contract (follows_id);
GO
CREATE TABLE realization_licence (
    id {identity},
    contract_id BIGINT NOT NULL,
    customer_id BIGINT NOT NULL,
    -- What is licensed: a product or one feature of it; neither where only the name is known.
    product_id BIGINT NULL,
    feature_id BIGINT NULL,
    name NVARCHAR(200) NOT NULL,
    -- Null: without limit.
    quantity BIGINT NULL,
    unit NVARCHAR(40) NULL,
    CONSTRAINT fk_realization_licence_contract FOREIGN KEY (contract_id) REFERENCES realization_contract (id)
);
CREATE INDEX ix_realization_licence_contract ON realization_licence (contract_id);
CREATE INDEX ix_realization_licence_customer ON realization_licence (customer_id, feature_id);
CREATE INDEX ix_realization_licence_feature ON realization_licence (feature_id, customer_id);
GO
-- Published to the other modules: what customers may use, with the time in which they may.
CREATE VIEW realization_pub_licence AS
SELECT l.id, l.customer_id, l.contract_id, l.product_id, l.feature_id, l.name, l.quantity, k.status, k.starts_on, k.ends_on
  FROM realization_licence l
  JOIN realization_contract k ON k.id = l.contract_id
 WHERE k.archived_at IS NULL;
GO
CREATE VIEW realization_pub_contract AS
SELECT id, customer_id, external_id, name, status, signed_on, starts_on, ends_on, amount, currency, per, yearly_amount, is_trial
  FROM realization_contract
 WHERE archived_at IS NULL;
