-- Requirements in each order they are read in, with what they are filtered by most: a page is found in the index, and rows are
-- fetched for the page only. Without it a filter that few meet costs a look at thousands of rows.
--@sqlite
DROP INDEX ix_delivery_requirement_status;
DROP INDEX ix_delivery_requirement_score;
DROP INDEX ix_delivery_requirement_received;
DROP INDEX ix_delivery_requirement_updated;
DROP INDEX ix_delivery_requirement_votes;
DROP INDEX ix_delivery_requirement_revenue;
DROP INDEX ix_delivery_requirement_renewal;
--@sqlserver
DROP INDEX ix_delivery_requirement_status ON delivery_requirement;
DROP INDEX ix_delivery_requirement_score ON delivery_requirement;
DROP INDEX ix_delivery_requirement_received ON delivery_requirement;
DROP INDEX ix_delivery_requirement_updated ON delivery_requirement;
DROP INDEX ix_delivery_requirement_votes ON delivery_requirement;
DROP INDEX ix_delivery_requirement_revenue ON delivery_requirement;
DROP INDEX ix_delivery_requirement_renewal ON delivery_requirement;
--@both
GO
CREATE INDEX ix_delivery_requirement_status ON delivery_requirement (status, score, id, archived_at, region_key, module_id, priority_class, owner_id);
CREATE INDEX ix_delivery_requirement_status_received ON delivery_requirement (status, received_on, id, archived_at, region_key, module_id, priority_class, owner_id);
CREATE INDEX ix_delivery_requirement_score ON delivery_requirement (score, id, status, archived_at, region_key, module_id, priority_class, owner_id);
CREATE INDEX ix_delivery_requirement_received ON delivery_requirement (received_on, id, status, archived_at, region_key, module_id, priority_class, owner_id);
CREATE INDEX ix_delivery_requirement_updated ON delivery_requirement (updated_at, id, status, archived_at, region_key, module_id);
CREATE INDEX ix_delivery_requirement_votes ON delivery_requirement (votes, id, status, archived_at, region_key, module_id);
CREATE INDEX ix_delivery_requirement_revenue ON delivery_requirement (asking_revenue, id, status, archived_at, region_key, module_id);
CREATE INDEX ix_delivery_requirement_renewal ON delivery_requirement (next_renewal, id, status, archived_at, region_key, module_id);
