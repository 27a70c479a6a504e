package nl.sluis.gateway.routes;

import java.util.function.IntUnaryOperator;
import nl.sluis.gateway.delivery.Parcel;
import nl.sluis.gateway.message.Oin;

/**
 * A parcel whose message is closed for its receiver; the open one is gone.
 *
 * @param line the parcel's, of so many as its receiver has
 * @param jwe  compact (RFC 7516)
 */
record Enclosed(Papers papers, Oin receiver, IntUnaryOperator line, String jwe) {
    static Enclosed of(Parcel parcel, Papers papers, String jwe) {
        return new Enclosed(papers, parcel.receiver().oin(), parcel::lineOf, jwe);
    }

    @Override
    public String toString() {
        return "Enclosed[" + papers.id() + "]";
    }
}
