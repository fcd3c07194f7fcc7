using System.Text;
using CccdSdk.Identity;
using CccdSdk.Payload;
using CccdSdk.Results;

namespace CccdSdk.Tests.Reference;

/// <summary>Reads a text as the issue and the fact sheet say, plainly and slowly: the oracle of the fast reader.</summary>
internal static class ReferenceParser
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static ReferenceReading Read(byte[] utf8, DateOnly today)
    {
        var reading = new ReferenceReading();
        if (utf8.Length > 4096)
        {
            return Fail(reading, ReasonKind.TextTooLong);
        }

        string whole;
        try
        {
            whole = s_strict.GetString(utf8);
        }
        catch (DecoderFallbackException)
        {
            return Fail(reading, ReasonKind.NotUtf8);
        }

        string text = whole.Trim('\uFEFF', '\r', '\n', '\t', '\0', ' ');
        if (text.Length == 0)
        {
            return Fail(reading, ReasonKind.EmptyText);
        }

        reading.Fields = text.Split('|');
        bool hasNumber = reading.Fields.Length >= 6 && IsDigits(reading.Fields[0], 12);
        if (hasNumber && TryReadCard(reading, today))
        {
            reading.Note(text.Length != whole.Length, FindingCode.SurroundingsTrimmed);
            reading.Note(text.Any(static c => c < ' ' || c == '\u007F'), FindingCode.ControlCharacters);
            return reading;
        }

        reading.Findings.Clear();
        if (ReferenceDocuments.Find(text, reading.Fields) is var (document, reason))
        {
            reading.Outcome = PayloadOutcome.OtherDocument;
            reading.Document = document;
            reading.Reason = reason;
            return reading;
        }

        return Fail(reading, hasNumber ? ReasonKind.DamagedCardText : ReasonKind.NotACard);
    }

    private static ReferenceReading Fail(ReferenceReading reading, ReasonKind reason)
    {
        reading.Outcome = PayloadOutcome.NotUnderstood;
        reading.Document = DocumentKind.Unknown;
        reading.Reason = reason;
        return reading;
    }

    private static bool TryReadCard(ReferenceReading reading, DateOnly today)
    {
        string[] all = reading.Fields;
        bool zalo = all.Length == 6;

        // The Zalo form has no previous number; with an empty one in its place the rest stands as in the other forms.
        List<string> fields = [.. all];
        if (zalo)
        {
            fields.Insert(1, "");
        }

        bool previousFits = fields[1].Length == 0 || IsDigits(fields[1], 9);
        bool birthFits = ReferenceDate.HasShape(fields[3], zalo, out ReferenceDate? birth);
        bool issueFits = ReferenceDate.HasShape(fields[6], zalo, out ReferenceDate? issue);
        bool sexFits = TryReadSex(reading, fields[4]);
        int misfits = new[] { previousFits, birthFits, issueFits, sexFits }.Count(static fits => !fits);
        bool knownCount = all.Length is 6 or 7 or 11;
        if (misfits > (knownCount ? 1 : 0))
        {
            return false;
        }

        reading.Outcome = PayloadOutcome.Card;
        reading.Document = all.Length switch
        {
            6 => DocumentKind.Zalo,
            7 => DocumentKind.Cccd2021,
            11 => DocumentKind.CanCuoc2024,
            _ => DocumentKind.Extended,
        };
        reading.Edition = all.Length == 7 ? CardEdition.Cccd2021 : all.Length == 11 ? CardEdition.CanCuoc2024 : CardEdition.Unknown;
        reading.Number = fields[0];
        reading.PreviousNumber = IsDigits(fields[1], 9) ? fields[1] : null;
        reading.DateOfBirth = birth;
        reading.DateOfIssue = issue;
        reading.ExtensionFields = [.. fields.Skip(7)];
        reading.Note(!previousFits, FindingCode.PreviousNumberInvalid);
        reading.Note(birth is null, fields[3].Length == 0 ? FindingCode.DateOfBirthMissing : FindingCode.DateOfBirthInvalid);
        reading.Note(issue is null, fields[6].Length == 0 ? FindingCode.DateOfIssueMissing : FindingCode.DateOfIssueInvalid);
        reading.Note(birth is { Iso.Length: < 10 }, FindingCode.BirthDatePartial);
        reading.Note(issue is { Iso.Length: < 10 }, FindingCode.IssueDatePartial);
        reading.Note(zalo, FindingCode.ZaloRewrite);
        reading.Note(!knownCount, FindingCode.FieldCountUnknown);
        ReadTexts(reading, fields);
        ReadExtensions(reading);
        ReferenceRules.Apply(reading, today);
        return true;
    }

    private static bool TryReadSex(ReferenceReading reading, string field)
    {
        string word = Composed(field);
        bool male = word is "Nam" or "nam" or "NAM" or "nAM" or "NAm" or "NaM" or "nAm" or "naM";
        bool female = word is "Nữ" or "nữ" or "NỮ" or "nỮ" or "Nu" or "nu" or "NU" or "nU";
        reading.Sex = male ? Sex.Male : female ? Sex.Female : Sex.Unknown;
        reading.Note(!male && !female, FindingCode.SexInvalid);
        reading.Note((male || female) && word is not ("Nam" or "Nữ"), FindingCode.SexSpelling);
        reading.Note((male || female) && word != field, FindingCode.TextComposed);
        return male || female;
    }

    private static void ReadTexts(ReferenceReading reading, List<string> fields)
    {
        string name = Composed(fields[2]);
        string residence = Composed(fields[5]);
        bool hasName = name.Trim(' ').Length > 0;
        bool hasResidence = residence.Trim(' ').Length > 0;
        reading.FullName = hasName ? name : null;
        reading.Residence = hasResidence ? residence : null;
        reading.Note(!hasName, FindingCode.FullNameMissing);
        reading.Note(!hasResidence, FindingCode.ResidenceMissing);
        reading.Note(!ReferenceLetters.IsName(name), FindingCode.NameCharacters);
        reading.Note(name != fields[2] || residence != fields[5], FindingCode.TextComposed);
    }

    private static void ReadExtensions(ReferenceReading reading)
    {
        string[] fields = reading.ExtensionFields;
        if (reading.Edition != CardEdition.CanCuoc2024)
        {
            reading.Note(fields.Any(static field => field.Length > 0), FindingCode.ExtensionUnknown);
            return;
        }

        reading.CancelledNumber = IsDigits(fields[0], 12) ? fields[0] : null;
        reading.FatherName = Parent(reading, fields[1]);
        reading.MotherName = Parent(reading, fields[2]);
        reading.Note(
            (fields[0].Length > 0 && reading.CancelledNumber is null)
            || (fields[1].Length > 0 && reading.FatherName is null)
            || (fields[2].Length > 0 && reading.MotherName is null)
            || fields[3].Length > 0,
            FindingCode.ExtensionUnknown);
    }

    private static string? Parent(ReferenceReading reading, string field)
    {
        string name = Composed(field);
        if (name.Trim(' ').Length == 0 || !ReferenceLetters.IsLettersAndSpaces(name))
        {
            return null;
        }

        reading.Note(name != field, FindingCode.TextComposed);
        return name;
    }

    private static string Composed(string text) => ReferenceLetters.Compose(text);

    private static bool IsDigits(string text, int length) => text.Length == length && text.All(char.IsAsciiDigit);
}
