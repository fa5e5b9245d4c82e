-- Platform: people, sessions, keys, audit, jobs, files, outbox and everything else that every module stands on.

CREATE TABLE platform_user (
    id {identity},
    email NVARCHAR(320) NOT NULL,
    email_key {key:320} NOT NULL,
    name NVARCHAR(200) NOT NULL,
    name_key {key:200} NOT NULL,
    password_hash NVARCHAR(200) NULL,
    language NVARCHAR(10) NULL,
    is_active BIT NOT NULL,
    created_at DATETIME2(3) NOT NULL,
    updated_at DATETIME2(3) NOT NULL,
    last_seen_at DATETIME2(3) NULL,
    version BIGINT NOT NULL,
    CONSTRAINT uq_platform_user_email UNIQUE (email_key)
);
GO
CREATE TABLE platform_user_role (
    user_id BIGINT NOT NULL,
    role NVARCHAR(30) NOT NULL,
    CONSTRAINT pk_platform_user_role PRIMARY KEY (user_id, role),
    CONSTRAINT fk_platform_user_role_user FOREIGN KEY (user_id) REFERENCES platform_user (id)
);
GO
CREATE TABLE platform_session (
    id {identity},
    user_id BIGINT NOT NULL,
    token_hash {key:64} NOT NULL,
    antiforgery_token NVARCHAR(64) NOT NULL,
    created_at DATETIME2(3) NOT NULL,
    last_used_at DATETIME2(3) NOT NULL,
    expires_at DATETIME2(3) NOT NULL,
    user_agent NVARCHAR(300) NULL,
    address NVARCHAR(64) NULL,
    CONSTRAINT uq_platform_session_token UNIQUE (token_hash),
    CONSTRAINT fk_platform_session_user FOREIGN KEY (user_id) REFERENCES platform_user (id)
);
CREATE INDEX ix_platform_session_user ON platform_session (user_id);
GO
-- Failed sign-ins by account and by address; the throttle counts them over a window.
CREATE TABLE platform_sign_in_failure (
    id {identity},
    subject {key:330} NOT NULL,
    at DATETIME2(3) NOT NULL
);
CREATE INDEX ix_platform_sign_in_failure ON platform_sign_in_failure (subject, at);
GO
-- One-time links: the first admin's set-up, invitations, password resets.
CREATE TABLE platform_one_time_link (
    id {identity},
    purpose NVARCHAR(30) NOT NULL,
    token_hash {key:64} NOT NULL,
    user_id BIGINT NULL,
    created_at DATETIME2(3) NOT NULL,
    expires_at DATETIME2(3) NOT NULL,
    used_at DATETIME2(3) NULL,
    CONSTRAINT uq_platform_one_time_link UNIQUE (token_hash)
);
GO
CREATE TABLE platform_api_key (
    id {identity},
    user_id BIGINT NOT NULL,
    name NVARCHAR(200) NOT NULL,
    prefix NVARCHAR(20) NOT NULL,
    secret_hash {key:64} NOT NULL,
    scopes NVARCHAR(1000) NOT NULL,
    created_at DATETIME2(3) NOT NULL,
    expires_at DATETIME2(3) NOT NULL,
    last_used_at DATETIME2(3) NULL,
    revoked_at DATETIME2(3) NULL,
    version BIGINT NOT NULL,
    CONSTRAINT uq_platform_api_key_secret UNIQUE (secret_hash),
    CONSTRAINT fk_platform_api_key_user FOREIGN KEY (user_id) REFERENCES platform_user (id)
);
GO
CREATE TABLE platform_idempotency (
    caller {key:40} NOT NULL,
    idempotency_key {key:200} NOT NULL,
    request_hash NVARCHAR(64) NOT NULL,
    response {text} NULL,
    created_at DATETIME2(3) NOT NULL,
    CONSTRAINT pk_platform_idempotency PRIMARY KEY (caller, idempotency_key)
);
CREATE INDEX ix_platform_idempotency_created ON platform_idempotency (created_at);
GO
CREATE TABLE platform_audit (
    id {identity},
    at DATETIME2(3) NOT NULL,
    user_id BIGINT NULL,
    user_name NVARCHAR(200) NOT NULL,
    key_id BIGINT NULL,
    via NVARCHAR(20) NOT NULL,
    kind NVARCHAR(40) NOT NULL,
    record_id BIGINT NOT NULL,
    action NVARCHAR(40) NOT NULL,
    changes {text} NOT NULL,
    snapshot {text} NULL,
    -- One command can change several records: the rows after its first one name that one, so that all are undone together.
    batch BIGINT NULL,
    undone_by BIGINT NULL
);
CREATE INDEX ix_platform_audit_batch ON platform_audit (batch);
CREATE INDEX ix_platform_audit_record ON platform_audit (kind, record_id, id);
CREATE INDEX ix_platform_audit_user ON platform_audit (user_id, id);
GO
CREATE TABLE platform_outbox (
    id {identity},
    topic NVARCHAR(100) NOT NULL,
    payload {text} NOT NULL,
    created_at DATETIME2(3) NOT NULL,
    handled_at DATETIME2(3) NULL,
    -- Not before this: a row that somebody works on, or whose last try failed, rests until then.
    next_at DATETIME2(3) NULL,
    attempts INT NOT NULL DEFAULT 0
);
CREATE INDEX ix_platform_outbox_open ON platform_outbox (handled_at, id);
GO
CREATE TABLE platform_job (
    id {identity},
    kind NVARCHAR(60) NOT NULL,
    args {text} NOT NULL,
    state NVARCHAR(20) NOT NULL,
    done BIGINT NOT NULL,
    total BIGINT NULL,
    message NVARCHAR(1000) NULL,
    result {text} NULL,
    user_id BIGINT NULL,
    attempts INT NOT NULL,
    cancel_requested BIT NOT NULL,
    lease_owner NVARCHAR(60) NULL,
    lease_until DATETIME2(3) NULL,
    run_at DATETIME2(3) NOT NULL,
    created_at DATETIME2(3) NOT NULL,
    started_at DATETIME2(3) NULL,
    finished_at DATETIME2(3) NULL,
    version BIGINT NOT NULL
);
CREATE INDEX ix_platform_job_state ON platform_job (state, run_at);
GO
-- Files are kept in pieces of 256 KiB, so that neither an upload nor a download needs the whole in memory and every instance sees them.
CREATE TABLE platform_file (
    id {identity},
    name NVARCHAR(300) NOT NULL,
    media_type NVARCHAR(100) NOT NULL,
    size BIGINT NOT NULL,
    sha256 NVARCHAR(64) NOT NULL,
    user_id BIGINT NULL,
    created_at DATETIME2(3) NOT NULL,
    -- Null while its parts are still coming; an upload that broke off is swept away after a day.
    completed_at DATETIME2(3) NULL
);
CREATE TABLE platform_file_part (
    file_id BIGINT NOT NULL,
    part INT NOT NULL,
    content {blob} NOT NULL,
    CONSTRAINT pk_platform_file_part PRIMARY KEY (file_id, part),
    CONSTRAINT fk_platform_file_part_file FOREIGN KEY (file_id) REFERENCES platform_file (id)
);
GO
-- Small facts about the installation itself, such as which demo workspace it holds.
CREATE TABLE platform_setting (
    name {key:100} NOT NULL PRIMARY KEY,
    value {text} NOT NULL
);
GO
-- Published to the modules: colleagues by id.
CREATE VIEW platform_pub_user AS
SELECT id, name, name_key, email, is_active FROM platform_user;
