using CccdSdk.Results;

namespace ClinicCheckIn.Core.Desk;

/// <summary>A field that the card and the record have differently.</summary>
public sealed class DeskDifference(CardField cardField, LocalizedText kind, bool isValue, string? filed, string? carried)
{
    /// <summary>The field.</summary>
    public CardField Field => cardField;

    /// <summary>What kind of difference it is, such as only the marks.</summary>
    public LocalizedText Kind => kind;

    /// <summary>Whether the values differ, and not only how they are written.</summary>
    public bool IsValue => isValue;

    /// <summary>What is on file, or null.</summary>
    public string? RevealFiled() => filed;

    /// <summary>What the card says.</summary>
    public string? RevealCard() => carried;

    /// <summary>Field and kind, without values.</summary>
    public override string ToString() => $"{Field}: {kind.English}";
}
