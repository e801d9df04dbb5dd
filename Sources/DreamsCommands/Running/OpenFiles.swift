import Glibc
import Presentation

/// How many files, connections included, the process may have open at once (getrlimit(2), RLIMIT_NOFILE).
///
/// That there are enough is made sure of before anything else. Without a free one libraries fail at any place, and
/// libdispatch ends the process: when it makes its timers, and when it looks at its threads, which it does every second
/// by opening a file in /proc. In the middle of a run that would leave outcomes unknown.
enum OpenFiles {
    /// The limit that a process usually has: no program that `dreams` starts can be surprised by it.
    private static let usual: rlim_t = 1_024
    /// What is open at once at most apart from requests, with some to spare: the threads' timers, the journal and its
    /// log, the lock, input, libraries being loaded. 15 were counted.
    private static let reserve = 24
    /// What one request may have open: a connection or, while it is being made, several, and those of a look-up.
    private static let perRequest = 4

    /// Raises the limit to the usual one, as far as that is allowed.
    static func raiseLimit() {
        guard var limit, limit.rlim_cur < usual, limit.rlim_cur < limit.rlim_max else { return }
        limit.rlim_cur = min(usual, limit.rlim_max)
        _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }

    /// How many requests there is room for at once.
    ///
    /// - Throws: ``CommandFailure`` with status 74 when there is no room for even one.
    static func concurrency(atMost wanted: Int) throws -> Int {
        let room = (free(atMost: reserve + perRequest * wanted) - reserve) / perRequest
        guard room > 0 else {
            throw CommandFailure(
                .inputOutput, code: "too_few_files",
                "too few files may be open at once (\(limitInWords)); nothing was sent",
                hint:
                    "allow at least \(reserve + perRequest * wanted + 8) with `ulimit -n` (systemd: LimitNOFILE)"
            )
        }
        return min(room, wanted)
    }

    /// Why there are fewer requests at once than asked for.
    static func warning(_ concurrency: Int, insteadOf wanted: Int) -> String {
        "few files may be open at once (\(limitInWords)): \(Plural.of(concurrency, "request")) at a time instead of \(wanted)"
    }

    private static var limitInWords: String {
        "`ulimit -n` is \(limit.map { "\($0.rlim_cur)" } ?? "unknown")"
    }

    private static var limit: rlimit? {
        var limit = rlimit()
        return getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 ? limit : nil
    }

    /// How many file descriptors are free, counted no further than is asked.
    private static func free(atMost wanted: Int) -> Int {
        guard let limit else { return wanted }
        var count = 0
        var descriptor: Int32 = 3
        while count < wanted, rlim_t(descriptor) < limit.rlim_cur {
            if fcntl(descriptor, F_GETFD) < 0 { count += 1 }
            descriptor += 1
        }
        return count
    }
}
