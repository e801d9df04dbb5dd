// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "dreams",
    products: [
        .executable(name: "dreams", targets: ["dreams"]),
        .executable(name: "dreams-sandbox", targets: ["dreams-sandbox"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    ],
    targets: [
        // Without `pkgConfig`, which would link libcurl: only its headers are needed, and the program opens the library
        // itself when it is about to connect (see CCurl/shim.h).
        .systemLibrary(name: "CCurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .target(name: "Money"),
        .target(name: "ExactJSON"),
        .target(name: "TOML"),
        .target(name: "HTTPTransport"),
        .target(name: "CurlTransport", dependencies: ["CCurl", "HTTPTransport"]),
        .target(name: "WebAPI", dependencies: ["HTTPTransport", "Money", "ExactJSON"]),
        .target(name: "ImpactFinance", dependencies: ["WebAPI", "HTTPTransport", "Money", "ExactJSON"]),
        .target(name: "Testbank", dependencies: ["WebAPI", "HTTPTransport", "Money", "ExactJSON"]),
        .target(name: "EmbeddedPayments", dependencies: ["WebAPI", "HTTPTransport", "Money", "ExactJSON"]),
        // Likewise for libsqlite3: commands that only read never load it.
        .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
        // Nothing to install: a header with a processor's own instructions.
        .systemLibrary(name: "CSHA256"),
        .target(name: "Journal", dependencies: ["CSHA256", "CSQLite", "ExactJSON", "Money"]),
        .target(
            name: "Operations",
            dependencies: [
                "Journal", "ImpactFinance", "Testbank", "WebAPI", "HTTPTransport", "Money", "ExactJSON",
            ]),
        .target(name: "Presentation", dependencies: ["Money", "ExactJSON"]),
        .target(
            name: "DreamsCommands",
            dependencies: [
                "CurlTransport", "HTTPTransport", "WebAPI", "ImpactFinance", "Testbank",
                "EmbeddedPayments", "Journal", "Operations", "Presentation", "Money", "ExactJSON", "TOML",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(name: "dreams", dependencies: ["DreamsCommands"]),
        .target(
            name: "Sandbox",
            dependencies: [
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(name: "dreams-sandbox", dependencies: ["Sandbox"]),
        // What several test targets share.
        .target(
            name: "TestSupport", dependencies: ["ImpactFinance", "HTTPTransport", "ExactJSON"],
            path: "Tests/TestSupport"),
        .testTarget(name: "MoneyTests", dependencies: ["Money"]),
        .testTarget(name: "ExactJSONTests", dependencies: ["ExactJSON"]),
        .testTarget(name: "TOMLTests", dependencies: ["TOML"]),
        .testTarget(name: "HTTPTransportTests", dependencies: ["HTTPTransport"]),
        .testTarget(name: "CurlTransportTests", dependencies: ["CurlTransport", "HTTPTransport"]),
        .testTarget(
            name: "ImpactFinanceTests",
            dependencies: ["TestSupport", "ImpactFinance", "WebAPI", "HTTPTransport", "Money", "ExactJSON"]),
        .testTarget(
            name: "TestbankTests",
            dependencies: ["TestSupport", "Testbank", "WebAPI", "HTTPTransport", "Money", "ExactJSON"]),
        .testTarget(
            name: "EmbeddedPaymentsTests",
            dependencies: [
                "TestSupport", "EmbeddedPayments", "WebAPI", "HTTPTransport", "Money", "ExactJSON",
            ]),
        .testTarget(name: "JournalTests", dependencies: ["Journal", "CSQLite", "ExactJSON", "Money"]),
        .testTarget(
            name: "OperationsTests",
            dependencies: [
                "TestSupport", "Operations", "Journal", "ImpactFinance", "Testbank", "WebAPI",
                "HTTPTransport",
                "Money", "ExactJSON",
            ]),
        .testTarget(
            name: "SimulationTests",
            dependencies: [
                "Operations", "Journal", "ImpactFinance", "Testbank", "WebAPI", "HTTPTransport", "Money",
                "ExactJSON",
            ]),
        .testTarget(name: "PresentationTests", dependencies: ["Presentation", "Money", "ExactJSON"]),
        .testTarget(
            name: "DreamsCommandsTests",
            dependencies: [
                "DreamsCommands", "Operations", "Presentation", "HTTPTransport", "Money", "ExactJSON",
            ]),
        .testTarget(
            name: "SandboxTests",
            dependencies: [
                "Sandbox", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .testTarget(
            name: "CommandLineTests",
            dependencies: ["dreams", "dreams-sandbox"],
            exclude: ["Cases", "Waiting"]),
        .testTarget(name: "DocumentationTests", dependencies: ["dreams", "dreams-sandbox"]),
    ],
    swiftLanguageModes: [.v6]
)

var settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
]
if Context.environment["CI"] != nil {
    settings.append(.unsafeFlags(["-warnings-as-errors"]))
}
for target in package.targets where target.type != .system {
    target.swiftSettings = settings
}
