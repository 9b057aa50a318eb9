-- After a search its best configurations are trained again, on seeds that nothing was chosen by.

alter table study add column searched_at timestamptz;
comment on column study.searched_at is 'The search had ended and its best were to be confirmed; null before, and where nothing is.';

alter table trial add column confirms integer check (confirms >= 1);
comment on column trial.confirms is 'Number of the trial whose configuration is trained again; null: a trial of the search itself.';

alter table trial drop constraint trial_study_id_configuration_hash_key;
create unique index trial_configuration on trial (study_id, configuration_hash) where confirms is null;
drop index trial_ranking;
create index trial_ranking on trial (study_id, value, seconds) where state = 'COMPLETED' and confirms is null;
create index trial_confirmation on trial (study_id, confirms) where confirms is not null;

-- What a study begins with because earlier ones did well with it. Written when the study is submitted and never changed, so that every
-- decision that follows from it can be made again, whatever becomes of the other studies.
create table memory (
    study_id      bigint           not null references study (id) on delete cascade,
    rank          integer          not null check (rank >= 1),
    configuration jsonb            not null check (jsonb_typeof(configuration) = 'object'),
    source        text             not null,
    trial         integer          not null check (trial >= 1),
    value         double precision not null,
    primary key (study_id, rank)
);
comment on table memory is 'Configurations of earlier studies, as this study''s space has them; the best first.';
comment on column memory.source is 'Name of the earlier study.';
comment on column memory.trial is 'Its trial there.';
