import Glibc

/// A terminal whose other end we hold: what is written to it we read, what we write is typed.
struct PseudoTerminal {
    /// Our end. Whoever collects its output closes it.
    let controller: Int32
    /// The terminal's path, such as `/dev/pts/3`.
    let path: String
    /// The terminal, kept open so that its output does not end before the first process opens it.
    private let device: Int32

    // TIOCSPTLCK and TIOCGPTN (ioctl_tty(2)): Swift's Glibc shows neither them nor posix_openpt and its kin.
    private static let setLock: UInt = 0x4004_5431
    private static let getNumber: UInt = 0x8004_5430

    init(columns: UInt16, rows: UInt16) throws(CaseError) {
        controller = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var locked: Int32 = 0
        var number: UInt32 = 0
        guard controller >= 0, ioctl(controller, Self.setLock, &locked) == 0,
            ioctl(controller, Self.getNumber, &number) == 0
        else { throw .system("/dev/ptmx") }
        path = "/dev/pts/\(number)"
        device = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard device >= 0 else { throw .system(path) }
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        guard ioctl(device, UInt(TIOCSWINSZ), &size) == 0 else { throw .system("TIOCSWINSZ") }
    }

    /// Presses keys.
    func type(_ bytes: [UInt8]) { _ = write(controller, bytes, bytes.count) }

    /// Whether everything typed was read.
    var isReadEmpty: Bool {
        var count: Int32 = 0
        return ioctl(device, UInt(FIONREAD), &count) == 0 && count == 0
    }

    /// Lets go of the terminal, so that its output ends with the last process that has it open.
    func release() { close(device) }
}
