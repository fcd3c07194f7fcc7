using System.Diagnostics.CodeAnalysis;
using System.Text.Unicode;
using CccdSdk.Identity;
using CccdSdk.Results;

namespace CccdSdk.Payload;

/// <summary>The text of a card, read in place: fields as spans of the caller's bytes, dates and numbers as values.</summary>
/// <remarks>
/// <para>This is the way for bulk work and gates: it costs no allocation whatever the text holds, and no content makes it throw.
/// The spans are personal data and stay the caller's; nothing is copied.</para>
/// <para>UTF-8 is read strictly. A byte order mark, CR, LF, TAB, NUL and spaces around the text are cut off. Fields are separated by
/// the vertical bar, and empty ones keep their place. They are given exactly as the text has them: where
/// <see cref="FindingCode.TextComposed"/> is among the findings, <see cref="VietnameseLetters"/> puts the letters together.</para>
/// </remarks>
/// <threadsafety>Immutable; as safe to share as the bytes it was read from.</threadsafety>
public ref struct CardPayload
{
    /// <summary>The longest text that is looked at, in bytes. No QR symbol holds more than 2953 (ISO/IEC 18004:2015, table 7), and
    /// scanners may put something around it.</summary>
    public const int MaxLength = 4096;

    // Written by Read only, in place: copying them would cost more than reading the text.
    private FieldText _fields;
    private CardParts _parts;
    private ReasonKind _reason;

    /// <summary>Which document the text is; <see cref="DocumentKind.Unknown"/> if it was not understood.</summary>
    public DocumentKind Document { readonly get; private set; }

    /// <summary>Why this is not a card; null if it is one.</summary>
    public readonly ReasonKind? Reason => _parts.Layout is null ? _reason : null;

    /// <summary>The number of fields: one more than separators. 0 if the text was empty, too long or not UTF-8.</summary>
    public readonly int FieldCount => _fields.Count;

    /// <summary>Number, dates, sex and edition, for the rules; the default if this is not a card.</summary>
    public readonly CardFacts Facts => _parts.Facts;

    /// <summary>The number of the older card; the default if there is none.</summary>
    public readonly PreviousNumber PreviousNumber => _parts.PreviousNumber;

    /// <summary>The fields that hold a value that could be read. Extension fields count where their shape fits.</summary>
    public readonly CardFieldSet PresentFields => _parts.Present;

    /// <summary>What was noticed while the text was read; nothing if this is not a card.</summary>
    public readonly FindingSet Findings => _parts.Findings;

    /// <summary>The same as <see cref="Facts"/>, without copying what has just been written.</summary>
    [UnscopedRef]
    internal readonly ref readonly CardFacts FactsInPlace => ref _parts.Facts;

    internal readonly PayloadLayout? Layout => _parts.Layout;

    /// <summary>All from a field to the end, with separators.</summary>
    internal readonly ReadOnlySpan<byte> TextFrom(int index) => _fields.From(index);

    /// <summary>A field, copied from the characters that the whole text was made from.</summary>
    internal readonly string Copy(int index, ReadOnlySpan<char> chars) => Utf16Fields.Copy(_fields, index, chars);

    /// <summary>A field exactly as the text has it.</summary>
    /// <param name="index">The index of the field, from 0.</param>
    /// <returns>The bytes, without separators; empty if the field is.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The index is not 0 to <see cref="FieldCount"/> - 1.</exception>
    public readonly ReadOnlySpan<byte> this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, FieldCount);
            return _fields[index];
        }
    }

    /// <summary>Reads a text.</summary>
    /// <param name="utf8">The text in UTF-8, at most <see cref="MaxLength"/> bytes.</param>
    /// <param name="payload">What was read; it refers to the bytes of <paramref name="utf8"/>.</param>
    /// <returns>Whether it is a card, another document, or not understood. No content makes this method throw.</returns>
    public static PayloadOutcome Read(ReadOnlySpan<byte> utf8, out CardPayload payload)
    {
        payload = default;
        if (utf8.Length > MaxLength)
        {
            return payload.Fail(ReasonKind.TextTooLong);
        }

        ReadOnlySpan<byte> text = Surroundings.Trim(utf8);
        payload._fields.Split(text, out TextMarks marks);
        if (text.IsEmpty || ((marks & TextMarks.UnprovenUtf8) != 0 && !Utf8.IsValid(text)))
        {
            payload._fields = default;
            return payload.Fail(text.IsEmpty ? ReasonKind.EmptyText : ReasonKind.NotUtf8);
        }

        if (!PayloadReader.TryRead(payload._fields, marks, ref payload._parts, out bool hasNumber))
        {
            return payload.Classify(hasNumber);
        }

        payload._parts.Findings |= FindingSet.When(text.Length != utf8.Length, FindingCode.SurroundingsTrimmed);
        payload.Document = payload._parts.Layout!.Document;
        return PayloadOutcome.Card;
    }

    /// <summary>A field of the card exactly as the text has it, whether it could be read or not.</summary>
    /// <param name="field">The field. The cancelled number and the parents' names are LIKELY, and given only where their shape fits.</param>
    /// <returns>The bytes; empty if this is not a card, or its text has no such field.</returns>
    public readonly ReadOnlySpan<byte> Field(CardField field)
    {
        bool likely = field is CardField.CancelledNumber or CardField.FatherName or CardField.MotherName;
        int index = _parts.Layout is null || (likely && !PresentFields.Contains(field)) ? -1 : _parts.Layout.IndexOf(field);
        return index < 0 ? default : _fields[index];
    }

    private PayloadOutcome Classify(bool hasNumber)
    {
        _parts = default;
        Document = DocumentClassifier.Classify(_fields);
        if (Document == DocumentKind.Unknown)
        {
            return Fail(hasNumber ? ReasonKind.DamagedCardText : ReasonKind.NotACard);
        }

        _reason = DocumentClassifier.ReasonFor(Document);
        return PayloadOutcome.OtherDocument;
    }

    private PayloadOutcome Fail(ReasonKind reason)
    {
        _reason = reason;
        return PayloadOutcome.NotUnderstood;
    }
}
