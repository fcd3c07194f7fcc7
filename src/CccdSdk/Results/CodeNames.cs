namespace CccdSdk.Results;

/// <summary>The names of enumeration members as JSON writes them: first letter small.</summary>
internal static class CodeNames
{
    /// <summary>The name of a member, such as <c>numberSex</c> for <see cref="FindingCode.NumberSex"/>.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum
    {
        string name = Enum.GetName(value) ?? throw new ArgumentOutOfRangeException(nameof(value));
        return string.Concat(name[..1].ToLowerInvariant(), name.AsSpan(1));
    }
}
