import CCurl
import HTTPTransport

/// What is under way and what waits for its turn. Only the loop's driver touches it.
struct CurlTransfers {
    private let multi: UnsafeMutableRawPointer
    private let configuration: CurlConfiguration
    private var waiting: [CurlLoop.Submission] = []
    private var active: [Running] = []
    /// The last one made: most requests of a run have the same headers as the one before.
    private var headerList = HeaderList([])
    /// Whose exchange is over, all of one kind, for the next requests of that kind: setting up a handle costs libcurl a
    /// fifth of its work for a request. Never more than may run at once.
    private var idle: [CurlTransfer] = []

    private struct Running {
        let submission: CurlLoop.Submission
        let transfer: CurlTransfer
    }

    init(multi: UnsafeMutableRawPointer, configuration: CurlConfiguration) {
        self.multi = multi
        self.configuration = configuration
    }

    var isEmpty: Bool { waiting.isEmpty && active.isEmpty }

    func contains(_ id: Int) -> Bool {
        active.contains { $0.submission.id == id } || waiting.contains { $0.id == id }
    }

    mutating func enqueue(_ submissions: [CurlLoop.Submission]) {
        waiting += submissions
    }

    /// Starts what may start, lets libcurl work, and hands out what is complete, until nothing moves.
    mutating func advance() {
        repeat {
            startWaiting()
            var running: Int32 = 0
            shim_multi_perform(multi, &running)
        } while finishDone() && !waiting.isEmpty
    }

    mutating func cancel(_ id: Int) {
        if let index = waiting.firstIndex(where: { $0.id == id }) {
            waiting.remove(at: index).continuation.resume(returning: .failure(.cancelled(.notSent)))
        } else if let easy = active.first(where: { $0.submission.id == id })?.transfer.easy {
            end(easy) { .failure(.cancelled($0.delivery)) }
        }
    }

    mutating func cancelAll() {
        let left = waiting
        waiting = []
        left.forEach { $0.continuation.resume(returning: .failure(.cancelled(.notSent))) }
        for easy in active.map(\.transfer.easy) { end(easy) { .failure(.cancelled($0.delivery)) } }
        idle = []
    }

    private mutating func startWaiting() {
        let free = max(configuration.concurrentRequests - active.count, 0)
        let starting = waiting.prefix(free)
        waiting.removeFirst(starting.count)
        for submission in starting {
            // The clock of the time limit starts here, with curl_multi_add_handle, not in the queue.
            guard let transfer = transfer(submission.hop),
                shim_multi_add_handle(multi, transfer.easy) == CURLM_OK
            else {
                let error = TransportError(
                    kind: .local, delivery: .notSent, message: "libcurl could not prepare the request")
                submission.continuation.resume(returning: .failure(error))
                continue
            }
            active.append(Running(submission: submission, transfer: transfer))
        }
    }

    /// What carries a request: one that is idle, if it fits.
    private mutating func transfer(_ hop: Hop) -> CurlTransfer? {
        let headerList = headerList(hop.request)
        guard let last = idle.last?.kind, last == CurlTransfer.Kind(hop, headerList) else {
            return CurlTransfer(hop, headerList, configuration)
        }
        let transfer = idle.removeLast()
        return transfer.carry(hop.request, configuration) ? transfer : nil
    }

    /// Keeps what has carried a request to its answer, unless libcurl may remember more of it than it should.
    private mutating func keep(_ transfer: CurlTransfer) {
        guard let kind = transfer.kind, transfer.progress.isPlain else { return }
        transfer.forgetAnswer()
        if let other = idle.last?.kind, other != kind { idle = [] }
        if idle.count < configuration.concurrentRequests { idle.append(transfer) }
    }

    private mutating func headerList(_ request: HTTPRequest) -> HeaderList {
        if headerList.headers != request.headers { headerList = HeaderList(request.headers) }
        return headerList
    }

    private mutating func finishDone() -> Bool {
        var finished: [(UnsafeMutableRawPointer, CURLcode)] = []
        var left: Int32 = 0
        while let message = shim_multi_info_read(multi, &left)?.pointee {
            if message.msg == CURLMSG_DONE, let easy = message.easy_handle {
                finished.append((easy, message.data.result))
            }
        }
        for (easy, code) in finished { end(easy) { $0.answer(code) } }
        return !finished.isEmpty
    }

    private mutating func end(_ easy: UnsafeMutableRawPointer, _ answer: (CurlTransfer) -> CurlLoop.Answer) {
        guard let index = active.firstIndex(where: { $0.transfer.easy == easy }) else { return }
        let running = active.remove(at: index)
        let result = answer(running.transfer)
        let isFree = shim_multi_remove_handle(multi, easy) == CURLM_OK
        if isFree, case .success = result { keep(running.transfer) }
        running.submission.continuation.resume(returning: result)
    }
}
