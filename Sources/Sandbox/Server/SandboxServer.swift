import NIOCore
import NIOHTTP1
import NIOPosix

/// What a sandbox is started with.
struct SandboxOptions: Sendable {
    /// 0 for a free one.
    var port = 0
    var dataFile: String?
    var seed: UInt64 = 1
    var users = 10
    var requested = 40
    /// How many transactions of Embedded Payments to generate.
    var embeddedTransactions = 3000
    var embeddedQuirks: Set<EmbeddedQuirk> = []
    /// Served in place of generated data.
    var loaded: LoadedData?
    /// Nil serves without credentials.
    var token: String? = "sandbox"
    /// Milliseconds before every answer.
    var latency: Int64 = 0
    var rules: [FaultRule] = []
    var logFile: String?
    var testbank = TestbankOptions()
}

extension SandboxOptions {
    var embeddedSource: EmbeddedSource {
        loaded?.embedded.map(EmbeddedSource.loaded) ?? .generated(transactions: embeddedTransactions)
    }
}

/// The server: one event loop on one thread, which also works the database. A request is short; a second
/// thread would add waiting and take away the order in which faults count.
final class SandboxServer: Sendable {
    let port: Int
    /// Whether the data file held data already, so that nothing was generated or loaded.
    let foundData: Bool
    private let group: MultiThreadedEventLoopGroup
    private let channel: any Channel
    private let store: Store

    var impactFinance: String { "http://127.0.0.1:\(port)\(ImpactFinance.prefix)" }
    var testbank: String { "http://127.0.0.1:\(port)\(Testbank.prefix)" }
    /// Transactions 2.x, and Accounts 2.
    var embeddedPayments: String { "http://127.0.0.1:\(port)\(EmbeddedPayments.prefix)/v2" }
    /// Accounts 1.x.
    var embeddedAccounts: String { "http://127.0.0.1:\(port)\(EmbeddedPayments.prefix)/v1" }

    private init(group: MultiThreadedEventLoopGroup, channel: any Channel, store: Store) {
        self.group = group
        self.channel = channel
        self.store = store
        port = channel.localAddress?.port ?? 0
        foundData = store.wasThere
    }

    /// Opens the data and listens on 127.0.0.1. To be called from outside an event loop.
    static func start(_ options: SandboxOptions) throws -> SandboxServer {
        let store = try Store(file: options.dataFile) { records in
            try options.embeddedSource.save(records)
            if let loaded = options.loaded {
                try loaded.fill(records, seed: options.seed)
            } else {
                try GeneratedData.fill(
                    records, seed: options.seed, users: options.users, requested: options.requested)
            }
        }
        let application = try Application(store: store, options: options)
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let ids = NIOLoopBoundBox.makeBoxSendingValue(RequestCounter(), eventLoop: group.next())
        do {
            let channel = try ServerBootstrap(group: group)
                .serverChannelOption(.backlog, value: 256)
                .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
                .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
                .childChannelOption(.allowRemoteHalfClosure, value: false)
                .childChannelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        let port = channel.localAddress?.port ?? 0
                        try channel.pipeline.syncOperations.addHandlers([
                            ByteToMessageHandler(HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes)),
                            ConnectionHandler(
                                application: application, address: "http://127.0.0.1:\(port)", ids: ids.value),
                        ])
                    }
                }
                .bind(host: "127.0.0.1", port: options.port).wait()
            return SandboxServer(group: group, channel: channel, store: store)
        } catch {
            try? group.syncShutdownGracefully()
            store.close()
            throw error
        }
    }

    /// Closes every connection, then the data.
    func stop() {
        try? group.syncShutdownGracefully()
        store.close()
    }
}
