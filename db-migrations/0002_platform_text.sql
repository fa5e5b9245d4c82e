-- Platform: the text index. What is typed into a search box, and what is compared to find similar records, is looked up here.

-- The folded text of a record: title, body, and what is only there to be found, on a line each.
-- id = the kind's number * 2^48 + the record's id.
CREATE TABLE platform_text (
--@sqlite
    id INTEGER NOT NULL PRIMARY KEY,
    text TEXT NOT NULL
--@sqlserver
    id BIGINT NOT NULL PRIMARY KEY,
    text NVARCHAR(MAX) COLLATE Latin1_General_BIN2 NOT NULL
--@both
);
GO
-- The index itself is made of segments that never change once they are live. Each write adds one; small ones are merged into
-- larger ones as they gather, large ones by the upkeep. state: 1 being built, 2 live, 3 merged into another (removed a little later).
CREATE TABLE platform_text_segment (
    id {identity},
    state INT NOT NULL,
    texts INT NOT NULL,
    -- While it is being built: the segments it will stand for (a JSON array), and the last token that is done.
    inputs {text} NULL,
    built_to BIGINT NOT NULL,
    changed_at DATETIME2(3) NOT NULL
);
GO
-- Tokens in ascending order with the ids of the records that have them, packed.
CREATE TABLE platform_text_page (
    id {identity},
    segment_id BIGINT NOT NULL,
    first_token BIGINT NOT NULL,
    postings INT NOT NULL,
    body {blob} NOT NULL,
    CONSTRAINT fk_platform_text_page_segment FOREIGN KEY (segment_id) REFERENCES platform_text_segment (id)
);
CREATE INDEX ix_platform_text_page ON platform_text_page (segment_id, first_token, id, postings);
GO
-- One row, locked by whoever merges, so that two instances never merge the same segments.
CREATE TABLE platform_text_turn (
    id INT NOT NULL PRIMARY KEY,
    turn BIGINT NOT NULL
);
INSERT INTO platform_text_turn (id, turn) VALUES (1, 0);
GO
-- Records whose text was taken out, until they come back: the upkeep leaves them out of what it merges.
CREATE TABLE platform_text_removed (
--@sqlite
    id INTEGER NOT NULL PRIMARY KEY
--@sqlserver
    id BIGINT NOT NULL PRIMARY KEY
--@both
);
