-- Value realization: what waits for the roll-up lies in runs, one for a batch and a part of the customers, instead of in a row each: a batch of thousands of events is a few dozen rows.

CREATE TABLE realization_usage_backlog_run (
    -- Sixty-four customers next to each other.
    part BIGINT NOT NULL,
    batch BIGINT NOT NULL,
    -- How many places are counted in it, and how many events.
    size BIGINT NOT NULL,
    events BIGINT NOT NULL,
    -- JSON array of numbers, nine for each place: customer, day since 0001-01-01, person, event's name, events, uses, seconds, outputs, errors.
    counts {text} NOT NULL,
    CONSTRAINT pk_realization_usage_backlog_run PRIMARY KEY (part, batch)
);
GO
--@sqlite
INSERT INTO realization_usage_backlog_run (part, batch, size, events, counts)
SELECT customer_key >> 6, batch, COUNT(*), SUM(events), '[' || group_concat(customer_key || ',' || day_number || ',' || person || ',' || event_id || ',' || events || ',' || uses || ',' || seconds || ',' || outputs || ',' || errors, ',') || ']'
  FROM realization_usage_backlog
 GROUP BY customer_key >> 6, batch;
--@sqlserver
INSERT INTO realization_usage_backlog_run (part, batch, size, events, counts)
SELECT FLOOR(customer_key / 64.0), batch, COUNT(*), SUM(events), '[' + STRING_AGG(CAST(CONCAT_WS(',', customer_key, day_number, person, event_id, events, uses, seconds, outputs, errors) AS NVARCHAR(MAX)), ',') + ']'
  FROM realization_usage_backlog
 GROUP BY FLOOR(customer_key / 64.0), batch;
--@both
GO
DROP TABLE realization_usage_backlog;
GO
-- Only unknown customers are listed by how many events they have: those of the known ones need not move in the index at each batch.
--@sqlite
DROP INDEX ix_realization_usage_account_events;
--@sqlserver
DROP INDEX ix_realization_usage_account_events ON realization_usage_account;
--@both
CREATE INDEX ix_realization_usage_account_events ON realization_usage_account (events, id) WHERE customer_id IS NULL;
