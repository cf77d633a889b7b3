-- Results of the control draw by when they became final: the share that passed over any time.
create index inspection_concluded_control on inspection_concluded (concluded_at)
    where arm = 'control' and withdrawn_at is null;
