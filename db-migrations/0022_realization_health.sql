-- Value realization: how customers are, as a score that explains itself, with its course.

-- The score stands beside the customer, so that lists filter and sort by it; null while too little is known. Neither is a change of the customer: its version stays.
ALTER TABLE realization_customer ADD health_score INT NULL;
GO
ALTER TABLE realization_customer ADD health_trend INT NULL;
GO
CREATE INDEX ix_realization_customer_health ON realization_customer (health_score, id);
CREATE INDEX ix_realization_customer_health_trend ON realization_customer (health_trend, id);
-- Where one stands among those like it.
CREATE INDEX ix_realization_customer_kind ON realization_customer (tier, industry, health_score, archived_at);
GO
DROP VIEW realization_pub_customer;
GO
CREATE VIEW realization_pub_customer AS
SELECT id, external_id, name, name_key, industry, region, region_key, tier, strategy, recurring_revenue, currency, renews_on, owner_id, health_score, health_trend, archived_at
  FROM realization_customer;
GO
-- How customers are scored; the newest row is in force, earlier ones explain earlier scores.
CREATE TABLE realization_health_rule (
    id {identity},
    definition {text} NOT NULL,
    created_by BIGINT NULL,
    created_at DATETIME2(3) NOT NULL
);
GO
CREATE TABLE realization_health (
    customer_id BIGINT NOT NULL,
    -- Null while too little is known.
    score INT NULL,
    -- Per cent of the rule's weights whose values are known.
    known INT NOT NULL,
    -- The rule that it was counted by; 0 is a fresh workspace's.
    rule_id BIGINT NOT NULL,
    -- By how much changes of the rule alone have moved the score, altogether.
    shift INT NOT NULL,
    -- JSON: each term's value and points, and what they were counted from.
    terms {text} NOT NULL,
    facts {text} NOT NULL,
    counted_on DATE NOT NULL,
    counted_at DATETIME2(3) NOT NULL,
    -- Changes before this moment are in it.
    seen_to DATETIME2(3) NOT NULL,
    -- The score at the last turn that the timeline shows.
    turn_score INT NULL,
    -- Since when the owner knows that it is low or has fallen; null while it is well.
    alarmed_on DATE NULL,
    CONSTRAINT pk_realization_health PRIMARY KEY (customer_id),
    CONSTRAINT fk_realization_health_customer FOREIGN KEY (customer_id) REFERENCES realization_customer (id) ON DELETE CASCADE
);
GO
-- The course: one point for each day on which something moved.
CREATE TABLE realization_health_point (
    customer_id BIGINT NOT NULL,
    day DATE NOT NULL,
    -- Year and month, as 202611.
    month INT NOT NULL,
    score INT NULL,
    known INT NOT NULL,
    rule_id BIGINT NOT NULL,
    shift INT NOT NULL,
    terms {text} NOT NULL,
    -- On a turn: the score before it.
    turn_from INT NULL,
    CONSTRAINT pk_realization_health_point PRIMARY KEY (customer_id, day),
    CONSTRAINT fk_realization_health_point_customer FOREIGN KEY (customer_id) REFERENCES realization_customer (id) ON DELETE CASCADE
--@sqlite
) WITHOUT ROWID;
--@sqlserver
);
--@both
CREATE INDEX ix_realization_health_point_day ON realization_health_point (day);
