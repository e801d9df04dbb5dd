/// Counts with their noun.
public enum Plural {
    /// `1 transaction`, `2 transactions`; with `plural` for nouns that do not just take an s.
    public static func of(_ count: Int, _ noun: String, plural: String? = nil) -> String {
        "\(count) " + (count == 1 ? noun : plural ?? noun + "s")
    }
}
