-- Value realization: customers who left, turns in the use of the product, and what looking at usage needs.

-- What the company's own list says of the customer: left or not; null where it says nothing.
ALTER TABLE realization_customer ADD has_left BIT NULL;
GO
-- A customer has gone. Several of one customer are several times; whoever came back may go again.
CREATE TABLE realization_departure (
    id {identity},
    customer_id BIGINT NOT NULL,
    external_id NVARCHAR(200) NULL,
    external_key {key:200} NULL,
    left_on DATE NOT NULL,
    -- A word of the list of reasons for which customers do not renew; null where nobody knows.
    reason NVARCHAR(20) NULL,
    -- Money paid back.
    refund BIGINT NULL,
    currency NVARCHAR(3) NOT NULL,
    came_back BIT NOT NULL,
    words {text} NULL,
    extra {text} NOT NULL,
    created_at DATETIME2(3) NOT NULL,
    updated_at DATETIME2(3) NOT NULL,
    archived_at DATETIME2(3) NULL,
    version BIGINT NOT NULL,
    CONSTRAINT fk_realization_departure_customer FOREIGN KEY (customer_id) REFERENCES realization_customer (id)
);
CREATE INDEX ix_realization_departure_left ON realization_departure (left_on, id);
CREATE INDEX ix_realization_departure_customer ON realization_departure (customer_id, left_on, id);
CREATE UNIQUE INDEX uq_realization_departure_external ON realization_departure (external_key) WHERE external_key IS NOT NULL;
GO
-- Turns in a customer's use, counted from the roll-up: a feature first used, stopped or taken up again; active users fallen or risen sharply.
CREATE TABLE realization_usage_turn (
    id {identity},
    customer_id BIGINT NOT NULL,
    -- firstUsed, stopped, takenUp, usersFell, usersRose
    kind NVARCHAR(20) NOT NULL,
    turned_on DATE NOT NULL,
    feature_id BIGINT NULL,
    -- "12 → 7": people a day before and now.
    figures NVARCHAR(40) NULL
);
CREATE INDEX ix_realization_usage_turn_customer ON realization_usage_turn (customer_id, turned_on, id);
GO
-- What the turns were counted from, to see which customers are to be counted again.
CREATE TABLE realization_usage_turn_count (
    customer_id BIGINT NOT NULL,
    events BIGINT NOT NULL,
    counted_to DATE NOT NULL,
    counted_at DATETIME2(3) NOT NULL,
    CONSTRAINT pk_realization_usage_turn_count PRIMARY KEY (customer_id)
);
GO
-- Further measures in which customers are compared.
ALTER TABLE realization_usage_standing ADD licensed INT NOT NULL DEFAULT 0;
GO
ALTER TABLE realization_usage_standing ADD opened INT NOT NULL DEFAULT 0;
GO
ALTER TABLE realization_usage_standing ADD people BIGINT NOT NULL DEFAULT 0;
GO
ALTER TABLE realization_usage_standing ADD uses_before BIGINT NOT NULL DEFAULT 0;
GO
-- What had been counted for an unknown customer when somebody said who it is, so that it can be parted again.
CREATE TABLE realization_usage_identified (
    account_id BIGINT NOT NULL,
    day DATE NOT NULL,
    person BIGINT NOT NULL,
    event_id BIGINT NOT NULL,
    events BIGINT NOT NULL,
    uses BIGINT NOT NULL,
    seconds BIGINT NOT NULL,
    outputs BIGINT NOT NULL,
    errors BIGINT NOT NULL,
    CONSTRAINT pk_realization_usage_identified PRIMARY KEY (account_id, day, person, event_id)
);
GO
-- And the rows of files among it, and whoever else stood for it.
CREATE TABLE realization_usage_identified_row (
    account_id BIGINT NOT NULL,
    -- imported, account
    kind NVARCHAR(20) NOT NULL,
    row_id BIGINT NOT NULL,
    CONSTRAINT pk_realization_usage_identified_row PRIMARY KEY (account_id, kind, row_id)
);
GO
-- The newest events as they came, for whoever sets up tracking; a sample, not a log, and short.
CREATE TABLE realization_usage_received (
    id {identity},
    received_at DATETIME2(3) NOT NULL,
    source NVARCHAR(20) NOT NULL,
    name NVARCHAR(200) NOT NULL,
    name_key {key:200} NOT NULL,
    customer NVARCHAR(200) NULL,
    account_key {key:210} NOT NULL,
    happened_at DATETIME2(3) NULL,
    sent_by NVARCHAR(200) NOT NULL
);
GO
-- Events of files and tracking calls that lie ahead of the clock, whole, until their day has come.
CREATE TABLE realization_usage_ahead (
    slice BIGINT NOT NULL,
    id_hash BIGINT NOT NULL,
    content_hash BIGINT NOT NULL,
    happens_at DATETIME2(3) NOT NULL,
    import_id BIGINT NULL,
    event {text} NOT NULL,
    CONSTRAINT pk_realization_usage_ahead PRIMARY KEY (slice, id_hash, content_hash)
);
CREATE INDEX ix_realization_usage_ahead_happens ON realization_usage_ahead (happens_at);
