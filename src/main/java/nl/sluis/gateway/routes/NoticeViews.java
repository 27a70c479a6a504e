package nl.sluis.gateway.routes;

import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.intake.NoticeDesk;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.notice.Notices;
import nl.sluis.gateway.notice.Notices.Progress;
import nl.sluis.gateway.notice.Stage;

/** The progress of a notice in the words of the wire. */
final class NoticeViews {
    private NoticeViews() {}

    static NoticeDesk.View of(EntryId id, Notices.View view) {
        return new NoticeDesk.View(
                id,
                view.type(),
                code(view.stage()),
                view.since(),
                view.recipients().stream().map(NoticeViews::told).toList());
    }

    private static String code(Stage stage) {
        return switch (stage) {
            case OPEN -> "bezig";
            case DONE -> "klaar";
            case GIVEN_UP -> "opgegeven";
        };
    }

    private static NoticeDesk.Told told(Notices.Told told) {
        return switch (told.progress()) {
            case Progress.Waits() -> told(told, "wacht");
            case Progress.NotReceived() -> told(told, "niet-ontvangen");
            case Progress.Sent(var message, var delivery) ->
                new NoticeDesk.Told(
                        told.receiver(), told.region(), told.role(), delivery.code(), Optional.of(message), List.of());
            case Progress.NotReached(var reasons) ->
                new NoticeDesk.Told(
                        told.receiver(), told.region(), told.role(), "niet-bereikt", Optional.empty(), reasons);
        };
    }

    private static NoticeDesk.Told told(Notices.Told told, String status) {
        return new NoticeDesk.Told(told.receiver(), told.region(), told.role(), status, Optional.empty(), List.of());
    }
}
