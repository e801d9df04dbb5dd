import ArgumentParser

struct TestbankCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "testbank",
        abstract: "Work with Testbank: accounts, transactions and currencies of a bank without real money.",
        discussion: """
            Examples:
              dreams testbank ping
              dreams testbank accounts list
              dreams testbank transactions list --account name:Savings --since -7d
              dreams testbank transfer name:Current name:Savings 25.10 \\
                --reference 'Rent March'
            """,
        subcommands: [
            TestbankPing.self, TestbankCurrencies.self, TestbankAccounts.self, TestbankTransactions.self,
            TestbankCredit.self, TestbankEmpty.self, TestbankTransfer.self,
        ])

    @OptionGroup(title: "Global options") var global: GlobalOptions
}

struct TestbankAccounts: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accounts",
        abstract: "Work with accounts of Testbank.",
        discussion: """
            Examples:
              dreams testbank accounts list
              dreams testbank accounts show external:savings-1
              dreams testbank accounts create --name Savings --currency EUR
            """,
        subcommands: [
            TestbankAccountsList.self, TestbankAccountsShow.self, TestbankAccountsCreate.self,
            TestbankAccountsUpdate.self, TestbankAccountsDelete.self,
        ])

    @OptionGroup(title: "Global options") var global: GlobalOptions
}

struct TestbankTransactions: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "transactions",
        abstract: "Look at transactions of Testbank.",
        discussion: """
            Examples:
              dreams testbank transactions list --account name:Savings
              dreams testbank transactions show 01H5B3X62ENSWZBV0ZNXW7H9A4
            """,
        subcommands: [TestbankTransactionsList.self, TestbankTransactionsShow.self])

    @OptionGroup(title: "Global options") var global: GlobalOptions
}
