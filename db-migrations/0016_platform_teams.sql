-- Teams of colleagues: who belongs together, and who leads.
CREATE TABLE platform_team (
    id {identity},
    name NVARCHAR(200) NOT NULL,
    name_key {key:200} NOT NULL,
    description {text} NULL,
    lead_id BIGINT NULL,
    -- JSON array of the members' ids, so that a change is undone as a whole; platform_team_member is its index.
    members {text} NOT NULL,
    created_at DATETIME2(3) NOT NULL,
    updated_at DATETIME2(3) NOT NULL,
    archived_at DATETIME2(3) NULL,
    version BIGINT NOT NULL,
    CONSTRAINT fk_platform_team_lead FOREIGN KEY (lead_id) REFERENCES platform_user (id)
);
CREATE UNIQUE INDEX uq_platform_team_name ON platform_team (name_key) WHERE archived_at IS NULL;
GO
CREATE TABLE platform_team_member (
    team_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    CONSTRAINT pk_platform_team_member PRIMARY KEY (team_id, user_id),
    CONSTRAINT fk_platform_team_member_team FOREIGN KEY (team_id) REFERENCES platform_team (id),
    CONSTRAINT fk_platform_team_member_user FOREIGN KEY (user_id) REFERENCES platform_user (id)
);
CREATE INDEX ix_platform_team_member_user ON platform_team_member (user_id, team_id);
