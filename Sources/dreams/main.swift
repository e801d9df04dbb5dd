import DreamsCommands

await Dreams.main()
