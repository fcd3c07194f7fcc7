using CccdSdk.Results;

namespace CccdSdk.Scanning;

/// <summary>A form that the text of a card has, and whether the pieces of a cut text fit into its fields.</summary>
/// <param name="Count">The number of its fields.</param>
internal readonly record struct CutForm(int Count)
{
    private const int NumberLength = 12;
    private const int PreviousLength = 9;
    private const int DateLength = 8;
    private const int ZaloFields = 6;

    /// <summary>The date of the form of Zalo, with any digits.</summary>
    private const string SlashedShape = "00/00/0000";

    private bool IsSlashed => Count == ZaloFields;

    /// <summary>The field of the first piece: the number if it is one, else so that the last piece is the last field.</summary>
    public int OffsetOf(string[] pieces) => IsNumbered(pieces) ? 0 : Count - pieces.Length;

    /// <summary>Whether the pieces can be fields of this form: whole ones, and at the cut the end or the beginning of one.</summary>
    public bool Fits(string[] pieces)
    {
        int offset = OffsetOf(pieces);
        bool numbered = IsNumbered(pieces);
        if (offset < 0 || pieces.Length > Count)
        {
            return false;
        }

        for (int i = 0; i < pieces.Length; i++)
        {
            CardField kind = CardTextShape.Kind(Count, offset + i);
            bool cut = numbered ? i == pieces.Length - 1 : i == 0;
            if (!(cut ? FitsPart(pieces[i], kind, numbered) : FitsWhole(pieces[i], kind, numbered)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a piece is all of its field: it is not at the cut, or its field cannot be longer.</summary>
    public bool IsWhole(string[] pieces, int piece)
    {
        CardField kind = CardTextShape.Kind(Count, OffsetOf(pieces) + piece);
        bool cut = IsNumbered(pieces) ? piece == pieces.Length - 1 : piece == 0;
        return !cut || pieces[piece].Length == Longest(kind) || (kind == CardField.Sex && pieces[piece] is "Nam" or "Nữ");
    }

    private static bool IsNumbered(string[] pieces) => CardTextShape.IsDigits(pieces[0], NumberLength);

    private int Longest(CardField kind) => kind switch
    {
        CardField.CitizenNumber => NumberLength,
        CardField.PreviousNumber => PreviousLength,
        CardField.DateOfBirth or CardField.DateOfIssue => IsSlashed ? SlashedShape.Length : DateLength,
        _ => int.MaxValue,
    };

    /// <summary>Letters may have been lost besides: after a number, which tells the places of the texts, they may be anything but digits.</summary>
    private bool FitsWhole(string piece, CardField kind, bool numbered) => kind switch
    {
        CardField.CitizenNumber => CardTextShape.IsDigits(piece, NumberLength),
        CardField.PreviousNumber => piece.Length == 0 || CardTextShape.IsDigits(piece, PreviousLength),
        CardField.CancelledNumber => piece.Length == 0 || CardTextShape.IsDigits(piece, NumberLength),
        CardField.DateOfBirth => CardTextShape.IsDate(piece, IsSlashed),
        CardField.DateOfIssue => piece.Length == Longest(kind) && CardTextShape.IsDate(piece, IsSlashed) && (numbered || IsOfCards(piece)),
        CardField.Sex when !numbered => piece is "Nam" or "Nữ",
        CardField.FullName or CardField.FatherName or CardField.MotherName when !numbered => CardTextShape.FitsText(piece, kind),
        CardField.Sex or CardField.FullName or CardField.Residence => !IsDigitsOnly(piece),
        _ => true,
    };

    /// <summary>Whether a piece may be the beginning of a field after a number, or else the end of one.</summary>
    private bool FitsPart(string piece, CardField kind, bool numbered) => kind switch
    {
        CardField.CitizenNumber or CardField.PreviousNumber => piece.Length <= Longest(kind) && IsDigitsOnly(piece),
        CardField.DateOfBirth or CardField.DateOfIssue => piece.Length <= Longest(kind)
            && (IsSlashed ? IsPartOfSlashed(piece, numbered) : IsDigitsOnly(piece)),
        CardField.Sex when !numbered => "Nam".EndsWith(piece, StringComparison.Ordinal) || "Nữ".EndsWith(piece, StringComparison.Ordinal),
        CardField.CancelledNumber when !numbered => IsDigitsOnly(piece),
        CardField.FullName or CardField.FatherName or CardField.MotherName => piece.Length == 0 || FitsWhole(piece, kind, numbered),
        CardField.Residence when !numbered => piece.Length == 0 || !IsDigitsOnly(piece),
        _ => true,
    };

    private static bool IsPartOfSlashed(string piece, bool isBeginning)
    {
        string shape = isBeginning ? SlashedShape[..piece.Length] : SlashedShape[^piece.Length..];
        return piece.Select(static letter => char.IsAsciiDigit(letter) ? '0' : letter).SequenceEqual(shape);
    }

    private static bool IsOfCards(string date) =>
        int.Parse(date.AsSpan(date.Length - 4), System.Globalization.CultureInfo.InvariantCulture) >= LossReading.FirstYear;

    /// <summary>The empty text has only digits, too.</summary>
    private static bool IsDigitsOnly(string piece) => !piece.AsSpan().ContainsAnyExceptInRange('0', '9');
}
