import Glibc

/// Makes the standard streams fit to be relied on.
public enum StandardDescriptors {
    /// Ignores `SIGPIPE` and fills the places of standard streams that are closed. To be called first in `main`.
    ///
    /// A write to a closed pipe then fails with `EPIPE` instead of ending the process in the middle of its work.
    /// Children inherit the ignored signal. A closed stream would otherwise give its number to the next file or
    /// socket to be opened, and output would end up there; now reading and writing such a stream fails.
    public static func prepare() {
        _ = signal(SIGPIPE, SIG_IGN)
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) < 0 {
            // The lowest free number is taken, and that is this one.
            _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
    }
}
