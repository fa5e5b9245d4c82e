-- Value realization: what a survey is for, groups of colleagues and partners who answer, answers in the pool, and when each person was last heard.
ALTER TABLE realization_survey ADD occasion NVARCHAR(20) NOT NULL DEFAULT 'regular';
GO
ALTER TABLE realization_survey ADD feature_id BIGINT NULL;
GO
ALTER TABLE realization_survey ADD release_name NVARCHAR(100) NULL;
GO
-- partner, sales, presales, projectManager: surveys of those who live with the customer's project.
ALTER TABLE realization_survey_link ADD respondent_group NVARCHAR(20) NULL;
GO
ALTER TABLE realization_survey_response ADD respondent_group NVARCHAR(20) NULL;
GO
-- Answers in words that became voices of the requirement pool.
CREATE TABLE realization_survey_voice (
    id {identity},
    response_id BIGINT NOT NULL,
    question_key {key:40} NOT NULL,
    requirement_id BIGINT NOT NULL,
    created_at DATETIME2(3) NOT NULL,
    CONSTRAINT uq_realization_survey_voice UNIQUE (response_id, question_key),
    CONSTRAINT fk_realization_survey_voice_response FOREIGN KEY (response_id) REFERENCES realization_survey_response (id)
);
CREATE INDEX ix_realization_survey_voice_requirement ON realization_survey_voice (requirement_id, id);
GO
-- The day on which a person was last met or has last answered; the first of 1970 where nothing was ever heard.
ALTER TABLE realization_contact ADD last_heard_on DATE NOT NULL DEFAULT '1970-01-01';
GO
CREATE INDEX ix_realization_contact_heard ON realization_contact (last_heard_on, id);
GO
UPDATE realization_contact SET last_heard_on = (
    SELECT MAX(v.visited_on) FROM realization_visit_contact m JOIN realization_visit v ON v.id = m.visit_id WHERE m.contact_id = realization_contact.id AND v.archived_at IS NULL)
 WHERE EXISTS (SELECT 1 FROM realization_visit_contact m JOIN realization_visit v ON v.id = m.visit_id WHERE m.contact_id = realization_contact.id AND v.archived_at IS NULL);
--@sqlite
UPDATE realization_contact SET last_heard_on = (SELECT MAX(substr(r.received_at, 1, 10)) FROM realization_survey_response r WHERE r.contact_id = realization_contact.id)
 WHERE EXISTS (SELECT 1 FROM realization_survey_response r WHERE r.contact_id = realization_contact.id AND substr(r.received_at, 1, 10) > last_heard_on);
--@sqlserver
UPDATE realization_contact SET last_heard_on = (SELECT CAST(MAX(r.received_at) AS DATE) FROM realization_survey_response r WHERE r.contact_id = realization_contact.id)
 WHERE EXISTS (SELECT 1 FROM realization_survey_response r WHERE r.contact_id = realization_contact.id AND CAST(r.received_at AS DATE) > last_heard_on);
