package nl.sluis.gateway.report.projection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import nl.sluis.gateway.journal.LogPosition;
import nl.sluis.gateway.journal.LogWindow;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.report.projection.Forms.Form;

/**
 * What is to be told, in which form.
 *
 * @param asked  its words, without the page: for the record of the look
 * @param window the period, or what of it stands behind a page
 * @param entry  only this one
 */
record ExportOrder(ObjectNode asked, Form form, LogWindow window, Optional<EntryId> entry) {
    /** The same, behind a page. */
    ExportOrder behind(LogPosition position) {
        return new ExportOrder(asked, form, window.before(position), entry);
    }
}
