package nl.sluis.bench;

/** Consents of persons who never come, written into the register beside the gateway: for its size, not for what they say. */
final class Register {
    private Register() {}

    static void fill(Store store, int consents) {
        if (consents == 0) {
            return;
        }
        System.err.printf("  %,d consents%n", consents);
        store.execute("""
                with made as (
                    insert into consent (person_hash, holder, version, decision, decided_by, age_group, receiver_role, purpose,
                                         scope, categories, valid_from, valid_to, evidence_ref, evidence_form, recorded_by,
                                         recorded_at, entry_id)
                    select sha256(n::text::bytea), '00000099000000001000', 1, 'toestemming', 'betrokkene', '16-plus', 'uwv',
                           're-integratie', 'traject', array['traject'], current_date - 30, current_date + 300, 'TST-' || n,
                           'schriftelijk', '00000099000000001000', now(), gen_random_uuid()
                      from generate_series(1, %d) n
                    returning person_hash, holder, version)
                insert into consent_head select person_hash, holder, version from made""".formatted(consents));
        store.execute("vacuum analyze consent");
        store.execute("vacuum analyze consent_head");
        store.execute("checkpoint");
    }
}
