-- Renewals that hang on a requirement: beside those lost, those at risk, with the money.
ALTER TABLE delivery_lost_renewal ADD is_lost BIT NOT NULL DEFAULT 1;
GO
ALTER TABLE delivery_lost_renewal ADD renewal_id BIGINT NULL;
GO
ALTER TABLE delivery_lost_renewal ADD amount BIGINT NULL;
GO
ALTER TABLE delivery_lost_renewal ADD currency NVARCHAR(3) NULL;
GO
CREATE INDEX ix_delivery_lost_renewal_renewal ON delivery_lost_renewal (renewal_id);
