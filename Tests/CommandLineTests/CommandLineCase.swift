import Foundation
import Testing

/// One golden case: a folder of plain files, `Cases/<command>/<case>`, which says what is run and what must
/// come of it.
///
/// What is run, one of the two:
/// - `args`: the arguments after `dreams`, as shell words on one or several lines. Quotes and backslashes work
///   as in a shell; nothing is expanded.
/// - `script`: a bash script, run in the case's folder, that calls `dreams` by name: for pipes, signals,
///   `/dev/full`, several runs in a row. Its status is the case's. It starts without `-e`. A script that sends
///   SIGINT to a command in the background says `set -m` first: bash starts it deaf to SIGINT otherwise.
///
/// What goes in, all optional:
/// - `stdin`: else it is empty.
/// - `env`: lines `NAME=VALUE`; `NAME` alone removes it. There is nothing else than `PATH`, `HOME`,
///   `XDG_CONFIG_HOME`, `XDG_STATE_HOME`, `LANG`, `TZ=UTC`, the sandbox's `DREAMS_BASE_URL` and `DREAMS_TOKEN`,
///   `SANDBOX_LOG` (the request log as it grows), and at a terminal `TERM`. A line that begins with `#` is a
///   comment.
/// - `files`: a folder that is copied into the temporary folder where the case runs. `config/` in it is
///   `XDG_CONFIG_HOME`, `state/` is `XDG_STATE_HOME` and `home/` is `HOME`. Files get mode 600, unless a line
///   `MODE PATH` of `files.mode` says otherwise.
/// - `sandbox`: arguments for `dreams-sandbox` as shell words, for example
///   `--fault 'PATCH /v1/transactions/* nth=1 drop-after'`. It runs in the case's folder. The word `none` alone:
///   no sandbox, and neither address nor token.
/// - `load.json`: the sandbox serves this instead of the data of seed 1.
/// - `terminal`: the standard streams are a terminal of 80x24, or as large as the file says (`120x40`). What is
///   typed stands in `typed`: a line each time that a process waits for input, `^C` for the key, and Control-D
///   when all is typed, except after `^C`. Every line must be asked for.
///
/// In `args`, `env`, `files`, `@SANDBOX@` stands for the sandbox's `127.0.0.1:PORT` and `@TMP@` for the case's
/// folder; in `sandbox` only `@TMP@`, since the port is not known yet.
///
/// What must come of it:
/// - `stdout`, `stderr`: absent means empty. At a terminal `screen` takes their place: the bytes that the
///   terminal got and what was typed, with plain line feeds.
/// - `exit`: absent means 0. After signal n it is 128 + n.
/// - `requests`: what the sandbox was asked, in order: `METHOD PATH STATUS [fault]`. `requests.sorted`: the same
///   lines sorted, where several requests are under way at once. Absent means that it does not matter.
///
/// Before they are compared, `127.0.0.1:PORT` becomes `SANDBOX`, the case's folder `TMP`, an RFC 3339 time
/// within ten minutes of now `NOW`, a measured time `T ms`, a run's id `RUN`, 64 hexadecimal digits `HASH`, the number of
/// a process `process N`, and who runs the tests, `user@machine`, `OPERATOR`. Bytes that are not UTF-8 become `<FF>`.
///
/// `DREAMS_CASES='settle/*'` runs only what matches, a shell pattern of names. `DREAMS_RECORD=1` writes what came
/// into `stdout`, `stderr`, `exit`, `screen`, and into `requests` where it exists; `DREAMS_RECORD=requests`
/// makes that too. Such a run fails: read what was recorded, then run without it.
struct CommandLineCase: Sendable, CustomTestStringConvertible {
    /// `<command>/<case>`.
    let name: String
    let folder: URL

    var testDescription: String { name }

    static let inputs: Set<String> = [
        "args", "script", "stdin", "env", "files", "files.mode", "sandbox", "load.json", "terminal", "typed",
    ]
    static let expectations: Set<String> = [
        "stdout", "stderr", "exit", "screen", "requests", "requests.sorted",
    ]

    /// The bytes of one of its files, if it is there.
    func bytes(_ file: String) -> [UInt8]? {
        (try? Data(contentsOf: folder.appending(path: file))).map(Array.init)
    }

    /// The text of one of its files, if it is there.
    func text(_ file: String) -> String? { bytes(file).map { String(decoding: $0, as: UTF8.self) } }

    func has(_ file: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: file).path)
    }

    /// The line of `exit`.
    var expectedStatus: String {
        (text("exit") ?? "0").trimmingCharacters(in: .whitespacesAndNewlines) + "\n"
    }

    var usesSandbox: Bool { text("sandbox")?.trimmingCharacters(in: .whitespacesAndNewlines) != "none" }

    /// What is wrong with the folder itself.
    var problems: [String] {
        let names = Set((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        var problems = names.subtracting(Self.inputs).subtracting(Self.expectations).sorted()
            .map { "no case has a file \($0)" }
        func check(_ isWrong: Bool, _ problem: String) {
            if isWrong { problems.append(problem) }
        }
        check(names.contains("args") == names.contains("script"), "there must be either args or script")
        let onScreen = names.contains("terminal")
        for name in ["stdin", "stdout", "stderr"] {
            check(onScreen && names.contains(name), "at a terminal there is no \(name)")
        }
        for name in ["typed", "screen"] {
            check(!onScreen && names.contains(name), "\(name) needs a terminal")
        }
        for name in ["requests", "requests.sorted", "load.json"] {
            check(!usesSandbox && names.contains(name), "\(name) needs a sandbox")
        }
        check(names.contains("files.mode") && !names.contains("files"), "files.mode needs files")
        if has("exit") {
            let status = Int32(expectedStatus.dropLast())
            check(status == nil || status == 0, "exit must be a number, and be left out when it is 0")
        }
        for name in ["stdout", "stderr"] {
            check(bytes(name)?.isEmpty == true, "\(name) is empty; leave it out")
        }
        return problems
    }
}
