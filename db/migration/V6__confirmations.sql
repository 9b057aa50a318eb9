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
