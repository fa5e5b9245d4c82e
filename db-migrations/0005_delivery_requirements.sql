-- Value delivery: the requirement pool.

CREATE TABLE delivery_requirement (
    id {identity},
    title NVARCHAR(300) NOT NULL,
    title_key {key:200} NOT NULL,
    description {text} NULL,
    -- The words as they first came in; never edited afterwards.
    original_text {text} NULL,
    end_goal {text} NULL,
    -- JSON array of at most three texts: the three whys, from the first wish to the purpose.
    whys {text} NOT NULL,
    received_on DATE NOT NULL,
    region NVARCHAR(100) NULL,
    region_key {key:100} NULL,
    module_id BIGINT NULL,
    feature_id BIGINT NULL,
    kind NVARCHAR(20) NULL,
    priority_class NVARCHAR(20) NULL,
    suggested_priority NVARCHAR(20) NULL,
    owner_id BIGINT NULL,
    source NVARCHAR(40) NOT NULL,
    source_ref NVARCHAR(300) NULL,
    source_key {key:300} NULL,
    -- JSON array of texts.
    tags {text} NOT NULL,
    status NVARCHAR(20) NOT NULL,
    status_since DATETIME2(3) NOT NULL,
    -- Unknown columns of an imported file, as a JSON object.
    extra {text} NOT NULL,
    -- Kept in step with the voices by every change of them: distinct customers, their money (hundredths of the workspace's currency), nearest renewal.
    votes INT NOT NULL,
    asking_revenue BIGINT NOT NULL,
    next_renewal DATE NULL,
    best_tier NVARCHAR(20) NULL,
    -- In step with delivery_evidence and delivery_lost_renewal.
    evidence_count INT NOT NULL,
    lost_renewals INT NOT NULL,
    -- A whole number of tenths, so that the terms' points add up to it exactly; the terms as they were when it was counted.
    score FLOAT NOT NULL,
    score_terms {text} NOT NULL,
    -- Screening.
    screening_outcome NVARCHAR(10) NULL,
    screening_reason {text} NULL,
    answered_feature_id BIGINT NULL,
    answered_method {text} NULL,
    screened_by BIGINT NULL,
    screened_at DATETIME2(3) NULL,
    -- Ops' recommendation; its evidence stands in delivery_evidence.
    recommended_verdict NVARCHAR(10) NULL,
    recommended_priority NVARCHAR(20) NULL,
    recommended_release NVARCHAR(60) NULL,
    judgement {text} NULL,
    recommended_by BIGINT NULL,
    recommended_at DATETIME2(3) NULL,
    -- The product manager's decision in force; earlier ones stand in delivery_decision.
    verdict NVARCHAR(10) NULL,
    decision_reason {text} NULL,
    target_release NVARCHAR(60) NULL,
    decided_by BIGINT NULL,
    decided_at DATETIME2(3) NULL,
    -- Launch.
    launched_on DATE NULL,
    launched_release NVARCHAR(60) NULL,
    launched_by BIGINT NULL,
    launched_at DATETIME2(3) NULL,
    -- Merged into another requirement; status_before_merge is what unmerging restores.
    merged_into BIGINT NULL,
    status_before_merge NVARCHAR(20) NULL,
    import_id BIGINT NULL,
    created_by BIGINT NULL,
    created_at DATETIME2(3) NOT NULL,
    updated_at DATETIME2(3) NOT NULL,
    archived_at DATETIME2(3) NULL,
    version BIGINT NOT NULL,
    CONSTRAINT fk_delivery_requirement_merged FOREIGN KEY (merged_into) REFERENCES delivery_requirement (id)
);
CREATE INDEX ix_delivery_requirement_score ON delivery_requirement (score, id);
CREATE INDEX ix_delivery_requirement_received ON delivery_requirement (received_on, id);
CREATE INDEX ix_delivery_requirement_updated ON delivery_requirement (updated_at, id);
CREATE INDEX ix_delivery_requirement_status ON delivery_requirement (status, score, id);
CREATE INDEX ix_delivery_requirement_owner ON delivery_requirement (owner_id, score, id);
CREATE INDEX ix_delivery_requirement_module ON delivery_requirement (module_id, score, id);
CREATE INDEX ix_delivery_requirement_feature ON delivery_requirement (feature_id);
CREATE INDEX ix_delivery_requirement_votes ON delivery_requirement (votes, id);
CREATE INDEX ix_delivery_requirement_revenue ON delivery_requirement (asking_revenue, id);
CREATE INDEX ix_delivery_requirement_renewal ON delivery_requirement (next_renewal, id);
CREATE INDEX ix_delivery_requirement_creator ON delivery_requirement (created_by, score, id);
CREATE INDEX ix_delivery_requirement_source ON delivery_requirement (source_key);
CREATE INDEX ix_delivery_requirement_import ON delivery_requirement (import_id);
CREATE INDEX ix_delivery_requirement_merged ON delivery_requirement (merged_into);
GO
-- One voice: a customer who asked, in the customer's own words. Votes are the distinct customers among them.
CREATE TABLE delivery_voice (
    id {identity},
    requirement_id BIGINT NOT NULL,
    -- The requirement the voice came in with, when a merge moved it.
    origin_requirement_id BIGINT NULL,
    customer_id BIGINT NULL,
    contact NVARCHAR(200) NULL,
    -- How it was heard: visit, phone, form, meeting, ticket, import, api, other.
    channel NVARCHAR(20) NOT NULL,
    said_on DATE NOT NULL,
    -- The words as they were said, and beside them the words as a colleague edited them.
    original_text {text} NULL,
    edited_text {text} NULL,
    author_id BIGINT NULL,
    import_id BIGINT NULL,
    created_at DATETIME2(3) NOT NULL,
    updated_at DATETIME2(3) NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT fk_delivery_voice_requirement FOREIGN KEY (requirement_id) REFERENCES delivery_requirement (id)
);
CREATE INDEX ix_delivery_voice_requirement ON delivery_voice (requirement_id, customer_id);
CREATE INDEX ix_delivery_voice_customer ON delivery_voice (customer_id, requirement_id);
CREATE INDEX ix_delivery_voice_origin ON delivery_voice (origin_requirement_id);
GO
-- "I judge from …": what a recommendation rests on.
CREATE TABLE delivery_evidence (
    id {identity},
    requirement_id BIGINT NOT NULL,
    position INT NOT NULL,
    kind NVARCHAR(20) NOT NULL,
    ref NVARCHAR(300) NULL,
    text {text} NOT NULL,
    CONSTRAINT fk_delivery_evidence_requirement FOREIGN KEY (requirement_id) REFERENCES delivery_requirement (id)
);
CREATE INDEX ix_delivery_evidence_requirement ON delivery_evidence (requirement_id, position);
GO
-- Every decision ever taken, with what ops had recommended at that moment: their agreement is counted from here.
CREATE TABLE delivery_decision (
    id {identity},
    requirement_id BIGINT NOT NULL,
    verdict NVARCHAR(10) NOT NULL,
    reason {text} NOT NULL,
    target_release NVARCHAR(60) NULL,
    recommended_verdict NVARCHAR(10) NULL,
    recommended_priority NVARCHAR(20) NULL,
    recommended_release NVARCHAR(60) NULL,
    judgement {text} NULL,
    recommended_by BIGINT NULL,
    decided_by BIGINT NOT NULL,
    decided_at DATETIME2(3) NOT NULL,
    meeting_id BIGINT NULL,
    undone_at DATETIME2(3) NULL,
    CONSTRAINT fk_delivery_decision_requirement FOREIGN KEY (requirement_id) REFERENCES delivery_requirement (id)
);
CREATE INDEX ix_delivery_decision_requirement ON delivery_decision (requirement_id, id);
CREATE INDEX ix_delivery_decision_at ON delivery_decision (decided_at);
GO
-- Who is told of every change of state: who asked, who added a voice, who chose to follow.
CREATE TABLE delivery_requirement_follower (
    requirement_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    -- asked, voice, follow
    reason NVARCHAR(10) NOT NULL,
    -- The requirement the follower came over from, when a merge brought them.
    origin_requirement_id BIGINT NULL,
    CONSTRAINT pk_delivery_requirement_follower PRIMARY KEY (requirement_id, user_id),
    CONSTRAINT fk_delivery_requirement_follower FOREIGN KEY (requirement_id) REFERENCES delivery_requirement (id)
);
CREATE INDEX ix_delivery_requirement_follower_user ON delivery_requirement_follower (user_id, requirement_id);
GO
-- The requester's word on whether the end goal is met: the loop closes or reopens.
CREATE TABLE delivery_confirmation (
    id {identity},
    requirement_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    is_met BIT NOT NULL,
    comment {text} NULL,
    confirmed_at DATETIME2(3) NOT NULL,
    CONSTRAINT fk_delivery_confirmation_requirement FOREIGN KEY (requirement_id) REFERENCES delivery_requirement (id)
);
CREATE INDEX ix_delivery_confirmation_requirement ON delivery_confirmation (requirement_id, id);
GO
-- What a merge moved, so that unmerging puts exactly that back: JSON arrays of the voices' and followers' ids.
CREATE TABLE delivery_merge (
    id {identity},
    requirement_id BIGINT NOT NULL,
    into_id BIGINT NOT NULL,
    voices {text} NOT NULL,
    followers {text} NOT NULL,
    status_since DATETIME2(3) NOT NULL,
    merged_at DATETIME2(3) NOT NULL,
    merged_by BIGINT NULL,
    unmerged_at DATETIME2(3) NULL,
    CONSTRAINT fk_delivery_merge_requirement FOREIGN KEY (requirement_id) REFERENCES delivery_requirement (id)
);
CREATE INDEX ix_delivery_merge_requirement ON delivery_merge (requirement_id, id);
GO
-- A customer lost over this requirement: it counts for more from then on.
CREATE TABLE delivery_lost_renewal (
    id {identity},
    requirement_id BIGINT NOT NULL,
    customer_id BIGINT NOT NULL,
    reason {text} NULL,
    lost_at DATETIME2(3) NOT NULL,
    CONSTRAINT uq_delivery_lost_renewal UNIQUE (requirement_id, customer_id),
    CONSTRAINT fk_delivery_lost_renewal_requirement FOREIGN KEY (requirement_id) REFERENCES delivery_requirement (id)
);
GO
-- How requirements are scored; the newest row is in force, earlier ones explain earlier scores.
CREATE TABLE delivery_scoring_rule (
    id {identity},
    definition {text} NOT NULL,
    currency NVARCHAR(3) NOT NULL,
    created_by BIGINT NULL,
    created_at DATETIME2(3) NOT NULL
);
GO
-- Published to the other modules: read-only, joined by id.
CREATE VIEW delivery_pub_requirement AS
SELECT id, title, status, feature_id, module_id, score, votes FROM delivery_requirement WHERE archived_at IS NULL;
GO
CREATE VIEW delivery_pub_requirement_customer AS
SELECT DISTINCT requirement_id, customer_id FROM delivery_voice WHERE customer_id IS NOT NULL;
