using CccdSdk.Identity;

namespace CccdSdk.Testing;

/// <summary>The lines on a specimen, in capital letters without marks.</summary>
internal static class SpecimenText
{
    /// <summary>Letters on one line beside the picture box.</summary>
    private const int LineLength = 36;

    /// <summary>What the side with the symbol says: front of a CCCD, back of a Căn cước.</summary>
    public static string[] Lines(SyntheticIdentity identity)
    {
        string[] residence = Wrap(CapitalLetters.Fold(identity.Residence));
        string issued = SyntheticPayload.Slashes(identity.DateOfIssue);
        return identity.Edition == CardEdition.CanCuoc2024
            ? ["RESIDENCE:", .. residence, "DATE OF ISSUE: " + issued, "NAME (ON THE FRONT):", CapitalLetters.Fold(identity.FullName)]
            :
            [
                "NO: " + identity.Number,
                "NAME: " + CapitalLetters.Fold(identity.FullName),
                "BORN: " + SyntheticPayload.Slashes(identity.DateOfBirth) + "  SEX: " + (identity.Sex == Sex.Female ? "NU" : "NAM"),
                "RESIDENCE:",
                .. residence,
            ];
    }

    private static string[] Wrap(string text)
    {
        var lines = new List<string> { string.Empty };
        foreach (string word in text.Split(' '))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + 1 + word.Length > LineLength)
            {
                lines.Add(string.Empty);
            }

            lines[^1] = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
        }

        return [.. lines];
    }
}
