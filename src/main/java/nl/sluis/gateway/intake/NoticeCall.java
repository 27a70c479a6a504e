package nl.sluis.gateway.intake;

import nl.sluis.gateway.party.Party;

/** {@code POST /v1/propagaties}: a notice, to everybody who got the data. */
final class NoticeCall implements Call {
    private final SentEventReader events;
    private final NoticeReader notices;
    private final NoticeDesk desk;

    NoticeCall(SentEventReader events, NoticeReader notices, NoticeDesk desk) {
        this.events = events;
        this.notices = notices;
        this.desk = desk;
    }

    @Override
    public Reply answer(Party caller, Asked asked) {
        return Replies.of(desk.take(caller, notices.read(events.read(asked))), MessageReader::inData);
    }
}
