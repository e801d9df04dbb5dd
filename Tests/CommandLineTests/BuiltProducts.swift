import Foundation
import Glibc

/// The executables under test.
enum BuiltProducts {
    /// `DREAMS_BIN_DIR`, else the folder where the test bundle was built.
    static let folder: String = {
        if let folder = ProcessInfo.processInfo.environment["DREAMS_BIN_DIR"], !folder.isEmpty {
            return URL(filePath: folder).path
        }
        let bundle = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return URL(filePath: bundle ?? CommandLine.arguments[0]).deletingLastPathComponent().path
    }()

    /// Makes sure that an executable is there.
    static func check(_ name: String) throws(CaseError) {
        let path = "\(folder)/\(name)"
        guard access(path, X_OK) == 0 else {
            throw CaseError(
                "there is no \(path): run `swift build` first, or name its folder in DREAMS_BIN_DIR")
        }
    }
}
