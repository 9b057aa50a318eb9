-- Trials that pause at a rung and go on later; what happened to a study, in order; and what its search decided, with the place in
-- that order it knew, so that every decision can be made again from what it saw.

alter table study
    add column external       boolean not null default false,
    add column total_epochs   bigint check (total_epochs >= 1),
    add column position       bigint not null default 0 check (position >= 0),
    add column epochs_trained bigint not null default 0 check (epochs_trained >= 0),
    add column epochs_spent   bigint not null default 0 check (epochs_spent >= 0);
comment on column study.external is 'Its trials are carried out by programs that ask for it by name, not by Diapason''s workers.';
comment on column study.total_epochs is 'Budget: epochs that all trials together may train; null where only trials are counted.';
comment on column study.position is 'Of its last event. Counted under the lock of this row, so events commit in their order.';
comment on column study.epochs_trained is 'Sum of the epochs its trials have reached: each epoch of a trial once, however often it was trained.';
comment on column study.epochs_spent is 'Epochs trained, those that a lost worker trained and another one again included.';

alter table trial add column pause_advised boolean not null default false;
comment on column trial.pause_advised is 'The stopping rule wants it to pause: the worker is told at every further sign of life.';

-- What a search asks at every claim: where the open trials are. Never more of them than workers and paused trials.
create index trial_open on trial (study_id, state) where state in ('WAITING', 'RUNNING', 'PAUSED');
drop index trial_waiting;

alter table attempt drop constraint attempt_state_check;
alter table attempt add constraint attempt_state_check
    check (state in ('RUNNING', 'PAUSED', 'COMPLETED', 'STOPPED', 'FAILED', 'LOST', 'CANCELLED'));

create table event (
    study_id     bigint             not null references study (id) on delete cascade,
    position     bigint             not null check (position >= 1),
    kind         text               not null check (kind in ('BEGUN', 'RESUMED', 'MEASURED', 'PAUSED', 'LOST',
                     'COMPLETED', 'STOPPED', 'INFEASIBLE', 'FAILED', 'CANCELLED')),
    trial        integer            not null check (trial >= 1),
    attempt      integer            not null check (attempt >= 0),
    epoch        integer            not null check (epoch >= 0),
    objectives   double precision[] not null,
    violation    double precision   not null check (violation >= 0),
    happened_at  timestamptz        not null default clock_timestamp(),
    primary key (study_id, position)
);
comment on table event is 'Never changed: the first N events of a study are all that its search knew at position N.';
comment on column event.trial is 'Its number within the study.';
comment on column event.epoch is 'MEASURED: the epoch; else how many the trial has.';
comment on column event.objectives is 'In the order of the definition, NaN where not measured; empty where the event tells none.';

create table decision (
    study_id      bigint           not null references study (id) on delete cascade,
    number        bigint           not null check (number >= 1),
    position      bigint           not null check (position >= 0),
    kind          text             not null check (kind in ('BEGIN', 'RESUME', 'PAUSE', 'STOP')),
    trial         integer          not null check (trial >= 1),
    epoch         integer          not null check (epoch >= 0),
    may_begin     boolean          not null,
    configuration jsonb            check (jsonb_typeof(configuration) = 'object'),
    seed          bigint           not null,
    algorithm     text             not null,
    version       text             not null,
    made_at       timestamptz      not null,
    primary key (study_id, number),
    check ((kind = 'BEGIN') = (configuration is not null))
);
comment on column decision.position is 'Of the last event it knew.';
comment on column decision.may_begin is 'Whether a new trial could be begun, which the rule was told when it was asked which one goes on.';
comment on column decision.algorithm is 'Sampler or stopping rule by name.';
comment on column decision.version is 'Of Diapason.';

-- What happened before this version, as far as it is known: enough for a search to go on.
insert into event (study_id, position, kind, trial, attempt, epoch, objectives, violation, happened_at)
select study_id, row_number() over (partition by study_id order by happened_at, step, trial, epoch),
    kind, trial, attempt, epoch, objectives, 0, happened_at
from (
    select study_id, created_at as happened_at, 1 as step, 'BEGUN' as kind, number as trial, 1 as attempt, 0 as epoch,
        '{}'::double precision[] as objectives
    from trial
    union all
    select t.study_id, m.measured_at, 2, 'MEASURED', t.number, m.attempt, m.epoch, array[coalesce(m.value, 'NaN')]
    from measurement m join trial t on t.id = m.trial_id
    where m.epoch <= t.epoch
    union all
    select study_id, ended_at, 3,
        case when failure in ('DIVERGED', 'OUT_OF_MEMORY', 'REFUSED') then 'INFEASIBLE' else state end,
        number, attempt, epoch, case when value is null then '{}' else array[value] end
    from trial
    where ended_at is not null
) as happened;

update study set
    position = (select count(*) from event e where e.study_id = study.id),
    epochs_trained = (select coalesce(sum(t.epoch), 0) from trial t where t.study_id = study.id),
    epochs_spent = (select coalesce(sum(t.epoch), 0) from trial t where t.study_id = study.id);
