using CccdSdk.Tool;

ToolConsole console = StandardStreams.Open();
return await ToolCommand.RunAsync(args, console).ConfigureAwait(false);
