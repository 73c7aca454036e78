CREATE OR REPLACE MACRO plain(words) AS replace(
    translate(nfc_normalize(words), '‘’‚‛′ʼ´`“”„‟″‐‑‒–—―−', repeat('''', 8) || repeat('"', 5) || repeat('-', 7)), '…', '...'
);
COMMENT ON MACRO plain IS 'Words with plain quotation marks, dashes and dots: claims that are equal so are the same claim, set otherwise.';
