-- Platform: what people do around the records: notifications, comments, attachments, saved views.

CREATE TABLE platform_notification (
    id {identity},
    user_id BIGINT NOT NULL,
    kind NVARCHAR(60) NOT NULL,
    -- JSON object: the values of the text's places. The text itself is made when it is read, in the reader's language.
    text_values {text} NOT NULL,
    link NVARCHAR(500) NOT NULL,
    at DATETIME2(3) NOT NULL,
    read_at DATETIME2(3) NULL,
    CONSTRAINT fk_platform_notification_user FOREIGN KEY (user_id) REFERENCES platform_user (id)
);
CREATE INDEX ix_platform_notification_user ON platform_notification (user_id, read_at, id);
GO
-- A saved view: a list's filters, order and columns under a name.
CREATE TABLE platform_view (
    id {identity},
    list NVARCHAR(60) NOT NULL,
    name NVARCHAR(100) NOT NULL,
    name_key {key:100} NOT NULL,
    query {text} NOT NULL,
    user_id BIGINT NOT NULL,
    is_shared BIT NOT NULL,
    created_at DATETIME2(3) NOT NULL,
    updated_at DATETIME2(3) NOT NULL,
    archived_at DATETIME2(3) NULL,
    version BIGINT NOT NULL,
    CONSTRAINT fk_platform_view_user FOREIGN KEY (user_id) REFERENCES platform_user (id)
);
CREATE UNIQUE INDEX uq_platform_view_name ON platform_view (user_id, list, name_key) WHERE archived_at IS NULL;
CREATE INDEX ix_platform_view_list ON platform_view (list);
GO
-- What each person makes of a view: pinned to the rail, opened first, at which place among the tabs.
CREATE TABLE platform_view_choice (
    view_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    is_pinned BIT NOT NULL,
    is_default BIT NOT NULL,
    place INT NULL,
    CONSTRAINT pk_platform_view_choice PRIMARY KEY (view_id, user_id),
    CONSTRAINT fk_platform_view_choice_view FOREIGN KEY (view_id) REFERENCES platform_view (id),
    CONSTRAINT fk_platform_view_choice_user FOREIGN KEY (user_id) REFERENCES platform_user (id)
);
GO
-- A word on any record; its Markdown is kept as it was written.
CREATE TABLE platform_comment (
    id {identity},
    kind NVARCHAR(40) NOT NULL,
    record_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    text {text} NOT NULL,
    created_at DATETIME2(3) NOT NULL,
    edited_at DATETIME2(3) NULL,
    deleted_at DATETIME2(3) NULL,
    version BIGINT NOT NULL,
    CONSTRAINT fk_platform_comment_user FOREIGN KEY (user_id) REFERENCES platform_user (id)
);
CREATE INDEX ix_platform_comment_record ON platform_comment (kind, record_id, id);
GO
-- A file that belongs to a record.
CREATE TABLE platform_attachment (
    id {identity},
    kind NVARCHAR(40) NOT NULL,
    record_id BIGINT NOT NULL,
    file_id BIGINT NOT NULL,
    user_id BIGINT NULL,
    created_at DATETIME2(3) NOT NULL,
    CONSTRAINT uq_platform_attachment UNIQUE (kind, record_id, file_id),
    CONSTRAINT fk_platform_attachment_file FOREIGN KEY (file_id) REFERENCES platform_file (id)
);
CREATE INDEX ix_platform_attachment_file ON platform_attachment (file_id);
