using System.Text;
using Spectre.Console;

namespace CccdSdk.Tool;

/// <summary>A table for each reading, for people at a terminal.</summary>
internal sealed class TableOutput : IReadingOutput
{
    private readonly StreamWriter _writer;
    private readonly IAnsiConsole _console;
    private readonly TableTexts _texts;
    private readonly bool _reveal;
    private bool _anyCard;

    /// <summary>Makes an output.</summary>
    public TableOutput(ToolConsole console, bool reveal, Language language)
    {
        _writer = new StreamWriter(console.Output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        _texts = TableTexts.Of(language);
        _reveal = reveal;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(_writer),
        });
        _console.Profile.Width = Math.Max(console.TableWidth, TableTexts.NarrowestTable);
        _console.Profile.Capabilities.Unicode = true;
    }

    /// <inheritdoc />
    public void Write(SourcedReading reading)
    {
        Table table = new Table().Border(TableBorder.Square).HideHeaders().AddColumn(string.Empty).AddColumn(string.Empty);
        table.Title = new TableTitle(Markup.Escape(PlainText.Clean(reading.Source)));
        foreach ((string name, string value) in ReadingRows.Of(reading, _texts, _reveal))
        {
            table.AddRow(new Text(name), new Text(PlainText.Clean(value)));
        }

        _console.Write(table);
        _writer.Flush();
        _anyCard |= reading.Reading.Card is not null;
    }

    /// <summary>Says once what a code cannot prove.</summary>
    public void Dispose()
    {
        if (_anyCard)
        {
            _writer.WriteLine(_texts.Unsigned);
        }

        _writer.Dispose();
    }
}
