import Presentation

/// What was chosen with the options that every command has. Without the argument parser's declarations, whose making
/// takes longer than a command's own start.
struct GlobalChoices {
    /// Those that are settings.
    var settings = SettingsInput.Options()
    var output: OutputFormat?
    var color: ColorChoice?
    var quiet = false
    /// How often `--verbose` was given.
    var verbose = 0
}

/// What was chosen with the options that every list has.
struct ListChoices {
    var columns: String?
    var limit: Int?
    var requireComplete = false
}
