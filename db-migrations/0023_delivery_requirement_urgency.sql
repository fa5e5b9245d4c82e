-- Published: how pressing a requirement is, so that other modules can count the urgent ones.
DROP VIEW delivery_pub_requirement;
GO
CREATE VIEW delivery_pub_requirement AS
SELECT id, title, status, feature_id, module_id, priority_class, score, votes FROM delivery_requirement WHERE archived_at IS NULL;
