using System.Globalization;
using CccdSdk.Identity;
using CccdSdk.Privacy;
using CccdSdk.Qr;
using CccdSdk.Results;
using CccdSdk.Validation;

namespace CccdSdk.Tool;

/// <summary>What a table says about a reading: who the card belongs to, what was checked, what is odd; or why there is no card.</summary>
internal static class ReadingRows
{
    /// <summary>The rows, names and values.</summary>
    public static List<(string Name, string Value)> Of(SourcedReading reading, TableTexts texts, bool reveal)
    {
        var rows = new List<(string Name, string Value)>();
        if (reading.Reading.Card is { } card)
        {
            AddCard(rows, reading.Reading, card, texts, reveal);
        }
        else if (reading.Reading.Reason is { } reason)
        {
            rows.Add((texts.Reason, texts.Pick(reason.Text)));
        }

        AddText(rows, reading.Reading, reveal);
        AddSymbol(rows, reading.Reading.Symbol, texts);
        if (reading.Elapsed is { } elapsed)
        {
            rows.Add((texts.Elapsed, string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalMilliseconds:F3} ms")));
        }

        return rows;
    }

    private static void AddCard(List<(string Name, string Value)> rows, CardReading reading, CitizenCard card, TableTexts texts, bool reveal)
    {
        rows.Add((texts.Card, texts.Document(reading.Document)));
        rows.Add((texts.Number, card.Number.IsDefault ? texts.Missing : reveal ? card.Number.Reveal() : CardMask.Mask(card.Number, MaskProfile.Screen)));
        AddIfPresent(rows, texts.PreviousNumber, card.PreviousNumber is { } previous
            ? reveal ? previous.Reveal() : CardMask.Mask(previous, MaskProfile.Screen)
            : null);
        rows.Add((texts.FullName, Name(card.FullName, reveal) ?? texts.Missing));
        rows.Add((texts.DateOfBirth, Date(card.DateOfBirth, reveal) ?? texts.Missing));
        rows.Add((texts.Sex, card.RevealSex() switch
        {
            Sex.Unknown => texts.Missing,
            _ when !reveal => "***",
            Sex.Male => texts.Male,
            _ => texts.Female,
        }));
        rows.Add((texts.Residence, card.Residence is { } residence
            ? reveal ? residence.Reveal() : CardMask.Mask(residence, MaskProfile.Screen)
            : texts.Missing));
        rows.Add((texts.DateOfIssue, Date(card.DateOfIssue, reveal) ?? texts.Missing));
        rows.Add((texts.Expiry, Expiry(reading.Expiry, texts, reveal)));
        AddIfPresent(rows, texts.Warning, reading.Accept(AcceptancePolicy.Default).Reasons.Contains(AcceptanceCode.Expired)
            ? texts.Pick(AcceptanceReason.For(AcceptanceCode.Expired).Text)
            : null);
        AddIfPresent(rows, texts.CancelledNumber, card.CancelledNumber is { } cancelled
            ? reveal ? cancelled.Reveal() : CardMask.Mask(cancelled, MaskProfile.Screen)
            : null);
        AddIfPresent(rows, texts.FatherName, Name(card.FatherName, reveal));
        AddIfPresent(rows, texts.MotherName, Name(card.MotherName, reveal));
        AddFindings(rows, reading.Findings, texts);
    }

    private static void AddFindings(List<(string Name, string Value)> rows, FindingSet findings, TableTexts texts)
    {
        bool odd = false;
        foreach (Finding finding in findings)
        {
            odd |= finding.Severity != FindingSeverity.Info;
            string name = finding.Severity switch
            {
                FindingSeverity.Error => texts.Error,
                FindingSeverity.Warning => texts.Warning,
                _ => texts.Info,
            };
            rows.Add((name, texts.Pick(finding.Text)));
        }

        if (!odd)
        {
            rows.Add((texts.Checked, texts.NothingOdd));
        }
    }

    private static void AddText(List<(string Name, string Value)> rows, CardReading reading, bool reveal)
    {
        if (reveal && reading.Card is null && reading.RevealText() is { Length: > 0 } text)
        {
            const int Shown = 200;
            rows.Add(("Text", text.Length <= Shown ? text : $"{text.AsSpan(0, Shown)}…"));
        }
    }

    private static void AddSymbol(List<(string Name, string Value)> rows, QrSymbol? symbol, TableTexts texts)
    {
        if (symbol is { Version: { } version, Level: { } level })
        {
            string errors = symbol.CorrectedErrors is { } count ? $", {count} {texts.CorrectedErrors}" : string.Empty;
            rows.Add((texts.Symbol, string.Create(CultureInfo.InvariantCulture, $"QR {version}-{level}{errors}")));
        }
    }

    private static void AddIfPresent(List<(string Name, string Value)> rows, string name, string? value)
    {
        if (value is not null)
        {
            rows.Add((name, value));
        }
    }

    private static string? Name(PersonName? name, bool reveal) =>
        name is { } known ? reveal ? known.Reveal() : CardMask.Mask(known, MaskProfile.Screen) : null;

    private static string? Date(CardDate? date, bool reveal) =>
        date is { } known ? reveal ? Readable(known.Reveal()) : CardMask.Mask(known, MaskProfile.Screen) : null;

    private static string Expiry(CardExpiry expiry, TableTexts texts, bool reveal) => expiry.Kind switch
    {
        CardExpiryKind.Unknown => texts.Unknown,
        _ when !reveal => "***",
        CardExpiryKind.Never => texts.NeverExpires,
        _ => Readable(expiry.Reveal() ?? string.Empty),
    };

    /// <summary>yyyy-MM-dd as dd/MM/yyyy, the order of cards; shorter dates alike.</summary>
    private static string Readable(string isoDate)
    {
        string[] parts = isoDate.Split('-');
        Array.Reverse(parts);
        return string.Join('/', parts);
    }
}
