-- What feature extraction an attempt needed, in pairs of a clip and a front end, and how far it is in loading its recordings.
-- Counts are the attempt's own, so that those of a lost one stay when another begins; a study's are their sum.

alter table attempt
    add column extracted   bigint  not null default 0 check (extracted between 0 and 1000000000),
    add column reused      bigint  not null default 0 check (reused between 0 and 1000000000),
    add column stage       text    check (length(stage) between 1 and 50),
    add column stage_done  integer not null default 0,
    add column stage_total integer not null default 0,
    add check (stage_done between 0 and stage_total),
    add check (stage is null or state = 'RUNNING');

comment on column attempt.extracted is 'Pairs this attempt computed, up to the worker''s last message.';
comment on column attempt.reused is 'Pairs this attempt found computed already.';
comment on column attempt.stage is 'What is being loaded, e.g. decoding; null while training and after the end.';
