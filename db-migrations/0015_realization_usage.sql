-- Value realization: what customers do in the products, each event once, counted by customer, feature and day.

-- Names under which events come. What one stands for is decided by hand, and holds for the past as well.
CREATE TABLE realization_usage_event (
    id {identity},
    name NVARCHAR(200) NOT NULL,
    name_key {key:200} NOT NULL,
    -- unmapped, mapped, ignored
    state NVARCHAR(20) NOT NULL,
    feature_id BIGINT NULL,
    -- Where it is counted: the feature's id, or minus the row's own where it stands for none.
    slot BIGINT NOT NULL,
    events BIGINT NOT NULL,
    first_on DATE NOT NULL,
    last_on DATE NOT NULL,
    -- What files say of the feature behind it, to see whether they agree.
    beta_events BIGINT NOT NULL DEFAULT 0,
    created_at DATETIME2(3) NOT NULL,
    updated_at DATETIME2(3) NOT NULL,
    version BIGINT NOT NULL
);
CREATE UNIQUE INDEX uq_realization_usage_event_name ON realization_usage_event (name_key);
CREATE INDEX ix_realization_usage_event_slot ON realization_usage_event (slot);
CREATE INDEX ix_realization_usage_event_state ON realization_usage_event (state, events, id);
GO
-- What events call their customer: its external id, its name, or only the person. Minus the own id stands for a customer nobody knows yet.
CREATE TABLE realization_usage_account (
    id {identity},
    ref NVARCHAR(200) NOT NULL,
    ref_key {key:210} NOT NULL,
    is_person BIT NOT NULL,
    customer_id BIGINT NULL,
    -- Where it is counted: the customer's id, or minus the id of this or another row of this table.
    customer_key BIGINT NOT NULL,
    events BIGINT NOT NULL,
    first_on DATE NULL,
    last_on DATE NULL,
    created_at DATETIME2(3) NOT NULL,
    updated_at DATETIME2(3) NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT fk_realization_usage_account_customer FOREIGN KEY (customer_id) REFERENCES realization_customer (id)
);
CREATE UNIQUE INDEX uq_realization_usage_account_ref ON realization_usage_account (ref_key);
CREATE INDEX ix_realization_usage_account_customer ON realization_usage_account (customer_key);
CREATE INDEX ix_realization_usage_account_events ON realization_usage_account (customer_id, events, id);
GO
-- The messages counted already. The slice of time an event says it happened in comes first, so that new ones are written side by side, and old slices go as a whole.
CREATE TABLE realization_usage_message (
    slice BIGINT NOT NULL,
    id_hash BIGINT NOT NULL,
    content_hash BIGINT NOT NULL,
    CONSTRAINT pk_realization_usage_message PRIMARY KEY (slice, id_hash, content_hash)
--@sqlite
) WITHOUT ROWID;
--@sqlserver
);
--@both
GO
-- Who used what on which day: what everything else is counted from. A person is a number made from the id that was sent; 0 is nobody in particular.
CREATE TABLE realization_usage_person (
    customer_key BIGINT NOT NULL,
    day DATE NOT NULL,
    person BIGINT NOT NULL,
    event_id BIGINT NOT NULL,
    events BIGINT NOT NULL,
    uses BIGINT NOT NULL,
    seconds BIGINT NOT NULL,
    outputs BIGINT NOT NULL,
    errors BIGINT NOT NULL,
    CONSTRAINT pk_realization_usage_person PRIMARY KEY (customer_key, day, person, event_id)
--@sqlite
) WITHOUT ROWID;
--@sqlserver
);
--@both
GO
-- Customer x feature x day.
CREATE TABLE realization_usage_day (
    customer_key BIGINT NOT NULL,
    day DATE NOT NULL,
    feature_key BIGINT NOT NULL,
    events BIGINT NOT NULL,
    active_users BIGINT NOT NULL,
    uses BIGINT NOT NULL,
    seconds BIGINT NOT NULL,
    outputs BIGINT NOT NULL,
    errors BIGINT NOT NULL,
    CONSTRAINT pk_realization_usage_day PRIMARY KEY (customer_key, day, feature_key)
--@sqlite
) WITHOUT ROWID;
--@sqlserver
);
--@both
CREATE INDEX ix_realization_usage_day_feature ON realization_usage_day (feature_key, day, customer_key);
GO
-- Customer x day, over all features: a person who used three of them is one active user.
CREATE TABLE realization_usage_customer_day (
    customer_key BIGINT NOT NULL,
    day DATE NOT NULL,
    events BIGINT NOT NULL,
    active_users BIGINT NOT NULL,
    uses BIGINT NOT NULL,
    seconds BIGINT NOT NULL,
    outputs BIGINT NOT NULL,
    errors BIGINT NOT NULL,
    CONSTRAINT pk_realization_usage_customer_day PRIMARY KEY (customer_key, day)
--@sqlite
) WITHOUT ROWID;
--@sqlserver
);
--@both
GO
-- Feature x day, over all customers.
CREATE TABLE realization_usage_feature_day (
    feature_key BIGINT NOT NULL,
    day DATE NOT NULL,
    events BIGINT NOT NULL,
    active_users BIGINT NOT NULL,
    uses BIGINT NOT NULL,
    seconds BIGINT NOT NULL,
    outputs BIGINT NOT NULL,
    errors BIGINT NOT NULL,
    CONSTRAINT pk_realization_usage_feature_day PRIMARY KEY (feature_key, day)
--@sqlite
) WITHOUT ROWID;
--@sqlserver
);
--@both
GO
-- Where customers stand, to compare one with those like it: the last 28 days, counted anew every hour.
CREATE TABLE realization_usage_standing (
    customer_id BIGINT NOT NULL,
    counted_to DATE NOT NULL,
    uses BIGINT NOT NULL,
    user_days BIGINT NOT NULL,
    seconds BIGINT NOT NULL,
    outputs BIGINT NOT NULL,
    features INT NOT NULL,
    CONSTRAINT pk_realization_usage_standing PRIMARY KEY (customer_id)
);
GO
-- How many events came on a day, through what, and what became of them.
CREATE TABLE realization_usage_intake (
    day DATE NOT NULL,
    source NVARCHAR(20) NOT NULL,
    outcome NVARCHAR(20) NOT NULL,
    events BIGINT NOT NULL,
    CONSTRAINT pk_realization_usage_intake PRIMARY KEY (day, source, outcome)
);
GO
-- Events that count nowhere or need a look, as they came: too old, too far ahead, unreadable, under an id that was another event's.
CREATE TABLE realization_usage_kept (
    id {identity},
    -- tooOld, tooFarAhead, unreadable, reusedId
    reason NVARCHAR(20) NOT NULL,
    source NVARCHAR(20) NOT NULL,
    received_at DATETIME2(3) NOT NULL,
    happened_at DATETIME2(3) NULL,
    message_id NVARCHAR(200) NULL,
    customer NVARCHAR(200) NULL,
    event NVARCHAR(200) NULL,
    detail {text} NULL,
    import_id BIGINT NULL
);
CREATE INDEX ix_realization_usage_kept_received ON realization_usage_kept (received_at, id);
CREATE INDEX ix_realization_usage_kept_import ON realization_usage_kept (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX ix_realization_usage_kept_reason ON realization_usage_kept (reason, received_at, id);
GO
-- Events that came in files, one by one: a file can be taken back, and its rows are compared with contracts and with each other.
CREATE TABLE realization_usage_imported (
    id {identity},
    import_id BIGINT NOT NULL,
    message_id NVARCHAR(200) NULL,
    message_key {key:200} NULL,
    customer_key BIGINT NOT NULL,
    contract_id BIGINT NULL,
    event_id BIGINT NOT NULL,
    day DATE NOT NULL,
    person BIGINT NOT NULL,
    slice BIGINT NOT NULL,
    id_hash BIGINT NOT NULL,
    content_hash BIGINT NOT NULL,
    events BIGINT NOT NULL,
    uses BIGINT NOT NULL,
    seconds BIGINT NOT NULL,
    outputs BIGINT NOT NULL,
    errors BIGINT NOT NULL,
    is_beta BIT NOT NULL
);
CREATE INDEX ix_realization_usage_imported_message ON realization_usage_imported (message_key);
CREATE INDEX ix_realization_usage_imported_contract ON realization_usage_imported (contract_id, day);
CREATE INDEX ix_realization_usage_imported_customer ON realization_usage_imported (customer_key);
