-- When files came, for whoever counts what came in them.
CREATE VIEW platform_pub_import AS
SELECT id, kind, created_at FROM platform_import;
