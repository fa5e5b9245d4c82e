-- Value realization: use that is counted, and not yet in the roll-up. Under heavy traffic it is written down as it comes, each batch in order, and rolled up by customer.

CREATE TABLE realization_usage_backlog (
    batch BIGINT NOT NULL,
    customer_key BIGINT NOT NULL,
    -- Days since 0001-01-01.
    day_number BIGINT NOT NULL,
    person BIGINT NOT NULL,
    event_id BIGINT NOT NULL,
    events BIGINT NOT NULL,
    uses BIGINT NOT NULL,
    seconds BIGINT NOT NULL,
    outputs BIGINT NOT NULL,
    errors BIGINT NOT NULL,
    CONSTRAINT pk_realization_usage_backlog PRIMARY KEY (batch, customer_key, day_number, person, event_id)
--@sqlite
) WITHOUT ROWID;
--@sqlserver
);
--@both
GO
-- One row: the last batch's number. Who changes it keeps others from rolling up at the same time.
CREATE TABLE realization_usage_backlog_state (
    id INT NOT NULL,
    batch BIGINT NOT NULL,
    CONSTRAINT pk_realization_usage_backlog_state PRIMARY KEY (id)
);
INSERT INTO realization_usage_backlog_state (id, batch) VALUES (1, 0);
