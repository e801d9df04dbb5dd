import CCurl
import Glibc
import HTTPTransport
import Synchronization

/// The thread on which all transfers of a transport run, and the way in.
///
/// libcurl's handles belong to that thread alone; others only leave messages in the inbox and wake it up, which
/// `curl_multi_wakeup` allows from anywhere.
final class CurlLoop: Sendable {
    typealias Answer = Result<HTTPResponse, TransportError>

    private struct Inbox {
        var nextID = 0
        var submissions: [Submission] = []
        var cancellations: [Int] = []
        var isClosing = false
    }

    struct Submission: Sendable {
        let id: Int
        let hop: Hop
        let continuation: CheckedContinuation<Answer, Never>
    }

    /// Only the loop uses the handle, except for waking it up, which happens under the inbox's lock.
    private struct MultiHandle: @unchecked Sendable { let pointer: UnsafeMutableRawPointer }

    /// `curl_global_init`, once and not before it is needed: it costs milliseconds.
    static let libraryStatus = shim_global_init(shim_global_all)

    private let configuration: CurlConfiguration
    private let multi: MultiHandle
    private let inbox = Mutex(Inbox())
    private let thread = Mutex<pthread_t?>(nil)

    init(configuration: CurlConfiguration) throws(TransportError) {
        self.configuration = configuration
        guard shim_is_available() != 0 else {
            throw TransportError(
                kind: .local, delivery: .notSent,
                message: "libcurl.so.4 cannot be loaded; Debian and Ubuntu have it in the package libcurl4")
        }
        guard Self.libraryStatus == CURLE_OK, let pointer = shim_multi_init() else {
            throw TransportError(kind: .local, delivery: .notSent, message: "libcurl could not start")
        }
        multi = MultiHandle(pointer: pointer)
        _ = shim_multi_setopt_long(pointer, CURLMOPT_MAXCONNECTS, configuration.concurrentRequests)
        guard startThread() else {
            shim_multi_cleanup(pointer)
            throw TransportError(kind: .local, delivery: .notSent, message: "no thread could be started")
        }
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
            inbox.withLock { inbox in
                guard !inbox.isClosing else { return }
                inbox.cancellations.append(id)
                shim_multi_wakeup(multi.pointer)
            }
        }
        return try answer.get()
    }

    /// Ends the thread and waits for it. May be called more than once, and from several threads.
    func shutdown() {
        inbox.withLock { inbox in
            guard !inbox.isClosing else { return }
            inbox.isClosing = true
            shim_multi_wakeup(multi.pointer)
        }
        thread.withLock { thread in
            if let running = thread { pthread_join(running, nil) }
            thread = nil
        }
    }

    private func submit(_ submission: Submission) {
        // A task that was cancelled before this point has already left its message, perhaps unheard.
        let isAccepted = inbox.withLock { inbox in
            guard !inbox.isClosing, !Task.isCancelled else { return false }
            inbox.submissions.append(submission)
            shim_multi_wakeup(multi.pointer)
            return true
        }
        if !isAccepted { submission.continuation.resume(returning: .failure(.cancelled(.notSent))) }
    }

    private func startThread() -> Bool {
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
                Unmanaged<CurlLoop>.fromOpaque(context).takeRetainedValue().run()
                return nil
            }, context.toOpaque())
        guard status == 0 else {
            context.release()
            return false
        }
        thread.withLock { $0 = handle }
        return true
    }

    // MARK: On the thread

    private func run() {
        var transfers = CurlTransfers(multi: multi.pointer, configuration: configuration)
        while true {
            let (submissions, cancellations, isClosing) = inbox.withLock { inbox in
                defer {
                    inbox.submissions = []
                    inbox.cancellations = []
                }
                return (inbox.submissions, inbox.cancellations, inbox.isClosing)
            }
            transfers.enqueue(submissions)
            cancellations.forEach { transfers.cancel($0) }
            if isClosing { break }
            transfers.advance()
            // Nothing is lost between the inbox and here: a wake-up before the call makes it return at once.
            shim_multi_poll(multi.pointer, nil, 0, 60_000, nil)
        }
        transfers.cancelAll()
        shim_multi_cleanup(multi.pointer)
    }
}

extension TransportError {
    static func cancelled(_ delivery: Delivery) -> TransportError {
        TransportError(kind: .cancelled, delivery: delivery, message: "the request was cancelled")
    }
}
