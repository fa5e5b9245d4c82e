-- Value realization: surveys, answered by links without sign-in.

CREATE TABLE realization_survey (
    id {identity},
    title NVARCHAR(200) NOT NULL,
    title_key {key:200} NOT NULL,
    intro {text} NULL,
    -- payers, users
    population NVARCHAR(20) NOT NULL,
    -- JSON array.
    questions {text} NOT NULL,
    one_answer BIT NOT NULL,
    -- draft, open, closed
    state NVARCHAR(20) NOT NULL,
    closes_on DATE NULL,
    owner_id BIGINT NULL,
    created_at DATETIME2(3) NOT NULL,
    updated_at DATETIME2(3) NOT NULL,
    archived_at DATETIME2(3) NULL,
    version BIGINT NOT NULL
);
CREATE INDEX ix_realization_survey_created ON realization_survey (created_at, id);
GO
-- Only the hash of a link's token is kept.
CREATE TABLE realization_survey_link (
    id {identity},
    survey_id BIGINT NOT NULL,
    customer_id BIGINT NULL,
    contact_id BIGINT NULL,
    label NVARCHAR(200) NULL,
    token_hash {key:64} NOT NULL,
    created_at DATETIME2(3) NOT NULL,
    expires_at DATETIME2(3) NOT NULL,
    revoked_at DATETIME2(3) NULL,
    CONSTRAINT uq_realization_survey_link UNIQUE (token_hash),
    CONSTRAINT fk_realization_survey_link FOREIGN KEY (survey_id) REFERENCES realization_survey (id)
);
CREATE INDEX ix_realization_survey_link_survey ON realization_survey_link (survey_id, id);
GO
CREATE TABLE realization_survey_response (
    id {identity},
    survey_id BIGINT NOT NULL,
    link_id BIGINT NOT NULL,
    customer_id BIGINT NULL,
    contact_id BIGINT NULL,
    -- Whoever answers once: the contact, or the fingerprint of an e-mail address.
    person_key {key:100} NULL,
    answers {text} NOT NULL,
    received_at DATETIME2(3) NOT NULL,
    CONSTRAINT fk_realization_survey_response_survey FOREIGN KEY (survey_id) REFERENCES realization_survey (id),
    CONSTRAINT fk_realization_survey_response_link FOREIGN KEY (link_id) REFERENCES realization_survey_link (id)
);
CREATE UNIQUE INDEX uq_realization_survey_response ON realization_survey_response (survey_id, person_key) WHERE person_key IS NOT NULL;
CREATE INDEX ix_realization_survey_response_link ON realization_survey_response (link_id, received_at);
CREATE INDEX ix_realization_survey_response_received ON realization_survey_response (received_at, id);
CREATE INDEX ix_realization_survey_response_customer ON realization_survey_response (customer_id, received_at, id);
