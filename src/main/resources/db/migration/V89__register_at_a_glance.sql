-- The register of one holder: what came last, and which consents end soon.
create index consent_of_holder on consent (holder, recorded_at desc) include (decision);
create index consent_ending on consent (holder, valid_to) where decision = 'toestemming';
