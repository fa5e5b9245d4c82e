-- Value refinement: the tree of products, modules and features.

CREATE TABLE refinement_product (
    id {identity},
    name NVARCHAR(200) NOT NULL,
    name_key {key:200} NOT NULL,
    description {text} NULL,
    created_at DATETIME2(3) NOT NULL,
    updated_at DATETIME2(3) NOT NULL,
    archived_at DATETIME2(3) NULL,
    version BIGINT NOT NULL
);
-- A name is free again once its product is archived.
CREATE UNIQUE INDEX uq_refinement_product_name ON refinement_product (name_key) WHERE archived_at IS NULL;
GO
-- A node of the tree below a product: a module (kind 'module') or a feature (kind 'feature'), each under another node or right under the product.
CREATE TABLE refinement_feature (
    id {identity},
    product_id BIGINT NOT NULL,
    parent_id BIGINT NULL,
    kind NVARCHAR(20) NOT NULL,
    name NVARCHAR(200) NOT NULL,
    name_key {key:200} NOT NULL,
    description {text} NULL,
    -- Place among the nodes under the same parent; equal ones go by name.
    position INT NOT NULL,
    created_at DATETIME2(3) NOT NULL,
    updated_at DATETIME2(3) NOT NULL,
    archived_at DATETIME2(3) NULL,
    version BIGINT NOT NULL,
    CONSTRAINT fk_refinement_feature_product FOREIGN KEY (product_id) REFERENCES refinement_product (id),
    CONSTRAINT fk_refinement_feature_parent FOREIGN KEY (parent_id) REFERENCES refinement_feature (id)
);
CREATE UNIQUE INDEX uq_refinement_feature_name ON refinement_feature (product_id, kind, name_key) WHERE archived_at IS NULL;
CREATE INDEX ix_refinement_feature_parent ON refinement_feature (parent_id, position);
CREATE INDEX ix_refinement_feature_name ON refinement_feature (name_key, kind);
GO
-- Published to the other modules: read-only, joined by id. Archived ones stay, because records of the past still name them.
CREATE VIEW refinement_pub_feature AS
SELECT f.id, f.kind, f.name, f.name_key, f.parent_id, f.product_id, p.name AS product_name, f.archived_at
  FROM refinement_feature f
  JOIN refinement_product p ON p.id = f.product_id;
GO
CREATE VIEW refinement_pub_product AS
SELECT id, name, name_key, archived_at FROM refinement_product;
