import DreamsCommands

Dreams.main()
