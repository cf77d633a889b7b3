-- Who decided: high-risk categories need two people (rules.md 5, A2), and the database holds to it as well. A draft that
-- was never submitted may be withdrawn too.
alter table merchant_application
    add column updated_by text,
    add column first_decider text,
    add column second_decider text,
    add constraint merchant_application_two_people check (first_decider <> second_decider),
    add constraint merchant_application_first check (state <> 'second_review' or first_decider is not null),
    add constraint merchant_application_second
        check (state <> 'approved' or not high_risk or (first_decider is not null and second_decider is not null)),
    drop constraint merchant_application_check,
    add constraint merchant_application_submitted
        check (state in ('draft', 'withdrawn') or source = 'bulk' or round > 0);
