import Glibc

/// The signals that end or concern the program, taken one after the other by whoever asks, and never by a
/// handler. To be made before any thread: threads inherit the mask.
struct Signals {
    static let ending = [SIGINT, SIGTERM, SIGHUP]
    private var set = sigset_t()
    /// The mask from before, for a child.
    private(set) var originalMask = sigset_t()

    init() {
        sigemptyset(&set)
        for signal in Signals.ending + [SIGCHLD] { sigaddset(&set, signal) }
        // An inherited "ignore" would make the system reap the child unseen.
        _ = signal(SIGCHLD, SIG_DFL)
        pthread_sigmask(SIG_BLOCK, &set, &originalMask)
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
