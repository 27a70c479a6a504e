package nl.sluis.gateway.keys;

import java.security.cert.X509Certificate;
import java.util.List;

/** Where this gateway knows from what was revoked: lists of authorities, and what they answered about single certificates. */
record Revocations(KnownLists lists, KnownAnswers answers) {
    void readFolder(List<X509Certificate> authorities) {
        lists.readFolder(authorities);
    }

    void renew() {
        lists.renew();
        answers.renew();
    }

    void renewMissing() {
        lists.renewMissing();
        answers.renewMissing();
    }

    /** What a certificate names and was not looked for yet is, now. */
    void want(X509Certificate certificate, Issuers.Issued from) {
        from.lists().stream().filter(lists::isNew).forEach(address -> lists.want(address, from.issuer()));
        if (answers.isNew(certificate)) {
            from.responders().stream()
                    .findFirst()
                    .ifPresent(address -> answers.want(certificate, from.issuer(), address));
        }
    }
}
