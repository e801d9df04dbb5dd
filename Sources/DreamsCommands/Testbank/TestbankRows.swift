import ExactJSON
import Testbank

/// A transaction as `dreams` prints it: the API's members in one flat object, with what is known of the parties.
///
/// `direction` is seen from an account. `senderName`, `recipientName` and `currency` (the sender's, in which the amount
/// is) are known when the accounts were read. Each is `null` where it is not known, as is every documented member.
struct TestbankRows {
    /// From whose side directions are seen.
    var account: AccountID?
    /// The accounts that are known.
    var accounts: [AccountID: Account] = [:]

    func row(_ transaction: Transaction) -> JSON {
        guard case .object(var row) = transaction.json(seenFrom: account) else { return .null }
        row["senderName"] = name(transaction.sender)
        row["recipientName"] = name(transaction.recipient)
        row["currency"] = (currency(of: transaction)).map(JSON.string) ?? .null
        return .object(row)
    }

    private func name(_ id: AccountID?) -> JSON {
        (id.flatMap { $0.isRoot ? "Testbank root" : accounts[$0]?.name }).map(JSON.string) ?? .null
    }

    /// An amount is in the sender's currency; money that is created is in the recipient's.
    private func currency(of transaction: Transaction) -> String? {
        guard let sender = transaction.sender else { return nil }
        return (sender.isRoot ? transaction.recipient : sender).flatMap { accounts[$0]?.currency }
    }
}
