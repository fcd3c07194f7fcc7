using CccdSdk.Identity;
using CccdSdk.Records.Text;

namespace CccdSdk.Records;

/// <summary>The text of a number column, put right as far as that is certain to be what a spreadsheet did to it.</summary>
/// <remarks>
/// <para>Only <see cref="ListedNumberForm.Citizen"/> and <see cref="ListedNumberForm.Previous"/> are what stood there. The others are
/// repairs: good enough to propose a record, never to open it.</para>
/// <para>The digits are personal data: they come out of the values' own <c>Reveal</c> methods only, and <see cref="ToString"/> shows
/// the form.</para>
/// </remarks>
/// <threadsafety>Immutable value; safe to share.</threadsafety>
public readonly record struct ListedNumber
{
    internal ListedNumber(ListedNumberForm form) => Form = form;

    /// <summary>What the text is.</summary>
    public ListedNumberForm Form { get; }

    /// <summary>The 12-digit number; the default unless the form is one of those with all digits.</summary>
    public CitizenNumber Number { get; internal init; }

    /// <summary>The 9-digit number; the default unless the form is one of those.</summary>
    public PreviousNumber PreviousNumber { get; internal init; }

    /// <summary>The first digits of a rounded number.</summary>
    internal RoundedNumber Rounded { get; init; }

    /// <summary>Reads the text of a number column.</summary>
    /// <param name="text">The text, or null.</param>
    /// <returns>What it is. No content makes this method throw.</returns>
    public static ListedNumber Read(ReadOnlySpan<char> text) => ListedNumberReader.Read(text);

    /// <summary>The form, without any digit.</summary>
    /// <returns>The name of the form.</returns>
    public override string ToString() => Form.ToString();
}
