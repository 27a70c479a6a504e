package nl.sluis.gateway.approval;

/** What is asked and approved, in one form. */
public interface Signable {
    /** Who asked, by name; who approves is somebody else. */
    String requester();

    /** What was asked, as it travels between those who approve it. */
    byte[] canonical();

    /** What an approver signs: everything that was asked, with a label of its own. */
    byte[] toSign();
}
