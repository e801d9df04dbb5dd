import Glibc

/// The signals that end or concern the program, taken one after the other by whoever asks, and never by a
/// handler. To be made before any thread: threads inherit the mask.
struct Signals {
    private var set = sigset_t()
    /// The mask from before, for a child.
    private(set) var originalMask = sigset_t()

    init() {
        sigemptyset(&set)
        for signal in [SIGINT, SIGTERM, SIGCHLD] { sigaddset(&set, signal) }
        // What nohup(1) ignores would be taken all the same, once it is waited for.
        if !Signals.isIgnored(SIGHUP) { sigaddset(&set, SIGHUP) }
        // An inherited "ignore" would make the system reap the child unseen.
        _ = signal(SIGCHLD, SIG_DFL)
        pthread_sigmask(SIG_BLOCK, &set, &originalMask)
    }

    private static func isIgnored(_ signal: Int32) -> Bool {
        var action = sigaction()
        sigaction(signal, nil, &action)
        // SIG_IGN is the number 1, which no function's address is.
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
    }

    /// Waits for the next signal.
    /// - Returns: its number, and whether the terminal's own keys or hang-up caused it, which reaches every
    ///   process of the group.
    func next() -> (signal: Int32, isFromTerminal: Bool) {
        var set = set
        var information = siginfo_t()
        while true {
            let signal = sigwaitinfo(&set, &information)
            // SI_KERNEL, sigaction(2); the macro's value is not imported.
            if signal > 0 { return (signal, information.si_code == 0x80) }
        }
    }
}
