import Glibc
import Testing

@testable import DreamsCommands

@Suite struct InterruptionTests {
    @Test func `a second Ctrl-C ends at once, however soon it comes`() {
        #expect(Interruption.endsAtOnce(SIGINT, after: 0))
        #expect(Interruption.endsAtOnce(SIGINT, after: 100_000))
    }

    @Test func `what timeout sends twice is one SIGTERM, and a later one is meant`() {
        #expect(!Interruption.endsAtOnce(SIGTERM, after: 0))
        #expect(!Interruption.endsAtOnce(SIGTERM, after: 1_999))
        #expect(Interruption.endsAtOnce(SIGTERM, after: 2_000))
    }

    @Test func `a terminal that is gone hurries nobody, however often that is told`() {
        #expect(!Interruption.endsAtOnce(SIGHUP, after: 0))
        #expect(!Interruption.endsAtOnce(SIGHUP, after: 100_000))
    }
}
