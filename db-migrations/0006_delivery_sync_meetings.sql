-- Value delivery: the weekly sync of product operations and product management.

-- A meeting that comes again every week at the same hour of its own time zone.
CREATE TABLE delivery_sync_series (
    id {identity},
    name NVARCHAR(200) NOT NULL,
    -- Only requirements of this product come onto the agenda by themselves; null means of all.
    product_id BIGINT NULL,
    -- 1 Monday to 7 Sunday.
    weekday INT NOT NULL,
    -- Minutes after midnight.
    starts_at INT NOT NULL,
    time_zone NVARCHAR(60) NOT NULL,
    planned_minutes INT NOT NULL,
    agenda_order NVARCHAR(10) NOT NULL,
    agenda_limit INT NOT NULL,
    created_at DATETIME2(3) NOT NULL,
    updated_at DATETIME2(3) NOT NULL,
    archived_at DATETIME2(3) NULL,
    version BIGINT NOT NULL
);
CREATE TABLE delivery_sync_series_participant (
    series_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    CONSTRAINT pk_delivery_sync_series_participant PRIMARY KEY (series_id, user_id),
    CONSTRAINT fk_delivery_sync_series_participant FOREIGN KEY (series_id) REFERENCES delivery_sync_series (id)
);
GO
CREATE TABLE delivery_sync_meeting (
    id {identity},
    series_id BIGINT NULL,
    name NVARCHAR(200) NOT NULL,
    product_id BIGINT NULL,
    planned_at DATETIME2(3) NOT NULL,
    planned_minutes INT NOT NULL,
    agenda_order NVARCHAR(10) NOT NULL,
    agenda_limit INT NOT NULL,
    state NVARCHAR(20) NOT NULL,
    started_at DATETIME2(3) NULL,
    started_by BIGINT NULL,
    ended_at DATETIME2(3) NULL,
    ended_by BIGINT NULL,
    -- The requirement in front of everybody, and since when.
    current_requirement_id BIGINT NULL,
    current_since DATETIME2(3) NULL,
    note {text} NULL,
    created_by BIGINT NULL,
    created_at DATETIME2(3) NOT NULL,
    updated_at DATETIME2(3) NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT fk_delivery_sync_meeting_series FOREIGN KEY (series_id) REFERENCES delivery_sync_series (id)
);
-- Of several instances that open the week's meeting together, one succeeds.
CREATE UNIQUE INDEX uq_delivery_sync_meeting_series ON delivery_sync_meeting (series_id, planned_at) WHERE series_id IS NOT NULL;
CREATE INDEX ix_delivery_sync_meeting_planned ON delivery_sync_meeting (planned_at, id);
CREATE INDEX ix_delivery_sync_meeting_state ON delivery_sync_meeting (state, planned_at);
GO
CREATE TABLE delivery_sync_participant (
    meeting_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    CONSTRAINT pk_delivery_sync_participant PRIMARY KEY (meeting_id, user_id),
    CONSTRAINT fk_delivery_sync_participant FOREIGN KEY (meeting_id) REFERENCES delivery_sync_meeting (id)
);
CREATE INDEX ix_delivery_sync_participant_user ON delivery_sync_participant (user_id, meeting_id);
GO
-- One requirement on one agenda. Before the start only what people chose stands here (added, removed, put into an order); the start writes down the rest.
CREATE TABLE delivery_sync_item (
    meeting_id BIGINT NOT NULL,
    requirement_id BIGINT NOT NULL,
    -- Place on the agenda; 0 means after those that have one, by the rule.
    position INT NOT NULL,
    -- rule, carried, added
    origin NVARCHAR(10) NOT NULL,
    -- open, decided, skipped, settled, carried, removed
    state NVARCHAR(10) NOT NULL,
    times_carried INT NOT NULL,
    seconds_used INT NOT NULL,
    note {text} NULL,
    decision_id BIGINT NULL,
    created_at DATETIME2(3) NOT NULL,
    updated_at DATETIME2(3) NOT NULL,
    CONSTRAINT pk_delivery_sync_item PRIMARY KEY (meeting_id, requirement_id),
    CONSTRAINT fk_delivery_sync_item_meeting FOREIGN KEY (meeting_id) REFERENCES delivery_sync_meeting (id),
    CONSTRAINT fk_delivery_sync_item_requirement FOREIGN KEY (requirement_id) REFERENCES delivery_requirement (id)
);
CREATE INDEX ix_delivery_sync_item_requirement ON delivery_sync_item (requirement_id, state);
GO
CREATE INDEX ix_delivery_decision_meeting ON delivery_decision (meeting_id, requirement_id);
GO
-- What waits for a decision (agendas), what came in, what was decided (figures): everything that is counted by stands in these, so that counting reads no rows.
CREATE INDEX ix_delivery_requirement_waiting ON delivery_requirement (status, status_since, received_on, archived_at, region_key, module_id, priority_class, kind, source, best_tier, region);
CREATE INDEX ix_delivery_requirement_figures ON delivery_requirement (received_on, status, archived_at, status_since, region_key, module_id, priority_class, kind, source, best_tier, region);
CREATE INDEX ix_delivery_requirement_decided ON delivery_requirement (decided_at, received_on, status, archived_at, verdict, region_key, module_id, priority_class, kind, source, best_tier, region) WHERE decided_at IS NOT NULL;
