namespace CccdSdk.Tool;

/// <summary>What a command reads from and writes to; tests put streams of their own here.</summary>
/// <param name="Input">Standard input, as bytes.</param>
/// <param name="Output">Standard output, as bytes: UTF-8 without a byte order mark.</param>
/// <param name="Error">Standard error, for people.</param>
/// <param name="TableWidth">Columns of a table; that of the terminal, or a wide one where there is none.</param>
internal sealed record ToolConsole(Stream Input, Stream Output, TextWriter Error, int TableWidth);
