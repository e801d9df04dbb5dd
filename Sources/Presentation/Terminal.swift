import Glibc

/// The value of `--color`.
public enum ColorChoice: String, CaseIterable, Sendable {
    /// Colour on a terminal, unless the environment says otherwise.
    case auto
    /// Colour, whatever the output goes to.
    case always
    /// No colour.
    case never
}

/// What is known about where output goes.
public struct Terminal: Sendable, Equatable {
    /// Whether it is a terminal; else a file, a pipe or nothing.
    public var isTerminal: Bool
    /// How many columns a line has; nil when it is not a terminal, so that nothing needs to fit.
    public var width: Int?
    /// Whether to use colour and weight.
    public var usesColor: Bool

    /// Makes a description.
    public init(isTerminal: Bool, width: Int?, usesColor: Bool) {
        self.isTerminal = isTerminal
        self.width = width
        self.usesColor = usesColor
    }

    /// A pipe or file: no terminal, no width, no colour.
    public static let none = Terminal(isTerminal: false, width: nil, usesColor: false)

    /// Looks at a descriptor.
    ///
    /// Read from the environment: `COLUMNS` (a width to use instead of the terminal's own), `NO_COLOR`
    /// (<https://no-color.org>), `CLICOLOR` and `CLICOLOR_FORCE` (<https://bixense.com/clicolors>), `TERM`.
    public static func of(
        descriptor: CInt, color: ColorChoice = .auto, environment: [String: String]
    ) -> Terminal {
        let isTerminal = isatty(descriptor) == 1
        return Terminal(
            isTerminal: isTerminal,
            width: isTerminal ? width(environment["COLUMNS"], windowColumns(descriptor)) : nil,
            usesColor: usesColor(color, isTerminal: isTerminal, environment: environment))
    }

    /// A terminal that does not know its size, such as a serial line, is taken to have the classic 80 columns.
    static func width(_ variable: String?, _ window: Int?) -> Int {
        if let variable, let columns = Int(variable), columns > 0 { return columns }
        return window ?? 80
    }

    static func usesColor(_ choice: ColorChoice, isTerminal: Bool, environment: [String: String]) -> Bool {
        switch choice {
        case .always: return true
        case .never: return false
        case .auto: break
        }
        if let value = environment["NO_COLOR"], !value.isEmpty { return false }
        if let value = environment["CLICOLOR_FORCE"], !value.isEmpty, value != "0" { return true }
        guard isTerminal, environment["CLICOLOR"] != "0" else { return false }
        let kind = environment["TERM"] ?? ""
        return !kind.isEmpty && kind != "dumb"
    }

    private static func windowColumns(_ descriptor: CInt) -> Int? {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }
}
