using System.Globalization;
using System.Text;
using CccdSdk.Testing;

namespace CccdSdk.Tool;

/// <summary>Writes synthetic cards: to a folder, or their texts to standard output.</summary>
internal static class SyntheticFiles
{
    /// <summary>Makes all cards of one command line.</summary>
    public static void Make(ToolConsole console, MakeSettings settings, CancellationToken cancellationToken)
    {
        using var lines = new MemoryStream();
        for (int i = 0; i < settings.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ulong seed = unchecked(settings.Seed + (ulong)i);
            var identity = SyntheticIdentity.Create(seed, settings.Identity);
            string text = SyntheticText.Write(settings.Document, identity, seed);
            if (settings.Folder is { } folder)
            {
                WriteFiles(folder, settings, identity, text, seed);
            }
            else
            {
                lines.Write(Encoding.UTF8.GetBytes(text + "\n"));
                Pass(lines, console.Output, atLeast: 1 << 16);
            }
        }

        Pass(lines, console.Output, atLeast: 0);
    }

    private static void Pass(MemoryStream lines, Stream output, int atLeast)
    {
        if (lines.Length >= atLeast)
        {
            lines.WriteTo(output);
            output.Flush();
            lines.SetLength(0);
        }
    }

    private static void WriteFiles(DirectoryInfo folder, MakeSettings settings, SyntheticIdentity identity, string text, ulong seed)
    {
        folder.Create();
        string name = Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"{settings.Document}-{seed}"));
        File.WriteAllText($"{name}.txt", text);
        SpecimenCard card = settings.Document == SyntheticText.Documents[0]
            ? SpecimenCard.Draw(identity, settings.DotsPerInch, settings.Level)
            : SpecimenCard.Draw(identity.Edition, text, settings.DotsPerInch, settings.Level);
        File.WriteAllBytes($"{name}-symbol.png", card.Symbol.ToPng());
        File.WriteAllBytes($"{name}-specimen.png", card.ToPng());
    }
}
