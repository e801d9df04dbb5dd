/// The three forms of ids that the sources know.
struct TestbankIDs: Sendable {
    /// The published server's short hashes.
    var areShort: Bool

    private static let lower = Array("0123456789abcdefghijklmnopqrstuvwxyz")
    private static let mixed = Array("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    private static let crockford = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    private static func text(_ count: Int, _ alphabet: [Character], _ random: inout SplitMix64) -> String {
        String((0..<count).map { _ in random.pick(alphabet) })
    }

    /// Ten small letters and digits, or two to three letters of both cases and digits.
    func account(_ random: inout SplitMix64, _ ordinal: Int64) -> String {
        if areShort { return TestbankIDs.text(ordinal < 100 ? 2 : 3, TestbankIDs.mixed, &random) }
        return TestbankIDs.text(10, TestbankIDs.lower, &random)
    }

    /// A ULID (https://github.com/ulid/spec), whose time counts the seconds of the data's own clock and not
    /// the machine's: the same requests make the same ids.
    func transaction(_ random: inout SplitMix64, _ ordinal: Int64) -> String {
        if areShort { return TestbankIDs.text(3, TestbankIDs.mixed, &random) }
        var time = (TestbankSeed.start + ordinal) * 1000
        var letters: [Character] = []
        for _ in 0..<10 {
            letters.append(TestbankIDs.crockford[Int(time & 31)])
            time >>= 5
        }
        return String(letters.reversed()) + TestbankIDs.text(16, TestbankIDs.crockford, &random)
    }
}
