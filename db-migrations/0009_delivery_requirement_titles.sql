-- Requirements by title: to sort by, and to find what an imported row repeats without reading the pool.
CREATE INDEX ix_delivery_requirement_title ON delivery_requirement (title_key, id);
