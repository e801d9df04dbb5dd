import CCurl
import Glibc
import HTTPTransport
import Synchronization

/// Where all transfers of a transport run, and the way in.
///
/// libcurl's handles belong to one thread at a time, the driver's; others only leave messages in the inbox and ring the
/// bell. The driver is a thread of the loop's own, which starts when it is first needed; the very first request may be
/// driven by the thread that makes it, see ``CallersPart``.
final class CurlLoop: Sendable {
    typealias Answer = Result<HTTPResponse, TransportError>

    /// Who works on the transfers.
    private enum Driver {
        case nobody
        /// The thread that made the first request.
        case caller
        case thread(pthread_t)
    }

    private struct Inbox {
        var nextID = 0
        var submissions: [Submission] = []
        var cancellations: [Int] = []
        var driver = Driver.nobody
        var isFirst = true
        /// Whether the driver waits, or is about to: whoever leaves a message then, and nobody else, has to wake it up.
        var isAsleep = false
        var isClosing = false

        /// Whether the bell is to be rung for a message, after the lock is given back: the driver needs it at once.
        mutating func wakesDriver() -> Bool {
            defer { isAsleep = false }
            return isAsleep
        }
    }

    final class Submission: Sendable {
        let id: Int
        let hop: Hop
        let continuation: CheckedContinuation<Answer, Never>

        init(id: Int, hop: Hop, continuation: CheckedContinuation<Answer, Never>) {
            self.id = id
            self.hop = hop
            self.continuation = continuation
        }
    }

    /// What is under way. Only the driver touches it.
    private final class Transfers: @unchecked Sendable {
        var value: CurlTransfers

        init(_ value: CurlTransfers) { self.value = value }
    }

    /// Only the driver uses the handle.
    private struct MultiHandle: @unchecked Sendable { let pointer: UnsafeMutableRawPointer }

    /// `curl_global_init`, once and not before it is needed: it costs milliseconds.
    static let libraryStatus = shim_global_init(shim_global_all)

    private let caller: CallersPart?
    private let multi: MultiHandle
    private let transfers: Transfers
    private let inbox = Mutex(Inbox())
    private let bell: Doorbell

    init(configuration: CurlConfiguration, caller: CallersPart?) throws(TransportError) {
        self.caller = caller
        guard shim_is_available() != 0 else {
            throw TransportError(
                kind: .local, delivery: .notSent,
                message: "libcurl.so.4 cannot be loaded; Debian and Ubuntu have it in the package libcurl4")
        }
        guard Self.libraryStatus == CURLE_OK, let pointer = shim_multi_init() else {
            throw TransportError(kind: .local, delivery: .notSent, message: "libcurl could not start")
        }
        guard let bell = Doorbell() else {
            shim_multi_cleanup(pointer)
            throw TransportError(
                kind: .local, delivery: .notSent, message: "too many files are open to start libcurl")
        }
        self.bell = bell
        multi = MultiHandle(pointer: pointer)
        transfers = Transfers(CurlTransfers(multi: pointer, configuration: configuration))
        _ = shim_multi_setopt_long(pointer, CURLMOPT_MAXCONNECTS, configuration.concurrentRequests)
    }

    /// Carries one request; cancelling the task ends it.
    func exchange(_ hop: Hop) async throws(TransportError) -> HTTPResponse {
        let id = inbox.withLock { inbox in
            inbox.nextID += 1
            return inbox.nextID
        }
        let answer = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                submit(Submission(id: id, hop: hop, continuation: continuation))
            }
        } onCancel: {
            let rings = inbox.withLock { inbox in
                guard !inbox.isClosing else { return false }
                inbox.cancellations.append(id)
                return inbox.wakesDriver()
            }
            if rings { bell.ring() }
        }
        return try answer.get()
    }

    /// Ends what is under way, and waits for the thread, if there is one. May be called more than once, and from several
    /// threads.
    func shutdown() {
        let before = inbox.withLock { inbox in
            let before = inbox.driver
            guard !inbox.isClosing else { return (driver: before, isLast: false) }
            inbox.isClosing = true
            if case .nobody = before { return (before, true) }
            bell.ring()
            // Only one may wait for the thread.
            inbox.driver = .caller
            return (before, false)
        }
        if before.isLast { end() }
        if case .thread(let thread) = before.driver { pthread_join(thread, nil) }
    }

    private func submit(_ submission: Submission) {
        enum Next { case refuse(TransportError), leave, ring, drive }
        let next: Next = inbox.withLock { inbox in
            // A task that was cancelled before this point has already left its message, perhaps unheard.
            guard !inbox.isClosing, !Task.isCancelled else { return .refuse(.cancelled(.notSent)) }
            let isFirst = inbox.isFirst
            inbox.isFirst = false
            guard case .nobody = inbox.driver else {
                inbox.submissions.append(submission)
                return inbox.wakesDriver() ? .ring : .leave
            }
            let drives = isFirst && caller != nil
            guard let driver = drives ? .caller : startThread() else {
                return .refuse(
                    TransportError(
                        kind: .local, delivery: .notSent, message: "no thread could be started"))
            }
            inbox.driver = driver
            inbox.submissions.append(submission)
            return drives ? .drive : .leave
        }
        switch next {
        case .refuse(let error): submission.continuation.resume(returning: .failure(error))
        case .leave: break
        case .ring: bell.ring()
        case .drive: drive(until: submission.id)
        }
    }

    /// To be called with the inbox locked, so that the thread's first look into it finds everything in place.
    private func startThread() -> Driver? {
        // Signals are for other threads. Above all SIGPIPE: with CURLOPT_NOSIGNAL nobody else keeps a connection that
        // breaks while OpenSSL writes from ending the process. A thread inherits the mask of its maker.
        var all = sigset_t()
        var before = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_SETMASK, &all, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        let context = Unmanaged.passRetained(self)
        var handle = pthread_t()
        let status = pthread_create(
            &handle, nil,
            { context in
                guard let context else { return nil }
                // This keeps the loop alive, not the transport, whose deinit ends the loop.
                Unmanaged<CurlLoop>.fromOpaque(context).takeRetainedValue().drive(until: nil)
                return nil
            }, context.toOpaque())
        guard status == 0 else {
            context.release()
            return nil
        }
        return .thread(handle)
    }

    // MARK: By the driver

    /// Works on the transfers until the loop is shut down, or one submission is answered.
    private func drive(until id: Int?) {
        while true {
            let (submissions, cancellations, isClosing) = inbox.withLock { inbox in
                defer {
                    inbox.submissions = []
                    inbox.cancellations = []
                    inbox.isAsleep = false
                }
                return (inbox.submissions, inbox.cancellations, inbox.isClosing)
            }
            transfers.value.enqueue(submissions)
            cancellations.forEach { transfers.value.cancel($0) }
            if isClosing { return end() }
            transfers.value.advance()
            if let id, !transfers.value.contains(id), handOver() { return }
            // Nothing is lost between the two: rung before, the bell ends the wait at once.
            guard goesToSleep() else { continue }
            bell.wait(with: multi.pointer, heeding: id == nil ? nil : caller)
        }
    }

    /// Asks to be woken up from now on, unless there are messages already.
    private func goesToSleep() -> Bool {
        inbox.withLock { inbox in
            inbox.isAsleep = inbox.submissions.isEmpty && inbox.cancellations.isEmpty && !inbox.isClosing
            return inbox.isAsleep
        }
    }

    /// Lets go of the transfers: to nobody, or to a thread when others have come meanwhile.
    ///
    /// - Returns: false when there is nobody to let go to: the driver has to go on.
    private func handOver() -> Bool {
        inbox.withLock { inbox in
            guard !inbox.isClosing else { return false }
            let isIdle = transfers.value.isEmpty && inbox.submissions.isEmpty
            guard let driver = isIdle ? .nobody : startThread() else { return false }
            inbox.driver = driver
            return true
        }
    }

    private func end() {
        transfers.value.cancelAll()
        shim_multi_cleanup(multi.pointer)
    }
}

extension TransportError {
    static func cancelled(_ delivery: Delivery) -> TransportError {
        TransportError(kind: .cancelled, delivery: delivery, message: "the request was cancelled")
    }
}
