using CccdSdk.Results;
using CccdSdk.Scanning;

namespace ClinicCheckIn.Core.Desk;

/// <summary>What a damaged field may have been.</summary>
public sealed class DeskCandidate(string value, CandidateReason reason)
{
    /// <summary>Why it stands where it stands.</summary>
    public CandidateReason Reason => reason;

    /// <summary>The same for the screen.</summary>
    public LocalizedText ReasonText => reason switch
    {
        CandidateReason.OnlyReading => new("Cách đọc duy nhất, nhưng không chứng minh được", "The only reading, but without proof"),
        CandidateReason.UsualWords => new("Mọi chữ đều thường gặp", "All words are usual"),
        CandidateReason.ValidSyllables => new("Đúng âm tiết tiếng Việt", "All words can be Vietnamese"),
        CandidateReason.PossibleLetters => new("Có chữ ít gặp", "A word is unusual"),
        CandidateReason.ListedName => new("Tên có trong danh sách, bộ gõ thường làm hỏng", "A listed name that input methods damage"),
        _ => new("Suy từ số định danh", "Derived from the number"),
    };

    /// <summary>The text.</summary>
    public string Reveal() => value;

    /// <summary>The reason, without the value.</summary>
    public override string ToString() => $"*** ({reason})";
}
