-- Studies whose trials other programs carry out: workers of Diapason leave them alone.

alter table study add column external boolean not null default false;
comment on column study.external is 'Its definition says trainer: external; only claims that name the study get its trials.';
