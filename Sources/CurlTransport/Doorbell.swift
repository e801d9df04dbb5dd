import CCurl
import Glibc

/// Wakes up who waits for transfers, from any thread.
///
/// In place of `curl_multi_wakeup`, which must not be called once the handle may be gone: so it would have to be called
/// under a lock that whoever wakes up needs at once. This is there as long as its owner, and takes fewer system calls.
struct Doorbell: ~Copyable, Sendable {
    private let descriptor: Int32

    /// Nil when the process has too many files open.
    init?() {
        descriptor = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        if descriptor < 0 { return nil }
    }

    deinit { close(descriptor) }

    /// Makes ``wait(with:heeding:)`` return, the next one when there is none under way.
    func ring() { eventfd_write(descriptor, 1) }

    /// Waits until something happens to a transfer, the bell is rung, or a caller's descriptor has something to read; a
    /// minute at most.
    func wait(with multi: UnsafeMutableRawPointer, heeding caller: CallersPart?) {
        let events = Int16(CURL_WAIT_POLLIN)
        var bell = curl_waitfd(fd: descriptor, events: events, revents: 0)
        if let caller, let heeded = caller.descriptor {
            var entries = [bell, curl_waitfd(fd: heeded, events: events, revents: 0)]
            shim_multi_poll(multi, &entries, 2, 60_000, nil)
            bell = entries[0]
            if entries[1].revents != 0 { caller.whenReadable() }
        } else {
            shim_multi_poll(multi, &bell, 1, 60_000, nil)
        }
        guard bell.revents != 0 else { return }
        var count = eventfd_t()
        eventfd_read(descriptor, &count)
    }
}
