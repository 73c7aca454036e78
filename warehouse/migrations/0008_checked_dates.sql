-- Which of the lexicon's dates were compared with their source.

ALTER TABLE name_links ADD COLUMN reference.checked VARCHAR[];
ALTER TABLE agreements ADD COLUMN reference_checked VARCHAR[];
COMMENT ON COLUMN agreements.reference_checked IS 'Which of adopted, signed and in_force the source states. A date that is not listed was written from general knowledge: look it up before you rely on it.';
