-- What kind of failure ended a trial, so that a search can tell what is infeasible from what went wrong, and what an attempt
-- expected to need, so that forecasts can be held against what was measured.

alter table trial add column failure text
    check (failure in ('ERROR', 'DIVERGED', 'OUT_OF_MEMORY', 'REFUSED', 'LOST'));
-- Earlier versions told no kind; only a trial given up after its third loss can be recognised.
update trial set failure = case when lost >= 3 then 'LOST' else 'ERROR' end where state = 'FAILED';
alter table trial add check ((state = 'FAILED') = (failure is not null));

comment on column trial.failure is
    'DIVERGED, OUT_OF_MEMORY and REFUSED are the configuration''s own: infeasible. ERROR and LOST say nothing of it.';

alter table attempt add column forecast jsonb check (jsonb_typeof(forecast) = 'object');

comment on column attempt.forecast is
    'What the worker expected the trial to need: heapBytes, offHeapBytes, epochSeconds; null where it foretold nothing.';
