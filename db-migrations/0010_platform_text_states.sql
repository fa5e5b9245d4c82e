-- Platform: the text index's live segments, and those to remove, found without looking at all that were ever merged.
CREATE INDEX ix_platform_text_segment_state ON platform_text_segment (state, changed_at, texts);
