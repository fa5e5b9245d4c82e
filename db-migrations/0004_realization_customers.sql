-- Value realization: the directory of customers.

CREATE TABLE realization_customer (
    id {identity},
    external_id NVARCHAR(200) NULL,
    external_key {key:200} NULL,
    name NVARCHAR(200) NOT NULL,
    name_key {key:200} NOT NULL,
    industry NVARCHAR(100) NULL,
    region NVARCHAR(100) NULL,
    region_key {key:100} NULL,
    tier NVARCHAR(20) NULL,
    strategy NVARCHAR(20) NULL,
    recurring_revenue BIGINT NULL,
    currency NVARCHAR(3) NOT NULL,
    renews_on DATE NULL,
    owner_id BIGINT NULL,
    created_at DATETIME2(3) NOT NULL,
    updated_at DATETIME2(3) NOT NULL,
    archived_at DATETIME2(3) NULL,
    version BIGINT NOT NULL
);
-- Two customers may share a name; their id in other systems is theirs alone, also after archiving.
CREATE UNIQUE INDEX uq_realization_customer_external ON realization_customer (external_key) WHERE external_key IS NOT NULL;
CREATE INDEX ix_realization_customer_name ON realization_customer (name_key, id);
CREATE INDEX ix_realization_customer_renewal ON realization_customer (renews_on, id);
CREATE INDEX ix_realization_customer_revenue ON realization_customer (recurring_revenue, id);
GO
-- Published to the other modules: read-only, joined by id. Archived ones stay, because their voices still count and still name them.
CREATE VIEW realization_pub_customer AS
SELECT id, external_id, name, name_key, industry, region, region_key, tier, strategy, recurring_revenue, currency, renews_on, owner_id, archived_at
  FROM realization_customer;
