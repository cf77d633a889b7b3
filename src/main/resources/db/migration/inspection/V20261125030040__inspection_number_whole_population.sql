-- Stratum 0 is the whole population, from which the control arm is drawn; each arm has its own order in it.
alter table inspection_stratum drop constraint inspection_stratum_stratum_check;
alter table inspection_stratum add constraint inspection_stratum_number check (stratum >= 0);
-- Which samples a plan still needs, and whether everything is bought.
create index inspection_sample_plan on inspection_sample (plan_id, arm, stratum, state);
